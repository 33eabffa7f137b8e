#include "io/catalogue/ListRows.h"

#include "domain/NewCode.h"
#include "domain/Width.h"
#include "io/catalogue/ListCell.h"
#include "io/records/FieldWords.h"
#include "io/records/ShownText.h"

#include <algorithm>

namespace xushi {
namespace {

bool isBlankCell(const SheetCell* cell) { return !cell || (cell->kind == CellKind::Text && isBlank(cell->text)); }

std::string listed(const std::vector<const CatalogueList*>& lists) {
    std::string names;
    for (const auto* list : lists) names += (names.empty() ? "" : "、") + std::string(list->chinese);
    return names;
}

/// Two columns of one field, headings that say nothing, cells below no heading.
void checkColumns(FoundList& list, ArrivingCatalogue& arriving) {
    std::map<std::string_view, int> columns;
    auto& all = list.header.columns;
    for (const auto& column : all) {
        const std::string cell = list.address(list.header.row, column.column);
        if (column.isOrdinal || column.isTarget) continue;
        if (!column.field) {
            arriving.faults.push_back({cell, shownText(column.heading), refused("listing.unknown-column", {shownText(column.heading)})});
            continue;
        }
        const auto [first, isFirst] = columns.emplace(column.field->name, column.column);
        if (!isFirst)
            arriving.faults.push_back({cell, shownText(column.heading), refused("listing.column-twice", {shownText(column.heading), addressOf({list.header.row, first->second})})});
    }
    std::set<int> headed;
    for (const auto& column : all) headed.insert(column.column);
    for (int row = list.header.row + 1; row <= list.grid.lastRow(); ++row)
        for (const SheetCell* cell : list.grid.row(row))
            if (!isBlankCell(cell) && headed.insert(cell->column).second)
                arriving.faults.push_back({list.address(row, cell->column), shownText(cell->text), refused("listing.no-heading", {shownText(cell->text)})});
}

/// Rows that one cell reaches across.
std::set<int> mergedRows(const FoundList& list, ArrivingCatalogue& arriving) {
    std::set<int> rows;
    for (const auto& merge : list.table->sheet->merges) {
        if (merge.lastRow <= list.header.row || merge.firstColumn == merge.lastColumn) continue;
        const auto text = list.grid.text(merge.firstRow, merge.firstColumn);
        for (int row = std::max(merge.firstRow, list.header.row + 1); row <= merge.lastRow; ++row) rows.insert(row);
        arriving.faults.push_back({list.address(merge.firstRow, merge.firstColumn), shownText(text), refused("listing.merged", {shownText(text)})});
    }
    return rows;
}

/// Whether a row says something of a record. 序号 alone counts rows; a note in its place is told.
bool hasRecord(const FoundList& list, int row, ArrivingCatalogue& arriving) {
    for (const auto& column : list.header.columns)
        if (!column.isOrdinal && list.at(row, column)) return true;
    for (const auto& column : list.header.columns) {
        const SheetCell* cell = column.isOrdinal ? list.at(row, column) : nullptr;
        const bool isNumber = cell && std::ranges::all_of(nameInCell(*cell), [](char c) { return c >= '0' && c <= '9'; });
        if (cell && !isNumber) arriving.told.push_back({"listing.told-note", {list.address(row, column.column), shownText(cell->text)}});
    }
    return false;
}

std::optional<int> titleYearOf(const FoundList& list) {
    std::string above;
    for (int row = 1; row < list.header.row; ++row)
        for (const SheetCell* cell : list.grid.row(row)) above += cell->text + "\n";
    return onlyYearIn(above + list.table->name);
}

/// The codes of rows, list by list; a code that two rows have is nobody's.
class RowCodes {
public:
    RowCodes(const CatalogueTableRequest& request, ListNames& names, ArrivingCatalogue& arriving)
        : m_request(request), m_names(names), m_arriving(arriving) {}

    void find(std::vector<FoundList>& lists) {
        for (auto& list : lists) takeCodes(list);
        for (auto& list : lists) takeNames(list);
        for (auto& list : lists) dropTwins(list);
    }

private:
    static bool hasCodes(const FoundList& list) { return list.header.list->name != "targets"; }

    void takeCodes(FoundList& list) {
        if (!hasCodes(list)) return;
        std::erase_if(list.rows, [&](ListRow& row) {
            const SheetCell* cell = list.at(row.row, "code");
            if (!cell) return false;
            const auto code = m_names.codeIn(list.header.list->name, *cell);
            if (!code) return fault(list, row.row, "code", code.error());
            if (const std::string written = nameInCell(*cell); written != *code)
                m_arriving.told.push_back({"listing.told-zeros", {list.address(row.row, "code"), written, *code}});
            row.code = *code;
            return take(list, row);
        });
    }

