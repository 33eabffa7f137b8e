#pragma once

#include <QInputMethodEvent>
#include <QLineEdit>

namespace xushi {

/// The line in which a cell is typed. It knows while an input method is still composing: keys are then the method's; and
/// whether its text may be stored when it is left.
class CellEditor : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    bool isComposing() const { return m_isComposing; }

    /// Of what is edited, when the editor was opened.
    void setSeenRevision(int revision) { m_seenRevision = revision; }
    int seenRevision() const { return m_seenRevision; }

    /// Its text was typed earlier and comes from the drafts: nobody has confirmed it.
    void setRestored(bool isRestored) { m_isRestored = isRestored; }
    bool isRestored() const { return m_isRestored; }
    /// The person has said by Enter, Tab or an arrow that the text is meant.
    void confirm() { m_isConfirmed = true; }
    /// True for what was confirmed, and for what was typed just now, however the cell is left.
    bool mayBeStored() const { return m_isConfirmed || (isModified() && !m_isRestored); }

protected:
    void inputMethodEvent(QInputMethodEvent* event) override {
        m_isComposing = !event->preeditString().isEmpty();
        QLineEdit::inputMethodEvent(event);
    }

private:
    int m_seenRevision = 0;
    bool m_isComposing = false;
    bool m_isRestored = false;
    bool m_isConfirmed = false;
};

} // namespace xushi
