#include "io/sheets/foreign/HtmlTables.h"

#include "io/sheets/foreign/HtmlReader.h"

#include <algorithm>
#include <set>
#include <utility>

namespace xushi {
namespace {

/// Caption or heading, else 表 and the place among the tables; a single table needs no name.
void nameSheets(std::vector<Sheet>& sheets) {
    std::set<std::string> taken;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        auto& name = sheets[i].name;
        if (sheets.size() > 1 && (name.empty() || taken.contains(name))) name = "表" + std::to_string(i + 1);
        taken.insert(name);
    }
}

bool deliver(Sheet sheet, SheetSink& sink, CellDoor& door) {
    sink.beginSheet(sheet.name, sheet.isHidden);
    for (SheetCell& cell : sheet.cells)
        if (!door.take(std::move(cell))) return false;
    sheet.cells.clear();
    sink.endSheet(std::move(sheet));
    return true;
}

} // namespace

std::string deliverHtmlTables(std::string_view text, SheetSink& sink, CellDoor& door, const ReadLimits& limits) {
    HtmlReader reader(limits, door);
    reader.read(text);
    if (!reader.stopKey().empty()) return std::string(reader.stopKey());
    auto sheets = reader.takeSheets();
    std::erase_if(sheets, [](const Sheet& sheet) { return sheet.cells.empty(); });
    if (sheets.empty()) return "sheet.not-a-table";
    nameSheets(sheets);
    for (Sheet& sheet : sheets)
        if (!deliver(std::move(sheet), sink, door)) return std::string(door.stopKey());
    return {};
}

} // namespace xushi