    void takeNames(FoundList& list) {
        if (!hasCodes(list)) return;
        std::erase_if(list.rows, [&](ListRow& row) {
            if (!row.code.empty()) return false;
            const SheetCell* cell = list.at(row.row, "name");
            if (!cell) return fault(list, row.row, "name", refused("listing.no-name"));
            const std::string name = nameInCell(*cell);
            const auto stored = m_names.storedCalled(list.header.list->name, name);
            if (!stored) return fault(list, row.row, "name", stored.error());
            row.isByName = true;
            row.code = stored->empty() ? newCodeFor(list, row, name) : *stored;
            return take(list, row);
        });
    }

    std::string newCodeFor(const FoundList& list, const ListRow& row, const std::string& name) {
        static const std::map<std::string_view, std::string_view> stems{{"indicators", "ZB"}, {"departments", "CS"}, {"people", "P"}, {"regions", "DQ"}, {"curves", "QX"}};
        const auto of = list.header.list->name;
        const std::string code = newCode(m_request.initialsOf(name), stems.at(of), [&](const std::string& each) { return m_names.isTaken(of, each); });
        m_arriving.told.push_back({"listing.told-new-code", {list.address(row.row, "name"), shownText(name), code}});
        return code;
    }

    bool take(FoundList& list, const ListRow& row) {
        const SheetCell* name = list.at(row.row, "name");
        m_names.add(list.header.list->name, row.code, name ? nameInCell(*name) : std::string());
        m_rows[{list.header.list->name, row.code}].push_back(list.address(row.row, row.isByName ? "name" : "code"));
        return false;
    }

    void dropTwins(FoundList& list) {
        std::erase_if(list.rows, [&](const ListRow& row) {
            const auto& cells = m_rows[{list.header.list->name, row.code}];
            if (!hasCodes(list) || cells.size() < 2) return false;
            const std::string own = list.address(row.row, row.isByName ? "name" : "code");
            const auto other = std::ranges::find_if(cells, [&](const std::string& cell) { return cell != own; });
            return fault(list, row.row, row.isByName ? "name" : "code", refused("listing.duplicate", {row.code, other == cells.end() ? own : *other}));
        });
    }

    bool fault(const FoundList& list, int row, std::string_view field, const Problem& problem) {
        m_arriving.faults.push_back({list.address(row, field), list.nameOf(row), problem});
        return true;
    }

    const CatalogueTableRequest& m_request;
    ListNames& m_names;
    ArrivingCatalogue& m_arriving;
    std::map<std::pair<std::string_view, std::string>, std::vector<std::string>> m_rows;
};

std::optional<FoundList> foundIn(const CatalogueTable& table, ArrivingCatalogue& arriving) {
    FoundList list{.table = &table, .grid = SheetGrid(*table.sheet), .header = {}, .rows = {}, .titleYear = {}};
    const auto header = listHeaderOf(list.grid, table.name);
    if (!header) {
        if (!table.sheet->cells.empty()) arriving.told.push_back({"listing.told-passed-over", {table.name}});
        return std::nullopt;
    }
    list.header = *header;
    if (!header->asWell.empty()) {
        std::vector<const CatalogueList*> all = header->asWell;
        all.insert(all.begin(), header->list);
        arriving.faults.push_back({list.address(header->row, header->columns.front().column), table.name, refused("listing.which-list", {listed(all)})});
        return std::nullopt;
    }
    list.titleYear = titleYearOf(list);
    checkColumns(list, arriving);
    const auto merged = mergedRows(list, arriving);
    for (int row = header->row + 1; row <= list.grid.lastRow(); ++row)
        if (!merged.contains(row) && hasRecord(list, row, arriving)) list.rows.push_back({.row = row});
    return list;
}

} // namespace

const SheetCell* FoundList::at(int row, const ListColumn& column) const {
    const SheetCell* cell = grid.covering(row, column.column);
    return isBlankCell(cell) ? nullptr : cell;
}

const SheetCell* FoundList::at(int row, std::string_view field) const {
    const ListColumn* column = header.of(field);
    return column ? at(row, *column) : nullptr;
}

std::string FoundList::address(int row, int column) const {
    const std::string cell = addressOf({row, column});
    return table->place.empty() ? cell : table->place + "!" + cell;
}

std::string FoundList::address(int row, std::string_view field) const {
    const ListColumn* column = header.of(field);
    return address(row, column ? column->column : header.columns.front().column);
}

std::string FoundList::nameOf(int row) const {
    for (const std::string_view field : {"name", "indicator", "code"})
        if (const SheetCell* cell = at(row, field)) return shownText(cell->text);
    return {};
}

std::vector<FoundList> findLists(const CatalogueTableRequest& request, ListNames& names, ArrivingCatalogue& arriving) {
    std::vector<FoundList> lists;
    for (const auto& table : request.tables) {
        if (table.sheet->isHidden) arriving.told.push_back({"listing.told-hidden", {table.name}});
        else if (auto list = foundIn(table, arriving)) lists.push_back(std::move(*list));
    }
    RowCodes(request, names, arriving).find(lists);
    return lists;
}

} // namespace xushi
