#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// Part of a text, in characters of its folded form.
struct ProseSpan {
    std::size_t start = 0;
    std::size_t end = 0;

    bool holds(std::size_t at) const { return start <= at && at < end; }
    bool operator==(const ProseSpan&) const = default;
};

/// A text as the reader walks through it: one code point for each character, half-width digits and full-width
/// punctuation, no blanks but those between two digits, lines that a page broke in the middle of a sentence joined
/// again. Every character knows where it stood.
class ProseText {
public:
    explicit ProseText(std::string_view utf8);

    std::u32string_view characters() const { return m_folded; }
    std::u32string_view of(const ProseSpan& span) const { return characters().substr(span.start, span.end - span.start); }
    std::size_t size() const { return m_folded.size(); }
    char32_t at(std::size_t position) const { return position < m_folded.size() ? m_folded[position] : U'\n'; }

    /// The place of a span in the text that was handed in, in code points.
    ProseSpan origin(const ProseSpan& span) const;
    /// What stands there, as it was written.
    std::string written(const ProseSpan& span) const;

    /// The lines that are not empty.
    const std::vector<ProseSpan>& paragraphs() const { return m_paragraphs; }
    /// A row of a table that was pasted: a line of at least three cells between tabs.
    struct Row {
        std::size_t paragraph = 0;
        std::vector<ProseSpan> cells;
    };
    const std::vector<Row>& rows() const { return m_rows; }
    /// Where the cell ends in which a character stands; 0 outside tables.
    std::size_t cellEnd(std::size_t at) const;

private:
    std::u32string m_original;
    std::u32string m_folded;
    std::vector<std::size_t> m_origins;
    std::vector<ProseSpan> m_paragraphs;
    std::vector<Row> m_rows;
};

std::u32string codePoints(std::string_view utf8);
std::string utf8Of(std::u32string_view characters);

constexpr bool isDigit32(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool isLatin32(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
/// What a sign before a number is folded to; every other dash is —.
constexpr char32_t minusSign32 = U'−';
constexpr bool isDash32(char32_t c) { return c == U'—'; }
constexpr bool isHan32(char32_t c) { return c >= 0x3400 && c <= 0x9FFF; }

} // namespace xushi
