#include "domain/Ids.h"

#include "domain/Width.h"

#include <algorithm>

namespace xushi {

bool isCode(std::string_view text) {
    const auto splits = [](unsigned char c) { return c < 0x20 || c == 0x7F || c == '|'; };
    return !text.empty() && std::ranges::none_of(text, splits) && trimmed(text) == text;
}

} // namespace xushi
