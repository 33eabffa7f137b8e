#pragma once

#include "app/entry/figure/NoteField.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace xushi {

/// One field of a figure with the reason below it when its text was refused. It is saved when it is left or by Enter;
/// Esc takes back what was typed.
class NoteRow : public QWidget {
    Q_OBJECT
public:
    NoteRow(NoteField field, Language language, QWidget* parent);

    NoteField field() const { return m_field; }
    /// What is stored; a text that was typed and is not saved yet stays unless `isOther`: the cursor is on another figure.
    void fill(const NoteText& stored, bool isOther);
    /// What stands in the editors and was refused.
    void showRefused(const NoteText& typed, const QString& reason);
    void setLocked(bool isLocked);

    NoteText text() const;
    bool isEdited() const { return text() != m_stored; }
    /// Where the focus goes: the first editor.
    QWidget* firstEditor() const;

signals:
    /// The field was left, or Enter was pressed in it. Confirmed is what was left by Enter or Tab.
    void left(bool isConfirmed);
    /// What stands in the editors was changed by the person.
    void typed();

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    void setText(const NoteText& text);
    void setReason(const QString& reason);
    bool handleKey(int key);
    bool holdsFocus() const;

    NoteField m_field;
    QComboBox* m_box = nullptr;   ///< nullptr: nothing to choose from
    QLineEdit* m_edit = nullptr;  ///< nullptr: a choice only
    QLabel* m_reason;
    NoteText m_stored;
};

} // namespace xushi
