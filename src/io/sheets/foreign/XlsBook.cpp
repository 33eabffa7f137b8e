#include "io/sheets/XlsBook.h"

#include "io/sheets/foreign/BiffSheet.h"
#include "io/sheets/foreign/ForeignFile.h"
#include "io/sheets/foreign/OleStream.h"

#include <utility>

namespace xushi {
namespace {

/// Empty, or the key of what ended it.
std::string_view deliverSheet(const BiffBook::Tab& tab, BiffSheet& sheet, SheetSink& sink, CellDoor& door) {
    sink.beginSheet(tab.name, tab.isHidden);
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        SheetCell cell = sheet.cell(i);
        const bool isEmpty = cell.text.empty() && cell.kind != CellKind::Formula;
        if (!isEmpty && !door.take(std::move(cell))) return door.stopKey();
    }
    Sheet rest = sheet.takeRest();
    rest.name = tab.name;
    rest.isHidden = tab.isHidden;
    sink.endSheet(std::move(rest));
    return {};
}

} // namespace

Result<SheetBook> readXls(const NamedFile& file, SheetSink& sink, const ReadLimits& limits) {
    auto bytes = foreignBytes(file, limits);
    if (!bytes) return bytes.error();
    const WorkbookStream stream = workbookStream(*bytes);
    bytes->clear();
    bytes->shrink_to_fit();
    if (!stream.problem.empty()) return foreignProblem(stream.problem, file);
    BiffBook book;
    if (const auto problem = readBiffBook(stream.bytes, limits, book); !problem.empty()) return foreignProblem(problem, file);
    CellDoor door(sink, limits);
    for (const BiffBook::Tab& tab : book.tabs) {
        if (!door.mayGoOn()) return foreignProblem(door.stopKey(), file);
        BiffSheet sheet(book, limits);
        if (const auto problem = sheet.read(stream.bytes, tab.position); !problem.empty()) return foreignProblem(problem, file);
        if (const auto problem = deliverSheet(tab, sheet, sink, door); !problem.empty()) return foreignProblem(problem, file);
    }
    return SheetBook{.format = "xls"};
}

} // namespace xushi
