#pragma once

#include "domain/analyses/RegionComparison.h"
#include "domain/analyses/Standing.h"
#include "domain/summary/SummaryColumn.h"
#include "domain/summary/SummaryPage.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// What the rows of a layout are.
enum class LayoutKind {
    Indicators, ///< an indicator a row
    Matrix,     ///< indicators against regions
    Ranking,    ///< of each indicator the regions, ranked
    Annual,     ///< an indicator a row, this year beside the one before
    Exceptions, ///< the indicators that something is to be said of
    Milestones  ///< the indicators that have stages
};
template <> struct Tokens<LayoutKind> {
    static constexpr TokenList<LayoutKind, 6> all{{{LayoutKind::Indicators, "indicators"},
                                                   {LayoutKind::Matrix, "matrix"},
                                                   {LayoutKind::Ranking, "ranking"},
                                                   {LayoutKind::Annual, "annual"},
                                                   {LayoutKind::Exceptions, "exceptions"},
                                                   {LayoutKind::Milestones, "milestones"}}};
};

/// By what rows are gathered under a line of their own.
enum class RowGrouping { Section, Department, Region, None };
template <> struct Tokens<RowGrouping> {
    static constexpr TokenList<RowGrouping, 4> all{{{RowGrouping::Section, "section"},
                                                    {RowGrouping::Department, "department"},
                                                    {RowGrouping::Region, "region"},
                                                    {RowGrouping::None, "none"}}};
};

/// In which order the regions of a ranking stand: by rank, as the catalogue has them, or by another number.
enum class RankingOrder { Rank, Region, Value, Growth, Completion, Gap };
template <> struct Tokens<RankingOrder> {
    static constexpr TokenList<RankingOrder, 6> all{{{RankingOrder::Rank, "rank"},
                                                     {RankingOrder::Region, "region"},
                                                     {RankingOrder::Value, "value"},
                                                     {RankingOrder::Growth, "growth"},
                                                     {RankingOrder::Completion, "completion"},
                                                     {RankingOrder::Gap, "gap"}}};
};

/// Which side of a matrix the regions are on.
enum class MatrixRegions { Columns, Rows };
template <> struct Tokens<MatrixRegions> {
    static constexpr TokenList<MatrixRegions, 2> all{{{MatrixRegions::Columns, "columns"}, {MatrixRegions::Rows, "rows"}}};
};

/// Which rows a layout takes; an empty list: all of them. Records by code or name.
struct RowFilter {
    std::vector<std::string> sections;
    std::vector<std::string> departments;
    std::vector<std::string> indicators;
    std::vector<std::string> regions; ///< * stands for every region; none: the one that is asked for
    std::vector<Light> lights;
    bool isTargetedOnly = false;      ///< only rows that have a target of their own

    bool operator==(const RowFilter&) const = default;
};

/// A layout of an office: read from data/templates or from the store, no code.
struct SummaryTemplate {
    struct Column {
        SummaryColumn what = SummaryColumn::Number;
        std::string title;
        int widthMillimetres = 10;
        std::string group = {}; ///< stands above the columns that follow each other and have the same
        std::optional<int> decimals = {};

        bool operator==(const Column&) const = default;
    };
    std::string name;
    std::string title;              ///< {period} {year} {lastYear} and {region} are replaced
    std::vector<Column> columns;
    std::vector<std::string> notes; ///< below the table; {asOf} {rounding} {thresholds} {stages} {explanations}; none of departments where there are no rows
    std::string signature;          ///< 填报 / 审核 / 日期
    std::string code = {};          ///< by which it is asked for
    LayoutKind kind = LayoutKind::Indicators;
    std::string subtitle = {};      ///< empty: the region and 单位：见各栏
    PaperPage page = {};
    TableFonts fonts = {};
    RowGrouping grouping = RowGrouping::Section;
    RowFilter filter = {};
    MatrixRegions matrixRegions = MatrixRegions::Columns;
    std::vector<Column> cells = {}; ///< of a matrix: what stands for each region, or each indicator, behind `columns`
    RankedBy rankedBy = RankedBy::Value;
    RankingOrder rankingOrder = RankingOrder::Rank;

    bool operator==(const SummaryTemplate&) const = default;
};

/// Whether a table of the layout needs the rows of the year before.
bool needsYearBefore(const SummaryTemplate& layout);
/// Whether it needs those of every region.
bool needsEveryRegion(const SummaryTemplate& layout);

} // namespace xushi
