#include "domain/summary/SummaryContent.h"

#include "domain/Records.h"

namespace xushi {
namespace {

void addCell(FieldBytes& out, const SummaryCell& cell) {
    out.add(cell.text);
    out.add(cell.number ? cell.number->toString() : "");
    out.add(cell.prefix);
    out.add(cell.suffix);
    out.add(cell.light ? token(*cell.light) : "");
}

void addRow(FieldBytes& out, const SummaryRow& row) {
    out.add(std::to_string(static_cast<int>(row.kind)));
    out.add(std::to_string(row.level));
    out.add(std::to_string(row.cells.size()));
    for (const auto& cell : row.cells) addCell(out, cell);
}

} // namespace

std::string contentOf(const SummaryTable& table) {
    FieldBytes out;
    for (const auto* text : {&table.title, &table.subtitle, &table.signature, &table.continued}) out.add(*text);
    out.add(std::to_string(table.columns.size()));
    for (const auto& column : table.columns) {
        out.add(token(column.what));
        out.add(column.title);
    }
    out.add(std::to_string(table.rows.size()));
    for (const auto& row : table.rows) addRow(out, row);
    for (const auto& note : table.notes) out.add(note);
    return out.bytes();
}

} // namespace xushi
