#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace xushi {

/// The Chinese numerals (零〇一二两三…九十百千万亿) that `text` begins with.
std::string_view leadingNumeral(std::string_view text);

/// 三, 十二, 两千, 一百零二, 三万二千; a bare 千 is 1000. Nothing for an approximation (三五, 一两), for a number that
/// leaves its last unit out (一百二, which people take for 120 or 102) and for an empty text.
std::optional<std::int64_t> fromNumeral(std::string_view numeral);

} // namespace xushi
