#include "app/summary/layouts/LayoutColumnsEditor.h"

#include "app/summary/layouts/LayoutColumnsModel.h"
#include "app/text/QtText.h"
#include "domain/summary/LayoutRules.h"
#include "words/LayoutPhrases.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace xushi {
namespace {

constexpr int widestColumn = 1000; // as a file may have it
constexpr int mostDecimals = 6;

/// Widths and decimals are typed into a spin box of their range.
class LayoutColumnDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (index.column() < LayoutColumnsModel::WidthColumn) return QStyledItemDelegate::createEditor(parent, option, index);
        auto* box = new QSpinBox(parent);
        box->setFrame(false);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setAlignment(Qt::AlignRight);
        if (index.column() == LayoutColumnsModel::WidthColumn) {
            box->setRange(1, widestColumn);
            return box;
        }
        box->setRange(LayoutColumnsModel::ownDecimals, mostDecimals);
        box->setSpecialValueText(QStringLiteral(" "));
        return box;
    }
};

void setKey(QWidget& where, const QString& key, const std::function<void()>& act) {
    auto* shortcut = new QShortcut(QKeySequence(key), &where);
    shortcut->setContext(Qt::WidgetShortcut);
    QObject::connect(shortcut, &QShortcut::activated, &where, act);
}

} // namespace

LayoutColumnsEditor::LayoutColumnsEditor(Language language, QWidget* parent)
    : QWidget(parent), m_language(language), m_model(new LayoutColumnsModel(language, this)), m_view(new QTableView(this)), m_offered(new QComboBox(this)),
      m_add(button(tr("Add"), "addColumnButton")), m_up(button(tr("Up"), "columnUpButton")), m_down(button(tr("Down"), "columnDownButton")),
      m_remove(button(tr("Remove"), "removeColumnButton")) {
    build();
    wire();
    refreshButtons();
}

QPushButton* LayoutColumnsEditor::button(const QString& text, const char* name) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

void LayoutColumnsEditor::build() {
    m_view->setObjectName(QStringLiteral("columnsView"));
    m_view->setAccessibleName(tr("Columns"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LayoutColumnDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDragDropOverwriteMode(false);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    QHeaderView& header = *m_view->horizontalHeader();
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header.setHighlightSections(false);
    header.setMinimumSectionSize(36);
    header.setSectionResizeMode(QHeaderView::Stretch);
    for (const int narrow : {LayoutColumnsModel::WidthColumn, LayoutColumnsModel::DecimalsColumn})
        header.setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    m_offered->setObjectName(QStringLiteral("offeredColumns"));
    m_offered->setAccessibleName(tr("Column to add"));
    m_offered->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_offered->setMinimumContentsLength(8);
    m_add->setToolTip(tr("Puts the column behind the one that is chosen"));
    m_up->setToolTip(tr("Alt+Up; a row may also be dragged"));
    m_down->setToolTip(tr("Alt+Down; a row may also be dragged"));
    m_remove->setToolTip(tr("Delete"));
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_offered, 1);
    for (QPushButton* one : {m_add, m_up, m_down, m_remove}) row->addWidget(one);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addLayout(row);
}

void LayoutColumnsEditor::wire() {
    connect(m_model, &LayoutColumnsModel::edited, this, &LayoutColumnsEditor::edited);
    connect(m_model, &LayoutColumnsModel::placed, this, &LayoutColumnsEditor::goTo);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &LayoutColumnsEditor::refreshButtons);
    connect(m_add, &QPushButton::clicked, this, &LayoutColumnsEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &LayoutColumnsEditor::removeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    setKey(*m_view, QStringLiteral("Alt+Up"), [this] { moveCurrent(-1); });
    setKey(*m_view, QStringLiteral("Alt+Down"), [this] { moveCurrent(1); });
    setKey(*m_view, QStringLiteral("Delete"), [this] { removeCurrent(); });
}

void LayoutColumnsEditor::show(const std::vector<SummaryTemplate::Column>& columns) {
    const int row = m_view->currentIndex().row();
    m_model->show(columns);
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0) goTo(std::clamp(row, 0, m_model->rowCount() - 1));
    refreshButtons();
}

void LayoutColumnsEditor::offer(const std::vector<SummaryColumn>& columns) {
    const QVariant chosen = m_offered->currentData();
    m_offered->clear();
    for (const auto column : columns) m_offered->addItem(toQt(columnWord(column, m_language)), static_cast<int>(column));
    m_offered->setCurrentIndex(std::max(0, m_offered->findData(chosen)));
    refreshButtons();
}

void LayoutColumnsEditor::setReadOnly(bool isReadOnly) {
    m_isReadOnly = isReadOnly;
    m_model->setReadOnly(isReadOnly);
    refreshButtons();
}

const std::vector<SummaryTemplate::Column>& LayoutColumnsEditor::columns() const { return m_model->columns(); }

/// Its title is Chinese in either language: that of an official table.
void LayoutColumnsEditor::add() {
    const auto what = static_cast<SummaryColumn>(m_offered->currentData().toInt());
    const int row = m_view->currentIndex().row() + 1;
    m_model->insert(row, newColumn(what, columnWord(what, Language::Chinese)));
    goTo(row);
}

void LayoutColumnsEditor::removeCurrent() {
    const int row = m_view->currentIndex().row();
    if (row < 0 || m_isReadOnly) return;
    m_model->remove(row);
    goTo(std::min(row, m_model->rowCount() - 1));
}

void LayoutColumnsEditor::moveCurrent(int rows) {
    if (!m_isReadOnly) m_model->move(m_view->currentIndex().row(), m_view->currentIndex().row() + rows);
}

void LayoutColumnsEditor::goTo(int row) {
    if (row >= 0) m_view->setCurrentIndex(m_model->index(row, std::max<int>(m_view->currentIndex().column(), LayoutColumnsModel::TitleColumn)));
    refreshButtons();
}

void LayoutColumnsEditor::refreshButtons() {
    const int row = m_view->currentIndex().row();
    m_offered->setEnabled(!m_isReadOnly);
    m_add->setEnabled(!m_isReadOnly && m_offered->count() > 0);
    m_remove->setEnabled(!m_isReadOnly && row >= 0);
    m_up->setEnabled(!m_isReadOnly && row > 0);
    m_down->setEnabled(!m_isReadOnly && row >= 0 && row + 1 < m_model->rowCount());
}

} // namespace xushi
