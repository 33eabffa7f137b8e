#pragma once

#include "domain/prose/ProseNumbers.h"

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// A unit as it is spoken, and how many characters of `rest` it is: 4.36亿度 is 亿千瓦时, 13个亿 is 亿元. Length 0 for none.
struct SpokenUnit {
    std::string_view unit;
    std::size_t length = 0;
};
SpokenUnit spokenUnit(std::u32string_view rest, std::u32string_view scale);

/// 6 of 十二点六: the digits behind 点.
std::string decimalsAt(const ProseText& text, std::size_t at);

/// 新增企业五家，: a deed before it in its clause and nothing behind it make a numeral a count.
bool endsClauseAsCount(const ProseText& text, std::size_t at, std::size_t end);

/// 1/3, 2/3 as a share in per cent.
std::optional<ProseNumber> slashFractionAt(const ProseText& text, std::size_t at);

} // namespace xushi
