// The copies of a store: those of each day, a look at one, and the way back.
#include "app/backups/BackupModel.h"
#include "app/office/RecentStores.h"
#include "app/office/StoreCopies.h"
#include "app/shared/PinDialog.h"
#include "app/shared/RestoreWait.h"
#include "app/text/QtText.h"
#include "app/window/BackupButton.h"
#include "app/window/MainWindow.h"
#include "app/window/WayBackDialog.h"
#include "wiring/RestoreCopy.h"
#include "ui_MainWindow.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace xushi {
namespace {

/// The copy as it is: nothing is written to it, and it is not upgraded.
Result<StoreOpening> openToLookAt(const std::filesystem::path& path) {
    auto copy = openCopy(path);
    if (!copy) return copy.error();
    return StoreOpening{std::move(*copy), Remark{"backup.looking", {path.filename().string()}}};
}

QString toldOf(const RestoredStore& restored, const QString& copy, Language language) {
    const auto tell = [&](const char* key, const std::string& path, const JournalHead& head) {
        return toQt(say(Remark{key, {path, std::to_string(head.sequence), head.shortCode()}}, language));
    };
    if (restored.kept.empty()) return tell("backup.restored-already", fromQt(copy), restored.now);
    const QString kept = restored.before ? tell("backup.kept", restored.kept.string(), *restored.before) : toQt(say(Remark{"backup.kept-damaged", {restored.kept.string()}}, language));
    return tell("backup.restored", fromQt(copy), restored.now) + QLatin1Char('\n') + kept;
}

} // namespace

void MainWindow::buildCopies() {
    auto* button = new BackupButton(m_workspace, this);
    m_ui->statusBar->addPermanentWidget(button);
    connect(button, &QToolButton::clicked, this, [this] { showPage(QStringLiteral("backups")); });
    m_backupsAction = new QAction(tr("Backups, and the way back"), this);
    m_backupsAction->setObjectName(QStringLiteral("backupsAction"));
    m_backupsAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Y")));
    connect(m_backupsAction, &QAction::triggered, this, [this] { showPage(QStringLiteral("backups")); });
}

void MainWindow::keepCopiesDaily() { m_workspace.copies().keepDaily(); }

/// Beside this window; it is no store that somebody was working in.
void MainWindow::lookAtCopy(const QString& path) {
    auto* window = new MainWindow(m_workspace.language(), openToLookAt);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setAttribute(Qt::WA_QuitOnClose, false); // it goes with this one
    if (const auto opened = window->workspace().open(path); !opened) {
        delete window;
        return showNotice(toQt(say(opened.error(), m_workspace.language())));
    }
    m_copyWindows.emplace_back(window);
    window->resize(size());
    window->show();
}

/// Where people have PINs, one of them restores.
void MainWindow::restoreFrom(const QString& copy) {
    if (!m_workspace.isOpen()) return;
    const auto people = m_workspace.questions().peopleWithPin();
    if (!people) return emit m_workspace.feed().problemMet(people.error());
    if (people->empty()) return restoreNow(copy, {});
    const PersonCode by = m_workspace.place().person;
    if (std::ranges::find(*people, by, &Person::code) == people->end()) return emit m_workspace.feed().problemMet(onlyByOneOf(*people));
    askPin(m_workspace, tr("Restoring a copy"), this, [this, copy, by](const std::string& fits) { restoreNow(copy, {by, fits}); });
}

/// The store is left while the copy takes its place; where it does not, it is opened as it was.
void MainWindow::restoreNow(const QString& copy, const RestoringPerson& by) {
    if (!m_workspace.isOpen() || !mayLeave()) return;
    const QString path = m_workspace.openStore().path();
    const Place place = m_workspace.place();
    m_workspace.close();
    const QString told = restoreClosed(path, copy, by);
    if (!m_workspace.isOpen()) return;
    m_workspace.goTo(place);
    if (m_workspace.latestCatalogue().find(place.person)) m_workspace.setPerson(place.person);
    showPage(QStringLiteral("backups"));
    QTimer::singleShot(0, this, [this, told] { // what the pages tell of the store that was opened comes first
        showNotice(m_ui->notice->isVisible() ? told + QLatin1Char('\n') + m_ui->noticeText->text() : told);
    });
}

/// What became of it, told where nothing can be opened then.
QString MainWindow::restoreClosed(const QString& path, const QString& copy, const RestoringPerson& by) {
    const auto restored = restoreWaiting(path, copy, by, this);
    QString told = restored ? toldOf(*restored, copy, m_workspace.language()) : toQt(say(restored.error(), m_workspace.language()));
    if (const auto opened = m_workspace.open(path); !opened) {
        showNotice(told + QLatin1Char('\n') + toQt(say(opened.error(), m_workspace.language())));
        offerWayBack(path, opened.error());
    }
    return told;
}

/// A store that is damaged is opened by nobody: its copies are shown where that is told.
void MainWindow::offerWayBack(const QString& path, const Problem& problem) {
    if (path.isEmpty() || !WayBackDialog::isFor(problem, path)) return;
    auto* dialog = new WayBackDialog(path, problem, m_workspace.language(), this);
    connect(dialog, &WayBackDialog::lookRequested, this, &MainWindow::lookAtCopy);
    connect(dialog, &WayBackDialog::restoreRequested, this, [this, path](const QString& copy) {
        if (m_workspace.isOpen() && !mayLeave()) return; // of what it has nothing may be left elsewhere
        m_workspace.close();
        const QString told = restoreClosed(path, copy, {});
        if (!m_workspace.isOpen()) return;
        m_opened = path;
        rememberStore(path);
        showNotice(told);
    }, Qt::QueuedConnection); // the dialog has gone by then
    dialog->open();
}

} // namespace xushi
