#pragma once

#include "domain/Catalogue.h"
#include "domain/Format.h"
#include "domain/analyses/RowOutlook.h"
#include "domain/workflow/RowDebt.h"
#include "words/Sentences.h"

#include <string>

namespace xushi {

/// 比序时少14.5项；后7个月每月需14.6项（已月均9.6项）；差距连续走低（−2.1→−5.0→−9.7）；涟水县未报: why the row stands where it stands, in
/// one line. Empty where there is nothing to say.
std::string reasonPhrase(const RowOutlook& outlook, const RowDebt& debt, const Indicator& indicator, const Catalogue& catalogue, const NumberFormat& format,
                         Language language);
/// 综合规划处未报；涟水县、金湖县未报. Empty where nobody owes it.
std::string debtPhrase(const RowDebt& debt, const Indicator& indicator, const Catalogue& catalogue, Language language);
/// 推算全年115.2项，推算达不到全年目标（按1—5月月均推算）, and the other basis. Empty without a forecast.
std::string forecastPhrase(const RowOutlook& outlook, const Indicator& indicator, const NumberFormat& format, Language language);
/// The forecast as a column has it, with its indicator's decimals. Empty without one.
std::string forecastNumber(const RowOutlook& outlook, const Indicator& indicator, const NumberFormat& format);
/// 按平均进度为滞后（−9.7个百分点）. Empty where the even schedule gives the same light.
std::string linearPhrase(const RowOutlook& outlook, const Indicator& indicator, const NumberFormat& format, Language language);

} // namespace xushi
