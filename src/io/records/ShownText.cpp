#include "io/records/ShownText.h"

namespace xushi {

std::string shownText(std::string_view text) {
    constexpr std::size_t most = 60;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isContinuation = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
        if (!isContinuation && characters++ == most) return std::string(text.substr(0, at)) + "…";
    }
    return std::string(text);
}

} // namespace xushi
