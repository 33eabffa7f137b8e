#include "app/entry/grid/ReplacePanel.h"

#include "app/entry/grid/EntryView.h"
#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableRoles.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTableView>

#include <array>
#include <utility>

namespace xushi {
namespace {

constexpr int listHeight = 150;
constexpr std::array replaceWidths{320, 130, 130};

} // namespace

ReplacePanel::ReplacePanel(QWidget* parent)
    : QFrame(parent), m_text(new QLineEdit(this)), m_by(new QLineEdit(this)), m_whole(new QCheckBox(tr("The whole cell"), this)), m_summary(new ElidedLabel(this)), m_button(new QPushButton(this)),
      m_model(new QStandardItemModel(0, 4, this)), m_table(new QTableView(this)) {
    setObjectName(QStringLiteral("replacePanel"));
    setRole(*this, WidgetRole::Card);
    build();
    wireKeys();
    hide();
}

void ReplacePanel::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(buildFields());
    m_model->setHorizontalHeaderLabels({tr("Cell"), tr("Now"), tr("Then"), tr("Left as it is, because")});
    m_table->setObjectName(QStringLiteral("replacements"));
    m_table->setAccessibleName(tr("What would be replaced"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    dressRows(*m_table);
    for (std::size_t column = 0; column < replaceWidths.size(); ++column) m_table->setColumnWidth(static_cast<int>(column), replaceWidths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setFixedHeight(listHeight);
    layout->addWidget(m_table);
}

QWidget* ReplacePanel::buildFields() {
    auto* fields = new QWidget(this);
    auto* row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_text->setObjectName(QStringLiteral("replaceText"));
    m_text->setPlaceholderText(tr("Find"));
    m_text->setAccessibleName(tr("Find"));
    m_whole->setObjectName(QStringLiteral("wholeCell"));
    m_by->setObjectName(QStringLiteral("replaceBy"));
    m_by->setPlaceholderText(tr("Replace by"));
    m_by->setAccessibleName(tr("Replace by"));
    m_summary->setObjectName(QStringLiteral("replaceSummary"));
    m_button->setObjectName(QStringLiteral("replaceButton"));
    auto* close = new QPushButton(tr("Close  Esc"), this);
    for (QWidget* part : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_by), static_cast<QWidget*>(m_whole)}) row->addWidget(part);
    row->addWidget(m_summary, 1);
    for (QPushButton* button : {m_button, close}) row->addWidget(button);
    for (QLineEdit* field : {m_text, m_by}) {
        field->setMaximumWidth(160);
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, &ReplacePanel::refresh);
    }
    connect(m_whole, &QCheckBox::toggled, this, &ReplacePanel::refresh);
    connect(m_button, &QPushButton::clicked, this, &ReplacePanel::replace);
    connect(close, &QPushButton::clicked, this, &ReplacePanel::leave);
    return fields;
}

void ReplacePanel::wireKeys() {
    const auto key = [this](const char* sequence, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key("Ctrl+Return", &ReplacePanel::replace);
    key("Ctrl+Enter", &ReplacePanel::replace);
    key("Escape", &ReplacePanel::leave);
}

/// What the list shows goes with its grid; another mode of the page has another one.
void ReplacePanel::open(EntryView& grid, const QString& text) {
    if (m_grid) disconnect(m_grid->entryModel(), nullptr, this, nullptr);
    m_grid = &grid;
    for (const auto signal : {&QAbstractItemModel::modelReset}) connect(grid.entryModel(), signal, this, &ReplacePanel::refresh);
    connect(grid.entryModel(), &QAbstractItemModel::dataChanged, this, &ReplacePanel::refresh);
    if (!text.isEmpty()) m_text->setText(text);
    show();
    refresh();
    m_text->setFocus();
    m_text->selectAll();
}

void ReplacePanel::leave() {
    if (isHidden()) return;
    hide();
    m_cells.clear();
    m_model->setRowCount(0);
    if (m_grid && m_grid->isVisible()) m_grid->setFocus();
}

void ReplacePanel::refresh() {
    if (isHidden() || !m_grid) return;
    m_cells = planReplace(*m_grid->entryModel(), m_grid->shownColumns(), {m_text->text(), m_by->text().trimmed(), m_whole->isChecked()});
    list();
    const int count = static_cast<int>(textsOf(m_cells).size());
    const int left = static_cast<int>(m_cells.size()) - count;
    m_button->setText(tr("Replace in %n cell(s)  Ctrl+Enter", nullptr, count));
    m_button->setEnabled(count > 0);
    if (m_text->text().trimmed().isEmpty()) m_summary->setText(tr("Nothing is written before you say so."));
    else if (m_cells.empty()) m_summary->setText(tr("No cell that is shown holds it."));
    else m_summary->setText(left > 0 ? tr("%1 would change, %2 are left as they are.").arg(count).arg(left) : tr("%1 would change.").arg(count));
}

void ReplacePanel::list() {
    m_model->setRowCount(0);
    for (const auto& cell : m_cells) {
        QList<QStandardItem*> items;
        const QString then = cell.after.isEmpty() ? tr("not reported") : cell.after;
        for (const QString& text : {cell.name, cell.before, cell.problem.isEmpty() ? then : QString(), cell.problem}) {
            auto* item = new QStandardItem(text);
            item->setData(!cell.problem.isEmpty(), MutedRole);
            items << item;
        }
        for (const int number : {1, 2}) items[number]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model->appendRow(items);
    }
}

/// What was typed over a listed cell meanwhile is listed anew before; a cell that changes under another person is a conflict like any other.
void ReplacePanel::replace() {
    refresh();
    const auto texts = textsOf(m_cells);
    if (texts.empty() || !m_grid) return;
    const int left = static_cast<int>(m_cells.size() - texts.size());
    const auto entered = m_grid->entryModel()->enterTexts(texts, QStringLiteral("replace"));
    refresh();
    const int done = entered.written + entered.cleared;
    emit told(left + entered.refused > 0 ? tr("Replaced in %1 cells, %2 left as they are. Ctrl+Z takes it back.").arg(done).arg(left + entered.refused)
                                         : tr("Replaced in %1 cells. Ctrl+Z takes it back.").arg(done));
}

/// Enter goes from field to field; the keys of the page are those of the fields while they are typed in.
bool ReplacePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || (watched != m_text && watched != m_by)) return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || key->modifiers() & Qt::ControlModifier) return false;
    if (watched == m_text) m_by->setFocus();
    else m_table->setFocus();
    return true;
}

} // namespace xushi
