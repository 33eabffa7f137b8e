#pragma once

#include "domain/Catalogue.h"
#include "domain/summary/SummaryPlaces.h"
#include "domain/summary/SummaryTable.h"

#include <span>

namespace xushi {

/// What a row of a table tells of; nothing of a section.
struct RowSource {
    const Indicator* indicator = nullptr;
    bool isExhaustivePart = false; ///< by the definition that the row is read with
    std::optional<Period> asOf;
};
RowSource sourceOf(const SummaryPlace& place);

/// Notes in every column of amounts where the cell of `total` is the sum of those of `addends`: as they are kept, to the last digit, none of
/// them about so much. At least two are a sum.
void noteSum(std::vector<SummaryRow>& rows, std::span<const SummaryTemplate::Column> columns, std::size_t total, std::vector<std::size_t> addends);

/// The same of every total whose parts make it up by their definitions, are all in the table, of the total's month and unit. An 其中 that is only a
/// part of its total is never added.
void noteSumsOfParts(const Catalogue& catalogue, std::vector<SummaryRow>& rows, std::span<const SummaryTemplate::Column> columns,
                     std::span<const RowSource> sources);

} // namespace xushi
