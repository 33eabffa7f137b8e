#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"

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

/// The reverse of fieldsOf; refuses fields that it cannot have written with `record.unreadable`.
Result<Indicator> indicatorFrom(const Fields& fields);
Result<Target> targetFrom(const Fields& fields);
Result<Curve> curveFrom(const Fields& fields);
Result<Region> regionFrom(const Fields& fields);
Result<Department> departmentFrom(const Fields& fields);
Result<Settings> settingsFrom(const Fields& fields);
Result<Figure> figureFrom(const Fields& fields);

/// `fields` as fieldsOf would write them today: a record of an earlier version lacks the fields that were added at the
/// end since, and they have their defaults. What cannot be read is returned as it is.
Fields inPresentForm(RecordKind kind, const Fields& fields);

/// The key part of a record, as one text that no other record of its kind has.
std::string keyTextOf(const Figure& figure);
/// The reverse for a figure; nothing for a text that keyTextOf cannot have written.
std::optional<FigureKey> figureKeyFrom(std::string_view keyText);
std::string keyTextOf(const Target& target);
std::string keyTextOf(const Curve& curve);

/// Format byte 1, then every field as a 4-byte big-endian length and its UTF-8 bytes.
std::string encodeFields(std::span<const std::string> fields);
/// The reverse; refuses bytes that `encodeFields` cannot have written with `journal.body`.
Result<Fields> decodeFields(std::string_view bytes);

} // namespace xushi
