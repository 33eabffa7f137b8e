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

} // namespace xushi
