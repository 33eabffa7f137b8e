#include "domain/reading/PeriodTokens.h"

#include "domain/Width.h"
#include "domain/YearSpan.h"
#include "domain/reading/Lexicon.h"
#include "domain/reading/NoteMarks.h"
#include "domain/reading/Numerals.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr char nothing = ' ';
constexpr std::size_t longestPeriodText = 200; ///< bytes; a header that names a period is far shorter

struct Word {
    std::string_view text;
    char symbol;
    int number = 0;
};
constexpr std::array words{
    Word{"年", 'y'},       Word{"月", 'm'},       Word{"日", 'd'},       Word{"号", 'd'},       Word{"个月", 'k'},
    Word{"季度", 'q'},     Word{"季", 'q'},       Word{"第", 'n'},       Word{"前", 'p'},       Word{"份", 'f'},
    Word{"累计", 'c'},     Word{"累计数", 'c'},   Word{"止", 's'},       Word{"当月", 'w'},     Word{"单月", 'w'},
    Word{"末", 'e'},       Word{"底", 'e'},       Word{"全年", 'a'},     Word{"年度", 'a'},     Word{"上半年", 'h'},
    Word{"下半年", 'j'},   Word{"本月", 't'},     Word{"同月", 'u'},     Word{"上年同月", 'u'}, Word{"去年同月", 'u'},
    Word{"截至", nothing}, Word{"截止", nothing}, Word{" ", nothing},    Word{"\t", nothing},   Word{"\r", nothing},
    Word{"\n", nothing},   Word{"-", '-'},        Word{"—", '-'},        Word{"–", '-'},        Word{"―", '-'},
    Word{"‐", '-'},        Word{"‑", '-'},        Word{"～", '-'},       Word{"~", '-'},        Word{"至", '-'},
    Word{".", '.'},        Word{"/", '/'},        Word{"(", '('},        Word{")", ')'},        Word{"m", 'M'},
    Word{"Q", 'Q'},        Word{"q", 'Q'},        Word{"H", 'H'},        Word{"h", 'H'},        Word{"A", 'L', 1},
    Word{"B", 'L', 2},     Word{"C", 'L', 3},     Word{"D", 'L', 4},     Word{"I", 'R', 1},     Word{"II", 'R', 2},
    Word{"III", 'R', 3},   Word{"IV", 'R', 4},    Word{"Ⅰ", 'R', 1},     Word{"Ⅱ", 'R', 2},     Word{"Ⅲ", 'R', 3},
    Word{"Ⅳ", 'R', 4},     Word{"ⅰ", 'R', 1},     Word{"ⅱ", 'R', 2},     Word{"ⅲ", 'R', 3},     Word{"ⅳ", 'R', 4},
};

/// Words with which a joined header goes on to say what is measured.
constexpr std::array<std::string_view, 8> measureWords{"同比", "环比", "增长", "增幅", "增速", "比上年", "比去年", "较上年"};

std::size_t measureStart(std::string_view text) {
    std::size_t first = text.size();
    for (const auto word : measureWords) first = std::min(first, text.find(word));
    return first;
}

int numberOf(std::string_view digits) {
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return number;
}

/// 25 of 25年1-5月: a year of this century that is written short.
bool isShortYear(std::string_view run, std::string_view behind) {
    return run.size() == 2 && (run[0] == '2' || run[0] == '3') && trimmed(behind).starts_with("年");
}

/// 二〇二五年: a year by its digits.
bool takeYearInWords(std::string_view& rest, std::vector<PeriodToken>& tokens) {
    constexpr std::array<std::string_view, 12> digits{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "零", "○"};
    std::string_view behind = rest;
    int year = 0;
    for (int place = 0; place < 4; ++place) {
        const auto digit = std::ranges::find_if(digits, [&](std::string_view each) { return behind.starts_with(each); });
        if (digit == digits.end()) return false;
        const auto value = digit - digits.begin();
        year = year * 10 + static_cast<int>(value < 10 ? value : 0);
        behind.remove_prefix(digit->size());
    }
    if (!behind.starts_with("年") || !everyYear.holds(year)) return false;
    tokens.push_back({'Y', year, 4});
    rest = behind;
    return true;
}

