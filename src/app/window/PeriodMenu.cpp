#include "app/window/PeriodMenu.h"

#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

constexpr int yearsOffered = 6;

} // namespace

PeriodMenu::PeriodMenu(Workspace& workspace, QWidget* parent) : QMenu(parent), m_workspace(workspace) {
    connect(this, &QMenu::aboutToShow, this, &PeriodMenu::fill);
}

void PeriodMenu::fill() {
    clear();
    addMonths();
    addSeparator();
    addYears();
}

void PeriodMenu::addMonths() {
    for (int month = 1; month <= 12; ++month) {
        const Period period = Period::ytd(m_workspace.period().year, month);
        QAction* action = addAction(toQt(periodPhrase(period, m_workspace.language())));
        action->setCheckable(true);
        action->setChecked(period == m_workspace.period());
        connect(action, &QAction::triggered, this, [this, period] { m_workspace.setPeriod(period); });
    }
}

void PeriodMenu::addYears() {
    QMenu* years = addMenu(tr("Another year"));
    for (int year = today().year; year > today().year - yearsOffered; --year)
        connect(years->addAction(QString::number(year)), &QAction::triggered, this,
                [this, year] { m_workspace.setPeriod(Period::ytd(year, m_workspace.period().last.number())); });
}

} // namespace xushi
