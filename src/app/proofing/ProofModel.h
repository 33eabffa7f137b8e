#pragma once

#include "app/office/Workspace.h"
#include "usecases/CheckProse.h"

#include <QAbstractTableModel>

#include <vector>

namespace xushi {

/// 核对文稿: the numbers of a text that are figures, those first that somebody has to decide, each part in the order of the text.
class ProofModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NumberColumn, MeaningColumn, VerdictColumn, StoredColumn, ReasonColumn, ColumnCount };
    /// Which rows somebody wants to see.
    enum class Kind { All, Different, Contradictory, NotUnderstood, Unknown, Equal };

    ProofModel(Workspace& workspace, QObject* parent);

    /// As many rows as before stay, with other contents.
    void show(CheckedProse checked);
    void clear() { show({}); }

    const CheckedProse& checked() const { return m_checked; }
    /// Of a row, its place among the statements; -1 outside of the table.
    int statementAt(int row) const;
    /// -1 where there is none.
    int rowOf(int statement) const;
    bool isOf(int row, Kind kind) const;
    int count(Kind kind) const;
    int openCount() const; ///< of those that somebody has to decide

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// All columns of a statement below one another, for what tells of it.
    QString hintOf(int statement) const;

private:
    const ProseStatement& statementOf(int row) const;
    const ProseFinding& findingOf(int row) const;
    QString textOf(int statement, int column) const;

    Workspace& m_workspace;
    CheckedProse m_checked;
    std::vector<int> m_rows; ///< places of statements
};

} // namespace xushi
