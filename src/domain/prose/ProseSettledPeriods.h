#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// Changes periods that were found on the way by what only the whole clause tells: 1月、2月、3月分别 belong to a number each,
/// and 截至5月底 over what is counted from January is 1—5月.
void settlePeriods(ProseReading& reading);

/// 上年同期45.02亿元, 较2020年底的51.6万人: what stands beside a number of the time that the sentence speaks of.
void tellLocalBase(ProseDraft& draft, const ProsePeriod& own, const std::optional<ProsePeriod>& around);
/// （2023年同期：1000件）: an earlier year in a bracket.
void tellBracketBase(ProseDraft& draft, const ProsePeriod& own, const ProsePeriod& around);

} // namespace xushi
