#pragma once

#include "domain/Records.h"
#include "words/Sentences.h"

#include <QString>

namespace xushi {

/// What a change of a definition, a target or a list changed, field by field: 名称：甲 → 乙；小数位：0 → 1. Empty for one that was added and for
/// every other kind of record.
QString recordDifferences(RecordKind kind, const Fields& before, const Fields& after, Language language);

} // namespace xushi
