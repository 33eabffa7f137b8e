#include "recognition/CountySheets.h"

#include "support/Builders.h"
#include "support/DataFolders.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace xushi {
namespace {

std::vector<std::string> cut(const std::string& line, char at) {
    std::vector<std::string> parts(1);
    for (const char c : line)
        if (c == at) parts.emplace_back();
        else parts.back() += c;
    return parts;
}

std::optional<YearMonth> monthIn(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return YearMonth{std::stoi(text.substr(0, 4)), std::stoi(text.substr(5))};
}

template <class Value> Value valueOf(const std::string& word) {
    const auto value = fromToken<Value>(word);
    if (!value) throw std::invalid_argument(word);
    return *value;
}

Region regionOf(const std::vector<std::string>& fields) {
    Region region = aRegion(fields[1], fields[2], valueOf<RegionType>(fields[3]));
    if (!fields[4].empty()) region.parent = RegionCode{fields[4]};
    region.isInTotal = fields[5] == "1";
    region.validFrom = monthIn(fields[6]);
    region.validTo = monthIn(fields[7]);
    region.note = fields[8];
    return region;
}

Indicator indicatorOf(const std::vector<std::string>& fields) {
    Indicator indicator = anIndicator({.code = fields[1], .name = fields[2], .unit = fields[3], .measure = valueOf<Measure>(fields[4]), .reporting = valueOf<Reporting>(fields[5]),
                                       .isJanuaryExempt = fields[8] == "1"});
    if (!fields[6].empty()) indicator.parent = IndicatorCode{fields[6]};
    if (!fields[9].empty()) indicator.aliases = cut(fields[9], ',');
    return indicator;
}

bool isNumber(const std::string& text) {
    const std::string digits = text.substr(text.starts_with('-') ? 1 : 0);
    return !digits.empty() && digits.find_first_not_of("0123456789.") == std::string::npos && digits.front() != '.' && digits.back() != '.'
           && std::ranges::count(digits, '.') <= 1;
}

SheetCell cellOf(std::string text) {
    SheetCell cell{.kind = CellKind::Text, .text = text};
    const auto behind = [&](std::string_view mark) { return text.substr(mark.size()); };
    if (text.starts_with("%:")) return {.kind = CellKind::Number, .text = behind("%:"), .decimals = 1, .isPercent = true};
    if (text.starts_with("d:") || text.starts_with("dm:")) return {.kind = CellKind::Date, .text = text.substr(text.find(':') + 1)};
    if (text.starts_with("fx:")) return {.kind = CellKind::Formula, .text = ""};
    if (text.starts_with("e:")) return {.kind = CellKind::Error, .text = behind("e:")};
    if (text.starts_with("f:")) return {.kind = CellKind::Number, .text = text.substr(text.find("=>") + 2), .isFormula = true};
    if (isNumber(text)) cell.kind = CellKind::Number;
    else if (text.starts_with('\'')) cell.text = behind("'");
    for (auto at = cell.text.find("\\n"); at != std::string::npos; at = cell.text.find("\\n")) cell.text.replace(at, 2, "\n");
    return cell;
}

void addRow(Sheet& sheet, int row, const std::string& line) {
    int column = 0;
    for (const auto& text : cut(line, '|')) {
        ++column;
        if (text.empty()) continue;
        sheet.cells.push_back(cellOf(text));
        sheet.cells.back().row = row;
        sheet.cells.back().column = column;
    }
}

std::pair<int, int> placeOf(const std::string& address) {
    const auto digits = address.find_first_of("0123456789");
    int column = 0;
    for (const char letter : address.substr(0, digits)) column = column * 26 + letter - 'A' + 1;
    return {std::stoi(address.substr(digits)), column};
}

void addLook(Sheet& sheet, const std::string& line) {
    std::istringstream words(line);
    std::string what, word;
    words >> what;
    while (words >> word) {
        if (what == "merges") {
            const auto colon = word.find(':');
            const auto [firstRow, firstColumn] = placeOf(word.substr(0, colon));
            const auto [lastRow, lastColumn] = placeOf(word.substr(colon + 1));
            sheet.merges.push_back({firstRow, firstColumn, lastRow, lastColumn});
        } else if (word.starts_with('r')) sheet.hiddenRows.push_back(std::stoi(word.substr(1)));
        else sheet.hiddenColumns.emplace_back(std::stoi(word.substr(1)), std::stoi(word.substr(1)));
    }
}

CountySheet namedSheet(std::string head) {
    CountySheet sheet{.sheet = {.name = "Sheet1"}};
    if (const auto at = head.find(" # "); at != std::string::npos) {
        sheet.fileName = head.substr(at + 3);
        head.resize(at);
    }
    if (const auto at = head.find(" @ "); at != std::string::npos) {
        sheet.sheet.name = head.substr(at + 3);
        head.resize(at);
    }
    sheet.what = head;
    return sheet;
}

} // namespace

CountySheets countySheets() {
    std::ifstream file(XUSHI_TEST_DATA "/county_sheets.txt");
    if (!file) throw std::invalid_argument("no county_sheets.txt");
    CountySheets all;
    int row = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) continue;
        if (line.starts_with("region|")) all.catalogue.regions.push_back(regionOf(cut(line, '|')));
        else if (line.starts_with("indicator|")) all.catalogue.indicators.push_back(indicatorOf(cut(line, '|')));
        else if (line.starts_with("= ")) {
            all.sheets.push_back(namedSheet(line.substr(2)));
            row = 0;
        } else if (all.sheets.empty()) continue; // what the file is
        else if (line.starts_with("> ")) addLook(all.sheets.back().sheet, line.substr(2));
        else if (line.starts_with("+ ")) {
            const auto space = line.find(' ', 2);
            all.sheets.back().figures.emplace(line.substr(2, space - 2), line.substr(space + 1));
        } else if (line.starts_with("! ")) all.sheets.back().problems.push_back(cut(line.substr(2), '/'));
        else if (line.starts_with("? ")) all.sheets.back().mayBeProblems = cut(line.substr(2), ' ');
        else addRow(all.sheets.back().sheet, ++row, line);
    }
    return all;
}

} // namespace xushi
