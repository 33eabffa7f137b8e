#pragma once

#include "domain/prose/ProseTokens.h"

#include <vector>

namespace xushi {

/// A piece of a sentence between commas, or what stands in a bracket of it: a bracket is a level of its own and the
/// clause around it goes on behind it.
struct ProseClause {
    ProseSpan span;
    std::size_t sentence = 0;
    std::size_t paragraph = 0;
    int depth = 0;            ///< 0 outside every bracket
    std::size_t outer = 0;    ///< of a bracket: the clause in which it stands
    char32_t begunBy = U'。';  ///< the mark before it
    std::vector<std::size_t> tokens; ///< in it, not those of a bracket within it
};

/// Characters: a longer sentence is a column that was pasted as one line, and ended there. What is asked of a number looks through
/// its sentence.
constexpr std::size_t longestSentence = 1000;

struct ProseSentence {
    ProseSpan span;
    std::size_t paragraph = 0;
    std::size_t firstClause = 0;
    std::size_t endClause = 0;
};

/// The text in its parts.
struct ProseParts {
    std::vector<ProseClause> clauses;     ///< in the order of their beginnings
    std::vector<ProseSentence> sentences;
    std::vector<std::size_t> clauseOf;    ///< of each token
};

ProseParts proseParts(const ProseText& text, const std::vector<ProseToken>& tokens);

/// 亿元以上 of 新开工项目（亿元以上）12项: the last bracket that has neither number nor period.
std::u32string plainAside(std::u32string_view words);

/// What a clause says without its brackets between two places.
std::u32string withoutBrackets(std::u32string_view text);

} // namespace xushi
