#pragma once

#include "domain/Problem.h"

#include <span>
#include <string>
#include <string_view>

namespace xushi {

/// Chinese unless English was chosen.
enum class Language { Chinese, English };

/// From LC_ALL, LC_MESSAGES or LANG as given: English for en*, Chinese for zh*, none, C and everything else.
Language languageOf(std::string_view locale);

struct Sentence {
    std::string_view key;
    std::string_view chinese;
    std::string_view english;
};

/// Every sentence of rules, states and problems, ordered by key. {0}, {1} ... take the arguments; {0m} says the code of a
/// period (2025-06) in words, {0k} a kind of record.
std::span<const Sentence> sentences();

/// What happened, whether the data is safe, what to do. An unknown key gives the key itself.
std::string say(const Remark& remark, Language language);
std::string say(const Problem& problem, Language language);

/// All remarks: clauses separated as the language separates them, whole sentences one after the other.
std::string sayAll(std::span<const Remark> remarks, Language language);

} // namespace xushi
