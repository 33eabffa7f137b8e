#pragma once

#include "domain/Figure.h"
#include "domain/reading/PeriodGrammar.h"
#include "domain/recognition/NameBook.h"
#include "domain/recognition/SheetGrid.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// A period as it was found in a text, and how it was written.
struct FoundPeriod {
    Period period;
    PeriodForm form = PeriodForm::Year;
    std::string text; ///< as it stands
    std::optional<SheetPlace> place = {};

    bool isAlone() const;      ///< the last month, or the quarter, alone
    bool isCumulative() const; ///< said to count from January
};

/// The period that a title names: 洪泽区2025年5月报表; with a month where it names one. Nothing where it goes on behind (5月上旬).
struct TitlePeriod {
    std::string text;
    WrittenPeriod written;
};
std::optional<TitlePeriod> periodWithin(std::string_view text);

/// A title, a caption or a line below a table.
struct Caption {
    std::string text;
    SheetPlace place;
};

/// What is said of a whole table: above it, by the name of its sheet, by the name of its file, by the person.
struct TableContext {
    std::optional<FoundPeriod> period;
    std::optional<int> year; ///< where no month was found either
    const Region* region = nullptr;
    std::string regionText;
    const Indicator* indicator = nullptr;
    std::string indicatorUnit;
    std::vector<std::string> units; ///< 单位：亿元、项、家
    std::optional<DataStatus> status;
    std::map<std::string, DataStatus> statusOfMarks; ///< * 预计数
    bool isOfMonthsAlone = false; ///< 分月情况（当月数）
    bool isOfCumulatives = false; ///< 分月情况（累计）
    std::optional<Remark> otherPeriod; ///< the title says one period and the name of the sheet, or a line, another
    std::optional<Remark> otherRegion; ///< the same of the region
};

/// `above`: the nearest caption last, `inherited` of them said of tables further up, too. `named`: of sheet and file, the stronger first.
TableContext contextOf(const NameBook& names, const std::vector<Caption>& above, const std::vector<Caption>& below,
                       const std::vector<std::string>& named, std::size_t inherited = 0);

/// 快报, 初步, 预计 …; nothing where the text says nothing of the kind.
std::optional<DataStatus> statusNamed(std::string_view text);

/// True for the lines below a table: notes, sources, signatures.
bool isNoteLine(std::string_view text);
/// 合计, 小计, 总计; 三县小计.
bool isTotalName(std::string_view text);
bool isSubtotalName(std::string_view text);

} // namespace xushi
