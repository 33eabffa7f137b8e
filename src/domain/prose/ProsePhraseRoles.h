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

} // namespace xushi
