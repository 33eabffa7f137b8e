#pragma once

#include <string_view>

namespace xushi {

/// Whether a tag of the page has more attributes than any that is written for people. The parser holds each attribute of a tag
/// against all others of it: a hundred thousand would take minutes.
bool hasOverfullTag(std::string_view html);

} // namespace xushi
