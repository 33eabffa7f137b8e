#pragma once

#include "domain/Ids.h"
#include "domain/recognition/Heading.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// What a person has decided about tables of one make: remembered by the texts of their header and taken again for the
/// next month's file. Texts are plain names (PlainName.h).
struct ImportMap {
    std::map<std::string, IndicatorCode> indicators; ///< what a table calls an indicator
    std::map<std::string, RegionCode> regions;
    std::map<std::string, ColumnKind> columns; ///< by the whole heading
    std::map<std::string, std::string> units;  ///< by heading, or by what the table calls the indicator
    std::map<std::string, bool> percents;      ///< by heading: numbers of a growth are per cent
    std::optional<RegionCode> region;          ///< of a table that names none
    std::optional<int> headerRow;

    bool operator==(const ImportMap&) const = default;
    bool isEmpty() const { return *this == ImportMap(); }
};

/// What was decided of tables of one make, and the file of which it was decided last.
struct RememberedMap {
    std::string fingerprint;
    std::string fileName;
    ImportMap map;

    bool operator==(const RememberedMap&) const = default;
};

/// By which a table of the same make is known again: its headings, with every number of a month or a year left out.
std::string fingerprintOf(const std::vector<std::string>& headings);

} // namespace xushi
