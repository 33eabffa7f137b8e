#pragma once

#include "app/office/Workspace.h"
#include "usecases/CheckProse.h"

#include <QAbstractTableModel>
#include <QSet>

#include <vector>

namespace xushi {

/// 核对文稿: the numbers of a text that are figures, those first that somebody has to decide, each part in the order of the text.
class ProofModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TickColumn, NumberColumn, MeaningColumn, VerdictColumn, StoredColumn, ReasonColumn, ColumnCount };
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

    /// Somebody has seen it and lets it stand. Kept for the same number of the same meaning while the text is read anew.
    bool isIgnored(int statement) const { return m_ignored.contains(keyOf(statement)); }
    void setIgnored(int statement, bool isIgnored);
    /// True for what somebody has to decide and has not let stand.
    bool isOpen(int statement) const;
    /// It is a figure that a store can have.
    bool canBeTicked(int statement) const;
    bool isTicked(int statement) const { return m_ticked.contains(keyOf(statement)); }
    void setTicked(int statement, bool isTicked);
    /// Places of statements, in the order of the text.
    std::vector<std::size_t> ticked() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// All columns of a statement below one another, for what tells of it.
    QString hintOf(int statement) const;

private:
    const ProseFinding& findingOf(int row) const;
    const QString& keyOf(int statement) const { return m_keys[static_cast<std::size_t>(statement)]; }
    QString textOf(int statement, int column) const;
    void tellOf(int statement);

    Workspace& m_workspace;
    CheckedProse m_checked;
    std::vector<int> m_rows; ///< places of statements
    std::vector<QString> m_keys; ///< of each statement, by which it is known again
    std::vector<bool> m_canBeTicked;
    QSet<QString> m_ignored;
    QSet<QString> m_ticked;
};

} // namespace xushi
