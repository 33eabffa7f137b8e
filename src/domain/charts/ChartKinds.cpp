#include "domain/charts/ChartKinds.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array kindTable{
    ChartKindEntry{ChartKind::Cumulative, "chart.kind-cumulative"},
    ChartKindEntry{ChartKind::Months, "chart.kind-months"},
    ChartKindEntry{ChartKind::Growth, "chart.kind-growth"},
    ChartKindEntry{.kind = ChartKind::Years, .name = "chart.kind-years", .needsEarlierYears = true},
    ChartKindEntry{.kind = ChartKind::Counties, .name = "chart.kind-counties", .isOfOneRegion = false},
    ChartKindEntry{.kind = ChartKind::CountyCourses, .name = "chart.kind-county-courses", .isOfOneRegion = false},
    ChartKindEntry{.kind = ChartKind::Completion, .name = "chart.kind-completion", .needsIndicator = false},
    ChartKindEntry{ChartKind::Parts, "chart.kind-parts"},
};

} // namespace

std::span<const ChartKindEntry> chartKinds() { return kindTable; }

const ChartKindEntry& entryOf(ChartKind kind) { return *std::ranges::find(kindTable, kind, &ChartKindEntry::kind); }

} // namespace xushi
