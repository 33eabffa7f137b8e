#pragma once

#include "domain/Records.h"

#include <optional>
#include <string>
#include <type_traits>

namespace xushi {

/// What stands in one field of a record; nothing is an empty field. FieldReader takes each of them back.
inline std::string asField(bool value) { return value ? "1" : "0"; }
inline std::string asField(int value) { return std::to_string(value); }
inline std::string asField(const Decimal& value) { return value.toString(); }
inline std::string asField(const LightThresholds& value) { return value.farBehindBelow.toString(); }
inline std::string asField(const YearMonth& value) { return value.toText(); }
template <class Tag> std::string asField(const Code<Tag>& code) { return code.text; }
template <class E> requires std::is_enum_v<E> std::string asField(E value) { return std::string(token(value)); }
template <class T> std::string asField(const std::optional<T>& value) { return value ? asField(*value) : ""; }

/// Items of a list stand in one field with a bar between them; a bar inside an item would split it.
inline std::string joinedField(const Fields& items) {
    std::string joined;
    for (const auto& item : items) joined += (joined.empty() ? "" : "|") + item;
    return joined;
}

/// The fields that a record about a figure begins with: the reverse of `FieldReader::figureKey`.
Fields keyFieldsOf(const FigureKey& key);

} // namespace xushi
