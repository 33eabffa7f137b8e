#include "domain/summary/SummaryTemplate.h"

#include <algorithm>

namespace xushi {
namespace {

template <class Is> bool hasColumn(const SummaryTemplate& layout, Is is) {
    return std::ranges::any_of(layout.columns, is, &SummaryTemplate::Column::what) ||
           std::ranges::any_of(layout.cells, is, &SummaryTemplate::Column::what);
}

} // namespace

bool needsYearBefore(const SummaryTemplate& layout) { return hasColumn(layout, isOfYearBefore); }

bool needsEveryRegion(const SummaryTemplate& layout) {
    return layout.kind == LayoutKind::Matrix || layout.kind == LayoutKind::Ranking || !layout.filter.regions.empty() ||
           hasColumn(layout, comparesRegions);
}

} // namespace xushi
