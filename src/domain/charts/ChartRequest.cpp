#include "domain/charts/ChartRequest.h"

#include "domain/charts/ChartParts.h"

namespace xushi {

std::optional<Chart> chartOf(const ChartRequest& request) {
    if (request.kind == ChartKind::Completion) return completionChart(request);
    const auto course = courseOf(request.board, request.indicator);
    if (!course) return std::nullopt;
    switch (request.kind) {
    case ChartKind::Cumulative: return cumulativeChart(request, *course);
    case ChartKind::Months: return monthsChart(request, *course);
    case ChartKind::Growth: return growthChart(request, *course);
    case ChartKind::Years: return yearsChart(request, *course);
    case ChartKind::Counties: return countiesChart(request, *course);
    case ChartKind::CountyCourses: return countyCoursesChart(request, *course);
    case ChartKind::Parts: return partsChart(request, *course);
    case ChartKind::Completion: break;
    }
    return std::nullopt;
}

} // namespace xushi
