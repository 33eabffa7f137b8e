#include "domain/Reversal.h"

#include <algorithm>
#include <charconv>

namespace xushi {

std::string actText(const Reversal& reversal) {
    return std::string(token(reversal.way)) + ' ' + std::to_string(reversal.group);
}

std::string_view actWord(std::string_view act) { return act.substr(0, act.find(' ')); }

std::optional<Reversal> reversalFrom(std::string_view act) {
    const auto way = fromToken<ReversalWay>(actWord(act));
    if (!way) return std::nullopt;
    Reversal reversal{.way = *way};
    const std::string_view number = act.substr(std::min(actWord(act).size() + 1, act.size()));
    const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), reversal.group);
    // Only what actText writes: "undo 07" or "undo +7" is somebody's own word for something else.
    if (fault != std::errc{} || reversal.group < 1 || actText(reversal) != act) return std::nullopt;
    return reversal;
}

} // namespace xushi
