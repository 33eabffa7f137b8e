#pragma once

#include "app/entry/figure/NoteField.h"

#include <QStringList>

class QWidget;

namespace xushi {

class CellHistoryModel;
class CellPanel;

/// The panel of the figure under the cursor (F4), with its notes (Alt+N).
class FigurePanelDriver {
public:
    /// The window or page that has it.
    explicit FigurePanelDriver(QWidget& root) : m_root(root) {}

    CellPanel& panel() const;
    bool isOpen() const;
    QString name() const;
    QString place() const;
    /// The words of the light.
    QString light() const;
    /// That no figure is chosen; the facts are put away then.
    bool isEmptyTold() const;
    bool areFactsShown() const;
    CellHistoryModel& history() const;
    QString making() const;
    QString journal() const;
    /// Every text that is seen.
    QString everything() const;

    int refusedCount() const;
    QString lockReason() const;
    QString note(NoteField field) const;
    /// Why the note was refused; empty where it was not.
    QString reason(NoteField field) const;
    bool isReasonWhole(NoteField field) const;
    /// False where nothing can be typed, or where nothing can be chosen.
    bool isNoteOpen(NoteField field) const;
    bool isTypingIn(NoteField field) const;
    /// Alt+N, then Tab as far as the field's editor.
    void goTo(NoteField field) const;
    void typeOver(NoteField field, const QString& text) const;

    /// Parts of the body that reach out of it to the side, or lie over each other.
    QStringList overflowing() const;
    QStringList overlapping() const;

private:
    QWidget& m_root;
};

} // namespace xushi
