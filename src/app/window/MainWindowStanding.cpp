// What became of the open store's file, and the ways on.
#include "app/office/RecentStores.h"
#include "app/office/StoreCopies.h"
#include "app/shared/Page.h"
#include "app/shared/WritingWait.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "app/window/StandingBar.h"
#include "usecases/CopyStore.h"
#include "wiring/RestoreCopy.h"
#include "words/Sentences.h"
#include "ui_MainWindow.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QMessageBox>
#include <QTimer>
#include <QVBoxLayout>

namespace xushi {
namespace {

constexpr auto pauseOfLooks = std::chrono::seconds(3);

} // namespace

void MainWindow::buildStandingBar() {
    m_standing = new StandingBar(m_workspace, this);
    auto* column = qobject_cast<QVBoxLayout*>(m_ui->notice->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_ui->notice), m_standing);
    connect(m_standing, &StandingBar::openRequested, this, &MainWindow::openWhatIsThere);
    connect(m_standing, &StandingBar::saveRequested, this, &MainWindow::saveMine);
    connect(m_standing, &StandingBar::comparisonRequested, this, &MainWindow::compareMine);
    connect(&m_workspace.feed(), &ChangeFeed::standingChanged, this, [this] { hideNotice(NoticeCause::Disk); }); // the bar says more
    auto* timer = new QTimer(this);
    timer->setInterval(pauseOfLooks);
    connect(timer, &QTimer::timeout, this, &MainWindow::lookAtFile);
    timer->start();
}

/// A question that is open is answered first.
void MainWindow::lookAtFile() {
    if (m_workspace.isOpen() && !QApplication::activeModalWidget()) m_workspace.look();
}

/// Where what was saved has no name any more, it is kept as a copy before the store is left: with the file it would go. Where it cannot be
/// kept, the person decides.
bool MainWindow::keepMine() {
    WritingWait wait(this);
    const auto kept = m_workspace.copies().keepAtOnce("displaced", wait.progress());
    if (kept) return true;
    showProblem(kept.error());
    QMessageBox question(QMessageBox::Warning, tr("Xushi"), tr("What you saved is in no file any more and could not be kept among the backups:\n%1").arg(toQt(say(kept.error(), m_workspace.language()))),
                         QMessageBox::NoButton, this);
    auto* back = question.addButton(tr("Keep it open"), QMessageBox::RejectRole);
    const auto* leave = question.addButton(tr("Go on without it"), QMessageBox::DestructiveRole);
    question.setDefaultButton(back);
    question.setEscapeButton(back);
    question.exec();
    return question.clickedButton() == leave;
}

void MainWindow::openWhatIsThere() {
    const QString path = m_standing->ways().toOpen;
    if (path.isEmpty()) return;
    if (const auto there = openCopy(fromQt(path)); !there) return showProblem(there.error()); // what cannot be opened costs nobody the open one
    const bool isOnlyHere = m_standing->isOnlyHere();
    if (!mayLeave()) return;
    const QString kept = isOnlyHere ? m_workspace.copies().keptAsNow() : QString();
    if (const auto opened = m_workspace.goOnAt(path); !opened) return showNotice(toQt(say(opened.error(), m_workspace.language())));
    m_opened = path;
    rememberStore(path);
    showMessage(kept.isEmpty() ? tr("Open: %1").arg(QDir::toNativeSeparators(path)) : tr("Open: %1. Yours is kept among the backups.").arg(QDir::toNativeSeparators(path)));
}

/// Of what cannot be read any more, the newest copy takes its place.
void MainWindow::saveMine() {
    const WaysOn ways = m_standing->ways();
    if (ways.whyNotSave) return;
    const std::filesystem::path beside = m_workspace.openStore().standing().path;
    const QString minute = ways.savesMine ? QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HHmm"))
                                          : QDateTime::fromString(toQt(ways.copy->taken), QStringLiteral("yyyyMMdd-HHmmss")).toString(QStringLiteral("yyyy-MM-dd HHmm"));
    const std::filesystem::path path = nameBeside(beside, fromQt(ways.savesMine ? tr(" (mine %1)").arg(minute) : tr(" (backup %1)").arg(minute)));
    WritingWait wait(this);
    if (ways.savesMine) {
        if (const auto saved = m_workspace.copies().copyTo(path, wait.progress()); !saved) return showProblem(saved.error());
    } else {
        const auto copy = openCopy(ways.copy->path);
        if (!copy) return showProblem(copy.error());
        if (const auto saved = copyStore(**copy, path, wait.progress()); !saved) return showProblem(saved.error());
    }
    m_standing->noteSaved();
    if (!mayLeave()) return showMessage(tr("Saved and proved: %1").arg(QDir::toNativeSeparators(toQt(path.string()))));
    if (const auto opened = m_workspace.goOnAt(toQt(path.string())); !opened) return showNotice(toQt(say(opened.error(), m_workspace.language())));
    m_opened = toQt(path.string());
    rememberStore(m_opened);
    showMessage(tr("Saved, proved and open: %1").arg(QDir::toNativeSeparators(toQt(path.string()))));
}

void MainWindow::compareMine() {
    const WaysOn ways = m_standing->ways();
    if (ways.toCompare.isEmpty()) return;
    WritingWait wait(this);
    if (ways.savesMine)
        if (const auto kept = m_workspace.copies().keepAtOnce("displaced", wait.progress()); !kept) return showProblem(kept.error());
    const QString mine = ways.savesMine ? m_workspace.copies().keptAsNow() : toQt(ways.copy->path.string());
    shownPage(QStringLiteral("comparison")).compareStores(mine, ways.toCompare);
}

} // namespace xushi
