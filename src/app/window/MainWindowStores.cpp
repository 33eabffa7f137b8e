// The ways into a store and out of it.
#include "app/office/RecentStores.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "app/window/PageList.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"
#include "ui_MainWindow.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace xushi {
namespace {

QString droppedStore(const QMimeData* data) {
    const auto urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

/// Where the person's stores are: beside the one that is open, else beside the one that was opened last.
QString storeFolder(const Workspace& workspace) {
    const QString last = workspace.isOpen() ? workspace.openStore().path() : recentStores().value(0);
    return last.isEmpty() ? QDir::homePath() : QFileInfo(last).absolutePath();
}

} // namespace

bool MainWindow::mayLeave() {
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
    const bool isOther = m_workspace.isOpen() && QFileInfo(path) != QFileInfo(m_workspace.openStore().path());
    if (isOther && !mayLeave()) return false;
    if (const auto opened = m_workspace.open(path); !opened) {
        showNotice(toQt(say(opened.error(), m_workspace.language())));
        return false;
    }
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

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedStore(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = droppedStore(event->mimeData());
    if (!path.isEmpty()) openStore(path);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_workspace.isOpen() && !mayLeave()) {
        event->ignore();
        return;
    }
    m_workspace.leave();
    keepLayout();
    QMainWindow::closeEvent(event);
}

} // namespace xushi
