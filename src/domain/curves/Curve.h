#pragma once

#include "domain/Decimal.h"
#include "domain/Ids.h"
#include "domain/Month.h"
#include "domain/Ratio.h"
#include "domain/Result.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xushi {

/// An equal share every month, from the target's start month on.
struct MonthLinear {
    bool operator==(const MonthLinear&) const = default;
};

struct CurvePoint {
    Month month;
    Decimal percent; ///< of the year's target that is due by the end of that month

    bool operator==(const CurvePoint&) const = default;
};

/// Shares set by plan for some months, interpolated between them and from 0 at the start of the year.
struct PlannedPoints {
    std::vector<CurvePoint> points;

    bool operator==(const PlannedPoints&) const = default;
};

using CurveShape = std::variant<MonthLinear, PlannedPoints>;

/// 序时曲线: how much of a year's target is due by the end of each month.
struct Curve {
    CurveCode code;
    std::string name;
    CurveShape shape;
    bool isAssumed = false; ///< the source documents do not give it
    std::string reason;
    int revision = 0;

    bool operator==(const Curve&) const = default;
};

/// The token of a shape in files and on the command line: `month-linear`, `planned-points`.
std::string_view shapeToken(const CurveShape& shape);

/// Points rise with their months, never fall, lie in 0..100 and end with 100 % at December.
/// Refuses with `curve.*`.
Result<void> validate(const CurveShape& shape);

/// The share (0..1) due at the end of `asOf`. MonthLinear from start month s: (m - s + 1) / (13 - s), 0 before s.
/// PlannedPoints are calendar points and do not look at `start`.
Ratio shareDue(const CurveShape& shape, Month start, Month asOf);

} // namespace xushi
