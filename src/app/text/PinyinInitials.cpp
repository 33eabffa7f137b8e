#include "app/text/PinyinInitials.h"

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

QString pinyinInitials(const QString& name) {
    QString initials;
    const auto* reading = latin();
    if (!reading) return initials;
    for (const char32_t letter : name.toUcs4()) {
        icu::UnicodeString text(static_cast<UChar32>(letter));
        reading->transliterate(text);
        if (!text.isEmpty() && isPlain(text[0])) initials += QChar(text[0]);
    }
    return initials;
}

} // namespace xushi
