#include "app/table/TableBar.h"

#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

namespace xushi {
namespace {

constexpr int fieldWidth = 200;

QToolButton* barButton(const QString& text, const QString& tip) {
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setText(text);
    button->setToolTip(tip);
    return button;
}

/// The box that holds the widget itself, in whatever box of its parent.
QBoxLayout* boxOf(QLayout* layout, QWidget& widget) {
    if (!layout) return nullptr;
    for (int i = 0; i < layout->count(); ++i) {
        if (layout->itemAt(i)->widget() == &widget) return qobject_cast<QBoxLayout*>(layout);
        if (QBoxLayout* inner = boxOf(layout->itemAt(i)->layout(), widget)) return inner;
    }
    return nullptr;
}

} // namespace

TableBar::TableBar(QAbstractItemView& view)
    : QFrame(view.parentWidget()), m_view(view), m_filter(new ElidedLabel), m_clear(barButton(QStringLiteral("×"), tr("Show all rows"))), m_field(new QLineEdit), m_count(new QLabel),
      m_previous(barButton(QStringLiteral("↑"), tr("The hit before (Shift+F3)"))), m_next(barButton(QStringLiteral("↓"), tr("The next hit (F3)"))),
      m_close(barButton(QStringLiteral("×"), tr("Close (Esc)"))) {
    setObjectName(QStringLiteral("tableBar"));
    setRole(*this, WidgetRole::Card);
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    build();
    putBelow();
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &TableBar::textChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
    connect(m_close, &QToolButton::clicked, this, &TableBar::closeFind);
    connect(m_clear, &QToolButton::clicked, this, &TableBar::filterCleared);
    refresh();
}

void TableBar::build() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 4, 2);
    row->setSpacing(4);
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setAccessibleName(tr("Find in the table"));
    m_field->setPlaceholderText(tr("Find in the table"));
    m_field->setFixedWidth(fieldWidth);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_filter->setObjectName(QStringLiteral("filterNote"));
    for (QLabel* label : {m_count, m_filter}) setRole(*label, WidgetRole::Muted);
    for (QWidget* part : {static_cast<QWidget*>(m_filter), static_cast<QWidget*>(m_clear)}) row->addWidget(part);
    row->addStretch(1);
    for (QWidget* part : {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_close)})
        row->addWidget(part);
}

void TableBar::putBelow() {
    QWidget* parent = m_view.parentWidget();
    QBoxLayout* box = parent ? boxOf(parent->layout(), m_view) : nullptr;
    m_isOver = !box || box->direction() != QBoxLayout::TopToBottom;
    m_view.installEventFilter(this);
    if (!m_isOver) return box->insertWidget(box->indexOf(&m_view) + 1, this);
    setParent(&m_view);
    setAutoFillBackground(true);
}

void TableBar::openFind() {
    m_isFinding = true;
    refresh();
    m_field->setFocus();
    m_field->selectAll();
}

void TableBar::closeFind() {
    if (!m_isFinding) return;
    m_isFinding = false;
    if (isAncestorOf(focusWidget()) || m_field->hasFocus()) m_view.setFocus();
    refresh();
    emit findClosed();
}

QString TableBar::text() const { return m_field->text(); }

void TableBar::showHits(int place, int count) {
    if (m_field->text().trimmed().isEmpty()) return m_count->clear();
    m_count->setText(count == 0 ? tr("not found") : place > 0 ? tr("%1 of %2").arg(place).arg(count) : tr("%n hit(s)", nullptr, count));
}

void TableBar::showFilter(const QString& what) {
    m_filter->setText(what);
    refresh();
}

void TableBar::refresh() {
    const bool isFiltered = !m_filter->text().isEmpty();
    for (QWidget* part : {static_cast<QWidget*>(m_filter), static_cast<QWidget*>(m_clear)}) part->setVisible(isFiltered);
    for (QWidget* part : {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_close)})
        part->setVisible(m_isFinding);
    setVisible(isFiltered || m_isFinding);
    place();
}

void TableBar::place() {
    if (!m_isOver || isHidden()) return;
    const int scroll = m_view.horizontalScrollBar()->isVisible() ? m_view.horizontalScrollBar()->height() : 0;
    const int side = m_view.verticalScrollBar()->isVisible() ? m_view.verticalScrollBar()->width() : 0;
    const int height = sizeHint().height();
    setGeometry(0, m_view.height() - scroll - height, m_view.width() - side, height);
    raise();
}

/// Keys of the page are those of the field while it is typed in.
bool TableBar::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

bool TableBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_view && event->type() == QEvent::Resize) place();
    if (watched == &m_view && event->type() == QEvent::HideToParent) closeFind(); // nothing is looked for in what is not there
    if (watched != m_field) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isOwn = key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isOwn) event->accept();
        return isOwn;
    }
    if (event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) closeFind();
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) emit stepRequested(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else return false;
    return true;
}

/// What the field does not take is not for the page below.
void TableBar::keyPressEvent(QKeyEvent* event) { event->accept(); }

} // namespace xushi
