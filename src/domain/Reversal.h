#pragma once

#include "domain/Tokens.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// 撤销 and 重做.
enum class ReversalWay { Undo, Redo };
template <> struct Tokens<ReversalWay> {
    static constexpr TokenList<ReversalWay, 2> all{{{ReversalWay::Undo, "undo"}, {ReversalWay::Redo, "redo"}}};
};

/// An act that takes an earlier one back, or does it again after it was taken back. The journal notes it as its word
/// and the group of the earlier act: "undo 1842".
struct Reversal {
    ReversalWay way = ReversalWay::Undo;
    std::int64_t group = 0; ///< of the act that is taken back or done again, 1 or more

    bool operator==(const Reversal&) const = default;
};

std::string actText(const Reversal& reversal);

/// The reverse of actText. Nothing for every other act, and for an undo without a number, as version 0.1.0 wrote it.
std::optional<Reversal> reversalFrom(std::string_view act);

/// The word of an act, without the group: "undo", "paste".
std::string_view actWord(std::string_view act);

} // namespace xushi
