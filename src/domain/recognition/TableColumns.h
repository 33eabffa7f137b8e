#pragma once

#include "domain/recognition/NameBook.h"
#include "domain/recognition/Recognition.h"
#include "domain/recognition/TableShape.h"

#include <string>
#include <vector>

namespace xushi {

/// A column while its table is read.
struct TableColumn {
    FoundColumn found;
    const Indicator* indicator = nullptr;
    const Region* region = nullptr;
    std::vector<const Indicator*> suggestions;
    std::vector<std::string> periods; ///< texts of its levels, from above
    bool isUnknownName = false;       ///< names something that the catalogue does not have
    bool isMonthBefore = false;
    bool isPoints = false;
    bool isOfMonthAlone = false;
    bool isOfCumulative = false;
    bool isOfUnknown = false; ///< growth or last year of something that the catalogue does not have
    bool isTotal = false;
    bool isMonthOfYear = false; ///< 月份 beside 年份
    bool isPartName = false; ///< 其中 in a column of its own
    bool isFormName = false; ///< says of each row whether it is 累计, 上年同期, 同比 …
    bool isOfAnotherTime = false; ///< last year's figure of other months than the report's: 上年全年
    bool isWholeOfParts = false;  ///< 合计 below an indicator, beside its parts
    bool isMonthInName = false;   ///< 技术合同成交额（4月）
    bool isSecondRegion = false;  ///< a region beside the one that was taken
    std::optional<DataStatus> status; ///< 1—6月预计
    std::string group; ///< the level that it shares with others
    int valueColumn = 0; ///< of growth and last year's figure: whose they are; 0: nobody's

    int number() const { return found.column; }
    ColumnKind kind() const { return found.kind; }
};

/// A group over an indicator that may leave some of it out: 规上, 亿元以上. 主体培育 does not.
bool mayNarrow(const std::string& group);
/// 1—5月 of 技术合同成交额（1—5月）; empty where no bracket is a period.
std::string periodInBrackets(std::string_view name);

/// Understands the heads of a table, and what stands below those that do not say it; `map`: what was decided of them; `ofAll`: what headings mean that say no period.
std::vector<TableColumn> columnsOf(const SheetGrid& grid, const TableShape& table, const NameBook& names, const ImportMap* map = nullptr,
                                   const FoundPeriod* ofAll = nullptr);

} // namespace xushi
