#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// What a period phrase does where it stands.
enum class PhraseRole {
    Governs,  ///< what follows it
    Base,     ///< a change is measured from it: 比一季度
    Local,    ///< the next number alone: 上年同期45.02亿元
    Modifier, ///< nothing: 全年目标
};

/// From the beginning of its clause up to the phrase.
std::u32string_view wordsBeforePhrase(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token);
/// A little of what follows it.
std::u32string_view wordsBehindPhrase(const ProseReading& reading, const ProsePhrase& phrase);

/// `wasBase`: the phrase before it was one; a list of bases goes on as it began.
PhraseRole roleOfPhrase(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token, bool wasBase);

/// As written, 5月 of 5月当月.
std::string wordingOf(const ProseReading& reading, const ProsePhrase& phrase);
/// “十四五”以来, 2019年至今: up to the end of what the document reports.
bool isSince(const ProseReading& reading, const ProsePhrase& phrase);
ProsePeriod sinceThen(const ProsePeriod& begin, const ProsePeriod& reported);
/// 全年 behind words on a year that is over, without a promise: all of that year.
bool isYearGoneOn(const ProseReading& reading, const ProsePhrase& phrase, const ProsePeriod& current);
/// 预计11月可完成: a time in a clause that tells no number of it.
bool isForecastAlone(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token);
/// 可支配收入（一季度）8146元: a bracket that holds nothing but the time of the number behind it.
bool isAloneInBracket(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token);
/// 据统计，1—5月: behind a few words without a number, with which a paragraph begins.
bool isBehindLead(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token);
/// 1—4月9亿元；一季度3亿元: the first quarter within the months of `outer`.
bool isQuarterWithin(const ProseReading& reading, const ProsePhrase& phrase, const Period& outer);
/// 2015 of 2015和2016年同期增速分别为: the first of two years, where the phrase at `token` is the second.
std::optional<int> yearBefore(const ProseReading& reading, std::size_t token);

} // namespace xushi
