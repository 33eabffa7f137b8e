#pragma once

#include "app/entry/figure/NoteRow.h"
#include "app/entry/grid/UnstoredWords.h"
#include "app/office/Workspace.h"

class QLabel;

namespace xushi {

/// The notes on one figure, edited in place. One field is one step of undo. What was refused stays in its field with
/// the reason, also while other figures are shown.
class CellNotes : public QWidget {
    Q_OBJECT
public:
    CellNotes(Workspace& workspace, UnstoredWords& words, QWidget* parent);

    /// Saves what is being typed for the figure before and goes on to `key`; shows the same figure again as stored now.
    void showFigure(const std::optional<FigureKey>& key);
    /// Another store: what was typed or refused in the one before is not for it.
    void forget();
    /// Saves what is being typed.
    void settle();
    /// The store is left: what is being typed is kept, unconfirmed.
    void keepUnconfirmed();
    /// Tries again what only the store could not take.
    void retry();
    void focusFirst();
    int refusedCount() const;
    /// Why nothing can be changed; empty when it can.
    QString lockReason() const;

private:
    void save(NoteRow& row, bool isConfirmed = false);
    void keep(NoteRow& row, const QString& reason, bool isForStore = false);
    void showUnstored(NoteRow& row);
    std::optional<Problem> store(const FigureKey& key, NoteField field, const NoteText& typed);
    void fill(bool isOther);

    Workspace& m_workspace;
    UnstoredWords& m_words;
    std::optional<FigureKey> m_key;
    QLabel* m_lockLabel;
    std::vector<NoteRow*> m_rows;
};

} // namespace xushi
