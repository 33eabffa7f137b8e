#pragma once

#include "domain/charts/ChartRequest.h"
#include "words/Sentences.h"

namespace xushi {

/// The words of a chart, as ChartRequest wants them.
ChartWords chartWords(Language language);

/// 累计, 当月, 县区: a kind of chart, for a list of them.
std::string chartKindName(ChartKind kind, Language language);

} // namespace xushi
