#pragma once

#include "domain/Decimal.h"
#include "domain/Figure.h"
#include "domain/Indicator.h"
#include "domain/Percent.h"
#include "domain/Rounding.h"

#include <optional>
#include <string>

namespace xushi {

/// How a negative number is written: U+2212 on screen and paper, ASCII in files and on the command line.
enum class MinusSign { Typographic, Ascii };

/// The one place where a number becomes text, so that grid, tooltip, chart, table, file and prose show the same
/// digits. Zero is never signed.
struct NumberFormat {
    MinusSign minus = MinusSign::Typographic;
    RoundingRule rounding = RoundingRule::HalfUp;

    std::string decimal(const Decimal& value) const;
    /// `value` with a sign when it is not zero: +0.9, −9.7, 0.0
    std::string signedDecimal(const Decimal& value) const;
    /// Rounded once from the exact ratio.
    std::string ratio(const Ratio& value, int decimals) const;
    std::string percent(const Percent& value, int decimals = 1) const { return ratio(value.value, decimals); }
    std::string points(const Points& value, int decimals = 1) const;
    std::string growth(const Percent& value, int decimals = 1) const { return points(Points{value.value}, decimals); }
};

/// A written number with a space between each three digits before the point: 578 100, −1 234.50.
std::string groupedByThousands(std::string number);

/// A figure as it is shown: never fewer decimals than the indicator has, never fewer than were typed.
Decimal shownFigure(const Decimal& value, const Indicator& indicator);

/// The qualifier in its place: 近1.2, 超700, 达268, 约3, 570余.
std::string withQualifier(std::string number, std::optional<Qualifier> qualifier);

/// ≥ or ≤, before a growth of which only a bound was published.
std::string boundSign(Bound bound);

/// Decimals of a growth or of points for this measure: points on rates 2, growth 1.
int growthDecimals(Measure measure);

} // namespace xushi
