#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"

#include <optional>
#include <span>

namespace xushi {

/// True for a flow that can be typed as the month alone and as the cumulative, whichever of the two is stored.
bool hasOtherForm(const Indicator& indicator);

/// 当月 or 累计: the form that is not stored.
PeriodKind otherForm(const Indicator& indicator);

/// What is stored when `typed` was given in the other form: YTD(m-1) + month for a cumulative, YTD(m) - the sum of the
/// earlier months for a month alone, exact to the last digit. January, or the month with which an indicator begins, is the same in both forms. Refused with
/// `form.*` where the months before are incomplete, or where February includes a January that is not reported.
Result<Decimal> storedFromOtherForm(const Indicator& indicator, std::span<const Figure> yearFigures, const YearMonth& month,
                                    const Decimal& typed);

/// The figure of the month in the form that is not stored; nothing at a hole.
std::optional<Decimal> otherFormAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month month);

} // namespace xushi
