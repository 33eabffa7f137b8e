#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// From which day a workbook counts.
enum class DateSystem { From1900, From1904 };

/// The day, and the time where there is one, of a serial number in plain digits: 45962 is 2025-11-01. Rounded to the
/// second. 60 is the 29 February 1900 that Excel shows and that never was. Nothing outside of its calendar.
std::optional<std::string> serialDate(std::string_view plain, DateSystem system);

/// An ISO date as cells hold it: 2025-05-01, 2025-05-01T08:30:00; midnight, fractions of a second and a zone are left out.
std::optional<std::string> isoDate(std::string_view written);

} // namespace xushi
