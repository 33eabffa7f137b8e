#pragma once

#include <string_view>

namespace xushi {

/// A unit as a power of ten of its base: 万人 is 10^4 人, 亿元 10^8 元, 家 itself.
struct UnitParts {
    int exponent = 0;
    std::string_view base; ///< a part of the text that was given
};

UnitParts partsOf(std::string_view unit);

/// True for the words that count single things: 家, 项, 人次 ... but not 元, 吨 or %.
bool countsSingleThings(std::string_view baseUnit);

} // namespace xushi
