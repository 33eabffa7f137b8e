#include "cli/BoardOutput.h"

#include "cli/JsonOutput.h"
#include "domain/Format.h"
#include "domain/RecordNames.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/texts/PlainText.h"
#include "io/CsvWriter.h"
#include "words/OutlookPhrases.h"
#include "words/RowPhrases.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace xushi {
namespace {

using Field = std::optional<std::string>;

constexpr std::array fieldNames{"code", "name", "unit", "region", "target", "targetWord", "comparator", "asOf",
                                "asOfAssumed", "value", "qualifier", "status", "lastYear", "growth", "growthKind",
                                "completion", "schedule", "gap", "linearGap", "light", "note", "growthBound", "targetNature"};
constexpr std::array whyNames{"reason", "owes", "forecast", "forecastBasis", "linearLight", "linear"};
constexpr std::size_t asOfAssumedField = 8;
constexpr std::array<std::string_view, 9> numberFields{"target",     "value",    "lastYear", "growth",   "completion",
                                                       "schedule", "gap",      "linearGap", "forecast"};
bool holdsNumbers(std::string_view field) { return std::ranges::find(numberFields, field) != numberFields.end(); }
constexpr NumberFormat ascii{MinusSign::Ascii};

Field exact(const std::optional<Percent>& value) {
    return value ? Field(rounded(value->value, 6).toString()) : std::nullopt;
}
Field exact(const std::optional<Points>& value) {
    return value ? Field(rounded(value->value, 6).toString()) : std::nullopt;
}
Field decimal(const std::optional<Decimal>& value) { return value ? Field(value->toString()) : std::nullopt; }
template <class E> Field name(const std::optional<E>& value) {
    return value ? Field(std::string(token(*value))) : std::nullopt;
}
Field text(const std::string& value) { return value.empty() ? std::nullopt : Field(value); }

Field growthOfRow(const BoardRow& row) {
    if (!row.growth) return std::nullopt;
    return row.growth->points ? exact(row.growth->points) : exact(row.growth->percent);
}

/// The words that stand where a number would lie, then the remarks of the row.
std::string note(const BoardRow& row, const Indicator& indicator, Language language) {
    std::vector<Remark> all = row.remarks;
    const bool hasNumber = row.growth && (row.growth->percent || row.growth->points);
    if (row.growth && !hasNumber) all.insert(all.begin(), *growthInWords(*row.growth, indicator, ascii));
    if (row.stage) all.insert(all.begin(), {"stage." + std::string(token(*row.stage)), {}});
    return sayAll(all, language);
}

std::size_t displayWidth(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if ((byte & 0xC0U) == 0x80U) continue;
        width += byte >= 0xE3 ? 2 : 1; // CJK starts at U+3000
    }
    return width;
}

std::string padded(std::string cell, std::size_t width, bool isRight) {
    const std::size_t own = displayWidth(cell);
    const std::string space(width > own ? width - own : 0, ' ');
    return isRight ? space + cell : cell + space;
}

struct TextColumn {
    const char* title;
    bool isRight;
};
constexpr std::array textColumns{TextColumn{"light", false},   TextColumn{"code", false}, TextColumn{"name", false},
                                 TextColumn{"region", false},  TextColumn{"as of", false}, TextColumn{"value", true},
                                 TextColumn{"unit", false},    TextColumn{"target", true}, TextColumn{"done %", true},
                                 TextColumn{"due %", true},    TextColumn{"gap pp", true}, TextColumn{"growth %", true},
                                 TextColumn{"note", false}};
using TextLine = std::array<std::string, textColumns.size()>;

TextLine textLineOf(const Catalogue& catalogue, const BoardRow& row, Language language) {
    const Indicator& indicator = *catalogue.find(row.indicator);
    const NumberFormat format{MinusSign::Ascii, catalogue.settings.rounding};
    TextLine line{std::string(token(row.standing.light)),
                  indicator.code.text,
                  indicator.name,
                  catalogue.find(row.region)->name,
                  row.asOf ? row.asOf->toText() + (row.isAsOfAssumed ? "*" : "") : "",
                  boardtext::value(row, indicator, format, language),
                  indicator.unit,
                  boardtext::target(row, format, language),
                  boardtext::completion(row, format),
                  boardtext::schedule(row, format),
                  boardtext::gap(row, indicator, format),
                  boardtext::growth(row, indicator, format, language),
                  boardtext::note(row, indicator, format, language)};
    for (auto& cell : line)
        cell = cell.empty() ? "-" : plainLine(cell);
    return line;
}

} // namespace

std::span<const char* const> boardFields() { return fieldNames; }

BoardWhy whyOf(const RowOutlook& outlook, const RowDebt& debt, const Catalogue& catalogue, Language language) {
    const Indicator& indicator = *catalogue.find(outlook.row.indicator);
    const NumberFormat format{MinusSign::Ascii, catalogue.settings.rounding};
    const auto& forecast = outlook.yearEnd.byRunRate;
    return {.reason = reasonPhrase(outlook, debt, indicator, catalogue, format, language),
            .owes = debtPhrase(debt, indicator, catalogue, language),
            .forecast = forecast ? Field(rounded(forecast->value, 6).toString()) : std::nullopt,
            .forecastBasis = forecastPhrase(outlook, indicator, format, language),
            .linearLight = outlook.linear ? Field(std::string(token(outlook.linear->light))) : std::nullopt,
            .linear = linearPhrase(outlook, indicator, format, language)};
}

