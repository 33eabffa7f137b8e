#pragma once

#include "domain/Decimal.h"
#include "domain/Percent.h"

#include <optional>
#include <string_view>

namespace xushi {

/// A figure and last year's that it is compared with, both in `unit`.
struct Compared {
    Decimal value;
    Decimal base;
    std::string_view unit = {};
};

/// 拉动: part's base / total's base x part's growth = part's change / total's base, in 百分点; holds where the part's
/// base is zero too. Those of exhaustive parts sum to the total's growth. Nothing over a total base of zero or below, nor of units of two
/// kinds.
std::optional<Points> contributionOf(const Compared& part, const Compared& total);

/// 贡献率: part's change / total's change, in per cent; not clamped to 0..100. Those of exhaustive parts sum to 100.
/// Nothing when the total did not change, nor of units of two kinds.
std::optional<Percent> contributionShareOf(const Compared& part, const Compared& total);

} // namespace xushi
