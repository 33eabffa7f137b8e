#pragma once

#include "app/entry/grid/EntryModel.h"
#include "app/entry/month/EntryRows.h"

namespace xushi {

/// The figures of the chosen period, ready to be typed: a row an indicator, headed by its 板块, and in the city's view
/// below it a row for each region when it is opened. Rows are chosen when the filters are applied: one that is filled
/// while they hold stays where it is.
class FigureEntryModel : public EntryModel {
    Q_OBJECT
public:
    enum Column { NameColumn, PreviousColumn, ValueColumn, LastYearColumn, MonthColumn, TargetColumn,
                  CompletionColumn, GapColumn, GrowthColumn, LightColumn, NoteColumn, ColumnCount };

    FigureEntryModel(Workspace& workspace, RefusedTexts& refused, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    std::optional<FigureKey> keyAt(const QModelIndex& index) const override;
    std::optional<EntryField> fieldAt(int column) const override;
    bool isHeading(int row) const override { return rowAt(row).isHeading(); }
    QModelIndex indexOf(const FigureKey& key, EntryField field) const override;
    QString editTextAt(const QModelIndex& index) const override;
    std::optional<Decimal> exactAt(const QModelIndex& index) const override;
    std::optional<ExplainedColumn> explainedAt(const QModelIndex& index) const override;
    std::vector<Finding> findingsAt(const QModelIndex& index) const override;
    bool isMissingAt(const QModelIndex& index) const override;
    int dueCount() const override;
    int reportedCount() const override;

    bool isExpandable(int row) const override;
    bool isExpanded(int row) const override;
    void setExpanded(int row, bool isExpanded) override;
    void setAllExpanded(bool isExpanded) override;
    int ownerOf(int row) const override;
    bool isOtherFormAt(const QModelIndex& index) const override;
    void switchForm(const std::vector<int>& rows) override;
    int entryColumn() const override { return ValueColumn; }
    bool goesToAwaited() const override { return m_filters.isMissingOnly; }
    std::vector<int> frozenColumns() const override { return {NameColumn, ValueColumn, LastYearColumn}; }
    std::vector<int> spareColumns() const override { return {NoteColumn, GrowthColumn, TargetColumn}; }

    /// True in the city's view: its rows can be opened into regions.
    bool hasRegions() const { return m_source.hasRegions(); }
    const EntryFilters& filters() const { return m_filters; }
    void setFilters(const EntryFilters& filters);
    /// The department whose indicators are 我的; none while nobody is known to sit at the program.
    std::optional<DepartmentCode> ownDepartment() const;
    /// Only what falls due in the period or is reported already, or every indicator in use.
    void setShowsAll(bool showsAll);
    /// Chooses the rows again by the filters.
    void reload();

    /// A line about the row's figure: source, note of the as-of, remarks of its verdict.
    QString storyOf(int row) const;
    /// Whose figure a region's row holds, when its indicator's own row is out of sight; empty for the others.
    QString placeOf(int row) const;
    /// The row of the shown region; -1 when it is not shown.
    int rowOf(const IndicatorCode& indicator) const;
    /// Nothing on a heading.
    std::optional<IndicatorCode> indicatorAt(const QModelIndex& index) const;
    /// The region whose figure the row is; nothing on a heading.
    std::optional<RegionCode> regionAt(const QModelIndex& index) const;

protected:
    Remark noKeyReason(const QModelIndex& index) const override;

private:
    using SeriesCode = std::pair<IndicatorCode, RegionCode>;

    EntryRow& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void readCatalogue();
    void tellAllChanged();
    void refresh(const std::vector<FigureKey>& keys);
    void forget(const IndicatorCode& indicator, const RegionCode& region, std::set<int>& rows);
    void tellChanged(const std::set<int>& rows);
    std::vector<EntryRow> chosenRows() const;
    std::vector<EntryRow> chosenRegionRows(const Indicator& indicator) const;
    bool isChosen(EntryRow& row) const;
    bool hasTrouble(EntryRow& row) const;
    bool isWaitedFor(const EntryRow& row) const;
    Completeness counted() const;
    void chooseRows();
    void numberRows();
    void measureValues(const std::set<int>& rows);
    void measureAll();

    const RowJudgement& judgementOf(int row) const { return m_source.judgementOf(rowAt(row)); }
    std::span<const Figure> yearOf(const EntryRow& row) const;
    bool isJudgedAt(int row) const;
    std::optional<Decimal> numberOf(int row, int column) const;
    std::optional<Decimal> archivedOf(const EntryRow& row) const;
    const Indicator& definitionOf(int row) const;
    QString shownNumber(int row, const std::optional<Decimal>& number) const;
    QString text(int row, int column) const;
    QString valueText(int row) const;
    QString judgedText(int row, int column) const;
    QString formMark(int row, int column) const;
    QVariant nameData(int row, int role) const;

    EntryRows m_source;
    mutable std::vector<EntryRow> m_rows; ///< mutable: a verdict is made when a cell is first shown
    std::map<SeriesCode, int> m_numbers;
    EntryFilters m_filters;
    std::set<IndicatorCode> m_expanded;    ///< kept while other periods are shown
    std::set<SeriesCode> m_inOtherForm;
    int m_valueDigits = 0;
};

} // namespace xushi
