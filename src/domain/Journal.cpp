#include "domain/Journal.h"

namespace xushi {

std::string JournalHead::shortCode() const {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string code;
    for (std::size_t i = 0; i < 4 && i < hash.size(); ++i) {
        const auto byte = static_cast<unsigned char>(hash[i]);
        if (i == 2) code += '-';
        code += digits[byte >> 4U];
        code += digits[byte & 0xFU];
    }
    return code;
}

std::string canonicalBytes(const JournalEntry& entry) {
    const Fields all{std::to_string(entry.sequence), std::to_string(entry.group), entry.previousHash,
                     entry.note.actor, entry.note.host, entry.note.at, entry.note.act, entry.note.reason,
                     std::string(token(entry.kind)), entry.key, encodeFields(entry.before), encodeFields(entry.after)};
    return encodeFields(all);
}

} // namespace xushi
