#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// The text fields of a record in a fixed order, named once in docs/CATALOG.md: the form that the journal keeps.
using Fields = std::vector<std::string>;

/// What a record is, by which the journal names it.
enum class RecordKind { Figure, Indicator, Target, Curve, Region, Department, Settings };
template <> struct Tokens<RecordKind> {
    static constexpr TokenList<RecordKind, 7> all{{{RecordKind::Figure, "figure"},
                                                   {RecordKind::Indicator, "indicator"},
                                                   {RecordKind::Target, "target"},
                                                   {RecordKind::Curve, "curve"},
                                                   {RecordKind::Region, "region"},
                                                   {RecordKind::Department, "department"},
                                                   {RecordKind::Settings, "settings"}}};
};

Fields fieldsOf(const Figure& figure);
Fields fieldsOf(const Indicator& indicator);
Fields fieldsOf(const Target& target);
Fields fieldsOf(const Curve& curve);
Fields fieldsOf(const Region& region);
Fields fieldsOf(const Department& department);
Fields fieldsOf(const Settings& settings);

/// The key part of a record, as one text that no other record of its kind has.
std::string keyTextOf(const Figure& figure);
std::string keyTextOf(const Target& target);

/// Who changes something, where, when and why. The clock and the login are handed in.
struct ChangeNote {
    std::string actor; ///< login
    std::string host;
    std::string at;    ///< UTC, yyyy-mm-ddThh:mm:ssZ
    std::string act;   ///< enter, paste, undo, import, create ...
    std::string reason;
};

/// One line of the journal. `before` is empty for a record that was not there.
struct JournalEntry {
    std::int64_t sequence = 0; ///< 1, 2, 3 ... without holes
    std::int64_t group = 0;    ///< the sequence of the first entry of the same act
    std::string previousHash;  ///< 32 bytes; of entry 1: zeros
    ChangeNote note;
    RecordKind kind = RecordKind::Figure;
    std::string key;
    Fields before;
    Fields after;
    std::string hash; ///< 32 bytes, SHA-256 over canonicalBytes()
};

/// Where a journal ends: the number and the hash of its last entry. Printed on paper as the anchor.
struct JournalHead {
    std::int64_t sequence = 0;
    std::string hash;
    std::string at; ///< UTC time of the last entry

    /// 8F3A-22C1: the first four bytes in hexadecimal, short enough to print and compare by eye.
    std::string shortCode() const;
};

/// Format byte 1, then every field as a 4-byte big-endian length and its UTF-8 bytes.
std::string encodeFields(std::span<const std::string> fields);
/// The reverse; refuses bytes that `encodeFields` cannot have written with `journal.body`.
Result<Fields> decodeFields(std::string_view bytes);

/// The bytes that the hash of an entry covers: everything but the hash itself.
std::string canonicalBytes(const JournalEntry& entry);

} // namespace xushi
