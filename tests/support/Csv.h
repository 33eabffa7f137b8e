#pragma once

#include "support/DataFolders.h"
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace xushi {

using CsvRow = std::map<std::string, std::string>;

/// The fields of one line; a quoted field may hold commas and doubled quotes.
inline std::vector<std::string> csvFields(const std::string& line) {
    std::vector<std::string> fields(1);
    bool isQuoted = false;
    for (const char c : line) {
        if (c == '"') isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted) fields.emplace_back();
        else if (c != '\r') fields.back() += c;
    }
    return fields;
}

/// The rows of a file of tests/data, by the names in its first line. An empty or missing file stops the test.
inline std::vector<CsvRow> csvRows(const std::string& name) {
    std::ifstream file(std::string(XUSHI_TEST_DATA) + "/" + name);
    std::string line;
    if (!std::getline(file, line)) throw std::runtime_error("cannot read " + name);
    const auto header = csvFields(line);
    std::vector<CsvRow> rows;
    while (std::getline(file, line)) {
        const auto fields = csvFields(line);
        CsvRow row;
        for (std::size_t i = 0; i < header.size() && i < fields.size(); ++i) row[header[i]] = fields[i];
        rows.push_back(row);
    }
    return rows;
}

} // namespace xushi
