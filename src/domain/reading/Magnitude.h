#pragma once

#include "domain/reading/NumberReading.h"

namespace xushi {

/// A number without its sign.
struct Magnitude {
    Decimal value;
    bool hasExponent = false;
    bool isUnitAlone = false; ///< 千, 万: a thousand only behind 近 or before 余, else the name of a unit (万元)
};

/// Takes one off `rest`, which is part of the folded `text`: digits with groups of three, or Chinese numerals without
/// a 万 or 亿 at their end. Refuses with `number.*`.
Result<Magnitude> takeMagnitude(std::string_view& rest, const NumberContext& context, std::string_view text);

} // namespace xushi
