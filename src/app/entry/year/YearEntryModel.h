#pragma once

#include "app/entry/grid/EntryModel.h"

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace xushi {

/// One indicator's twelve months by region, ready to be typed: the city, then its regions, and the same for each part
/// (其中) of the indicator. The keys are those of the month's grid.
class YearEntryModel : public EntryModel {
    Q_OBJECT
public:
    /// The name, then January to December.
    enum Column { NameColumn, FirstMonthColumn, ColumnCount = FirstMonthColumn + 12 };

    YearEntryModel(Workspace& workspace, RefusedTexts& refused, QObject* parent = nullptr);

    /// Which indicator is shown; one that is not there gives an empty table.
    void setIndicator(const IndicatorCode& indicator);
    const IndicatorCode& indicator() const { return m_indicator; }
    /// The next (1) or the one before (-1) in the order of the catalogue, among those in use; itself at the ends.
    IndicatorCode neighbour(int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    std::optional<FigureKey> keyAt(const QModelIndex& index) const override;
    std::optional<EntryField> fieldAt(int column) const override;
    bool isHeading(int row) const override { return !rowAt(row).region; }
    QModelIndex indexOf(const FigureKey& key, EntryField field) const override;
    QString editTextAt(const QModelIndex& index) const override;
    std::optional<Decimal> exactAt(const QModelIndex& index) const override;
    std::optional<ExplainedColumn> explainedAt(const QModelIndex& index) const override;
    std::vector<Finding> findingsAt(const QModelIndex& index) const override;
    bool isMissingAt(const QModelIndex& index) const override;
    int dueCount() const override { return counts().due; }
    int reportedCount() const override { return counts().reported; }
    bool isOtherFormAt(const QModelIndex& index) const override;
    int entryColumn() const override;
    std::vector<int> frozenColumns() const override { return {NameColumn}; }
    void switchForm(const std::vector<int>& rows) override;

protected:
    Remark noKeyReason(const QModelIndex& index) const override;

private:
    /// Holds what it shows itself: the catalogue may go before the rows do.
    struct Row {
        std::shared_ptr<const Indicator> indicator;
        std::optional<Region> region; ///< none: a heading
    };

    const Row& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void reload();
    void addRowsOf(const Indicator& indicator);
    void refresh(const std::vector<FigureKey>& keys);
    void measure();
    void tellChanged(const FigureKey& key);
    std::optional<Decimal> numberAt(const QModelIndex& index) const;
    QString text(const QModelIndex& index) const;
    struct Counts {
        int due = 0;
        int reported = 0; ///< of those that are due
    };
    const Counts& counts() const;
    bool isDueAt(const QModelIndex& index) const;
    bool isReportedAt(const QModelIndex& index) const;

    IndicatorCode m_indicator;
    std::vector<Row> m_rows;
    std::set<std::pair<IndicatorCode, RegionCode>> m_inOtherForm;
    mutable std::map<FigureKey, std::vector<Finding>> m_findings; ///< found when a cell is first looked at
    mutable std::optional<Counts> m_counts;                       ///< made when somebody asks after a change
    int m_digits = 0;
};

} // namespace xushi
