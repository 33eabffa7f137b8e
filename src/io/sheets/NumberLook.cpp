#include "io/sheets/NumberLook.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xushi {
namespace {

char lowerLetter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool beginsAlike(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lowerLetter(b); });
}

/// [h], [mm], [ss]: hours, minutes or seconds that go on beyond the day.
bool isElapsed(std::string_view bracket) {
    return !bracket.empty() && std::ranges::all_of(bracket, [&](char c) {
        const char letter = lowerLetter(c);
        return letter == lowerLetter(bracket[0]) && (letter == 'h' || letter == 'm' || letter == 's');
    });
}

/// Walks the first section of a code and gathers what stands in it.
class CodeWalk {
public:
    explicit CodeWalk(std::string_view code) : m_rest(code) {
        while (!m_rest.empty() && !m_isOver) step();
    }

    NumberLook look() const {
        const bool isDate = m_hasDateLetter && !m_hasNumberPlace && !m_isElapsed;
        if (isDate) return {.isDate = true};
        NumberLook look{.isPercent = m_isPercent};
        if (m_hasPlace && !m_isUncertain && !m_hasDateLetter && !m_isElapsed) look.decimals = m_decimals;
        return look;
    }

private:
    void step() {
        const char c = lowerLetter(m_rest[0]);
        if (c == ';') m_isOver = true;
        else if (c == '"') skipTo('"');
        else if (c == '[') bracket();
        else if (c == '\\' || c == '!' || c == '_' || c == '*') skipCharacterBehind();
        else if (skipWord()) return;
        else plain(c);
    }

    bool skipWord() {
        for (const std::string_view word : {"general", "g/通用格式", "am/pm", "a/p", "上午/下午"})
            if (beginsAlike(m_rest, word)) {
                m_rest.remove_prefix(word.size());
                return true;
            }
        return false;
    }

    void plain(char c) {
        if (c == '0' || c == '#' || c == '?') place(c);
        else if (c == '.') m_isBehindPoint = true;
        else if (c == '%') m_isPercent = true;
        else if (c == '/' || (c == ',' && m_hasPlace && !isPlaceNext())) m_isUncertain = true;
        else if (c == 'e' && m_rest.size() > 1 && (m_rest[1] == '+' || m_rest[1] == '-')) m_isUncertain = true;
        else if (std::string_view("ymdhse").find(c) != std::string_view::npos || beginsAlike(m_rest, "aaa")) m_hasDateLetter = true;
        if (c != '0' && c != '.') m_isSecond = c == 's';
        m_rest.remove_prefix(1);
    }

    /// A place of a digit; those behind the point of a second belong to the time.
    void place(char c) {
        if (m_isSecond && m_isBehindPoint) return;
        m_hasPlace = m_hasNumberPlace = true;
        if (!m_isBehindPoint) return;
        ++m_decimals;
        if (c == '#') m_isUncertain = true;
    }

    bool isPlaceNext() const { return m_rest.size() > 1 && std::string_view("0#?").find(m_rest[1]) != std::string_view::npos; }

    void bracket() {
        const auto end = m_rest.find(']');
        if (isElapsed(m_rest.substr(1, end == std::string_view::npos ? end : end - 1))) m_isElapsed = true;
        skipTo(']');
    }

    void skipTo(char end) {
        const auto at = m_rest.find(end, 1);
        m_rest = at == std::string_view::npos ? std::string_view() : m_rest.substr(at + 1);
    }

    /// The character may have several bytes; the rest of them means nothing by itself.
    void skipCharacterBehind() { m_rest.remove_prefix(std::min<std::size_t>(2, m_rest.size())); }

    std::string_view m_rest;
    bool m_isOver = false;
    bool m_hasDateLetter = false;
    bool m_isElapsed = false;
    bool m_hasPlace = false;
    bool m_hasNumberPlace = false;
    bool m_isBehindPoint = false;
    bool m_isSecond = false;
    bool m_isUncertain = false; ///< what is shown is scaled, a fraction, or has as many decimals as there are
    bool m_isPercent = false;
    int m_decimals = 0;
};

} // namespace

NumberLook lookOf(std::string_view code) { return CodeWalk(code).look(); }

NumberLook builtInLook(int id) {
    const auto isWithin = [id](int first, int last) { return id >= first && id <= last; };
    constexpr int elapsedHours = 46;
    if (isWithin(14, 22) || isWithin(27, 36) || isWithin(50, 58) || (isWithin(45, 47) && id != elapsedHours)) return {.isDate = true};
    constexpr std::array<std::pair<int, std::string_view>, 18> codes{{{1, "0"}, {2, "0.00"}, {3, "#,##0"}, {4, "#,##0.00"},
        {5, "#,##0"}, {6, "#,##0"}, {7, "#,##0.00"}, {8, "#,##0.00"}, {9, "0%"}, {10, "0.00%"}, {37, "#,##0"}, {38, "#,##0"},
        {39, "#,##0.00"}, {40, "#,##0.00"}, {41, "#,##0"}, {42, "#,##0"}, {43, "#,##0.00"}, {44, "#,##0.00"}}};
    const auto* const found = std::ranges::find(codes, id, &std::pair<int, std::string_view>::first);
    return found == codes.end() ? NumberLook{} : lookOf(found->second);
}

} // namespace xushi
