// What is done with a row of the table that is shown.
#include "app/summary/SummaryPage.h"
#include "app/summary/TablePreview.h"
#include "domain/analyses/RowFigure.h"
#include "domain/workflow/RowDebt.h"
#include "ui_SummaryPage.h"

namespace xushi {

QAction* SummaryPage::addRowAction(const char* name, const QString& text, const QList<QKeySequence>& keys, void (SummaryPage::*act)()) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    m_preview->addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void SummaryPage::wireRows() {
    m_rowActions = {addRowAction("rowEntry", tr("Go to the figure"), {Qt::Key_Return, Qt::Key_Enter}, &SummaryPage::goToEntry),
                    addRowAction("rowChart", tr("Its chart"), {Qt::Key_C}, &SummaryPage::goToChart),
                    addRowAction("rowHistory", tr("History of its figure"), {Qt::Key_H}, &SummaryPage::goToFigureHistory)};
    m_preview->setRowActions(m_rowActions);
    connect(m_preview, &TablePreview::entryRequested, this, &SummaryPage::goToEntry);
    connect(m_preview, &TablePreview::chartRequested, this, &SummaryPage::goToChart);
}

/// Only of a table that is shown.
void SummaryPage::refreshRowActions() {
    const bool isShown = !m_table.rows.empty() && !m_ui->publishedButton->isChecked();
    for (QAction* action : m_rowActions) action->setEnabled(isShown);
}

Place SummaryPage::place() const {
    const FigureKey* figure = m_table.rows.empty() ? nullptr : m_preview->figure();
    return figure ? placeOf(figure->indicator) : workspace().place();
}

void SummaryPage::showIndicator(const IndicatorCode& indicator) { m_preview->goToFigure(indicator, workspace().region()); }

/// To the cell that the row tells of: the one that is owed, else the month whose figure is shown.
void SummaryPage::goToEntry() {
    const FigureKey* figure = m_preview->figure();
    if (!figure) return goToHistory(std::nullopt);
    Place to = placeOf(figure->indicator);
    to.region = figure->region;
    const auto owed = workspace().now().owed(monthOf(to.period));
    to.period = periodToEnter(to.period, figure->period, debtOf(owed, figure->indicator, figure->region, workspace().catalogue()).isOwn);
    emit pageRequested(QStringLiteral("entry"), to);
}

void SummaryPage::goToChart() {
    const FigureKey* figure = m_preview->figure();
    if (!figure) return goToHistory(std::nullopt);
    Place to = placeOf(figure->indicator);
    to.region = figure->region;
    emit pageRequested(QStringLiteral("charts"), to);
}

void SummaryPage::goToFigureHistory() {
    const FigureKey* figure = m_preview->figure();
    goToHistory(figure ? std::optional(*figure) : std::nullopt);
}

} // namespace xushi
