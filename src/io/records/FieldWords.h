#pragma once

#include "io/records/CatalogueFields.h"

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// What a field is called in Chinese: 编码, 责任处室.
std::string_view chineseName(const CatalogueList& list, const CatalogueField& field);

/// The field that a heading names, by the name of files or one of its Chinese names, whatever its width, blanks and case;
/// nullptr for another heading.
const CatalogueField* fieldHeaded(const CatalogueList& list, std::string_view heading);

/// The list that a sheet or a file is called by: indicators, 指标, 指标库; nullptr for another name.
const CatalogueList* listCalled(std::string_view name);

/// The token that a word of a field stands for: 流量 of measure is flow. A token stands for itself; empty for anything else.
std::string_view tokenCalled(const CatalogueField& field, std::string_view word);

/// Every word that a field takes for a token, for tests: field, word, token.
struct FieldWord {
    std::string_view field;
    std::string_view word;
    std::string_view token;
};
std::span<const FieldWord> fieldWords();

} // namespace xushi
