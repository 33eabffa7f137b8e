#include "domain/allocation/AllocationPlan.h"

#include "domain/Rounding.h"
#include "domain/analyses/Allocation.h"

#include <algorithm>

namespace xushi {
namespace {

std::string namesOfUnknown(const std::vector<AllocationRow>& rows) {
    std::string names;
    for (const auto& row : rows)
        if (row.part.isUnknown()) names += (names.empty() ? "" : "、") + row.part.name;
    return names;
}

/// A rest that has to go the other way: more is held than there is.
bool isBeyond(const Decimal& rest, const Decimal& total) {
    return !rest.isZero() && (total.isZero() || rest.isNegative() != total.isNegative());
}

std::optional<Problem> hindranceOf(const AllocationPlan& plan, const Decimal& rest, const std::vector<Ratio>& weights) {
    const std::string unknown = namesOfUnknown(plan.rows);
    if (!unknown.empty()) return missing("allocation.unknown", {unknown});
    if (isBeyond(rest, plan.total)) return refused("allocation.beyond", {(plan.total - rest).toString(), plan.total.toString()});
    if (rest.isZero()) return std::nullopt;
    if (weights.empty()) return refused("allocation.rest", {rest.toString(), plan.total.toString()});
    const bool areZero = std::ranges::all_of(weights, [](const Ratio& weight) { return weight.isZero(); });
    return areZero ? std::optional(refused("allocation.no-weight")) : std::nullopt;
}

void giveFree(AllocationPlan& plan, const Decimal& rest, const std::vector<Ratio>& weights) {
    const std::vector<Decimal> nothing(weights.size(), Decimal(0, plan.scale));
    const auto amounts = rest.isZero() ? nothing : *allocated(rest, weights, plan.scale);
    auto next = amounts.begin();
    for (auto& row : plan.rows)
        if (!row.part.held) row.amount = *next++;
}

} // namespace

Decimal AllocationPlan::sum() const {
    Decimal sum(0, scale);
    for (const auto& row : rows)
        if (row.amount) sum = sum + *row.amount;
    return sum;
}

std::optional<Ratio> AllocationPlan::shareOf(const AllocationRow& row) const {
    if (!row.amount || total.isZero()) return std::nullopt;
    return Ratio(*row.amount) / Ratio(total);
}

int AllocationPlan::heldCount() const {
    return static_cast<int>(std::ranges::count_if(rows, [](const AllocationRow& row) { return row.part.held.has_value(); }));
}

int AllocationPlan::changedCount() const { return static_cast<int>(std::ranges::count_if(rows, &AllocationRow::isChanged)); }

int neededScale(const Decimal& value) {
    for (int scale = 0; scale < value.scale(); ++scale)
        if ((Ratio(value) * tenTo(scale)).isWhole()) return scale;
    return value.scale();
}

AllocationPlan spread(const Decimal& total, std::vector<AllocationPart> parts, int scale) {
    AllocationPlan plan{.total = total.rescaled(scale), .scale = scale, .rows = {}, .hindrance = {}};
    Decimal rest = plan.total;
    std::vector<Ratio> weights;
    for (auto& part : parts) {
        AllocationRow& row = plan.rows.emplace_back(AllocationRow{std::move(part), {}});
        if (row.part.held) {
            row.amount = row.part.held->rescaled(scale);
            rest = rest - *row.amount;
        } else if (row.part.weight) {
            weights.push_back(*row.part.weight);
        }
    }
    plan.hindrance = hindranceOf(plan, rest, weights);
    if (!plan.hindrance) giveFree(plan, rest, weights);
    return plan;
}

} // namespace xushi
