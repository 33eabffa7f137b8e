#include "domain/Journal.h"

#include "domain/CheckCode.h"

namespace xushi {

std::string JournalHead::shortCode() const { return checkCode(hash); }

std::string canonicalBytes(const JournalEntry& entry) {
    const Fields all{std::to_string(entry.sequence), std::to_string(entry.group), entry.previousHash,
                     entry.note.actor, entry.note.host, entry.note.at, entry.note.act, entry.note.reason,
                     std::string(token(entry.kind)), entry.key, encodeFields(entry.before), encodeFields(entry.after)};
    return encodeFields(all);
}

} // namespace xushi
