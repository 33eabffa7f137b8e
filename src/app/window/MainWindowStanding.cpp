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

#include <utility>

namespace xushi {
namespace {

constexpr auto pauseOfLooks = std::chrono::seconds(3);
constexpr auto pauseForQuestions = std::chrono::milliseconds(200);

} // namespace

void MainWindow::buildStandingBar() {
    m_standing = new StandingBar(m_workspace, this);
    auto* column = qobject_cast<QVBoxLayout*>(m_ui->notice->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_ui->notice), m_standing);
    connect(m_standing, &StandingBar::openRequested, this, &MainWindow::openWhatIsThere);
    connect(m_standing, &StandingBar::saveRequested, this, &MainWindow::saveMine);
    connect(m_standing, &StandingBar::comparisonRequested, this, &MainWindow::compareMine);
    connect(&m_workspace.feed(), &ChangeFeed::standingChanged, this, [this] { hideNotice(NoticeCause::Disk); }); // the bar says more
    m_besideBar = new Task(this);
    connect(m_besideBar, &Task::finished, this, &MainWindow::finishBesideTheBar);
    connect(m_besideBar, &Task::failed, this, [this](const Problem& problem) {
        m_afterBeside = nullptr;
        m_standing->endWait();
        showNotice(toQt(say(problem, m_workspace.language()))); // it is about another file than the open one
    });
    for (const auto signal : {&ChangeFeed::standingChanged, &ChangeFeed::aboutToLeave, &ChangeFeed::closed})
        connect(&m_workspace.feed(), signal, this, [this] {
            m_besideBar->cancel();
            m_afterBeside = nullptr;
        });
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

/// A question that is open is answered first: it is about the store that is open.
void MainWindow::finishBesideTheBar() {
    if (m_besideBar->isRunning()) return; // other work than the one that waited
    if (m_afterBeside && QApplication::activeModalWidget()) return QTimer::singleShot(pauseForQuestions, this, &MainWindow::finishBesideTheBar);
    m_standing->endWait();
    if (const auto then = std::exchange(m_afterBeside, nullptr)) then();
}

/// The window lives meanwhile, and the bar says what is done. Given up where the store is left or something else becomes of its file.
void MainWindow::besideTheBar(const Remark& told, std::function<Result<void>(const std::atomic_bool&)> work, std::function<void()> then) {
    const auto isGivenUp = std::make_shared<std::atomic_bool>(false);
    m_afterBeside = std::move(then);
    m_standing->wait(told);
    m_besideBar->start([work = std::move(work), isGivenUp]() -> Result<bool> {
        const auto done = work(*isGivenUp);
        return done ? Result<bool>(true) : Result<bool>(done.error());
    }, [] { return 0; }, [isGivenUp] { *isGivenUp = true; });
}

/// What cannot be opened costs nobody the open one.
void MainWindow::openWhatIsThere() {
    const QString path = m_standing->ways().toOpen;
    if (path.isEmpty() || isBusyBeside()) return;
    besideTheBar({"standing.opening", {}}, [there = fromQt(path)](const std::atomic_bool&) -> Result<void> {
        const auto opened = openCopy(there);
        return opened ? Result<void>() : Result<void>(opened.error());
    }, [this, path] { goOnAtOpened(path); });
}

void MainWindow::goOnAtOpened(const QString& path) {
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
    if (ways.whyNotSave || isBusyBeside()) return;
    const std::filesystem::path beside = m_workspace.openStore().standing().path;
    const QString minute = ways.savesMine ? QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HHmm"))
                                          : QDateTime::fromString(toQt(ways.copy->taken), QStringLiteral("yyyyMMdd-HHmmss")).toString(QStringLiteral("yyyy-MM-dd HHmm"));
    const std::filesystem::path path = nameBeside(beside, fromQt(ways.savesMine ? tr(" (mine %1)").arg(minute) : tr(" (backup %1)").arg(minute)));
    if (!ways.savesMine) return saveCopyOfMine(ways.copy->path, path);
    WritingWait wait(this);
    if (const auto saved = m_workspace.copies().copyTo(path, wait.progress()); !saved) return showProblem(saved.error());
    goOnAtSaved(path);
}

void MainWindow::saveCopyOfMine(const std::filesystem::path& copy, const std::filesystem::path& path) {
    besideTheBar({"standing.saving", {}}, [copy, path](const std::atomic_bool& isGivenUp) -> Result<void> {
        const auto store = openCopy(copy);
        if (!store) return store.error();
        const auto saved = copyStore(**store, path, [&](int) { return !isGivenUp; });
        std::error_code error;
        if (saved && isGivenUp) std::filesystem::remove(path, error); // just made, and told to nobody
        return saved ? Result<void>() : Result<void>(saved.error());
    }, [this, path] { goOnAtSaved(path); });
}

void MainWindow::goOnAtSaved(const std::filesystem::path& path) {
    m_standing->noteSaved();
    if (!mayLeave()) return showMessage(tr("Saved and proved: %1").arg(QDir::toNativeSeparators(toQt(path.string()))));
    if (const auto opened = m_workspace.goOnAt(toQt(path.string())); !opened) return showNotice(toQt(say(opened.error(), m_workspace.language())));
    m_opened = toQt(path.string());
    rememberStore(m_opened);
    showMessage(tr("Saved, proved and open: %1").arg(QDir::toNativeSeparators(toQt(path.string()))));
}

void MainWindow::compareMine() {
    const WaysOn ways = m_standing->ways();
    if (ways.toCompare.isEmpty() || isBusyBeside()) return;
    WritingWait wait(this);
    if (ways.savesMine)
        if (const auto kept = m_workspace.copies().keepAtOnce("displaced", wait.progress()); !kept) return showProblem(kept.error());
    const QString mine = ways.savesMine ? m_workspace.copies().keptAsNow() : toQt(ways.copy->path.string());
    shownPage(QStringLiteral("comparison")).compareStores(mine, ways.toCompare);
}

} // namespace xushi
