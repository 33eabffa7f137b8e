#include "domain/Period.h"
#include "domain/WordArgument.h"
#include "domain/texts/PlainText.h"
#include "words/Phrases.h"
#include "words/sentences/SentenceParts.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

std::vector<Sentence> joinedByKey() {
    std::vector<Sentence> all;
    for (const auto part : sentenceParts()) all.insert(all.end(), part.begin(), part.end());
    std::ranges::sort(all, {}, &Sentence::key);
    return all;
}

std::string argumentOf(const std::string& text, Language language) {
    const auto remark = remarkIn(text);
    const std::string said = remark ? say(*remark, language) : std::string();
    return remark && said != remark->key ? said : plainText(text);
}

/// 2025年6月 for the code 2025-06, 2025年6月当月 for 2025-06m; what is no code of a period stays as it is.
std::string periodOf(const std::string& text, Language language) {
    const auto period = Period::parse(text);
    if (!period || period->toText() != text) return argumentOf(text, language);
    if (period->kind != PeriodKind::Ytd) return periodPhrase(*period, language);
    const std::string year = std::to_string(period->year);
    const std::string month = monthWord(period->last, language);
    return language == Language::Chinese ? year + "年" + month : month + " " + year;
}

/// 指标 for the token of a kind of record.
std::string recordKindOf(const std::string& text, Language language) {
    const std::string key = "record." + text;
    const std::string word = say(Remark{key, {}}, language);
    return word == key ? argumentOf(text, language) : word;
}

/// {0} is the argument as it is, {0m} a month or another period in words, {0k} a kind of record.
struct Placeholder {
    std::size_t argument = 0;
    char form = 0;
    std::size_t length = 0; ///< 0: none stands there

    static Placeholder at(std::string_view pattern) {
        const bool isMark = pattern.size() > 2 && pattern[0] == '{' && pattern[1] >= '0' && pattern[1] <= '9';
        if (!isMark) return {};
        const auto argument = static_cast<std::size_t>(pattern[1] - '0');
        if (pattern[2] == '}') return {argument, 0, 3};
        const bool hasForm = pattern.size() > 3 && pattern[3] == '}' && (pattern[2] == 'm' || pattern[2] == 'k');
        return hasForm ? Placeholder{argument, pattern[2], 4} : Placeholder{};
    }

    std::string filledWith(const std::string& text, Language language) const {
        if (form == 'm') return periodOf(text, language);
        return form == 'k' ? recordKindOf(text, language) : argumentOf(text, language);
    }
};

std::string filled(std::string_view pattern, const std::vector<std::string>& args, Language language) {
    std::string text;
    while (!pattern.empty()) {
        const auto mark = Placeholder::at(pattern);
        if (mark.length == 0) text += pattern.front();
        else if (mark.argument < args.size()) text += mark.filledWith(args[mark.argument], language);
        pattern.remove_prefix(mark.length == 0 ? 1 : mark.length);
    }
    return text;
}

/// A sentence has its own end: nothing is put between it and the next.
bool isWholeSentence(std::string_view text) {
    constexpr std::array<std::string_view, 4> ends{"。", "？", ".", "?"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

} // namespace

std::span<const Sentence> sentences() {
    static const std::vector<Sentence> all = joinedByKey();
    return all;
}

Language languageOf(std::string_view locale) {
    return locale.substr(0, 2) == "en" ? Language::English : Language::Chinese;
}

std::string say(const Remark& remark, Language language) {
    const auto table = sentences();
    const auto at = std::ranges::lower_bound(table, remark.key, {}, &Sentence::key);
    if (at == table.end() || at->key != remark.key) return remark.key;
    return filled(language == Language::Chinese ? at->chinese : at->english, remark.args, language);
}

/// What went wrong stands on one line, whatever lines the texts have that it names.
std::string say(const Problem& problem, Language language) {
    Remark remark{problem.key, problem.args};
    for (auto& arg : remark.args) {
        auto nested = remarkIn(arg);
        if (nested) std::ranges::transform(nested->args, nested->args.begin(), plainLine);
        arg = nested ? remarkArgument(*nested) : plainLine(arg);
    }
    return say(remark, language);
}

std::string sayAll(std::span<const Remark> remarks, Language language) {
    std::string text;
    for (const auto& remark : remarks) {
        const std::string clause = say(remark, language);
        if (text.empty() || clause.empty()) text += clause;
        else if (isWholeSentence(text)) text += (language == Language::Chinese ? "" : " ") + clause;
        else text += (language == Language::Chinese ? "；" : "; ") + clause;
    }
    return text;
}

} // namespace xushi
