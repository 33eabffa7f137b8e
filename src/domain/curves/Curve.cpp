#include "domain/curves/Curve.h"

#include <algorithm>

namespace xushi {
namespace {

template <class... Cases> struct Visit : Cases... {
    using Cases::operator()...;
};
template <class... Cases> Visit(Cases...) -> Visit<Cases...>;

Ratio share(const Decimal& percent) { return Ratio(percent) * Ratio(1, 100); }

Result<void> validatePoints(const std::vector<CurvePoint>& points) {
    const Decimal whole(100);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& [month, percent] = points[i];
        const std::string monthText = std::to_string(month.number());
        if (percent.isNegative() || percent > whole)
            return refused("curve.outside-0-100", {monthText, percent.toString()});
        if (i == 0) continue;
        if (month <= points[i - 1].month) return refused("curve.months-not-rising", {monthText});
        if (percent < points[i - 1].percent)
            return refused("curve.falls", {monthText, percent.toString(), points[i - 1].percent.toString()});
    }
    if (points.empty() || points.back().month != Month::last() || points.back().percent != whole)
        return refused("curve.does-not-end-at-100");
    return {};
}

Ratio linearShare(Month start, Month asOf) {
    if (asOf < start) return Ratio(0);
    return {asOf.number() - start.number() + 1, 13 - start.number()};
}

Ratio interpolatedShare(const std::vector<CurvePoint>& points, Month asOf) {
    int monthBefore = 0;
    Ratio shareBefore;
    for (const auto& point : points) {
        const Ratio shareAt = share(point.percent);
        if (asOf <= point.month) {
            const Ratio way(asOf.number() - monthBefore, point.month.number() - monthBefore);
            return shareBefore + (shareAt - shareBefore) * way;
        }
        monthBefore = point.month.number();
        shareBefore = shareAt;
    }
    return shareBefore;
}

} // namespace

std::string_view shapeToken(const CurveShape& shape) {
    return std::visit(Visit{[](const MonthLinear&) { return std::string_view("month-linear"); },
                            [](const PlannedPoints&) { return std::string_view("planned-points"); }},
                      shape);
}

Result<void> validate(const CurveShape& shape) {
    return std::visit(Visit{[](const MonthLinear&) { return Result<void>(); },
                            [](const PlannedPoints& planned) { return validatePoints(planned.points); }},
                      shape);
}

Ratio shareDue(const CurveShape& shape, Month start, Month asOf) {
    return std::visit(Visit{[&](const MonthLinear&) { return linearShare(start, asOf); },
                            [&](const PlannedPoints& planned) { return interpolatedShare(planned.points, asOf); }},
                      shape);
}

} // namespace xushi
