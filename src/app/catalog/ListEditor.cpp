#include "app/catalog/ListEditor.h"

#include "app/catalog/ListForm.h"
#include "app/catalog/RecordConflictBar.h"
#include "app/catalog/SaveBar.h"
#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

namespace xushi {
namespace {

constexpr int codeRole = Qt::UserRole + 1;
const QString revisionField = QStringLiteral("revision");

QLabel* mutedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    setRole(*label, WidgetRole::Muted);
    label->setWordWrap(true);
    return label;
}

} // namespace

ListEditor::ListEditor(Workspace& workspace, std::unique_ptr<ListSheet> sheet, QWidget* parent)
    : CatalogSection(parent), m_workspace(workspace), m_sheet(std::move(sheet)) {
    setObjectName(m_sheet->id() + QStringLiteral("List"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(buildTable(), 3);
    layout->addWidget(buildForm(), 2);
}

ListEditor::~ListEditor() = default;

QWidget* ListEditor::buildTable() {
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const QStringList keys = m_sheet->columnKeys();
    m_model = new QStandardItemModel(0, static_cast<int>(keys.size()), this);
    m_view = new QTableView(side);
    m_view->setObjectName(QStringLiteral("listView"));
    setRole(*m_view, WidgetRole::Narrow);
    m_view->setItemDelegate(new FigureDelegate(m_view));
    dressRows(*m_view);
    m_view->setFrameShape(QFrame::StyledPanel);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    std::vector<ShownColumn> columns;
    for (const QString& key : keys) columns.push_back({.key = key});
    columns.back().share = 1;
    m_manners = new TableManners(*m_view, {.id = QStringLiteral("catalog/") + m_sheet->id(), .columns = std::move(columns)}, new TableOrder(*m_model, this));
    m_manners->addRowAction(tr("New"), QStringLiteral("Ctrl+N"), [this] { add(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { display(index.data(codeRole).toString()); });
    layout->addWidget(m_view);
    return side;
}

QWidget* ListEditor::buildForm() {
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    m_title = new ElidedLabel(side);
    setRole(*m_title, WidgetRole::PageTitle);
    m_newButton = new QPushButton(tr("New"), side);
    m_newButton->setObjectName(QStringLiteral("addButton"));
    m_newButton->setToolTip(QStringLiteral("Ctrl+N"));
    head->addWidget(m_title, 1);
    head->addWidget(m_newButton);
    layout->addLayout(head);
    m_usage = mutedLabel(side);
    m_usage->setObjectName(QStringLiteral("listUsage"));
    layout->addWidget(m_usage);
    auto* card = new QFrame(side);
    setRole(*card, WidgetRole::Card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 16);
    m_form = new ListForm(m_sheet->fields(m_workspace.latestCatalogue()), card);
    inside->addWidget(m_form);
    layout->addWidget(card);
    layout->addStretch(1);
    m_conflict = new RecordConflictBar(m_workspace, side);
    layout->addWidget(m_conflict);
    m_bar = new SaveBar(tr("For the journal, where there is something to say"), side);
    layout->addWidget(m_bar);
    connect(m_conflict, &ConflictBar::theirsTaken, this, &ListEditor::revert);
    connect(m_conflict, &ConflictBar::mineKept, this, &ListEditor::keepMine);
    connect(m_newButton, &QPushButton::clicked, this, &ListEditor::add);
    connect(m_form, &ListForm::edited, this, &ListEditor::takeEdit);
    connect(m_bar, &SaveBar::saveRequested, this, &ListEditor::save);
    connect(m_bar, &SaveBar::revertRequested, this, &ListEditor::revert);
    return side;
}

void ListEditor::startAgain() {
    m_drafts.clear();
    m_code.clear();
    m_bar->setReason({});
    refresh();
}

void ListEditor::refresh() {
    m_rows = m_sheet->rows(m_workspace.catalogueOfEveryYear(), m_workspace.period());
    m_form->setChoices(m_sheet->fields(m_workspace.latestCatalogue()));
    if (!m_drafts.contains({}) && !rowOf(m_code)) m_code = m_rows.empty() ? QString() : m_rows.front().code;
    fillTable();
    display(m_code);
}

const SheetRow* ListEditor::rowOf(const QString& code) const {
    const auto found = std::ranges::find(m_rows, code, &SheetRow::code);
    return found == m_rows.end() ? nullptr : &*found;
}

void ListEditor::fillTable() {
    const QSignalBlocker quiet(m_view->selectionModel());
    m_model->setRowCount(0);
    m_model->setHorizontalHeaderLabels(m_sheet->headings());
    for (const auto& row : m_rows) {
        QList<QStandardItem*> items;
        for (const QString& cell : row.cells) {
            auto* item = new QStandardItem(cell);
            item->setData(row.code, codeRole);
            item->setData(cell, SortRole); // without the mark of what is being edited
            item->setData(row.isStopped, MutedRole);
            items.append(item);
        }
        m_model->appendRow(items);
    }
    markEdits();
    m_manners->columns().arrange();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->index(row, 0).data(codeRole).toString() == m_code) m_manners->goToModelRow(row);
}

void ListEditor::markEdits() {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto& shown = m_rows[static_cast<std::size_t>(row)];
        const bool isEdited = m_drafts.contains(shown.code);
        QStandardItem* item = m_model->item(row, 1);
        item->setText(isEdited ? QStringLiteral("• ") + shown.cells[1] : shown.cells[1]);
        QFont font;
        font.setBold(isEdited);
        item->setFont(font);
    }
}

void ListEditor::display(const QString& code) {
    m_code = code;
    const SheetRow* row = rowOf(code);
    m_stored = row ? row->values : m_sheet->newValues(m_workspace.latestCatalogue());
    const auto draft = m_drafts.find(code);
    m_form->fill(draft == m_drafts.end() ? m_stored : draft->second, row == nullptr);
    meetTheirs();
    m_title->setText(row ? row->cells[1] : m_sheet->newTitle());
    m_usage->setText(row ? row->usage : tr("Being added: nothing is stored until you save."));
    m_bar->clearProblem();
    m_bar->setEdited(m_drafts.contains(code));
}

/// What stands in the form as an edit of what is stored now.
SheetValues ListEditor::rebasedValues() const {
    SheetValues values = m_form->values();
    if (m_stored.contains(revisionField)) values[revisionField] = m_stored.value(revisionField);
    else values.remove(revisionField);
    return values;
}

/// The typing may have begun with another revision than the one that is stored now.
void ListEditor::meetTheirs() {
    const bool isStale = m_drafts.contains(m_code) && m_form->values().value(revisionField) != m_stored.value(revisionField);
    if (!isStale) return m_conflict->end();
    ListForm theirs(m_sheet->fields(m_workspace.latestCatalogue()), nullptr);
    theirs.fill(m_stored, false);
    m_conflict->meet(m_sheet->kind(), fromQt(m_code), linesOf(theirs, m_workspace.language()));
    tellConflict();
}

/// What agrees with theirs is no conflict: the typing goes on from theirs.
void ListEditor::tellConflict() {
    if (!m_conflict->isMet() || m_conflict->tell(linesOf(*m_form, m_workspace.language()))) return;
    m_form->rebase(m_stored);
    keepDraft();
    markEdits();
}

void ListEditor::keepDraft() {
    if (rebasedValues() == m_stored) m_drafts.erase(m_code);
    else m_drafts[m_code] = m_form->values();
    m_bar->setEdited(m_drafts.contains(m_code));
}

void ListEditor::takeEdit() {
    keepDraft();
    tellConflict();
    m_bar->clearProblem();
    markEdits();
}

void ListEditor::save() {
    if (m_drafts.contains(m_code) && !m_conflict->isMet()) store(m_form->values(), m_bar->reason());
}

/// Over what was told of theirs, which is what is stored as far as the window knows.
void ListEditor::keepMine(const QString& reason) { store(rebasedValues(), m_bar->reasonAnd(reason)); }

void ListEditor::store(const SheetValues& values, const QString& reason) {
    const auto saved = m_sheet->save(m_workspace.acts(), values, reason, [this](const QString& code) {
        m_drafts.erase(m_code);
        m_code = code;
        m_bar->setReason({});
    });
    if (saved) return emit messageGiven(tr("Saved"));
    const bool isRead = readTheirsAfter(saved.error(), m_workspace);
    const bool isAgreed = !m_drafts.contains(m_code);
    if (!isRead || (!m_conflict->isMet() && !isAgreed)) m_bar->showProblem(saved.error(), m_workspace.language());
}

void ListEditor::revert() {
    m_drafts.erase(m_code);
    if (m_code.isEmpty()) m_code = m_before;
    fillTable();
    display(m_code);
}

void ListEditor::add() {
    if (m_workspace.isReadOnly()) return;
    if (!m_code.isEmpty()) m_before = m_code;
    m_view->clearSelection();
    display({});
    m_form->focusFirst();
}

void ListEditor::setLocked(bool isLocked) {
    for (QWidget* part : std::initializer_list<QWidget*>{m_newButton, m_form, m_conflict, m_bar}) part->setEnabled(!isLocked);
}

void ListEditor::enter() { m_view->setFocus(); }

void ListEditor::showUnsaved() {
    if (m_drafts.empty()) return;
    if (!m_drafts.contains(m_code)) m_code = m_drafts.begin()->first;
    fillTable();
    display(m_code);
    m_form->focusFirst();
}

} // namespace xushi
