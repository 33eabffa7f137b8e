#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// What the words around a number say of it.

bool isGrowthNoun(std::u32string_view words);
bool isFallNoun(std::u32string_view words);

/// 三年平均 of 近三年平均增速, 年均: what such a growth is measured over; empty for none.
std::u32string_view meanOf(std::u32string_view words);

/// The sign of the growth that 收窄 and 扩大 speak of: of the noun before them, else of the last growth, which is `lastSign`.
int signOfNarrowing(const ProseReading& reading, const ProseDraft& draft, int lastSign);
/// 保持30%以上增长, 实现10%以上的增速: the noun stands behind.
bool isGrowthBehind(const ProseDraft& draft);
/// 增速居前的是甲市（12.3%）: the bracket has what the sentence speaks of.
bool isGrowthFrame(const ProseReading& reading, const ProseDraft& draft);
/// 完成率居前的是甲县、乙县，分别为…: the clause before, which has no number of its own, says what the numbers are.
std::u32string_view topicOf(const ProseReading& reading, const ProseDraft& draft);
/// 由上年的12%: the old level.
bool isFrom(const ProseReading& reading, const ProseDraft& draft);
/// 增幅由上月的5.6%, 降幅由8.2%: the sign of the growth that it is; 0 where no growth stands before 由.
int signOfFromGrowth(const ProseReading& reading, const ProseDraft& draft);
/// 2020年 of 由2020年的210家增加到460家，增长1.2倍: what a change behind such a turn is measured from; empty for none.
std::u32string_view startOfTurn(const ProseReading& reading, std::size_t place);
/// 全省 of 与全省平均（62.4件）相比: what stands before the bracket is compared with; empty where it is none.
std::u32string scopeOfMean(std::u32string_view host);
/// The number before it is such a level.
bool isBehindFrom(const ProseReading& reading, std::size_t place);

/// A number with the sign that the words before it give it.
Decimal signedBy(const Decimal& value, int sign);

} // namespace xushi