std::vector<BoardLine> boardLines(const Catalogue& catalogue, std::span<const BoardRow> rows, Language language, std::span<const BoardWhy> why) {
    std::vector<BoardLine> lines;
    for (const auto& row : rows) {
        const Indicator& indicator = *catalogue.find(row.indicator);
        const Target* target = row.target;
        lines.push_back({{indicator.code.text, indicator.name, text(indicator.unit), catalogue.find(row.region)->name,
                          target ? Field(target->value.toString()) : std::nullopt, target ? text(target->word) : std::nullopt,
                          target ? Field(std::string(token(target->comparator))) : std::nullopt,
                          row.asOf ? Field(row.asOf->toText()) : std::nullopt, row.isAsOfAssumed ? "true" : "false",
                          decimal(row.value), name(row.qualifier), name(row.status), decimal(row.lastYear),
                          growthOfRow(row), row.growth ? Field(std::string(token(row.growth->kind))) : std::nullopt,
                          exact(row.standing.completion), exact(row.standing.schedule), exact(row.standing.gap),
                          exact(row.standing.linearGap), std::string(token(row.standing.light)), text(note(row, indicator, language)),
                          row.growth ? name(row.growth->bound) : std::nullopt,
                          target ? Field(std::string(token(target->nature))) : std::nullopt},
                         row.isAsOfAssumed,
                         {}});
        if (why.empty()) continue;
        const BoardWhy& told = why[lines.size() - 1];
        lines.back().why = {text(told.reason), text(told.owes), told.forecast, text(told.forecastBasis), told.linearLight, text(told.linear)};
    }
    return lines;
}

void writeJson(std::ostream& out, const std::vector<BoardLine>& lines) {
    auto array = nlohmann::ordered_json::array();
    for (const auto& line : lines) {
        nlohmann::ordered_json object;
        for (std::size_t i = 0; i < fieldNames.size(); ++i) {
            if (i == asOfAssumedField) object[fieldNames[i]] = line.isAsOfAssumed;
            else if (line.fields[i]) object[fieldNames[i]] = *line.fields[i];
            else object[fieldNames[i]] = nullptr;
        }
        for (std::size_t i = 0; i < line.why.size(); ++i)
            object[whyNames[i]] = line.why[i] ? nlohmann::ordered_json(*line.why[i]) : nlohmann::ordered_json();
        array.push_back(std::move(object));
    }
    out << printableJson(array) << '\n';
}

void writeCsv(std::ostream& out, const std::vector<BoardLine>& lines) {
    std::vector<CsvColumn> columns;
    for (const std::string_view name : fieldNames) columns.push_back(holdsNumbers(name) ? CsvColumn::Number : CsvColumn::Text);
    std::vector<std::string> names(fieldNames.begin(), fieldNames.end());
    const bool tellsWhy = !lines.empty() && !lines.front().why.empty();
    for (const std::string_view name : tellsWhy ? std::span<const char* const>(whyNames) : std::span<const char* const>()) {
        names.emplace_back(name);
        columns.push_back(holdsNumbers(name) ? CsvColumn::Number : CsvColumn::Text);
    }
    CsvWriter writer(CsvAudience::Spreadsheet, std::move(columns));
    writer.addRow(names);
    for (const auto& line : lines) {
        std::vector<std::string> cells;
        for (const auto* fields : {&line.fields, &line.why})
            for (const auto& field : *fields) cells.push_back(field.value_or(""));
        writer.addRow(cells);
    }
    out << writer.text();
}

void writeText(std::ostream& out, const Catalogue& catalogue, std::span<const BoardRow> rows, Language language) {
    std::vector<TextLine> lines{TextLine{}};
    std::ranges::transform(textColumns, lines.front().begin(), [](const TextColumn& column) { return column.title; });
    for (const auto& row : rows) lines.push_back(textLineOf(catalogue, row, language));
    std::array<std::size_t, textColumns.size()> widths{};
    for (const auto& line : lines)
        for (std::size_t c = 0; c < line.size(); ++c) widths[c] = std::max(widths[c], displayWidth(line[c]));
    for (const auto& line : lines) {
        std::string text;
        for (std::size_t c = 0; c < line.size(); ++c) text += padded(line[c], widths[c], textColumns[c].isRight) + "  ";
        text.erase(text.find_last_not_of(' ') + 1);
        out << text << '\n';
    }
}

void writeWhy(std::ostream& out, const Catalogue& catalogue, std::span<const BoardRow> rows, std::span<const BoardWhy> why) {
    for (std::size_t i = 0; i < why.size(); ++i) {
        std::string text;
        for (const auto* part : {&why[i].reason, &why[i].forecastBasis, &why[i].linear})
            if (!part->empty()) text += "  " + *part;
        if (!text.empty()) out << '\n' << plainLine(nameIn(catalogue, rows[i].indicator) + "  " + nameIn(catalogue, rows[i].region) + text);
    }
    if (!why.empty()) out << '\n';
}

} // namespace xushi
