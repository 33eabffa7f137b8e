#pragma once

#include "domain/summary/SummaryTable.h"

#include <string>

namespace xushi {

/// The spreadsheet's number format that shows `cell.number` with exactly its decimals, prefix and suffix and no
/// thousands separator: 0.00, "近"0.0, 0"余", "≤"0.0;"≤"-0.0. A growth or gap without a prefix, and
/// any number with the prefix +, is signed: +0.0;-0.0;0.0.
std::string numberPattern(const SummaryCell& cell, SummaryColumn column);

/// The number nearest to the exact decimal, which is the same again when read to 15 digits.
double nearestDouble(const Decimal& value);

} // namespace xushi
