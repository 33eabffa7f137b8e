#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// Text from a file that anybody may have written, fit for a terminal and a window: without control characters, marks
/// that change the direction of writing, and what is no UTF-8.
std::string printable(std::string_view text);

} // namespace xushi
