// The ways into a store and out of it.
#include "app/office/RecentStores.h"
#include "app/shared/LocalFiles.h"
#include "app/shared/Page.h"
#include "app/text/QtText.h"
#include "app/window/DropVeil.h"
#include "app/window/MainWindow.h"
#include "app/window/PageList.h"
#include "app/window/StandingBar.h"
#include "wiring/Composition.h"
#include "wiring/PackageFiles.h"
#include "words/Phrases.h"
#include "ui_MainWindow.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace xushi {
namespace {

const auto importFolderKey = QStringLiteral("importFolder");

bool isStore(const QString& file) { return file.endsWith(QStringLiteral(".xushi"), Qt::CaseInsensitive); }

/// Where the person's stores are: beside the one that is open, else beside the one that was opened last.
QString storeFolder(const Workspace& workspace) {
    const QString last = workspace.isOpen() ? workspace.openStore().path() : recentStores().value(0);
    return last.isEmpty() ? QDir::homePath() : QFileInfo(last).absolutePath();
}

bool isSamePath(const QString& path, const QString& other) { return !other.isEmpty() && QFileInfo(path) == QFileInfo(other); }

} // namespace

bool MainWindow::mayLeave() {
    if (m_workspace.isOpen()) m_workspace.look(); // the last look may be of before a dialog
    if (m_standing->isOnlyHere() && !keepMine()) return false;
    int unsaved = 0;
    bool canSave = false;
    for (Page* page : madePages()) {
        page->settleForms();
        unsaved += page->unsavedCount();
        canSave = canSave || page->canSaveUnsaved();
    }
    if (unsaved == 0) return true;
    QMessageBox question(QMessageBox::Question, tr("Xushi"), tr("%n input(s) were not accepted or not saved yet. What was saved is safe.", nullptr, unsaved),
                         QMessageBox::NoButton, this);
    const auto* save = canSave ? question.addButton(tr("Save"), QMessageBox::AcceptRole) : nullptr;
    auto* back = question.addButton(tr("Go back to them"), QMessageBox::RejectRole);
    const auto* leave = question.addButton(tr("Let them go"), QMessageBox::DestructiveRole);
    question.setDefaultButton(back);
    question.setEscapeButton(back);
    question.exec();
    if (question.clickedButton() == leave) return true;
    return save && question.clickedButton() == save ? saveUnsaved() : (showUnsaved(), false);
}

/// What is refused stays, and is shown.
bool MainWindow::saveUnsaved() {
    for (Page* page : madePages())
        if (!page->saveUnsaved()) {
            showUnsaved();
            return false;
        }
    return true;
}

void MainWindow::showUnsaved() {
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (!m_pages[i] || m_pages[i]->unsavedCount() == 0) continue;
        showPage(QLatin1String(pageList()[i].id));
        return m_pages[i]->showUnsaved();
    }
}

bool MainWindow::openStore(const QString& path) {
    const bool isOther = m_workspace.isOpen() && !isSamePath(path, m_workspace.openStore().path());
    const bool isWayOn = m_workspace.isOpen() && m_workspace.openStore().isDisplaced() && (!isOther || isSamePath(path, m_standing->ways().toOpen));
    if (isWayOn) { // what lies under its name now, or where it went: this window has it open
        openWhatIsThere();
        return m_workspace.isOpen() && (isBusyBeside() || !m_workspace.openStore().isDisplaced());
    }
    if (isOther && !mayLeave()) return false;
    if (const auto opened = m_workspace.open(path); !opened) {
        showNotice(toQt(say(opened.error(), m_workspace.language())));
        offerWayBack(path, opened.error());
        return false;
    }
    m_opened = path;
    rememberStore(path);
    return true;
}

void MainWindow::chooseStore() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a store"), storeFolder(m_workspace), tr("Xushi stores (*.xushi)"));
    if (!path.isEmpty()) openStore(path);
}

void MainWindow::makeStore() {
    QString path = QFileDialog::getSaveFileName(this, tr("New store"), storeFolder(m_workspace), tr("Xushi stores (*.xushi)"));
    if (path.isEmpty()) return;
    if (!path.endsWith(QStringLiteral(".xushi"))) path += QStringLiteral(".xushi");
    if (const auto made = createStoreFrom(fromQt(path), {}); !made) {
        showNotice(toQt(say(made.error(), m_workspace.language())));
        return;
    }
    openStore(path);
    showPage(QStringLiteral("catalog"));
}

