#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// The mark of direction before the digits at `at`: 1 for + and ↑, -1 for ↓ and ▼, 0 for none. A + between the names of two things is none.
int directionMarkAt(const ProseText& text, std::size_t at);
/// 5.2%↑: the same behind a number.
int arrowAt(const ProseText& text, std::size_t at);
/// 同比—3.4%, 增速—2.8%: behind such words a dash is a minus.
bool saysComparison(std::u32string_view words);
/// 1000+家, 2万+: a plus behind a number that says what 余 does.
bool isOddPlus(std::u32string_view rest);
/// 1/3, 3/5: a part of a whole, in per cent. 6/18 is a day, 1/2/3 a list.
std::optional<ProseNumber> slashedAt(const ProseText& text, std::size_t at);
/// 亿 of 2.5亿—3亿元 with what the fuller unit behind it says: 亿元.
std::string completedUnit(const std::string& unit, const std::string& fuller);
/// （+14.2%）, 同比+7家: a mark says of its number what 增长 and 下降 would.
/// `before`: the draft before it, null for none.
void readMark(ProseDraft& draft, const ProseDraft* before);

} // namespace xushi
