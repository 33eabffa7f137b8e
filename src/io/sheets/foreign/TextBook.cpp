#include "io/sheets/TextBook.h"

#include "io/sheets/foreign/ForeignFile.h"
#include "io/sheets/foreign/HtmlTables.h"
#include "io/sheets/foreign/TextEncoding.h"
#include "io/sheets/foreign/TextKind.h"
#include "io/sheets/foreign/TextRecords.h"

#include <utility>

namespace xushi {
namespace {

constexpr int recordsBetweenQuestions = 1024;

/// Of the delimiter that a `sep=` line names, that line is no cell.
struct TextCut {
    char delimiter;
    bool isDeclared;
};

TextCut cutOf(std::string_view text) {
    const char declared = declaredDelimiter(text);
    return declared != '\0' ? TextCut{declared, true} : TextCut{likelyDelimiter(text), false};
}

bool deliverRecords(std::string_view text, CellDoor& door) {
    const TextCut cut = cutOf(text);
    TextRecords records(text, cut.delimiter);
    std::vector<TextField> fields;
    for (int row = 1; records.next(fields); ++row) {
        if (row % recordsBetweenQuestions == 0 && !door.mayGoOn()) return false;
        if (row == 1 && cut.isDeclared) continue;
        int column = 0;
        for (const TextField& field : fields) {
            ++column;
            if (field.raw.empty()) continue;
            if (!door.take({.row = row, .column = column, .text = withoutControls(field.value())})) return false;
        }
    }
    return true;
}

} // namespace

Result<SheetBook> readText(const NamedFile& file, SheetSink& sink, const ReadLimits& limits) {
    auto bytes = foreignBytes(file, limits);
    if (!bytes) return bytes.error();
    if (isOtherDocument(*bytes)) return foreignProblem("sheet.not-a-table", file);
    const std::string declared = declaredCharset(*bytes);
    auto decoded = decodedText(*std::move(bytes), declared);
    if (!decoded) return foreignProblem("sheet.encoding", file);
    if (decoded->text.ends_with('\x1A')) decoded->text.pop_back(); // the end mark of DOS
    const TextKind kind = textKindOf(decoded->text);
    if (kind == TextKind::Blank) return foreignProblem("sheet.empty", file);
    if (kind == TextKind::WebArchive) return foreignProblem("sheet.web-archive", file);
    if (kind == TextKind::XmlTable) return foreignProblem("sheet.xml-table", file);
    CellDoor door(sink, limits);
    SheetBook book{.format = kind == TextKind::Html ? "html" : "csv", .encoding = decoded->encoding};
    if (kind == TextKind::Html) {
        const auto key = deliverHtmlTables(decoded->text, sink, door, limits);
        if (!key.empty()) return foreignProblem(key, file);
        return book;
    }
    sink.beginSheet("", false);
    if (!deliverRecords(decoded->text, door)) return foreignProblem(door.stopKey(), file);
    sink.endSheet({});
    return book;
}

} // namespace xushi
