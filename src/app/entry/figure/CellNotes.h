#pragma once

#include "app/entry/figure/NoteRow.h"
#include "app/entry/grid/UnstoredWords.h"
#include "app/office/Workspace.h"

#include <map>

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
    /// Of a note that was typed while its figure changed: it goes, or it is written over what stands there, which was seen
    /// at `theirRevision`.
    void takeTheirs(const WordsPlace& place);
    void keepMine(const WordsPlace& place, int theirRevision, const QString& reason);
    /// Notes whose figure changed again are told anew.
    void tellAnew(const std::vector<FigureKey>& keys);
    int refusedCount() const;
    /// Why nothing can be changed; empty when it can.
    QString lockReason() const;

private:
    void save(NoteRow& row, bool isConfirmed = false);
    void showUnstored(NoteRow& row);
    UnstoredText unconfirmed(const NoteRow& row) const;
    void keepTyping(const NoteRow& row);
    void follow(const FigureKey& key, int before, int now);
    int seenRevisionOf(const NoteRow& row) const;
    NoteRow* rowAt(const WordsPlace& place) const;
    QString conflictOf(const WordsPlace& place, NoteField field, const UnstoredText& words) const;
    void write(const WordsPlace& place, NoteField field, const UnstoredText& words, const QString& reason = {});
    std::optional<Problem> store(const FigureKey& key, NoteField field, const UnstoredText& words, const QString& reason);
    void fill(bool isOther);

    Workspace& m_workspace;
    UnstoredWords& m_words;
    std::optional<FigureKey> m_key;
    QLabel* m_lockLabel;
    std::vector<NoteRow*> m_rows;
    std::map<NoteField, int> m_seen; ///< the revision of the figure of which a field shows what is stored, or did when the typing began
};

} // namespace xushi
