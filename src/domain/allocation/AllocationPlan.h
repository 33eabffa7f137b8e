#pragma once

#include "domain/Ids.h"
#include "domain/Month.h"
#include "domain/Problem.h"
#include "domain/Ratio.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace xushi {

/// To what a part of a total goes: a county, or the months that end with this one.
using AllocationPlace = std::variant<RegionCode, Month>;

/// What is known of a part before the total is spread.
struct AllocationPart {
    AllocationPlace place;
    std::string name;             ///< of the county; of months the last of them as a period: 2025-03
    std::optional<Ratio> weight;  ///< nothing: not known, and not guessed
    std::optional<Remark> remark; ///< why the weight is not known
    std::optional<Decimal> held;  ///< given by hand: stays as it is
    std::optional<Ratio> before;  ///< what it has now

    bool isUnknown() const { return !held && !weight; }
};

struct AllocationRow {
    AllocationPart part;
    std::optional<Decimal> amount; ///< nothing while the total cannot be spread

    bool isChanged() const { return amount && part.before != Ratio(*amount); }
};

/// A total spread over parts in steps of 10^-scale. The amounts sum exactly to the total, or none but those by hand is there
/// and `hindrance` says why (`allocation.*`).
struct AllocationPlan {
    Decimal total;
    int scale = 0;
    std::vector<AllocationRow> rows; ///< in the order of the parts
    std::optional<Problem> hindrance;

    /// Of the amounts that are there, with `scale` decimals.
    Decimal sum() const;
    /// The amount over the total; nothing without either, or for a total of 0.
    std::optional<Ratio> shareOf(const AllocationRow& row) const;
    int heldCount() const;
    int changedCount() const;
};

/// The decimals that the value needs: 1 for 26.50.
int neededScale(const Decimal& value);

/// The parts by hand stay, the rest is spread over the others by their weights, as allocated() does. Hindered where a part has no
/// weight (`allocation.unknown`, with the names), where what is held lies beyond the total (`allocation.beyond`), where nothing is free to
/// take a rest (`allocation.rest`), and where all weights are zero (`allocation.no-weight`). Asserts that total and held amounts
/// are whole numbers of steps.
AllocationPlan spread(const Decimal& total, std::vector<AllocationPart> parts, int scale);

} // namespace xushi