/// Samples live in the person's own data folder, so that they can be tried and changed.
void MainWindow::openSample(const QString& name) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/samples");
    QDir().mkpath(folder);
    const QString path = folder + QLatin1Char('/') + name + QStringLiteral(".xushi");
    if (!QFileInfo::exists(path))
        if (const auto made = createStoreFrom(fromQt(path), fromQt(name)); !made) {
            showNotice(toQt(say(made.error(), m_workspace.language())));
            return;
        }
    openStore(path);
}

void MainWindow::importFiles(const QStringList& files) {
    if (!m_workspace.isOpen()) return;
    const QStringList chosen = files.isEmpty() ? QFileDialog::getOpenFileNames(this, tr("Import tables"), QSettings().value(importFolderKey, QDir::homePath()).toString(),
                                                                              tr("Tables (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.et *.html);;All files (*)"))
                                               : files;
    if (chosen.isEmpty()) return;
    QSettings().setValue(importFolderKey, QFileInfo(chosen.front()).absolutePath());
    const QFileInfo first(chosen.front());
    const bool isCatalogue = first.isDir() || first.suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0; // what no table of figures is
    if (isCatalogue) importCatalogue(chosen);
    else shownPage(QStringLiteral("import")).takeFiles(chosen);
}

void MainWindow::importCatalogue(const QStringList& files) {
    if (!m_workspace.isOpen()) return;
    const QStringList chosen = files.isEmpty() ? QFileDialog::getOpenFileNames(this, tr("Import the catalogue"), QSettings().value(importFolderKey, QDir::homePath()).toString(),
                                                                              tr("Catalogues (*.xlsx *.ods *.xls *.csv *.json);;All files (*)"))
                                               : files;
    if (chosen.isEmpty()) return;
    QSettings().setValue(importFolderKey, QFileInfo(chosen.front()).absolutePath());
    shownPage(QStringLiteral("catalog-import")).takeFiles(chosen);
}

void MainWindow::importTable(const QString& name, const QString& text) {
    if (m_workspace.isOpen()) shownPage(QStringLiteral("import")).takeTable(name, text);
}

void MainWindow::takePackage(const QString& file) {
    if (!m_workspace.isOpen()) return;
    const QString chosen = file.isEmpty() ? QFileDialog::getOpenFileName(this, tr("Take a package back"), QSettings().value(importFolderKey, QDir::homePath()).toString(),
                                                                        tr("Packages (*.xushi)"))
                                          : file;
    if (chosen.isEmpty()) return;
    QSettings().setValue(importFolderKey, QFileInfo(chosen).absolutePath());
    shownPage(QStringLiteral("merge")).takeFiles({chosen});
}

/// It was given out by the store that is open.
bool MainWindow::isPackageOfOpen(const QString& file) const {
    if (!m_workspace.isOpen() || m_workspace.openStore().isAt(file)) return false;
    const auto origin = packageOriginAt(fromQt(file));
    return origin && m_workspace.questions().isCutFromHere(*origin);
}

Page& MainWindow::shownPage(const QString& id) {
    showPage(id);
    return pageAt(static_cast<std::size_t>(pageIds().indexOf(id)));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QStringList files = localFiles(*event->mimeData());
    const bool areStores = std::ranges::any_of(files, isStore);
    if (files.isEmpty() || (areStores && files.size() > 1) || (!areStores && !m_workspace.isOpen())) return;
    m_veil->show(areStores ? tr("Open this store") : tr("See what %n file(s) would change", nullptr, static_cast<int>(files.size())));
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event) {
    m_veil->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_veil->hide();
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    if (!isStore(files.front())) importFiles(files);
    else if (isPackageOfOpen(files.front())) takePackage(files.front());
    else openStore(files.front());
}

/// Files that were copied in a file manager; everything else is pasted by who has the keys.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    const QMimeData* clipboard = event->matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->mimeData() : nullptr;
    const QStringList files = clipboard ? localFiles(*clipboard) : QStringList();
    if (files.isEmpty()) return QMainWindow::keyPressEvent(event);
    importFiles(files);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_workspace.isOpen() && !mayLeave()) {
        event->ignore();
        return;
    }
    for (const auto& copy : m_copyWindows)
        if (copy) copy->close();
    m_workspace.leave();
    keepLayout();
    QMainWindow::closeEvent(event);
}

} // namespace xushi
