#include "cli/BoardOutput.h"

#include "domain/Format.h"
#include "words/Phrases.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace xushi {
namespace {

using Field = std::optional<std::string>;

constexpr std::array fieldNames{"code", "name", "unit", "region", "target", "targetWord", "comparator", "asOf",
                                "asOfAssumed", "value", "qualifier", "status", "lastYear", "growth", "growthKind",
                                "completion", "schedule", "gap", "linearGap", "light", "note"};
constexpr std::size_t asOfAssumedField = 8;

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
std::string note(const BoardRow& row, Language language) {
    std::string words;
    if (row.stage) words = stageWord(*row.stage, language);
    const bool hasNumber = row.growth && (row.growth->percent || row.growth->points);
    if (row.growth && !hasNumber)
        words = growthPhrase(*row.growth, Measure::Flow, {MinusSign::Ascii}, language);
    const std::string remarks = sayAll(row.remarks, language);
    if (words.empty() || remarks.empty()) return words + remarks;
    return words + (language == Language::Chinese ? "；" : "; ") + remarks;
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

/// A text that a spreadsheet would run as a formula gets an apostrophe; a signed number is none.
std::string guarded(const std::string& cell) {
    const bool isFormula = !cell.empty() && std::string_view("=+-@\t").find(cell.front()) != std::string_view::npos;
    return isFormula && !Decimal::parse(cell) ? "'" + cell : cell;
}

std::string quoted(const std::string& text) {
    const std::string cell = guarded(text);
    if (cell.find_first_of(",\"\n") == std::string::npos) return cell;
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

struct TextColumn {
    std::size_t field;
    const char* title;
    bool isRight;
};
constexpr std::array textColumns{TextColumn{19, "light", false},  TextColumn{0, "code", false},
                                 TextColumn{1, "name", false},    TextColumn{3, "region", false},
                                 TextColumn{7, "as of", false},   TextColumn{9, "value", true},
                                 TextColumn{2, "unit", false},    TextColumn{4, "target", true},
                                 TextColumn{15, "done %", true},   TextColumn{16, "due %", true},
                                 TextColumn{17, "gap pp", true},   TextColumn{13, "growth %", true},
                                 TextColumn{20, "note", false}};

std::string cellOf(const BoardLine& line, const TextColumn& column) {
    return line.fields[column.field].value_or("-");
}

} // namespace

std::span<const char* const> boardFields() { return fieldNames; }

std::vector<BoardLine> boardLines(const Catalogue& catalogue, std::span<const BoardRow> rows, Language language) {
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
                          exact(row.standing.linearGap), std::string(token(row.standing.light)), text(note(row, language))},
                         row.isAsOfAssumed});
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
        array.push_back(std::move(object));
    }
    out << array.dump(2) << '\n';
}

void writeCsv(std::ostream& out, const std::vector<BoardLine>& lines) {
    for (std::size_t i = 0; i < fieldNames.size(); ++i) out << (i ? "," : "") << fieldNames[i];
    out << '\n';
    for (const auto& line : lines) {
        for (std::size_t i = 0; i < line.fields.size(); ++i) out << (i ? "," : "") << quoted(line.fields[i].value_or(""));
        out << '\n';
    }
}

void writeText(std::ostream& out, const std::vector<BoardLine>& lines) {
    std::array<std::size_t, textColumns.size()> widths{};
    for (std::size_t c = 0; c < textColumns.size(); ++c) {
        widths[c] = displayWidth(textColumns[c].title);
        for (const auto& line : lines) widths[c] = std::max(widths[c], displayWidth(cellOf(line, textColumns[c])));
    }
    const auto writeRow = [&](auto cell) {
        std::string row;
        for (std::size_t c = 0; c < textColumns.size(); ++c)
            row += padded(cell(textColumns[c]), widths[c], textColumns[c].isRight) + "  ";
        row.erase(row.find_last_not_of(' ') + 1);
        out << row << '\n';
    };
    writeRow([](const TextColumn& column) { return std::string(column.title); });
    for (const auto& line : lines) writeRow([&](const TextColumn& column) { return cellOf(line, column); });
}

} // namespace xushi
