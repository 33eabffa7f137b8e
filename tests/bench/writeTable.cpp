#include "io/ReplaceFile.h"
#include "wiring/Composition.h"

#include <QGuiApplication>

#include <cstdio>

namespace xushi {
namespace {

/// Rows of a CSV without line ends in its cells.
std::vector<std::vector<std::string>> rowsOf(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"') isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted) rows.back().emplace_back();
        else if (c == '\n' && !isQuoted) rows.push_back({""});
        else rows.back().back() += c;
    }
    rows.pop_back();
    return rows;
}

SummaryCell cellOf(const std::string& text) {
    const auto number = Decimal::parse(text);
    return number ? SummaryCell{.text = text, .number = *number} : SummaryCell{.text = text};
}

/// The half-year table with these cells.
SummaryTable tableOf(const std::vector<std::vector<std::string>>& cells) {
    const auto layout = halfYearLayout();
    SummaryTable table{.title = layout->title, .columns = layout->columns, .continued = "（续表）", .documentTime = "2025-07-03T09:20:05Z"};
    for (std::size_t i = 1; i < cells.size(); ++i) {
        SummaryRow row;
        for (const auto& text : cells[i]) row.cells.push_back(cellOf(text));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace
} // namespace xushi

/// write_table CSV FILE: the cells of a table as it was written for a spreadsheet, by the writer for FILE. A program to be measured beside others.
int main(int argc, char** argv) {
    if (argc != 3) return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto text = xushi::readFileText(argv[1]);
    const auto writer = xushi::writerFor(argv[2]);
    if (!text || !writer) return 1;
    const auto written = (*writer)->write(xushi::tableOf(xushi::rowsOf(*text)), argv[2]);
    if (!written) std::fprintf(stderr, "%s\n", written.error().key.c_str());
    return written ? 0 : 1;
}
