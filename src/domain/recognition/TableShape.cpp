#include "domain/recognition/TableShape.h"

#include "domain/Width.h"
#include "domain/reading/NumberReading.h"
#include "domain/recognition/Heading.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>
#include <map>
#include <set>

namespace xushi {
namespace {

constexpr int mostHeaderLevels = 5;

bool holdsText(const SheetCell& cell) { return !isBlank(cell.text); }

/// Finds the rows of one sheet that are headers.
class HeaderFinder {
public:
    HeaderFinder(const SheetGrid& grid, const NameBook& names) : m_grid(grid), m_names(names) {}

    std::vector<int> rows() const {
        std::vector<int> found;
        for (int row = 1; row <= m_grid.lastRow(); ++row) {
            if (!isHeader(row) || (!found.empty() && found.back() + 1 == row && isBelowHeader(row, found.back()))) continue;
            // A line that says 报告期 or 填报单位 above the table looks like a header without figures.
            if (!found.empty() && !hasFigureBetween(found.back(), row)) found.pop_back();
            found.push_back(row);
        }
        if (!found.empty()) return found;
        for (int row = 1; row <= m_grid.lastRow() && found.empty(); ++row)
            if (isHeaderWithoutCorner(row)) found.push_back(row);
        return found;
    }

    bool isKnownHeading(const std::string& text) const {
        if (readHeading(text).kind != ColumnKind::Unknown) return true;
        return m_names.exactIndicator(text) || m_names.exactRegion(text);
    }

private:
    /// Rows repeat their words.
    ColumnKind headingOf(const std::string& text) const {
        constexpr std::size_t mostKept = 5'000;
        if (const auto at = m_headings.find(text); at != m_headings.end()) return at->second;
        const auto kind = readHeading(text).kind;
        if (m_headings.size() < mostKept) m_headings.emplace(text, kind);
        return kind;
    }

    /// A row that repeats the header's own merged cells is a part of it.
    bool isBelowHeader(int row, int header) const {
        return std::ranges::all_of(m_grid.row(row), [&](const SheetCell* cell) { return m_grid.at(header, cell->column) == nullptr; });
    }

    bool hasFigureBetween(int header, int row) const {
        for (int between = header + 1; between < row; ++between)
            if (m_grid.row(between).size() >= 2 && hasFigure(between) && !isOfDates(between)) return true;
        return false;
    }

    /// 填报日期 and its day.
    bool isOfDates(int row) const {
        return std::ranges::all_of(m_grid.row(row), [](const SheetCell* cell) { return cell->kind == CellKind::Text || cell->kind == CellKind::Date; });
    }

    bool hasFigure(int row) const {
        return std::ranges::any_of(m_grid.row(row), [](const SheetCell* cell) {
            return cell->kind != CellKind::Text || (cell->column > 1 && readNumber(cell->text, {.strictness = Strictness::FromFile}));
        });
    }

    /// A second level of a header: texts alone, one of which is known.
    bool isLowerLevel(int row) const {
        const auto& cells = m_grid.row(row);
        return cells.size() >= 2 && std::ranges::all_of(cells, [](const SheetCell* cell) { return cell->kind == CellKind::Text; })
               && std::ranges::any_of(cells, [&](const SheetCell* cell) { return isKnownHeading(cell->text) || !readHeading(cell->text).unit.empty(); });
    }

    bool isHeader(int row) const {
        const auto& cells = m_grid.row(row);
        if (std::ranges::none_of(cells, [&](const SheetCell* cell) { return cell->kind == CellKind::Text && namesRows(headingOf(cell->text)); })) return false;
        bool hasLabel = false;
        int known = 0;
        int texts = 0;
        for (const SheetCell* cell : cells) {
            if (!holdsText(*cell)) continue;
            ++texts;
            if (plainName(cell->text).find(':') != std::string::npos && partName(cell->text).empty()) return false;
            const auto kind = headingOf(cell->text);
            if (!hasLabel && namesRows(kind)) hasLabel = true;
            else if (kind != ColumnKind::Unknown || !partName(cell->text).empty() || isKnownHeading(cell->text)) ++known;
        }
        if (!hasLabel || texts < 2) return false;
        return known >= 1 || texts >= 3 || isLowerLevel(row + 1) || (m_grid.row(row + 1).size() >= 2 && hasFigure(row + 1));
    }

