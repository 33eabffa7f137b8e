#pragma once

#include "app/shared/Workspace.h"

#include <QAbstractTableModel>

#include <map>
#include <tuple>

namespace xushi {

/// The figures of the chosen period and region, ready to be typed: a row an indicator, headed by its 板块.
/// What is accepted is stored at once; what is refused stays in its cell with the reason.
class FigureEntryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, UnitColumn, PreviousColumn, ValueColumn, LastYearColumn, MonthColumn, TargetColumn,
                  CompletionColumn, GapColumn, GrowthColumn, LightColumn, NoteColumn, ColumnCount };

    explicit FigureEntryModel(Workspace& workspace, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Only what falls due in the period or is reported already, or every indicator in use.
    void setShowsAll(bool showsAll);

    struct CellText {
        QModelIndex index;
        QString text;
    };
    /// A paste, a fill or a deletion: one act, one step of undo. Returns how many cells were stored.
    int enterTexts(const std::vector<CellText>& cells, const QString& act, const QString& name);

    bool isSection(int row) const { return m_rows[static_cast<std::size_t>(row)].indicator.empty(); }
    bool isEditable(const QModelIndex& index) const;
    /// Why the cell is red or marked; empty when it is sound.
    QString problemAt(const QModelIndex& index) const;
    /// A line about the row's figure: source, note of the as-of, remarks of its verdict.
    QString storyOf(int row) const;
    int rowOf(const IndicatorCode& indicator) const;
    /// Nothing on a heading.
    std::optional<IndicatorCode> indicatorAt(const QModelIndex& index) const;
    int dueCount() const;
    int reportedCount() const;
    int refusedCount() const { return static_cast<int>(m_refused.size()); }

signals:
    void countsChanged();

private:
    struct Row {
        IndicatorCode indicator; ///< empty: a heading
        QString heading;
        std::optional<FigureKey> key; ///< where a figure typed here is stored; none: not reported for this period
        std::optional<BoardRow> board;
        std::vector<Finding> findings;
    };
    struct Refused {
        QString text;
        QString reason;
    };

    using CellKey = std::tuple<Period, RegionCode, IndicatorCode, int>;

    CellKey cellKey(const QModelIndex& index) const;
    const Refused* refusedAt(const QModelIndex& index) const;
    void startOver();
    void reload();
    void refresh(const std::vector<FigureKey>& keys);
    bool restsOn(const Indicator& indicator, const FigureKey& key) const;
    void judge(Row& row) const;
    bool isShown(const Indicator& indicator) const;
    const Figure* figureOf(const Row& row) const;
    FigureEdit editOf(const QModelIndex& index, const QString& text) const;
    QString text(const Row& row, int column) const;
    QString editText(const Row& row, int column) const;
    QString previousText(const Indicator& indicator) const;
    QString monthText(const Row& row, const Indicator& indicator) const;
    void remember(const QModelIndex& index, const QString& text, const std::optional<Problem>& refusal);
    void measureColumns();

    Workspace& m_workspace;
    std::vector<Row> m_rows;
    std::map<CellKey, Refused> m_refused; ///< kept while other periods and regions are shown
    bool m_showsAll = false;
    int m_valueDigits = 0;
};

} // namespace xushi
