#include "domain/checks/RegionChecks.h"

#include "domain/checks/Reconciliation.h"

namespace xushi {

std::optional<CheckArgs> regionsDiffer(const CheckContext& context) {
    const Measure measure = context.indicator.measure;
    if (measure == Measure::Rate || measure == Measure::Milestone) return std::nullopt;
    std::vector<PartFigure> parts;
    for (const Figure* figure : context.regions) parts.push_back({&context.indicator, figure});
    const auto sum = reconciled({&context.indicator, &context.figure}, parts);
    if (!sum || sum->agrees) return std::nullopt;
    return CheckArgs{context.shown(sum->total), context.shown(sum->sum), context.indicator.unit};
}

} // namespace xushi
