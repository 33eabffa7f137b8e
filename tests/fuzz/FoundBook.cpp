#include "fuzz/FoundBook.h"

#include "domain/Month.h"
#include "domain/texts/Characters.h"
#include "fuzz/FileInMemory.h"
#include "fuzz/Fuzzing.h"
#include "io/sheets/BookStream.h"
#include "io/sheets/CellPlace.h"
#include "io/sheets/HeldBook.h"
#include "io/sheets/PlainNumber.h"

#include <algorithm>

namespace xushi {
namespace {

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        if (!character.isValid) return false;
        text.remove_prefix(character.length);
    }
    return true;
}

bool isDayWithTime(std::string_view text) {
    const auto isDigitsOrColon = [](std::string_view time) { return time.size() == 8 && time.find_first_not_of("0123456789:") == std::string_view::npos; };
    return Date::from(text.substr(0, 10)) && (text.size() == 10 || (text[10] == 'T' && isDigitsOrColon(text.substr(11))));
}

bool isWithin(const CellRange& range) {
    return range.firstRow >= 1 && range.firstColumn >= 1 && range.firstRow <= range.lastRow && range.firstColumn <= range.lastColumn && range.lastColumn <= lastSheetColumn;
}

void claimCell(const SheetCell& cell) {
    claim(cell.row >= 1 && cell.column >= 1 && cell.column <= lastSheetColumn, "a cell is in the sheet");
    claim(isUtf8(cell.text) && isUtf8(cell.written), "a cell's text is UTF-8");
    claim(cell.text.find('\0') == std::string::npos, "a cell's text has no NUL");
    claim(cell.written.empty() || cell.written != cell.text, "what is written is told where it is another text");
    if (cell.kind == CellKind::Number) claim(plainNumber(cell.text) == cell.text, "a number is in plain digits");
    if (cell.kind == CellKind::Number && cell.decimals) claim(*cell.decimals >= 0 && *cell.decimals <= 127, "shown decimals are a count");
    if (cell.kind == CellKind::Date) claim(isDayWithTime(cell.text), "a date is a day of the calendar");
    if (cell.kind == CellKind::Boolean) claim(cell.text == "TRUE" || cell.text == "FALSE", "a truth is one of two");
}

void claimSheet(const Sheet& sheet) {
    claim(isUtf8(sheet.name), "a sheet's name is UTF-8");
    const auto place = [](const SheetCell& cell) { return std::pair(cell.row, cell.column); };
    claim(std::ranges::adjacent_find(sheet.cells, std::ranges::greater_equal{}, place) == sheet.cells.end(), "cells stand in order, no place twice");
    for (const auto& cell : sheet.cells) claimCell(cell);
    for (const auto& merge : sheet.merges) claim(isWithin(merge), "a merge has its corners in order");
    for (const int row : sheet.hiddenRows) claim(row >= 1, "a hidden row is one");
    for (const auto& [from, to] : sheet.hiddenColumns) claim(from >= 1 && from <= to && to <= lastSheetColumn, "hidden columns are in order");
}

} // namespace

Result<SheetBook> foundBook(std::string_view bytes, const std::string& name, const BytesReader& reader) {
    const FileInMemory file(bytes);
    const NamedFile named(file.path(), name);
    std::string sent;
    BookStreamWriter writer([&](std::string_view block) { return sent += block, true; });
    const auto direct = reader ? reader(named, writer, fuzzLimits) : readSheets(named, writer, fuzzLimits);
    writer.end(direct);
    HeldBook held;
    BookStreamReader taken(held, fuzzLimits);
    claim(taken.take(sent) && taken.outcome(), "what is read comes through the stream");
    if (!direct) {
        claim(direct.error().key.starts_with("sheet.") && !direct.error().args.empty(), "a refusal has its key and names the file");
        claim(taken.outcome()->has_value() == false && taken.outcome()->error() == direct.error(), "a refusal comes through the stream");
        return direct;
    }
    SheetBook book{.format = direct->format, .encoding = direct->encoding, .sheets = held.takeSheets()};
    if (held.hasTwoAtOnePlace()) return refused("sheet.damaged", {name});
    for (const auto& sheet : book.sheets) claimSheet(sheet);
    return book;
}

std::vector<std::string> piecesOf(std::string_view bytes) {
    constexpr std::string_view cut = "\n@@\n";
    std::vector<std::string> pieces;
    for (auto end = bytes.find(cut); end != std::string_view::npos; end = bytes.find(cut)) {
        pieces.emplace_back(bytes.substr(0, end));
        bytes.remove_prefix(end + cut.size());
    }
    pieces.emplace_back(bytes);
    return pieces;
}

} // namespace xushi
