#include "io/sheets/CellPlace.h"

#include <algorithm>

namespace xushi {
namespace {

bool takeColumn(std::string_view& rest, int& column) {
    for (; !rest.empty(); rest.remove_prefix(1)) {
        const char c = rest[0];
        const int letter = c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
        if (letter == 0) break;
        column = column * 26 + letter;
        if (column > lastSheetColumn) return false;
    }
    return column > 0;
}

bool takeRow(std::string_view rest, int& row) {
    if (rest.empty()) return false;
    for (const char c : rest) {
        if (c < '0' || c > '9') return false;
        row = row * 10 + (c - '0');
        if (row > lastSheetRow) return false;
    }
    return row > 0;
}

} // namespace

std::optional<CellPlace> placeOf(std::string_view reference) {
    CellPlace place;
    if (!takeColumn(reference, place.column) || !takeRow(reference, place.row)) return std::nullopt;
    return place;
}

std::optional<CellRange> rangeOf(std::string_view reference) {
    const auto colon = reference.find(':');
    const auto from = placeOf(reference.substr(0, colon));
    const auto to = colon == std::string_view::npos ? from : placeOf(reference.substr(colon + 1));
    if (!from || !to) return std::nullopt;
    return CellRange{std::min(from->row, to->row), std::min(from->column, to->column), std::max(from->row, to->row),
                     std::max(from->column, to->column)};
}

CellRange bounded(const CellRange& claimed, const CellPlace& lastUsed) {
    constexpr int rowsBehind = 999;
    constexpr int columnsBehind = 255;
    CellRange range = claimed;
    range.lastRow = std::min({range.lastRow, std::max(lastUsed.row, range.firstRow + rowsBehind), lastSheetRow});
    range.lastColumn = std::min({range.lastColumn, std::max(lastUsed.column, range.firstColumn + columnsBehind), lastSheetColumn});
    return range;
}

int countOf(std::string_view written, int most) {
    int count = 0;
    for (const char c : written) {
        if (c < '0' || c > '9') return 1;
        count = std::min(count * 10 + (c - '0'), most);
    }
    return std::max(count, 1);
}

} // namespace xushi
