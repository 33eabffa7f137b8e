// The panels around the grids of the entry page, and the way between its modes.
#include "app/entry/EntryPage.h"
#include "app/entry/audit/AuditModel.h"
#include "app/entry/audit/AuditPanel.h"
#include "app/entry/figure/CellPanel.h"
#include "app/entry/grid/EntryDrafts.h"
#include "app/entry/grid/FigureEntryDelegate.h"
#include "app/entry/grid/PasteBar.h"
#include "app/entry/grid/ReplacePanel.h"
#include "app/entry/month/FigureEntryModel.h"
#include "app/entry/review/BasisBar.h"
#include "app/entry/review/ReviewModel.h"
#include "app/entry/workflow/WorkflowBar.h"
#include "app/entry/year/YearEntryModel.h"
#include "app/shared/ConflictBar.h"
#include "app/text/QtText.h"
#include "ui_EntryPage.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QShortcut>

#include <algorithm>

namespace xushi {
namespace {

const auto panelKey = QStringLiteral("entry/panel");
const auto auditKey = QStringLiteral("entry/audit");

} // namespace

/// Beside the grid, closed until F4.
void EntryPage::wirePanel() {
    m_ui->split->addWidget(m_panel);
    m_ui->split->setStretchFactor(0, 1);
    addActions({m_panel->toggleAction(), m_panel->focusAction()});
    connect(this, &Page::questionChanged, m_panel, [this] {
        const QModelIndex current = view().currentIndex();
        m_panel->show(model().keyAt(current), model().explainedAt(current).value_or(ExplainedColumn::Value));
    });
    connect(m_panel, &CellPanel::leaveRequested, this, [this] { view().setFocus(); });
}

/// Both stand beside every mode, and are open or closed in all of them.
void EntryPage::keepLayout() const {
    QSettings().setValue(panelKey, m_panel->toggleAction()->isChecked());
    QSettings().setValue(auditKey, !m_auditPanel->isHidden());
}

void EntryPage::restoreLayout() {
    m_panel->toggleAction()->setChecked(QSettings().value(panelKey, false).toBool());
    m_auditPanel->setVisible(QSettings().value(auditKey, false).toBool());
}

void EntryPage::wireYear() {
    connect(m_ui->yearButton, &QPushButton::toggled, this, [this](bool isOn) { setMode(isOn ? Mode::Year : Mode::Month); });
    connect(m_year, &QAbstractItemModel::modelReset, this, [this] {
        m_ui->yearGrid->clearSpans();
        for (int row = 0; row < m_year->rowCount(); ++row)
            if (m_year->isHeading(row)) m_ui->yearGrid->setSpan(row, 0, 1, YearEntryModel::ColumnCount);
    });
    for (const auto& [key, step] : {std::pair("Alt+Up", -1), std::pair("Alt+Down", 1)}) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(key)), m_ui->yearGrid);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = step] { stepYear(by); });
    }
}

void EntryPage::stepYear(int step) {
    m_ui->yearGrid->commitOpenEditor();
    m_year->setIndicator(m_year->neighbour(step));
    m_ui->yearGrid->goToFirstOpen();
}

void EntryPage::wireWorkflow() {
    m_ui->workflowLayout->addWidget(m_workflow);
    m_ui->auditLayout->addWidget(m_auditPanel);
    m_auditPanel->hide();
    connect(&workspace().feed(), &ChangeFeed::aboutToChange, m_auditPanel, &AuditPanel::commitOpenEditor);
    connect(m_workflow, &WorkflowBar::departmentChanged, this, &EntryPage::followDepartment);
    connect(m_workflow, &WorkflowBar::messageGiven, this, &Page::messageGiven);
    connect(m_workflow, &WorkflowBar::auditRequested, this, &EntryPage::showAudit);
    connect(m_workflow, &WorkflowBar::reviewRequested, this, [this] { setMode(Mode::Review); });
    connect(m_auditPanel, &AuditPanel::figureChosen, this, &EntryPage::showFigure);
    connect(m_auditPanel, &AuditPanel::historyRequested, this, &Page::historyRequested);
    connect(m_auditPanel, &AuditPanel::typingRefused, this, &Page::messageGiven);
    connect(m_auditPanel, &AuditPanel::closed, this, [this] {
        m_auditPanel->hide();
        view().setFocus();
    });
    connect(m_ui->importButton, &QPushButton::clicked, this, [this] { emit importRequested({}); });
    connect(m_workflow, &WorkflowBar::collectionRequested, this, [this] { emit pageRequested(QStringLiteral("collection"), place()); });
    connect(m_ui->auditButton, &QPushButton::clicked, this, &EntryPage::toggleAudit);
    connect(m_refused, &RefusedTexts::changed, this, &EntryPage::tellRefused);
    connect(m_words, &UnstoredWords::changed, this, &EntryPage::tellRefused);
    connect(&workspace().feed(), &ChangeFeed::personChanged, this, [this] { setMode(mayReviewNow() ? Mode::Review : Mode::Month); });
}

void EntryPage::followDepartment() {
    m_audit->setDepartment(m_workflow->department());
    m_reviews->setDepartment(m_workflow->department());
    applyFilters();
}

