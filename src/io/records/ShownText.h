#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// A text of a file for a problem's arguments: at most 60 characters of it.
std::string shownText(std::string_view text);

} // namespace xushi
