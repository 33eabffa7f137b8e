#pragma once

#include "app/office/Workspace.h"

#include <QString>

#include <set>

namespace xushi {

/// Which rows of the grid are shown. 待填 and 有问题 together show what is either; 我的 narrows both.
struct EntryFilters {
    bool isMissingOnly = false;  ///< due and not reported
    bool isProblemOnly = false;  ///< with a finding or a refused text
    bool isOwnOnly = false;      ///< indicators of the person's department
    bool showsAll = false;       ///< what is not due as well
    std::optional<DepartmentCode> department = {}; ///< the one that was chosen

    bool operator==(const EntryFilters&) const = default;
};

/// The verdict of a row, made when it is first looked at.
struct RowJudgement {
    std::optional<BoardRow> board;
    std::vector<Finding> findings;
};

/// A line of the month's grid: the heading of a 板块, an indicator, or one region of it.
struct EntryRow {
    QString heading;                      ///< of a heading; the rest is empty then
    const Indicator* indicator = nullptr;
    const Region* region = nullptr;
    bool isRegion = false;                ///< stands below its indicator
    std::optional<FigureKey> key;         ///< where a figure typed here is stored; none: not reported for this period
    std::optional<RowJudgement> judged;   ///< empty until somebody asks, and again when what it rests on has changed

    bool isHeading() const { return !indicator; }
};

/// The indicators and regions that the grid's rows are made of, with what rests on what. Read once for a catalogue,
/// so that no cell searches it.
class EntryRows {
public:
    explicit EntryRows(const Workspace& workspace) : m_workspace(workspace) {}

    void readCatalogue();

    const std::vector<Indicator>& indicators() const { return m_indicators; }
    /// The region that the grid is about; nullptr when there is none.
    const Region* shownRegion() const;
    /// True where the rows of an indicator can be opened into its regions: in the city's view.
    bool hasRegions() const { return !regionsNow().empty(); }

    EntryRow rowOf(const Indicator& indicator, const Region& region) const;
    /// One row for each region that is there in the month, in 行政区划 order.
    std::vector<EntryRow> regionRowsOf(const Indicator& indicator) const;

    const Figure* figureOf(const EntryRow& row) const { return row.key ? m_workspace.now().figureAt(*row.key) : nullptr; }
    /// Due, and somebody waits for it: what the audit would miss.
    bool isAwaited(const EntryRow& row) const;
    /// Something counts as reported there; a forecast or a plan does not.
    bool isReported(const EntryRow& row) const;
    /// The soft finding has a 说明 that holds.
    bool isExplained(const EntryRow& row, const Finding& finding) const;
    /// In use, and due in the period or reported already.
    bool isUsual(const EntryRow& row) const;
    const RowJudgement& judgementOf(EntryRow& row) const;


private:
    std::vector<const Region*> regionsNow() const;

    const Workspace& m_workspace;
    std::vector<Indicator> m_indicators;
    std::vector<Region> m_regions;
};

} // namespace xushi
