#include "app/shared/ReminderPanel.h"

#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/shared/ReminderText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace xushi {
namespace {

constexpr int reminderHeight = 120;

} // namespace

ReminderPanel::ReminderPanel(QWidget* parent) : QFrame(parent), m_title(new ElidedLabel(this)), m_text(new ReminderText(this)) {
    setRole(*this, WidgetRole::Card);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 8);
    layout->setSpacing(4);
    auto* head = new QHBoxLayout;
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setText(QStringLiteral("×"));
    close->setToolTip(tr("Close (Esc)"));
    close->setFocusPolicy(Qt::NoFocus);
    head->addWidget(m_title, 1);
    head->addWidget(close);
    layout->addLayout(head);
    layout->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("reminderText"));
    m_text->setFixedHeight(reminderHeight);
    connect(close, &QToolButton::clicked, this, &ReminderPanel::leave);
    connect(m_text, &ReminderText::copyRequested, this, &ReminderPanel::copy);
    hide();
}

void ReminderPanel::show(const QString& text, int count) {
    m_title->setText(tr("Reminder text, %n piece(s)", nullptr, count));
    m_text->setPlainText(text);
    setVisible(true);
    m_text->setFocus();
    copy();
}

void ReminderPanel::copy() {
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    emit copied();
}

/// A page has a use of its own for Esc, which two shortcuts would both lose.
bool ReminderPanel::event(QEvent* event) {
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) return QFrame::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress) leave();
    return true;
}

void ReminderPanel::leave() {
    hide();
    emit left();
}

} // namespace xushi
