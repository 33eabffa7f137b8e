#pragma once

#include "domain/reading/NumberReading.h"

namespace xushi {

/// What a cell's number format says.
struct StoredFormat {
    bool isPercent = false;             ///< 0.08 is shown as 8 %
    std::optional<int> decimals = {};   ///< shown, of the per cent when it is one
};

/// A number as a spreadsheet stores it: digits, a point, an exponent. Rounded once to the 15 digits that such programs
/// keep, as text, so that 8.699999999999999 is 8.7; zeros that the format shows are kept (3 shown as 3.00). More
/// decimals than a figure has are rounded to those shown, with a remark, and refused when the format says none.
Result<NumberReading> readStoredNumber(std::string_view text, const StoredFormat& format = {});

} // namespace xushi
