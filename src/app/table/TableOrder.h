#pragma once

#include "app/table/TableRoles.h"
#include "domain/Decimal.h"

#include <QCollator>
#include <QSortFilterProxyModel>

#include <map>
#include <optional>
#include <set>

namespace xushi {

/// The first number of a text, with the sign before it: −3.5 of −3.5pp, 3.00 of 3.00（一季度）.
std::optional<Decimal> numberIn(const QString& cell);

/// The rows of a model in its own order or by a column, and only those of a 处室, 地区 or 板块. What sorts a cell is its SortRole, else
/// the number in it where the column is one of numbers, else its text in the order of pinyin; blanks stand last, up and down.
/// A page with a filter of its own derives from it and says in `isWanted` what it lets through.
class TableOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    TableOrder(QAbstractItemModel& model, QObject* parent);

    /// The columns in which numbers stand: their points are aligned and they are sorted by value.
    void setNumberColumns(std::set<int> columns);

    /// By which of DepartmentRole, RegionRole and SectionRole the rows of the model can be told apart.
    QList<TableRole> filters() const;
    /// The names that the rows have by this role, as they come first.
    QStringList offered(TableRole role) const;
    /// Only rows of this name; an empty one lets all through.
    void only(TableRole role, const QString& name);
    QString chosen(TableRole role) const;
    bool isFiltered() const { return !m_only.empty(); }
    void showAll();

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

signals:
    void filterChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const final;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    virtual bool isWanted(int row, const QModelIndex& parent) const;

private:
    int decimalsOf(int column) const;
    void forgetGoneNames();

    QCollator m_collator;
    std::set<int> m_numbers;
    std::map<TableRole, QString> m_only;
    mutable std::map<int, int> m_decimals; ///< of the columns that were asked for
};

} // namespace xushi
