#include "app/shared/ConflictBar.h"

#include "app/look/WidgetRole.h"
#include "app/shared/TypedReason.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xushi {

ConflictBar::ConflictBar(Workspace& workspace, QWidget* parent, Qt::Orientation way)
    : QFrame(parent), m_text(new QLabel(this)), m_theirs(new QPushButton(tr("Take theirs (Alt+Y)"), this)),
      m_mine(new QPushButton(tr("Keep mine… (Alt+I)"), this)), m_reason(new QLineEdit(this)),
      m_typed(new TypedReason(workspace, *m_reason)) {
    setObjectName(QStringLiteral("conflictBar"));
    setRole(*this, WidgetRole::Notice);
    m_text->setObjectName(QStringLiteral("conflictText"));
    m_text->setWordWrap(true);
    m_theirs->setObjectName(QStringLiteral("conflictTheirs"));
    m_mine->setObjectName(QStringLiteral("conflictMine"));
    m_reason->setObjectName(QStringLiteral("conflictReason"));
    m_reason->setPlaceholderText(tr("Why yours holds, for the journal; Enter writes it"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_reason->installEventFilter(this);
    auto* told = new QBoxLayout(way == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    told->setSpacing(way == Qt::Horizontal ? 8 : 6);
    told->addWidget(m_text, 1);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    told->addLayout(choices);
    for (auto* button : {m_theirs, m_mine}) {
        button->setFocusPolicy(Qt::NoFocus);
        choices->addWidget(button);
    }
    if (way == Qt::Vertical) choices->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(6);
    layout->addLayout(told);
    layout->addWidget(m_reason);
    connect(m_theirs, &QPushButton::clicked, this, &ConflictBar::takeTheirs);
    connect(m_mine, &QPushButton::clicked, this, &ConflictBar::askReason);
    connect(m_reason, &QLineEdit::returnPressed, this, &ConflictBar::giveReason);
    hideReason();
    hide();
}

void ConflictBar::offer(const QString& told) {
    if (told != m_text->text()) hideReason();
    m_text->setText(told);
    setVisible(!told.isEmpty());
}

void ConflictBar::takeTheirs() {
    if (isHidden()) return;
    closeReason();
    emit theirsTaken();
}

void ConflictBar::askReason() {
    if (isHidden()) return;
    if (!m_reason->hasFocus()) m_typedIn = QApplication::focusWidget();
    if (m_reason->isHidden()) m_typed->ask(QStringLiteral("conflict:") + m_text->text());
    m_reason->show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

/// Without a reason nothing is written: the line goes on asking.
void ConflictBar::giveReason() {
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) return;
    closeReason();
    emit mineKept(reason);
}

void ConflictBar::closeReason() {
    m_typed->end();
    hideReason();
}

void ConflictBar::hideReason() {
    if (m_reason->hasFocus() && m_typedIn) m_typedIn->setFocus(Qt::OtherFocusReason);
    m_reason->hide();
}

/// Esc leaves the reason alone, and is no shortcut of the page meanwhile.
bool ConflictBar::eventFilter(QObject* reason, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const bool isEscape = isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (!isEscape) return QFrame::eventFilter(reason, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    closeReason();
    emit left();
    return true;
}

} // namespace xushi
