#pragma once

#include "app/proofing/ProofModel.h"
#include "app/table/TableOrder.h"

#include <QTableView>

namespace xushi {

class TableManners;

/// The findings of one kind, in the model's order or by a column.
class ProofFilter : public TableOrder {
    Q_OBJECT
public:
    ProofFilter(ProofModel& model, QObject* parent);

    void setKind(ProofModel::Kind kind);
    ProofModel::Kind kind() const { return m_kind; }

protected:
    bool isWanted(int row, const QModelIndex& parent) const override;

private:
    ProofModel& m_model;
    ProofModel::Kind m_kind = ProofModel::Kind::All;
};

/// The table of the findings.
class ProofView : public QTableView {
    Q_OBJECT
public:
    explicit ProofView(QWidget* parent = nullptr);

    void setFilter(ProofFilter* filter);
    TableManners& manners() const { return *m_manners; }
    /// Of the model; -1 where there is none.
    int currentRow() const;
    /// Of the model. False for a row that is not shown, which is then none.
    bool goToRow(int row);

signals:
    void currentRowChanged();
    /// Space.
    void tickRequested();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ProofFilter* m_filter = nullptr;
    TableManners* m_manners = nullptr;
};

} // namespace xushi