/// A run of digits: a year, one or two digits of anything, 202505 or 20250531. Another length means nothing.
bool addDigits(std::string_view run, std::vector<PeriodToken>& tokens) {
    if (run.size() <= 2) {
        tokens.push_back({'N', numberOf(run), static_cast<int>(run.size())});
        return true;
    }
    if (run.size() != 4 && run.size() != 6 && run.size() != 8) return false;
    const int year = numberOf(run.substr(0, 4));
    if (!everyYear.holds(year)) return false;
    tokens.push_back({'Y', year, 4});
    for (std::size_t at = 4; at < run.size(); at += 2) {
        tokens.push_back({'-'});
        tokens.push_back({'N', numberOf(run.substr(at, 2)), 2});
    }
    return true;
}

/// 元月 and 元—5月: the first month by its old name; the 元 of a sum of money stands before neither.
bool takeJanuary(std::string_view& rest) {
    constexpr std::string_view first = "元";
    if (!rest.starts_with(first)) return false;
    std::string_view behind = trimmed(rest.substr(first.size()));
    const auto* word = takeLongest(behind, words);
    if (!word || (word->symbol != 'm' && word->symbol != '-')) return false;
    rest.remove_prefix(first.size());
    return true;
}

/// Takes one piece off `rest`; false when it begins with nothing that a period text knows.
bool takeToken(std::string_view& rest, std::vector<PeriodToken>& tokens) {
    if (const auto run = leadingDigits(rest); !run.empty()) {
        rest.remove_prefix(run.size());
        if (tokens.empty() && isShortYear(run, rest)) {
            tokens.push_back({'Y', 2000 + numberOf(run), 4});
            return true;
        }
        return addDigits(run, tokens);
    }
    if (takeYearInWords(rest, tokens)) return true;
    if (takeJanuary(rest)) {
        tokens.push_back({'N', 1, 2});
        return true;
    }
    if (const auto* word = takeLongest(rest, words)) {
        const bool isSecondDash = word->symbol == '-' && !tokens.empty() && tokens.back().symbol == '-';
        if (word->symbol != nothing && !isSecondDash) tokens.push_back({word->symbol, word->number});
        return true;
    }
    const auto numeral = leadingNumeral(rest);
    const auto number = fromNumeral(numeral);
    if (!number || *number < 1 || *number > 12) return false;
    rest.remove_prefix(numeral.size());
    tokens.push_back({'N', static_cast<int>(*number), 2});
    return true;
}

/// A numbered mark after a word or a blank is whole; of five or seven digits the last is the mark, since no year and
/// no year with a month has that many.
bool takeNumberedMark(std::string_view& text, std::string& note) {
    const auto mark = numberedMark(text);
    if (mark.digits.empty()) return true;
    const std::size_t ofText = mark.digits.size() <= 2 ? 0 : mark.digits.size() - 1;
    if (ofText != 0 && ofText != 4 && ofText != 6) return false;
    note += mark.digits.substr(ofText);
    text = trimmed(text.substr(0, mark.text.size() + ofText));
    return true;
}

/// (累计) says no more than 累计; a bracket of its own is left standing, for no rule to fit.
void dropBrackets(std::vector<PeriodToken>& tokens) {
    const auto open = std::ranges::find(tokens, '(', &PeriodToken::symbol);
    const auto close = std::find_if(open, tokens.end(), [](const auto& token) { return token.symbol == ')'; });
    if (close == tokens.end()) return;
    tokens.erase(close);
    tokens.erase(open);
}

} // namespace

Result<PeriodTokens> periodTokens(std::string_view text) {
    if (text.size() > longestPeriodText) return refused("period.not-a-period", {std::string(text)});
    const std::string folded = foldWidth(withoutInvisible(text));
    const Noted noted = withoutMarks(folded);
    PeriodTokens cut{{}, {}, noted.marks};
    const auto measure = measureStart(noted.text);
    std::string_view rest = noted.text.substr(0, measure);
    cut.measure = trimmed(noted.text.substr(measure));
    if (!takeNumberedMark(rest, cut.note)) return refused("period.note-unclear", {std::string(text)});
    while (!rest.empty())
        if (!takeToken(rest, cut.tokens)) return refused("period.not-a-period", {std::string(text)});
    if (!cut.measure.empty() && !cut.tokens.empty() && cut.tokens.back().symbol == '(') {
        cut.tokens.pop_back();
        if (cut.measure.ends_with(')')) cut.measure.pop_back();
    }
    if (!cut.measure.empty() && !cut.tokens.empty() && cut.tokens.back().symbol == '-') cut.tokens.pop_back();
    dropBrackets(cut.tokens);
    return cut;
}

} // namespace xushi
