#include "io/sheets/foreign/HtmlReader.h"

#include "io/sheets/foreign/ForeignCell.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace xushi {
namespace {

constexpr std::int64_t elementsBetweenQuestions = 4096;
constexpr std::size_t longestCss = 4U << 20U;

bool isOneOf(std::string_view element, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, element) != names.end();
}

bool isHeading(std::string_view element) { return element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6'; }

/// A cell whose formula failed is shown so, whatever number stands beside it.
bool isShownError(std::string_view text) {
    return isOneOf(text, {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"}) || text.starts_with("Err:");
}

/// LibreOffice's `sdnum="2052;0;0.0%"`: languages, then the code.
std::string_view codeOfSdnum(std::string_view value) {
    for (int part = 0; part < 2; ++part) {
        const auto semicolon = value.find(';');
        if (semicolon == std::string_view::npos) return {};
        value.remove_prefix(semicolon + 1);
    }
    return value;
}

} // namespace

std::optional<std::string_view> HtmlAttributes::value(std::string_view name) const {
    for (const unsigned char** at = m_pairs; at != nullptr && *at != nullptr; at += 2)
        if (reinterpret_cast<const char*>(at[0]) == name) return at[1] ? reinterpret_cast<const char*>(at[1]) : std::string_view();
    return std::nullopt;
}

long HtmlAttributes::number(std::string_view name, long otherwise) const {
    auto text = value(name).value_or("");
    text.remove_prefix(std::min(text.find_first_not_of(" +"), text.size()));
    long number = otherwise;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec == std::errc::result_out_of_range) return text.starts_with('-') ? otherwise : 1'000'000'000L;
    return read.ec == std::errc() && number >= 0 ? number : otherwise;
}

void HtmlReader::begin(std::string_view element, const HtmlAttributes& attributes) {
    if (!m_stopKey.empty()) return;
    if (++m_depth > m_limits.depth) return stop("sheet.too-large");
    if (++m_elements % elementsBetweenQuestions == 0 && !m_door.mayGoOn()) return stop(m_door.stopKey());
    const HtmlStyle style = styleOf(attributes);
    if (element == "style") m_css.clear();
    if (element == "table") return beginTable(style);
    if (isHeading(element) && m_open.empty()) m_openHeading.emplace();
    if (m_open.empty()) return;
    OpenTable& table = m_open.back();
    if (element == "tr") {
        endCell();
        table.grid.beginRow();
        if (style.isHidden) m_sheets[table.sheet].hiddenRows.push_back(table.grid.row());
    } else if (isOneOf(element, {"td", "th"})) {
        beginCell(attributes, style);
    } else if (element == "caption") {
        table.caption.emplace();
    } else if (element == "col") {
        readColumns(attributes, style);
    } else if (CellText* text = openText()) {
        if (style.isHidden && m_hiddenFrom == 0) m_hiddenFrom = m_depth;
        if (element == "br") text->breakLine();
        if (element == "sup") text->setRaised(true);
        if (isOneOf(element, {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})) text->beginBlock();
    }
}

void HtmlReader::end(std::string_view element) {
    if (m_hiddenFrom == m_depth) m_hiddenFrom = 0;
    --m_depth;
    if (element == "style") {
        m_styles.read(m_css);
        m_css.clear();
    }
    if (isHeading(element) && m_openHeading) {
        if (auto heading = m_openHeading->text(); !heading.empty()) m_heading = std::move(heading);
        m_openHeading.reset();
    }
    if (m_open.empty()) return;
    if (isOneOf(element, {"td", "th", "tr"})) endCell();
    else if (element == "caption") endCaption();
    else if (element == "table") endTable();
    else if (CellText* text = openText()) {
        if (element == "sup") text->setRaised(false);
        if (isOneOf(element, {"p", "div", "li"})) text->beginBlock();
    }
}

void HtmlReader::characters(std::string_view text) {
    if (m_hiddenFrom != 0) return;
    if (CellText* open = openText()) open->add(text);
}

void HtmlReader::styleText(std::string_view text) {
    if (m_css.size() < longestCss) m_css += text;
}

CellText* HtmlReader::openText() {
    if (m_open.empty()) return m_openHeading ? &*m_openHeading : nullptr;
    OpenTable& table = m_open.back();
    if (table.caption) return &*table.caption;
    return table.cell ? &table.cell->text : nullptr;
}

void HtmlReader::beginTable(const HtmlStyle& style) {
    if (m_sheets.size() >= static_cast<std::size_t>(m_limits.parts)) return stop("sheet.too-large");
    m_open.push_back({.sheet = m_sheets.size()});
    m_sheets.push_back({.name = std::exchange(m_heading, {}), .isHidden = style.isHidden});
}

void HtmlReader::endTable() {
    endCell();
    endCaption();
    OpenTable& table = m_open.back();
    m_sheets[table.sheet].merges = table.grid.takeMerges();
    m_open.pop_back();
}

void HtmlReader::endCaption() {
    OpenTable& table = m_open.back();
    if (!table.caption) return;
    if (auto caption = table.caption->text(); !caption.empty()) m_sheets[table.sheet].name = std::move(caption);
    table.caption.reset();
}

void HtmlReader::readColumns(const HtmlAttributes& attributes, const HtmlStyle& style) {
    OpenTable& table = m_open.back();
    const int first = table.columns + 1;
    const long span = std::clamp(attributes.number("span", 1), 1L, long{widestSheet});
    table.columns = std::min(table.columns + static_cast<int>(span), widestSheet);
    if (style.isHidden && first <= table.columns) m_sheets[table.sheet].hiddenColumns.emplace_back(first, table.columns);
}

void HtmlReader::beginCell(const HtmlAttributes& attributes, const HtmlStyle& style) {
    endCell();
    OpenTable& table = m_open.back();
    OpenCell cell{.place = table.grid.placeCell(attributes.number("colspan", 1), attributes.number("rowspan", 1)), .style = style};
    if (cell.place.column == 0) return stop("sheet.too-large");
    for (const std::string_view name : {"x:num", "sdval"})
        if (const auto number = attributes.value(name)) cell.number = *number;
    if (const auto code = attributes.value("sdnum"); code && cell.style.numberFormat.empty()) cell.style.numberFormat = codeOfSdnum(*code);
    cell.isFormula = attributes.value("x:fmla").has_value();
    table.cell = std::move(cell);
}

void HtmlReader::endCell() {
    OpenTable& table = m_open.back();
    if (!table.cell) return;
    OpenCell open = *std::exchange(table.cell, std::nullopt);
    m_hiddenFrom = 0;
    std::string text = open.text.text();
    const auto kept = open.number ? keptNumber(open.number->empty() ? text : *open.number) : std::nullopt;
    const ForeignFormat format = foreignFormat(open.style.numberFormat, kept && kept->text.starts_with('-'));
    SheetCell cell{.row = open.place.row, .column = open.place.column, .text = withoutControls(std::move(text))};
    if (open.number && isShownError(cell.text)) cell.kind = CellKind::Error;
    else if (kept && !format.isText) cell = numberCell(open.place.row, open.place.column, *kept, format);
    cell.isFormula = open.isFormula;
    if (cell.text.empty()) return;
    if (++m_cells > m_limits.cells) return stop("sheet.too-large");
    m_sheets[table.sheet].cells.push_back(std::move(cell));
}

HtmlStyle HtmlReader::styleOf(const HtmlAttributes& attributes) const {
    HtmlStyle style;
    if (const auto names = attributes.value("class")) style = m_styles.ofClasses(*names);
    if (const auto own = attributes.value("style")) style.add(htmlStyle(*own));
    if (attributes.value("hidden")) style.isHidden = true;
    return style;
}

} // namespace xushi