    bool isHeaderWithoutCorner(int row) const {
        const auto& cells = m_grid.row(row);
        int known = 0;
        for (const SheetCell* cell : cells)
            if (cell->column > 1 && known < 2 && holdsText(*cell) && isKnownHeading(cell->text)) ++known;
        if (known < 2) return false;
        const auto& below = m_grid.row(row + 1);
        return std::ranges::any_of(below, [](const SheetCell* cell) { return cell->kind == CellKind::Number; });
    }

    const SheetGrid& m_grid;
    const NameBook& m_names;
    mutable std::map<std::string, ColumnKind> m_headings;
};

bool isOfAnotherTime(std::string_view caption) {
    const std::string plain = withoutOrdinal(plainName(caption));
    for (const std::string_view start : {"去年", "上年", "历史", "往年", "目标", "年度目标"})
        if (plain.starts_with(start)) return true;
    for (const std::string_view end : {"目标", "目标值", "目标数", "目标任务", "任务数", "同期情况", "同期数", "历史最高", "历史最好水平"})
        if (plain.ends_with(end)) return true;
    return false;
}

bool hasNumber(const SheetGrid& grid, int row) {
    return std::ranges::any_of(grid.row(row), [](const SheetCell* cell) { return cell->kind == CellKind::Number || cell->kind == CellKind::Formula; });
}

/// The columns of a header row at which tables begin: a label that stands there again.
std::vector<int> startsOf(const SheetGrid& grid, int row) {
    std::vector<int> starts;
    std::string label;
    int first = 0;
    const SheetCell* before = nullptr;
    for (const SheetCell* cell : grid.row(row)) {
        if (!holdsText(*cell)) continue;
        if (first == 0) first = cell->column;
        const auto kind = readHeading(cell->text).kind;
        const bool isLabel = namesRows(kind);
        if (isLabel && label.empty()) label = plainName(cell->text);
        else if (isLabel && plainName(cell->text) == label) {
            const bool isNumbered = before && before->column == cell->column - 1 && readHeading(before->text).kind == ColumnKind::Ordinal;
            starts.push_back(isNumbered ? before->column : cell->column);
        }
        before = cell;
    }
    starts.insert(starts.begin(), first);
    return starts;
}

int labelColumnOf(const SheetGrid& grid, int row, int first, int last) {
    for (int column = first; column <= last; ++column)
        if (namesRows(readHeading(grid.text(row, column)).kind)) return column;
    return first;
}

} // namespace

std::vector<TableShape> tablesIn(const SheetGrid& grid, const NameBook& names, std::optional<int> headerRow) {
    const HeaderFinder finder(grid, names);
    const auto headers = headerRow ? std::vector<int>{*headerRow} : finder.rows();
    std::vector<TableShape> tables;
    std::vector<Caption> firstCaptions;
    int lastUsed = 0;
    for (std::size_t i = 0; i < headers.size() && i < mostTablesOfASheet; ++i) {
        const int header = headers[i];
        int last = i + 1 < headers.size() ? headers[i + 1] - 1 : grid.lastRow();
        if (i + 1 < headers.size()) // the captions of the next table are its own
            while (last > header && !hasNumber(grid, last)) --last;
        const auto starts = startsOf(grid, header);
        std::vector<TableShape> beside;
        for (std::size_t k = 0; k < starts.size(); ++k) {
            TableShape table{.firstHeaderRow = header, .lastHeaderRow = header, .lastRow = last, .firstColumn = starts[k],
                             .lastColumn = k + 1 < starts.size() ? starts[k + 1] - 1 : grid.lastColumn()};
            const int label = labelColumnOf(grid, header, table.firstColumn, table.lastColumn);
            const auto isLabelFree = [&](int row) {
                const SheetCell* cell = grid.covering(row, label);
                return !cell || cell == grid.covering(header, label) || isBlank(cell->text) || readHeading(cell->text).kind == ColumnKind::UnitName;
            };
            const auto textsAt = [&](int row) {
                std::vector<const SheetCell*> texts;
                for (const SheetCell* cell : grid.row(row))
                    if (cell->column >= table.firstColumn && cell->column <= table.lastColumn && cell->column != label && holdsText(*cell)) texts.push_back(cell);
                return texts;
            };
            while (table.lastHeaderRow < header + mostHeaderLevels) { // levels below the label
                const int row = table.lastHeaderRow + 1;
                const auto texts = textsAt(row);
                const bool isLevel = !texts.empty() && isLabelFree(row) && std::ranges::all_of(texts, [](const SheetCell* cell) { return cell->kind == CellKind::Text; })
                                     && std::ranges::any_of(texts, [&](const SheetCell* cell) {
                                            const auto heading = readHeading(cell->text);
                                            return heading.kind != ColumnKind::Unknown || !heading.unit.empty() || !partName(cell->text).empty() || finder.isKnownHeading(cell->text)
                                                   || grid.endOfMerge(row - 1, cell->column) > cell->column;
                                        });
                if (!isLevel) break;
                ++table.lastHeaderRow;
            }
            while (table.firstHeaderRow > lastUsed + 1 && table.firstHeaderRow > header - mostHeaderLevels) { // levels above it
                const int row = table.firstHeaderRow - 1;
                const auto texts = textsAt(row);
                const bool isOverFigures = std::ranges::any_of(texts, [&](const SheetCell* cell) { return cell->column > label || grid.endOfMerge(row, cell->column) > label; });
                const bool isLevel = isOverFigures && isLabelFree(row) && std::ranges::all_of(texts, [&](const SheetCell* cell) {
                    const bool isField = plainName(cell->text).find(':') != std::string::npos;
                    const bool isUnitRow = texts.size() > 1 && !readHeading(cell->text).unit.empty();
                    return !isField && (isUnitRow || finder.isKnownHeading(cell->text) || grid.endOfMerge(row, cell->column) > cell->column);
                });
                if (!isLevel) break;
                --table.firstHeaderRow;
            }
            beside.push_back(std::move(table));
        }
        for (auto& table : beside)
            for (int row = lastUsed + 1; row < table.firstHeaderRow; ++row)
                for (const SheetCell* cell : grid.row(row)) {
                    if (!holdsText(*cell)) continue;
                    const bool isAlone = grid.row(row).size() == 1 && cell->column == 1;
                    const bool isAbove = cell->column <= table.lastColumn && grid.endOfMerge(row, cell->column) >= table.firstColumn;
                    if (beside.size() == 1 || isAlone || isAbove) table.captions.push_back({cell->text, {row, cell->column}});
                }
        // What is said above the first table is said of those below it too, where they do not say otherwise.
        if (i == 0)
            for (const auto& table : beside) firstCaptions.insert(firstCaptions.end(), table.captions.begin(), table.captions.end());
        else
            for (auto& table : beside) {
                table.isOfSomethingElse = std::ranges::any_of(table.captions, [](const Caption& caption) { return isOfAnotherTime(caption.text); });
                table.inherited = firstCaptions.size();
                table.captions.insert(table.captions.begin(), firstCaptions.begin(), firstCaptions.end());
            }
        for (auto& table : beside) tables.push_back(std::move(table));
        lastUsed = last;
    }
    if (headers.size() > mostTablesOfASheet)
        tables.push_back({.firstHeaderRow = headers[mostTablesOfASheet], .lastRow = grid.lastRow(), .firstColumn = 1, .isOneTooMany = true});
    return tables;
}

std::vector<std::string> headingsOf(const SheetGrid& grid, const TableShape& table, int column) {
    const bool isWithoutMerges = grid.sheet().merges.empty();
    std::vector<std::string> levels;
    for (int row = table.firstHeaderRow; row <= table.lastHeaderRow; ++row) {
        std::string text = grid.text(row, column);
        // A file that keeps no merges says a heading once for the columns beside it.
        for (int left = column - 1; isWithoutMerges && row < table.lastHeaderRow && isBlank(text) && left >= table.firstColumn; --left) text = grid.text(row, left);
        if (isBlank(text) || (!levels.empty() && levels.back() == text)) continue;
        levels.push_back(std::move(text));
    }
    return levels;
}

} // namespace xushi
