#pragma once

#include "app/importing/ImportFile.h"
#include "app/office/Workspace.h"

#include <QAbstractTableModel>

#include <set>
#include <vector>

namespace xushi {

/// What one file would change, a row for each cell of it: problems first, then by their places. Only the verdicts that
/// are asked for are shown.
class ImportLineModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ChosenColumn, IndicatorColumn, RegionColumn, PeriodColumn, BeforeColumn, AfterColumn, UnitColumn, ChangeColumn, CellColumn, ReasonColumn, ColumnCount };

    ImportLineModel(Workspace& workspace, QObject* parent);

    /// nullptr: none. It must stay until another one is shown.
    void show(ImportFile* file);
    /// Its plan is another one.
    void refresh();
    void setShown(const std::set<ImportVerdict>& verdicts);

    /// nullptr outside of the table.
    const ImportLine* lineAt(int row) const;
    /// The row of what stands at the place; -1 where it is not shown.
    int rowOf(const SheetPlace& place) const;
    bool haveOneRegion() const { return m_haveOneRegion; }
    bool haveOnePeriod() const { return m_haveOnePeriod; }
    void toggle(int row);
    /// All of it, for a person.
    QString reasonOf(const ImportLine& line) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void chosenChanged();
    /// A number was typed for a cell; an empty one takes it back.
    void typed(const xushi::SheetPlace& place, const QString& number);

private:
    QString textOf(const ImportLine& line, int column) const;
    QString shownValue(const Figure& figure) const;
    QString changeOf(const ImportLine& line) const;
    const Indicator* indicatorOf(const ImportLine& line) const;
    QString spokenOf(const ImportLine& line) const;

    Workspace& m_workspace;
    ImportFile* m_file = nullptr;
    std::set<ImportVerdict> m_shown;
    std::vector<std::size_t> m_rows; ///< lines of the plan
    bool m_haveOneRegion = false;
    bool m_haveOnePeriod = false;
};

/// The code within a suggestion of the recognition.
std::string suggestedCode(const std::string& suggestion);

} // namespace xushi
