#pragma once

#include "domain/Ratio.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace xushi {

/// 十 … 万亿 as written, and the power of ten that it stands for.
struct ScaleWord {
    std::string word;
    int power = 0;
};

/// Takes a scale word off `rest`: one of 十百千, then 万, then 亿, each of which may be missing but not all.
std::optional<ScaleWord> takeScaleWord(std::string_view& rest);

/// The units that a bureau counts and measures in, the commonest first: what a form offers.
std::span<const std::string_view> usualUnits();

/// True for a unit of the program's table, without a scale word: 元, 家次, 个百分点.
bool isUnitWord(std::string_view word);

/// What a unit is a multiple of: 亿元 is 10^8 of 元, ‰ is 10^-1 of %. Units of one base convert exactly and no others:
/// 家 and 家次 are two bases, and a word that is in no table is a base of its own.
struct UnitMeaning {
    std::string base;
    int power = 0;
};
UnitMeaning unitMeaning(std::string_view unit);

/// How many of `other` one of `unit` is: an 亿元 is 10000 万元, a ‰ is 1/10 %. Nothing for units of two bases.
std::optional<Ratio> unitsIn(std::string_view unit, std::string_view other);

/// True for the base units of the table that count single things: 家, 项, 人次 ... but not 元, 吨 or %, nor a word that
/// is in no table: nobody knows that it comes whole.
bool countsSingleThings(std::string_view baseUnit);

} // namespace xushi