/// Texts that are not stored stand in the audit as hard findings; a 说明 and a comment are seen in their own rows.
void EntryPage::tellRefused() {
    std::vector<AuditModel::RefusedLine> lines;
    for (const auto& [place, text] : m_refused->entries()) lines.push_back({place.key, text.text, text.reason});
    for (const auto& [place, words] : m_words->entries())
        if (place.part.starts_with("note:")) lines.push_back({place.figure, words.text.isEmpty() ? words.choice : words.text, words.reason});
    m_audit->setRefused(std::move(lines));
}

/// Opens the audit, goes into it, and closes it again.
void EntryPage::toggleAudit() {
    view().commitOpenEditor();
    const bool isInside = m_auditPanel->isVisible() && m_auditPanel->isAncestorOf(focusWidget());
    if (!isInside) return showAudit();
    m_auditPanel->hide();
    view().setFocus();
}

void EntryPage::showAudit() {
    m_auditPanel->show();
    m_auditPanel->takeFocus();
}

/// Somebody who may approve sits here, and something is waiting.
bool EntryPage::mayReviewNow() const {
    const Person* person = workspace().person();
    if (!person) return false;
    const YearMonth month{workspace().period().year, workspace().period().last.number()};
    return std::ranges::any_of(workspace().catalogue().departments, [&](const Department& department) {
        const auto steps = stepsOpenTo(workspace().now().submissionOf(department.code, month), *person);
        return std::ranges::find(steps, Step::Approve) != steps.end();
    });
}

/// What the year shows where no cursor tells: the figure that was being reviewed, else the first indicator.
IndicatorCode EntryPage::firstIndicator() const {
    if (const auto reviewed = m_reviews->figureAt(m_ui->review->currentIndex().row())) return reviewed->indicator;
    const auto& indicators = workspace().catalogue().indicators;
    return indicators.empty() ? IndicatorCode{} : indicators.front().code;
}

void EntryPage::setMode(Mode mode) {
    view().commitOpenEditor();
    const QModelIndex current = m_ui->grid->currentIndex();
    const auto cursor = m_mode == Mode::Month ? m_model->keyAt(current) : std::nullopt;
    m_mode = mode;
    m_replace->leave();
    if (isAncestorOf(QApplication::focusWidget())) setFocus(); // a grid that is hidden with the focus takes it for Tab
    for (const auto& [button, own] : {std::pair(m_ui->yearButton, Mode::Year), std::pair(m_ui->reviewButton, Mode::Review)}) {
        const QSignalBlocker quiet(button);
        button->setChecked(mode == own);
    }
    for (auto* button : {m_ui->missingButton, m_ui->problemButton, m_ui->allButton}) button->setVisible(mode == Mode::Month);
    m_ui->yearGrid->setVisible(mode == Mode::Year);
    m_ui->review->setVisible(mode == Mode::Review);
    if (mode != Mode::Review) m_basis->leave();
    if (mode == Mode::Year) {
        if (cursor) m_year->setIndicator(cursor->indicator);
        else if (m_year->indicator().empty()) m_year->setIndicator(firstIndicator());
        const QModelIndex cell = cursor ? m_year->indexOf(*cursor, EntryField::Value) : QModelIndex();
        if (cell.isValid()) m_ui->yearGrid->setCurrentIndex(cell);
        else m_ui->yearGrid->goToFirstOpen();
    }
    if (mode == Mode::Review) m_reviews->refresh();
    refreshCourse();
    refreshHead();
    if (!isVisible()) return;
    if (mode == Mode::Review) return m_ui->review->takeFocus();
    view().setFocus();
    view().seeCursor();
}

void EntryPage::wireKeys() {
    const auto key = [this](const char* sequence, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    // Not as shortcuts of the buttons: those would wait for their animation.
    key("F6", [this] { setMode(m_mode == Mode::Year ? Mode::Month : Mode::Year); });
    key("F9", [this] { setMode(m_mode == Mode::Review ? Mode::Month : Mode::Review); });
    key("F7", [this] { toggleAudit(); });
    for (const auto& [sequence, button] : {std::pair("Alt+T", m_ui->missingButton), std::pair("Alt+W", m_ui->problemButton),
                                           std::pair("Alt+O", m_ui->ownButton), std::pair("Alt+A", m_ui->allButton)}) {
        button->setToolTip(tr("%1 (%2)").arg(button->toolTip(), QLatin1String(sequence)));
        key(sequence, [button = button] {
            if (button->isVisible()) button->click();
        });
    }
    key("Alt+C", [this] { m_pasteBar->accept(); });
    key("Alt+Y", [this] { m_conflictBar->takeTheirs(); });
    key("Alt+I", [this] { m_conflictBar->askReason(); });
    key("Alt+B", [this] {
        if (m_mode == Mode::Review) askBasis();
    });
    key("Alt+M", [this] { m_workflow->showMoreSteps(); });
    const auto takeStep = [this] {
        workspace().settle(); // what is being typed belongs to the month that goes on
        m_workflow->takeMainStep();
    };
    key("Ctrl+Shift+Return", takeStep);
    key("Ctrl+Shift+Enter", takeStep);
}

} // namespace xushi
