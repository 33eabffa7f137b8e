#include "domain/WordArgument.h"
#include "domain/texts/PlainText.h"
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
    const auto key = wordKeyOf(text);
    return key.empty() ? plainText(text) : say(Remark{std::string(key), {}}, language);
}

std::string filled(std::string_view pattern, const std::vector<std::string>& args, Language language) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isMark = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        const auto index = isMark ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (!isMark || index > 9) {
            text += pattern[i];
            continue;
        }
        if (index < args.size()) text += argumentOf(args[index], language);
        i += 2;
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
    for (auto& arg : remark.args) arg = plainLine(arg);
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
