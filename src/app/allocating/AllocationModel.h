#pragma once

#include "app/office/Workspace.h"
#include "domain/allocation/TargetAllocation.h"

#include <QAbstractTableModel>

#include <map>

namespace xushi {

/// 目标分解 as a table: what each county or stretch of months weighs, has and gets. A weight that is typed makes the weights
/// typed ones; an amount that is typed stays, and the others share the rest.
class AllocationModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { PlaceColumn, WeightColumn, ShareColumn, BeforeColumn, AmountColumn, ChangeColumn, RemarkColumn, ColumnCount };

    AllocationModel(Workspace& workspace, QObject* parent);

    /// What was typed for another indicator, year or side goes.
    void ask(const TargetKey& target, AllocationOver over);
    void setBasis(AllocationBasis basis);
    /// The same question to the store as it is now.
    void refresh();

    const AllocationWish& wish() const { return m_wish; }
    const AllocationPlan& plan() const { return m_plan; }
    /// Why there is no plan at all.
    const std::optional<Problem>& refusal() const { return m_refusal; }
    bool hasRefusedText() const { return !m_refusedTexts.empty(); }
    /// Of the first text that is no number.
    QString refusedReason() const;

    /// Fixes the amounts of the rows as they are, or sets them free where all are fixed.
    void toggleHeld(const std::vector<int>& rows);
    void releaseAll();
    /// Takes back what was typed in the cell.
    void clear(const QModelIndex& cell);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void planChanged();

private:
    struct RefusedText {
        QString text;
        QString reason;
    };
    using Cell = std::pair<AllocationPlace, int>;

    const AllocationRow& rowAt(int row) const { return m_plan.rows[static_cast<std::size_t>(row)]; }
    const RefusedText* refusedAt(const QModelIndex& index) const;
    void take(const AllocationPlace& place, int column, const std::optional<Decimal>& number);
    void typeWeights();
    QString placeText(int row) const;
    QString weightText(const AllocationRow& row) const;
    QString remarkText(const AllocationRow& row) const;
    QString textOf(int row, int column) const;
    QString ratioText(const Ratio& value) const;
    std::string unit() const;

    Workspace& m_workspace;
    AllocationWish m_wish;
    AllocationPlan m_plan;
    std::optional<Problem> m_refusal;
    std::map<Cell, RefusedText> m_refusedTexts;
};

} // namespace xushi
