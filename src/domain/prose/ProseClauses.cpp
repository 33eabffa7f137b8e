#include "domain/prose/ProseClauses.h"

#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t mostTokens = 100;       ///< of a sentence

class ClauseWalk {
public:
    ClauseWalk(const ProseText& text, const std::vector<ProseToken>& tokens) : m_text(text), m_tokens(tokens) {}

    ProseParts walk() {
        for (std::size_t p = 0; p < m_text.paragraphs().size(); ++p) walkParagraph(p);
        return std::move(m_parts);
    }

private:
    void walkParagraph(std::size_t paragraph) {
        const ProseSpan span = m_text.paragraphs()[paragraph];
        m_paragraph = paragraph;
        m_open.clear();
        beginSentence(span.start);
        for (std::size_t at = span.start; at < span.end;) at = step(at);
        endSentence(span.end);
    }

    std::size_t step(std::size_t at) {
        const bool isTooLong = at - m_parts.sentences.back().span.start >= longestSentence || m_token - m_sentenceToken >= mostTokens;
        if (isTooLong) {
            endSentence(at);
            beginSentence(at);
        }
        if (m_token < m_tokens.size() && m_tokens[m_token].span.start == at) {
            m_parts.clauses[m_clause].tokens.push_back(m_token);
            m_parts.clauseOf.push_back(m_clause);
            return m_tokens[m_token++].span.end;
        }
        const char32_t c = m_text.at(at);
        if (c == U'（') open(at);
        else if (c == U'）' && !m_open.empty()) close(at);
        else if (c == U'：' && at > 0 && isDigit32(m_text.at(at - 1)) && isDigit32(m_text.at(at + 1))) return at + 1; // 1：5
        else if (c == U'，' || c == U'；' || c == U'：') next(at, c);
        else if (c == U'。' || c == U'！' || c == U'？') {
            endSentence(at);
            if (at + 1 < m_text.paragraphs()[m_paragraph].end) beginSentence(at + 1);
        }
        return at + 1;
    }

    void beginClause(std::size_t at, char32_t begunBy) {
        ProseClause clause{.span = {at, at}, .sentence = m_parts.sentences.size() - 1, .paragraph = m_paragraph, .depth = static_cast<int>(m_open.size()), .begunBy = begunBy};
        if (!m_open.empty()) clause.outer = m_open.back();
        m_clause = m_parts.clauses.size();
        m_parts.clauses.push_back(std::move(clause));
    }

    void next(std::size_t at, char32_t mark) {
        m_parts.clauses[m_clause].span.end = at;
        beginClause(at + 1, mark);
    }

    void open(std::size_t at) {
        m_open.push_back(m_clause);
        beginClause(at + 1, U'（');
    }

    void close(std::size_t at) {
        m_parts.clauses[m_clause].span.end = at;
        m_clause = m_open.back();
        m_open.pop_back();
    }

    void beginSentence(std::size_t at) {
        m_sentenceToken = m_token;
        m_parts.sentences.push_back({{at, at}, m_paragraph, m_parts.clauses.size(), m_parts.clauses.size()});
        m_open.clear();
        beginClause(at, U'。');
    }

    void endSentence(std::size_t end) {
        while (!m_open.empty()) close(end);
        if (m_parts.sentences.empty() || m_parts.sentences.back().endClause == m_parts.clauses.size()) return;
        m_parts.clauses[m_clause].span.end = std::max(end, m_parts.clauses[m_clause].span.start);
        m_parts.sentences.back().span.end = end;
        m_parts.sentences.back().endClause = m_parts.clauses.size();
    }

    const ProseText& m_text;
    const std::vector<ProseToken>& m_tokens;
    ProseParts m_parts;
    std::vector<std::size_t> m_open; ///< clauses around the brackets that are open
    std::size_t m_clause = 0;
    std::size_t m_token = 0;
    std::size_t m_sentenceToken = 0; ///< the first of the sentence
    std::size_t m_paragraph = 0;
};

} // namespace

ProseParts proseParts(const ProseText& text, const std::vector<ProseToken>& tokens) { return ClauseWalk(text, tokens).walk(); }

std::u32string plainAside(std::u32string_view words) {
    for (auto close = words.rfind(U'）'); close != std::u32string_view::npos; close = words.rfind(U'）')) {
        const auto open = words.rfind(U'（', close);
        if (open == std::u32string_view::npos) break;
        const auto inside = words.substr(open + 1, close - open - 1);
        const bool isPlain = std::ranges::none_of(inside, [](char32_t c) { return isDigit32(c) || c == U'，'; });
        if (isPlain && !endsWithAny(inside, {U"年", U"季度", U"半年", U"月末"})) return std::u32string(inside);
        words = words.substr(0, open);
    }
    return {};
}

std::u32string withoutBrackets(std::u32string_view text) {
    std::u32string kept;
    int depth = 0;
    for (const char32_t c : text) {
        if (c == U'（' || c == U'〔') ++depth;
        if (depth == 0) kept += c;
        if ((c == U'）' || c == U'〕') && depth > 0) --depth;
    }
    return kept;
}

} // namespace xushi
