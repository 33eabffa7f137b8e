#include "domain/recognition/TitleOfOthers.h"

#include "domain/recognition/PlainName.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace xushi {
namespace {

struct TitleWord {
    std::string_view word;
    ColumnKind kind;
};
constexpr std::array titleWords{
    TitleWord{"目标任务分解", ColumnKind::Target}, TitleWord{"目标分解", ColumnKind::Target}, TitleWord{"任务分解", ColumnKind::Target}, TitleWord{"目标任务", ColumnKind::Target},
    TitleWord{"年度目标", ColumnKind::Target}, TitleWord{"目标值", ColumnKind::Target}, TitleWord{"计划数", ColumnKind::Target}, TitleWord{"完成率", ColumnKind::Completion},
    TitleWord{"完成比例", ColumnKind::Completion}, TitleWord{"占比", ColumnKind::Share}, TitleWord{"比重", ColumnKind::Share}, TitleWord{"净增", ColumnKind::Increment},
    TitleWord{"增量", ColumnKind::Increment}, TitleWord{"增减额", ColumnKind::Increment}, TitleWord{"增减情况", ColumnKind::Increment}, TitleWord{"环比", ColumnKind::MonthOnMonth},
    TitleWord{"增速", ColumnKind::Growth}, TitleWord{"增幅", ColumnKind::Growth}, TitleWord{"增长率", ColumnKind::Growth}, TitleWord{"同比增长", ColumnKind::Growth},
    TitleWord{"上年同期", ColumnKind::LastYear}, TitleWord{"去年同期", ColumnKind::LastYear}};
constexpr std::array<std::string_view, 4> rankWords{"排名", "位次", "名次", "排序"};

bool isExcused(const std::vector<TableColumn>& columns, ColumnKind kind, const std::string& title) {
    const bool isTarget = kind == ColumnKind::Target;
    if (isTarget && title.find("完成") != std::string::npos && title.find("完成率") == std::string::npos) return true; // 目标任务完成情况
    return std::ranges::any_of(columns, [&](const TableColumn& column) {
        const bool isDone = isTarget && (column.kind() == ColumnKind::Completion || column.kind() == ColumnKind::Cumulative || column.kind() == ColumnKind::MonthAlone);
        return column.kind() == kind || isDone;
    });
}

/// Whole numbers from one to the count of the rows.
bool holdsRanks(const SheetGrid& grid, const TableShape& table, const std::vector<TableColumn>& columns) {
    const int rows = table.lastRow - table.lastHeaderRow;
    bool hasAny = false;
    for (const auto& column : columns)
        for (int row = table.lastHeaderRow + 1; isValueKind(column.kind()) && row <= table.lastRow; ++row) {
            const SheetCell* cell = grid.at(row, column.number());
            if (!cell || cell->kind != CellKind::Number) continue;
            const bool isRank = cell->text.size() <= 3 && cell->text.find_first_not_of("0123456789") == std::string::npos && std::atoi(cell->text.c_str()) <= rows;
            if (!isRank) return false;
            hasAny = true;
        }
    return hasAny;
}

/// The title without the names of what it is about: 新增培育入库… is no increment.
std::string withoutNames(std::string title, const NameBook& names) {
    for (const auto& indicator : names.catalogue().indicators) {
        const std::string name = plainName(indicator.name);
        if (const auto at = title.find(name); at != std::string::npos) title.erase(at, name.size());
    }
    return title;
}

} // namespace

std::optional<std::string> titleOfOthers(const SheetGrid& grid, const TableShape& table, const NameBook& names, const std::vector<TableColumn>& columns) {
    std::vector<std::string> titles{grid.sheet().name};
    for (const auto& caption : table.captions) titles.push_back(caption.text);
    for (const auto& text : titles) {
        const std::string plain = plainName(text);
        const auto isIn = [&](std::string_view word) { return plain.find(word) != std::string::npos; };
        const bool mayBe = std::ranges::any_of(titleWords, isIn, &TitleWord::word) || std::ranges::any_of(rankWords, isIn);
        if (!mayBe || isNoteLine(plain)) continue;
        const std::string title = withoutNames(plain, names);
        for (const auto& [word, kind] : titleWords)
            if (title.find(word) != std::string::npos && !isExcused(columns, kind, title)) return text;
        const bool isOfRanks = std::ranges::any_of(rankWords, [&](std::string_view word) { return title.find(word) != std::string::npos; });
        if (isOfRanks && !isExcused(columns, ColumnKind::Rank, title) && holdsRanks(grid, table, columns)) return text;
    }
    return std::nullopt;
}

} // namespace xushi
