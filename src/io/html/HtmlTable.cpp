#include "io/html/HtmlTable.h"

#include "domain/texts/PlainText.h"
#include "io/PageTable.h"
#include "io/PlainTable.h"
#include "io/SummaryLook.h"
#include "io/XmlWriter.h"

#include <array>
#include <cstdio>

namespace xushi {
namespace {

constexpr const char* look = "h1{font-weight:normal;font-size:18pt;text-align:center;margin:0}p{margin:2pt 0}.right{text-align:right}"
                             "table{border-collapse:collapse;width:100%}th,td{border:0.5pt solid #000;padding:2pt 4pt;vertical-align:middle}"
                             "thead{display:table-header-group}tr{page-break-inside:avoid}th{background:#ededed}td.r{text-align:right}td.c{text-align:center;white-space:nowrap}";

constexpr int characterPoints = 9;
constexpr int cellPoints = 4; ///< beside the text of a cell

/// Beside the style: what a word processor takes from a page that is pasted.
const char* alignmentOf(ColumnSide side) { return side == ColumnSide::Right ? "right" : side == ColumnSide::Centre ? "center" : "left"; }

/// Lines below the first of a part stand in as far as its name.
std::string hangingStyle(int characters) {
    const int points = characters * characterPoints;
    return "padding-left:" + std::to_string(points + cellPoints) + "pt;text-indent:-" + std::to_string(points) + "pt";
}

std::string htmlColour(std::uint32_t colour) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "color:#%06X", colour);
    return text.data();
}

void linesOfHtml(XmlWriter& html, const std::string& content) {
    std::size_t start = 0;
    for (auto end = content.find('\n'); end != std::string::npos; end = content.find('\n', start)) {
        html.text(std::string_view(content).substr(start, end - start));
        html.raw("<br>");
        start = end + 1;
    }
    html.text(std::string_view(content).substr(start));
}

void paragraphOfHtml(XmlWriter& html, const std::string& content, const char* kind = "") {
    const auto line = html.element("p", {{"class", kind}});
    linesOfHtml(html, content);
}

void rowOfHtml(XmlWriter& html, const SummaryTable& table, const SummaryRow& row) {
    const auto open = html.element("tr");
    if (row.kind == SummaryRowKind::Section)
        return html.leafWithText("th", row.cells.empty() ? "" : row.cells.front().text, {{"colspan", std::to_string(table.columns.size())}, {"style", "text-align:left"}, {"scope", "rowgroup"}});
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const SummaryCell cell = i < row.cells.size() ? row.cells[i] : SummaryCell{};
        const ColumnSide side = columnSide(table.columns[i].what);
        const std::string kind = side == ColumnSide::Right ? "r" : side == ColumnSide::Centre ? "c" : "l";
        const int hanging = side == ColumnSide::Left ? hangingCharacters(cell.text) : 0;
        const auto shown = hanging > 0 ? html.element("td", {{"class", kind}, {"style", hangingStyle(hanging)}}) : html.element("td", {{"class", kind}, {"align", alignmentOf(side)}});
        if (cell.light) {
            html.leafWithText("span", lightMark(*cell.light).shape, {{"style", htmlColour(lightMark(*cell.light).colour)}});
            html.text("\u00A0"); // never apart from its word
        }
        linesOfHtml(html, cell.text);
    }
}

void headOfHtml(XmlWriter& html, const SummaryTable& table) {
    const auto groups = headerGroupsOf(table);
    if (!groups.empty()) {
        const auto row = html.element("tr");
        for (const auto& group : groups) {
            if (!group.title.empty()) html.leafWithText("th", group.title, {{"scope", "colgroup"}, {"colspan", std::to_string(group.count)}});
            else for (std::size_t i = group.first; i < group.first + group.count; ++i) html.leafWithText("th", table.columns[i].title, {{"scope", "col"}, {"rowspan", "2"}});
        }
    }
    const auto row = html.element("tr");
    if (groups.empty())
        for (const auto& column : table.columns) html.leafWithText("th", column.title, {{"scope", "col"}});
    for (const auto& group : groups)
        for (std::size_t i = group.first; !group.title.empty() && i < group.first + group.count; ++i) html.leafWithText("th", table.columns[i].title, {{"scope", "col"}});
}

std::string listOfFaces(const std::vector<std::string>& families) {
    std::string list;
    for (const auto& family : families) {
        std::string plain;
        for (const char c : family) // a name that would end the style is none
            if (c != '\'' && c != '<' && c != ';' && c != '}' && c != '\\') plain += c;
        list += "'" + plain + "',";
    }
    return list + "serif";
}

/// The look of the page: its paper and its faces.
std::string lookOf(const SummaryTable& table) {
    const PageFaces faces(table.fonts);
    const std::string paper = std::string(token(table.page.paper)) + " " + std::string(token(table.page.orientation));
    return "body{font-family:" + listOfFaces(faces.body) + ";font-size:9pt}h1{font-family:" + listOfFaces(faces.title) + "}p{font-family:" + listOfFaces(faces.note) + "}@page{size:" + paper + ";margin:12mm}" + look;
}

} // namespace

std::string htmlPage(const SummaryTable& given) {
    const SummaryTable table = plainTable(given);
    XmlWriter html(false);
    html.raw("<!DOCTYPE html>\n");
    {
        const auto page = html.element("html", {{"lang", "zh-CN"}});
        {
            const auto head = html.element("head");
            html.raw("<meta charset=\"utf-8\">");
            html.leafWithText("title", table.title);
            const auto style = html.element("style");
            html.raw(lookOf(table));
        }
        const auto body = html.element("body");
        html.leafWithText("h1", table.title);
        if (!table.subtitle.empty()) paragraphOfHtml(html, table.subtitle, "right");
        {
            const auto grid = html.element("table", {{"border", "1"}, {"cellspacing", "0"}, {"cellpadding", "3"}});
            {
                const auto head = html.element("thead");
                headOfHtml(html, table);
            }
            const auto rows = html.element("tbody");
            for (const auto& row : table.rows) rowOfHtml(html, table, row);
        }
        for (const auto& note : table.notes) paragraphOfHtml(html, note);
        if (!table.signature.empty()) paragraphOfHtml(html, table.signature);
        if (!table.anchor.empty()) paragraphOfHtml(html, table.anchor, "right");
    }
    return html.result() + '\n';
}

std::string tabbedCells(const SummaryTable& given) {
    const SummaryTable table = plainTable(given);
    std::string text;
    const auto add = [&text](const std::string& cell, bool isFirst) {
        if (!isFirst) text += '\t';
        text += plainLine(cell);
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i) add(wholeTitle(table.columns[i]), i == 0);
    text += '\n';
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) add(row.cells[i].text, i == 0);
        text += '\n';
    }
    return text;
}

} // namespace xushi
