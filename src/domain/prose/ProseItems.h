#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// The full name of an item that leaves out what it shares with `earlier`: 竣工 behind 新开工工业项目, 市级 behind 省级中心, 示范工厂 behind
/// 省级智能制造示范车间 in one list. Empty for none.
std::u32string fullItem(std::u32string_view own, std::u32string_view earlier, bool isListed);

/// 企业总数 of 总数 behind 新增企业: what stands, behind what is new of it. Empty where `earlier` is nothing new.
std::u32string stockBehind(std::u32string_view words, std::u32string_view earlier);

/// 增幅 of 增幅位居全省: what is ranked.
std::u32string_view beforeRank(std::u32string_view words);

/// A clause behind its last period or date, without brackets.
std::u32string wordsOfClause(const ProseReading& reading, std::size_t clause);

/// 新开工项目 of 新开工项目：, 完成投资 of 完成投资方面，: what a clause without a number says that the numbers behind it are of. Empty for none.
std::u32string topicOfClause(const ProseReading& reading, std::size_t clause);

/// 在装备制造领域，新签约…: a clause without a number before it says of which part of the whole a number is.
bool isNarrowedBefore(const ProseReading& reading, const ProseDraft& draft);

/// 新增, 完成: a verb that names nothing.
bool isBareVerb(std::u32string_view words);

} // namespace xushi
