#pragma once

#include "domain/Result.h"

#include <limits>
#include <string_view>

namespace xushi {

/// What a field of whole numbers takes: an order, a day, a number of decimals.
struct WholeField {
    std::string_view unit = {};
    int least = std::numeric_limits<int>::min();
    int most = std::numeric_limits<int>::max();
    Problem otherwise; ///< for a number that is not whole, or lies outside
};

/// A whole number as a person types it, by the one grammar (readPlainNumber). Refuses with `number.*` what is no number.
Result<int> readWholeNumber(std::string_view text, const WholeField& field);

} // namespace xushi
