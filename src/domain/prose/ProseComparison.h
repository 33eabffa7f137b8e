#pragma once

#include "domain/prose/ProseCheck.h"

namespace xushi {

/// A written number and what the store has for it, in one unit.
struct ProseCompared {
    Decimal written;
    Ratio stored;
    bool isDerived = false;
};

/// What of the store the statement at `place` is held against, or why there is nothing. Its indicator and region are known.
struct ProseComparison {
    std::optional<ProseCompared> compared;
    std::optional<Remark> why;
};
ProseComparison comparisonOf(std::span<const ProseStatement> statements, std::size_t place, const ProseStore& store);
/// The same of one subject of a statement.
ProseComparison comparisonWith(const ProseStatement& statement, const ProseSubject& subject, const ProseStore& store);

} // namespace xushi
