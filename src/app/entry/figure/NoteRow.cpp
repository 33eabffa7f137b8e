#include "app/entry/figure/NoteRow.h"

#include "app/look/Colours.h"

#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace xushi {

NoteRow::NoteRow(NoteField field, Language language, QWidget* parent)
    : QWidget(parent), m_field(field), m_reason(new QLabel(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2);
    auto* editors = new QHBoxLayout;
    editors->setSpacing(4);
    outer->addLayout(editors);
    outer->addWidget(m_reason);
    const auto choices = choicesOf(field, language);
    if (!choices.empty()) {
        m_box = new QComboBox(this);
        for (const auto& [token, word] : choices) m_box->addItem(word, token);
        m_box->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the panel past a box without changing it
        m_box->installEventFilter(this);
        connect(m_box, &QComboBox::activated, this, &NoteRow::typed);
        editors->addWidget(m_box, hasText(field) ? 0 : 1);
    }
    if (hasText(field)) {
        m_edit = new QLineEdit(this);
        m_edit->installEventFilter(this);
        connect(m_edit, &QLineEdit::textEdited, this, &NoteRow::typed);
        editors->addWidget(m_edit, 1);
    }
    m_reason->setWordWrap(true);
    setReason({});
}

QWidget* NoteRow::firstEditor() const { return m_box ? static_cast<QWidget*>(m_box) : m_edit; }

NoteText NoteRow::text() const {
    return {m_box ? m_box->currentData().toString() : QString(), m_edit ? m_edit->text() : QString()};
}

void NoteRow::setText(const NoteText& text) {
    if (m_box) m_box->setCurrentIndex(m_box->findData(text.choice));
    if (m_edit && m_edit->text() != text.text) {
        m_edit->setText(text.text);
        m_edit->setCursorPosition(0);
    }
}

void NoteRow::setReason(const QString& reason) {
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, coloursOf(palette).refused);
    m_reason->setPalette(palette);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void NoteRow::fill(const NoteText& stored, bool isOther) {
    const bool keepsTyped = !isOther && isEdited();
    m_stored = stored;
    if (keepsTyped) return;
    setText(stored);
    setReason({});
}

void NoteRow::showRefused(const NoteText& typed, const QString& reason) {
    setText(typed);
    setReason(reason);
}

void NoteRow::setLocked(bool isLocked) {
    if (m_box) m_box->setEnabled(!isLocked);
    if (m_edit) m_edit->setReadOnly(isLocked);
}

bool NoteRow::holdsFocus() const {
    const QWidget* focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

/// True when the key was the row's own.
bool NoteRow::handleKey(int key) {
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        emit left(true);
        return true;
    }
    if (key != Qt::Key_Escape || !isEdited()) return false;
    setText(m_stored);
    setReason({});
    emit typed();
    return true;
}

bool NoteRow::eventFilter(QObject* editor, QEvent* event) {
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent*>(event)->key())) return true;
    if (event->type() == QEvent::Wheel && editor == m_box && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() != QEvent::FocusOut || holdsFocus()) return QWidget::eventFilter(editor, event); // a step inside the row
    // A box that opens its list keeps the field, and so does a window that other windows cover for a while.
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    const bool isKept = reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
    if (!isKept) emit left(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason);
    return QWidget::eventFilter(editor, event);
}

} // namespace xushi
