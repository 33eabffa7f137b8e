#include "wiring/PinyinInitials.h"

#include <unicode/translit.h>

#include <memory>

namespace xushi {
namespace {

const icu::Transliterator* latin() {
    UErrorCode error = U_ZERO_ERROR;
    static const std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-NFKC; Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
    return U_SUCCESS(error) ? made.get() : nullptr;
}

bool isPlain(char16_t letter) { return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9'); }

} // namespace

std::string pinyinInitials(std::string_view utf8) {
    std::string initials;
    const auto* reading = latin();
    if (!reading) return initials;
    const auto name = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    for (std::int32_t at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
        icu::UnicodeString text(name.char32At(at));
        reading->transliterate(text);
        if (!text.isEmpty() && isPlain(text[0])) initials += static_cast<char>(text[0]);
    }
    return initials;
}

} // namespace xushi
