#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// Changes periods that were found on the way by what only the whole clause tells: 1月、2月、3月分别 belong to a number each,
/// and 截至5月底 over what is counted from January is 1—5月.
void settlePeriods(ProseReading& reading);

/// （2023年同期：1000件）: an earlier year in a bracket.
void tellBracketBase(ProseDraft& draft, const ProsePeriod& own, const ProsePeriod& around);

} // namespace xushi
