#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// `written` in plain decimal digits: its exponent resolved, rounded once to 15 significant digits (a half goes away from
/// zero), without zeros that say nothing: 8.699999999999999 is 8.7, 1.5E3 is 1500, 3.00 is 3. The arithmetic is that of the
/// digits. Nothing for what is no number, and for what no spreadsheet can hold (from 1e309 on, below 1e-323).
std::optional<std::string> plainNumber(std::string_view written);

} // namespace xushi
