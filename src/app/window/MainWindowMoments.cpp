// The store as it stood then, in the whole window.
#include "app/shared/MomentDialog.h"
#include "app/shared/Page.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "app/window/MomentBar.h"
#include "app/window/PageList.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"
#include "ui_MainWindow.h"

#include <QDate>
#include <QEventLoop>
#include <QMenu>
#include <QProgressDialog>
#include <QTimer>
#include <QVBoxLayout>

namespace xushi {
namespace {

constexpr int unseenWait = 400; // milliseconds

QDate qtDay(const Date& day) { return {day.year, day.month, day.day}; }

} // namespace

void MainWindow::buildMomentBar() {
    m_moments = new MomentBar(m_workspace, this);
    auto* column = qobject_cast<QVBoxLayout*>(m_ui->notice->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_ui->notice), m_moments);
    m_ui->viewMenu->addSeparator();
    m_ui->viewMenu->addActions(m_moments->menuActions());
    connect(m_moments, &MomentBar::momentRequested, this, &MainWindow::showMoment);
    connect(m_moments, &MomentBar::choiceRequested, this, &MainWindow::chooseMoment);
    connect(m_moments, &MomentBar::presentRequested, this, &MainWindow::showPresent);
    connect(m_moments, &MomentBar::comparisonRequested, this, [this] { showComparison(m_workspace.moment()->head.sequence, 0); });
    connect(&m_workspace.feed(), &ChangeFeed::momentChanged, this, &MainWindow::refreshHead);
    m_workspace.setWait([this](Task& task) { waitFor(task); });
}

/// Nothing else happens meanwhile; who does not want to wait stays where they were.
void MainWindow::waitFor(Task& task) {
    QEventLoop loop;
    connect(&task, &Task::finished, &loop, &QEventLoop::quit);
    connect(&task, &Task::failed, &loop, &QEventLoop::quit);
    QTimer::singleShot(unseenWait, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!task.isRunning()) return;
    QProgressDialog dialog(tr("The store is being read as it stood then."), tr("Cancel"), 0, 0, this);
    dialog.setObjectName(QStringLiteral("momentWait"));
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(0);
    dialog.setAutoReset(false);
    connect(&task, &Task::finished, &dialog, &QDialog::accept);
    connect(&task, &Task::failed, &dialog, &QDialog::accept);
    dialog.exec();
    if (task.isRunning()) task.cancel();
}

/// What was typed and is not in the store yet would stand in cells of another moment.
void MainWindow::showMoment(const MomentAsked& asked) {
    if (!m_workspace.isOpen()) return;
    int unsaved = 0;
    for (Page* page : madePages()) {
        page->settleForms();
        unsaved += page->unsavedCount();
    }
    if (unsaved > 0) {
        showUnsaved();
        return showNotice(tr("%n input(s) were not accepted or not saved yet. Save them or take them back, then look at another moment.", nullptr, unsaved));
    }
    const auto shown = m_workspace.showMoment(asked);
    if (!shown) return showProblem(shown.error());
    hideNotice(NoticeCause::Other);
    followMoment();
}

void MainWindow::showPresent() {
    if (const auto shown = m_workspace.showPresent(); !shown) return showProblem(shown.error());
    hideNotice(NoticeCause::Other);
    followMoment();
}

/// The keys stay where they were; where their place has gone, they are where work starts.
void MainWindow::followMoment() {
    Page* page = frontPage();
    if (page && !page->isAncestorOf(QApplication::focusWidget())) page->enter();
}

/// From the day that is looked at, else from yesterday.
void MainWindow::chooseMoment() {
    if (!m_workspace.isOpen()) return;
    const auto& moment = m_workspace.moment();
    MomentDialog dialog(moment ? qtDay(localDay(moment->head.at)) : QDate::currentDate().addDays(-1), this);
    if (dialog.exec() == QDialog::Accepted) showMoment(dialog.asked());
}

void MainWindow::showComparison(std::int64_t from, std::int64_t to) {
    if (m_workspace.isOpen()) shownPage(QStringLiteral("comparison")).compare(from, to);
}

} // namespace xushi
