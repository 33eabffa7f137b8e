#pragma once

#include "domain/Decimal.h"
#include "domain/prose/ProseText.h"

#include <optional>
#include <string>

namespace xushi {

/// A number with what is written onto it.
struct ProseNumber {
    ProseSpan digits; ///< the number alone, as a key counts it: 118.6, 1万6千, 三分之二
    ProseSpan span;   ///< with sign, scale word, unit and the words behind it: 近 stands before and is not in it
    std::optional<Decimal> value; ///< in `unit`, with a sign that was written; nothing where it has too many digits
    std::string unit; ///< 亿元, 万人, 个百分点; empty for none
    std::u32string inside; ///< 余, 多: between number and unit
    std::u32string behind; ///< 以上, 左右 ...: behind the unit
    bool isChinese = false; ///< in numerals, or a fraction
    bool isSigned = false;  ///< a minus that is no dash stands before it
    int mark = 0;           ///< of direction: 1 for + and ↑, -1 for ↓ and ▼
    bool isRatio = false;   ///< one member of 1：5
    int rangeEnd = 0;       ///< 1 the low and 2 the high end of 5—8
};

/// The number in Arabic digits that begins at `at`.
ProseNumber numberAt(const ProseText& text, std::size_t at);
/// A quantity in Chinese numerals that begins at `at`: 三分之二, 四成, 千家 behind 近, 十余场, 三家企业; nothing for every
/// other use of a numeral (一批, 三大, 前五位).
std::optional<ProseNumber> numeralAt(const ProseText& text, std::size_t at);
/// The unit that a text begins with, 0 for none: as many characters.
std::size_t unitLength(std::u32string_view rest);
/// The same with a unit for each of which it is: 吨标准煤/万元.
std::size_t unitWithEachLength(std::u32string_view rest);

/// What kind of number a unit makes.
enum class UnitClass { None, Percent, Times, Doublings, Points, Amount };
UnitClass classOf(const ProseNumber& number);

} // namespace xushi
