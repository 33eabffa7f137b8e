#include "io/ChartTable.h"

#include "domain/texts/PlainText.h"
#include "io/CsvWriter.h"
#include "io/XmlWriter.h"

namespace xushi {
namespace {

constexpr std::string_view typographicMinus = "\u2212";

/// U+2212 is right for the eye, but a spreadsheet takes it for text.
std::string withAsciiMinus(std::string text) {
    for (auto at = text.find(typographicMinus); at != std::string::npos; at = text.find(typographicMinus, at)) text.replace(at, typographicMinus.size(), "-");
    return text;
}

std::string headed(const Chart& chart) {
    std::string head = chart.title;
    if (!chart.panels.empty() && !chart.panels.front().unit.empty()) head += "（" + chart.panels.front().unit + "）";
    for (const auto* part : {&chart.verdict, &chart.period})
        if (!part->empty()) head += "　" + *part;
    return head;
}

std::string forSheet(const std::string& text) {
    const std::string line = plainLine(withAsciiMinus(text));
    return isPlainNumber(line) ? line : guardedAgainstFormulas(line);
}

std::vector<std::string> headingsOf(const Chart& chart) {
    std::vector<std::string> headings;
    for (const auto& column : chart.columns) headings.push_back(column.heading);
    return headings;
}

template <class Row> void eachRow(const Chart& chart, Row row) {
    row(headingsOf(chart));
    for (const auto& of : chart.rows) row(of.cells);
}

} // namespace

std::string chartAsCsv(const Chart& chart) {
    std::vector<CsvColumn> columns;
    for (const auto& column : chart.columns) columns.push_back(column.isNumber ? CsvColumn::Number : CsvColumn::Text);
    CsvWriter csv(CsvAudience::Spreadsheet, columns);
    csv.addRow(std::vector{headed(chart)});
    eachRow(chart, [&](const std::vector<std::string>& cells) {
        std::vector<std::string> written;
        for (const auto& cell : cells) written.push_back(withAsciiMinus(cell));
        csv.addRow(written);
    });
    return csv.text();
}

std::string chartAsCells(const Chart& chart) {
    std::string text = forSheet(headed(chart)) + "\n";
    eachRow(chart, [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : "\t") + forSheet(cells[i]);
        text += "\n";
    });
    return text;
}

std::string chartAsHtml(const Chart& chart) {
    XmlWriter html(false);
    {
        const auto table = html.element("table", {{"border", "1"}, {"style", "border-collapse:collapse"}});
        html.leafWithText("caption", headed(chart));
        bool isHeading = true;
        eachRow(chart, [&](const std::vector<std::string>& cells) {
            const auto row = html.element("tr");
            for (std::size_t i = 0; i < cells.size(); ++i)
                html.leafWithText(isHeading ? "th" : "td", forSheet(cells[i]), {{"align", !isHeading && i < chart.columns.size() && chart.columns[i].isNumber ? "right" : "left"}});
            isHeading = false;
        });
    }
    return html.result();
}

} // namespace xushi
