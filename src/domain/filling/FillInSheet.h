#pragma once

#include "domain/filling/FillInKey.h"
#include "domain/workflow/Audit.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// The headings of a sheet to be filled in, by which it is read again.
namespace fill_in {
inline constexpr std::string_view indicator = "指标";
inline constexpr std::string_view region = "县区";
inline constexpr std::string_view unit = "单位";
inline constexpr std::string_view form = "口径";
inline constexpr std::string_view lastYear = "上年同期";
inline constexpr std::string_view previous = "上期数";
inline constexpr std::string_view figure = "填报数";
inline constexpr std::string_view note = "说明";
inline constexpr std::string_view key = "识别码";
} // namespace fill_in

/// A figure as it stands in a cell: a number with its decimals, else a text (近1.2, …, 完成); empty where there is none.
struct FillInFigure {
    std::optional<Decimal> number;
    std::string text; ///< of a number its digits

    bool operator==(const FillInFigure&) const = default;
};

/// One figure that is awaited.
struct FillInRow {
    FigureKey key;
    Indicator indicator;  ///< as it is called now
    std::string region;   ///< its name
    std::string form;     ///< formWord
    bool isPart = false;  ///< its whole stands above it
    FillInFigure lastYear;
    FillInFigure previous; ///< of the period before in which it was due; of a cumulative within the year
    FillInFigure current;  ///< what is stored already
    bool isReported = false; ///< forecasts and plans are no reports

    std::string keyText() const;
};

/// What one county or department is to fill in for a month.
struct FillInSheet {
    std::string owner; ///< 洪泽区, 高新处
    YearMonth month;
    bool namesRegions = false; ///< of a department: each row is of a region of its own
    std::vector<FillInRow> rows;

    /// 洪泽区2025年1—5月科技指标填报表
    std::string title() const;
    int reported() const;
};

/// 2025年1—5月, 2025年1月.
std::string monthsOf(const YearMonth& month);

/// In which form a figure is asked for: 累计, 当月, 当季, 期末, 进展.
std::string formWord(const Indicator& indicator, PeriodKind kind);

/// The words of a milestone's stage that are taken back: 未启动, 推进中, 完成.
std::span<const std::string_view> milestoneWords();

struct FillInRequest {
    const AuditRequest& asked;    ///< with the catalogue of the month, and the department whose figures are wanted
    const Catalogue& names;       ///< the latest catalogue: indicators are called as it calls them
    std::optional<RegionCode> region; ///< none: every region that a figure is awaited from
};

/// A row for each figure that is awaited (`isExpected`), by indicator, then by region.
FillInSheet fillInSheetOf(const FillInRequest& request);

/// Who owes what: one row a sheet.
struct CoverRow {
    std::string owner;
    std::string fileName;
    int due = 0;
    int reported = 0;
    std::vector<std::string> owed; ///< indicators, with the region where the sheet has several

    bool operator==(const CoverRow&) const = default;
};

struct CoverList {
    std::string title;
    std::string ownerHeading; ///< 县区, 处室
    std::vector<CoverRow> rows;
};

/// The sheets are of one month; each has the file name that `fileNamesOf` gives it.
CoverList coverListOf(std::span<const FillInSheet> sheets, bool areDepartments);
/// The title as a file name, none twice: 洪泽区2025年1—5月科技指标填报表.xlsx.
std::vector<std::string> fileNamesOf(std::span<const FillInSheet> sheets);

} // namespace xushi
