#include "app/shared/ReminderText.h"

#include <QKeyEvent>

namespace xushi {

ReminderText::ReminderText(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
}

void ReminderText::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && !textCursor().hasSelection()) return emit copyRequested();
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace xushi
