#pragma once

#include <string>

namespace xushi {

/// Resolves _x000D_ and its like in place: a code unit of UTF-16 each, two of them where a character needs two. What is no
/// character becomes U+FFFD.
void resolveEscapes(std::string& text);

} // namespace xushi
