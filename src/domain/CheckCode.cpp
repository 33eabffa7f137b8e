#include "domain/CheckCode.h"

#include "domain/Width.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace xushi {
namespace {

struct Alphabet {
    std::string_view letters;
    std::size_t bitsPerLetter;
    std::size_t length; ///< letters of a code
};

constexpr Alphabet alphabetOf(CheckCodeForm form) {
    return form == CheckCodeForm::Short ? Alphabet{"0123456789ABCDEF", 4, 8}
                                        : Alphabet{"0123456789ABCDEFGHJKMNPQRSTVWXYZ", 5, 16};
}
constexpr std::size_t lettersInAGroup = 4;

std::string inGroups(std::string_view letters) {
    std::string code;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i != 0 && i % lettersInAGroup == 0) code += '-';
        code += letters[i];
    }
    return code;
}

char asMeant(char letter) {
    const char capital = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    if (capital == 'O') return '0';
    return capital == 'I' || capital == 'L' ? '1' : capital;
}

} // namespace

std::string checkCode(const std::string& hash, CheckCodeForm form) {
    const Alphabet alphabet = alphabetOf(form);
    if (hash.size() * 8 < alphabet.length * alphabet.bitsPerLetter) return "";
    std::string letters;
    unsigned bits = 0;
    std::size_t known = 0, next = 0;
    while (letters.size() < alphabet.length) {
        if (known < alphabet.bitsPerLetter) {
            bits = (bits << 8U | static_cast<unsigned char>(hash[next++])) & 0xFFFFU;
            known += 8;
        }
        known -= alphabet.bitsPerLetter;
        letters += alphabet.letters[bits >> known & ((1U << alphabet.bitsPerLetter) - 1)];
    }
    return inGroups(letters);
}

namespace {

bool isOfACode(char c) { return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Groups of four with hyphens between them, as they are printed.
bool isPrintedCode(std::string_view word) {
    if (word.size() != 9 && word.size() != 19) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((i % 5 == 4) != (word[i] == '-')) return false;
    return true;
}

/// What is written between a code and the number of its entry, then the number; nothing where something else follows.
std::optional<std::int64_t> entryBehind(std::string_view text) {
    bool isNamed = false;
    const auto skipped = [&](std::string_view mark) {
        if (!text.starts_with(mark)) return false;
        text.remove_prefix(mark.size());
        return true;
    };
    for (bool goesOn = true; goesOn;) {
        goesOn = skipped(" ") || skipped("·") || skipped(",") || skipped("，") || skipped(":") || skipped("(");
        for (const std::string_view name : {"#", "第", "entry", "条号"})
            if (!isNamed && skipped(name)) isNamed = goesOn = true;
    }
    std::int64_t entry = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), entry);
    return isNamed && error == std::errc() && entry > 0 ? std::optional(entry) : std::nullopt;
}

bool endsWithItsName(std::string_view before) {
    while (before.ends_with(' ') || before.ends_with(':')) before.remove_suffix(1);
    return before.ends_with("校验码") || before.ends_with("check code") || before.ends_with("Check code");
}

void takeCodes(std::string_view line, std::vector<CopiedCode>& codes) {
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at;
        while (end < line.size() && isOfACode(line[end])) ++end;
        if (end == at) {
            ++at;
            continue;
        }
        const std::string_view word = line.substr(at, end - at);
        if (auto code = isPrintedCode(word) ? readCheckCode(std::string(word)) : Result<CopiedCode>(refused("verify.code-unreadable"))) {
            code->entry = entryBehind(line.substr(end));
            if (code->form == CheckCodeForm::Long || code->entry || endsWithItsName(line.substr(0, at))) codes.push_back(*code);
        }
        at = end;
    }
}

} // namespace

Result<CopiedCode> readCheckCode(const std::string& text) {
    const Problem unreadable = refused("verify.code-unreadable", {text});
    const std::string folded = foldWidth(text);
    const auto mark = folded.find('#');
    CopiedCode code;
    if (mark != std::string::npos) {
        const auto digits = trimmed(std::string_view(folded).substr(mark + 1));
        std::int64_t entry = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), entry);
        if (error != std::errc() || end != digits.data() + digits.size() || entry < 1) return unreadable;
        code.entry = entry;
    }
    std::string letters;
    for (const char letter : folded.substr(0, mark))
        if (letter != '-' && letter != ' ') letters += asMeant(letter);
    code.form = letters.size() == alphabetOf(CheckCodeForm::Short).length ? CheckCodeForm::Short : CheckCodeForm::Long;
    const Alphabet alphabet = alphabetOf(code.form);
    const bool isKnown = std::ranges::all_of(letters, [&](char c) { return alphabet.letters.find(c) != std::string_view::npos; });
    if (letters.size() != alphabet.length || !isKnown) return unreadable;
    code.text = inGroups(letters);
    return code;
}

std::vector<CopiedCode> checkCodesIn(const std::string& text) {
    std::vector<CopiedCode> codes;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line(trimmed(foldWidth(text.substr(at, end - at))));
        if (const auto whole = readCheckCode(line)) codes.push_back(*whole);
        else takeCodes(line, codes);
        at = end + 1;
    }
    return codes;
}

} // namespace xushi
