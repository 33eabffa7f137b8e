#include "app/look/ElidedLabel.h"
#include "app/office/Diagnosis.h"
#include "app/shared/ExplainPanel.h"
#include "app/start/KeysDialog.h"
#include "app/start/RunGuard.h"
#include "app/start/StartPage.h"
#include "app/text/QtText.h"
#include "app/window/AnchorDialog.h"
#include "app/window/DiagnosisDialog.h"
#include "app/window/MainWindow.h"
#include "app/window/TableMenu.h"
#include "app/window/TablesOut.h"
#include "ui_MainWindow.h"

#include <QActionGroup>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QTimer>
#include <QUrl>

namespace xushi {
namespace {

constexpr int stepWidth = 720; ///< of a step in the menu
const auto themeKey = QStringLiteral("theme");
const auto languageKey = QStringLiteral("language");

} // namespace

void MainWindow::buildEditMenu() {
    UndoStack& stack = m_workspace.undoStack();
    auto* undo = new QAction(this);
    auto* redo = new QAction(this);
    connect(undo, &QAction::triggered, &stack, &UndoStack::undo);
    connect(redo, &QAction::triggered, &stack, &UndoStack::redo);
    const auto caption = [this](const QString& step) { return captionOf(step, *this, stepWidth); };
    m_ui->editMenu->setToolTipsVisible(true);
    const auto tell = [&stack, undo, redo, caption] {
        undo->setText(stack.canUndo() ? tr("Undo %1").arg(caption(stack.undoText())) : tr("Undo"));
        redo->setText(stack.canRedo() ? tr("Redo %1").arg(caption(stack.redoText())) : tr("Redo"));
        undo->setToolTip(stack.undoText());
        redo->setToolTip(stack.redoText());
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
    };
    connect(&stack, &UndoStack::changed, this, tell);
    tell();
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Y")), QKeySequence(QStringLiteral("Ctrl+Shift+Z"))});
    undo->setObjectName(QStringLiteral("undoAction"));
    redo->setObjectName(QStringLiteral("redoAction"));
    m_ui->editMenu->addActions({undo, redo});
    m_pageEdits << m_ui->editMenu->addSeparator();
    connect(m_ui->editMenu, &QMenu::aboutToShow, this, &MainWindow::fillEditMenu);
    connect(m_ui->editMenu, &QMenu::aboutToHide, this, &MainWindow::emptyEditMenu, Qt::QueuedConnection); // the line that was chosen is triggered first
    m_ui->menuBar->insertMenu(m_ui->viewMenu->menuAction(), new TableMenu(this));
}

/// Left in a closed menu, the keys of a page would count as the menu bar's, beside those of the page in front.
void MainWindow::emptyEditMenu() {
    if (m_ui->editMenu->isVisible()) return;
    for (QAction* action : m_pageEdits.sliced(1)) m_ui->editMenu->removeAction(action);
    m_pageEdits.resize(1);
}

/// Behind the separator stands what the page in front does with texts.
void MainWindow::fillEditMenu() {
    for (QAction* action : m_pageEdits.sliced(1)) m_ui->editMenu->removeAction(action);
    m_pageEdits.resize(1);
    if (const Page* page = frontPage()) m_pageEdits += page->editActions();
    m_ui->editMenu->addActions(m_pageEdits.sliced(1));
}

void MainWindow::buildViewMenu() {
    QMenu* themes = m_ui->viewMenu->addMenu(tr("Appearance"));
    auto* group = new QActionGroup(this);
    const std::pair<Theme, QString> choices[] = {
        {Theme::System, tr("As the desktop")}, {Theme::Light, tr("Light")}, {Theme::Dark, tr("Dark")}};
    const int current = QSettings().value(themeKey, 0).toInt();
    for (const auto& [theme, name] : choices) {
        QAction* action = group->addAction(themes->addAction(name));
        action->setCheckable(true);
        action->setChecked(current == static_cast<int>(theme));
        connect(action, &QAction::triggered, this, [this, chosen = theme] { setTheme(chosen); });
    }
    QMenu* languages = m_ui->viewMenu->addMenu(tr("Language"));
    for (const auto& [code, name] : {std::pair("zh", "中文"), std::pair("en", "English")})
        connect(languages->addAction(QString::fromUtf8(name)), &QAction::triggered, this, [this, code = QString::fromLatin1(code)] {
            QSettings().setValue(languageKey, code);
            showMessage(tr("The language changes when Xushi is started again."));
        });
    m_backAction = m_ui->viewMenu->addAction(tr("Back"));
    m_backAction->setShortcut(QKeySequence(QStringLiteral("Alt+Left")));
    connect(m_backAction, &QAction::triggered, this, [this] { walk(&Visits::back); });
    m_forwardAction = m_ui->viewMenu->addAction(tr("Forward"));
    m_forwardAction->setShortcut(QKeySequence(QStringLiteral("Alt+Right")));
    connect(m_forwardAction, &QAction::triggered, this, [this] { walk(&Visits::forward); });
    refreshWay();
    m_collectionAction = m_ui->viewMenu->addAction(tr("Collection: who has sent"));
    m_collectionAction->setObjectName(QStringLiteral("collectionAction"));
    m_collectionAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+B")));
    connect(m_collectionAction, &QAction::triggered, this, [this] { showPage(QStringLiteral("collection")); });
    m_narrativeAction = m_ui->viewMenu->addAction(tr("Report in words"));
    m_narrativeAction->setObjectName(QStringLiteral("narrativeAction"));
    m_narrativeAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+W")));
    connect(m_narrativeAction, &QAction::triggered, this, [this] { showPage(QStringLiteral("narrative")); });
    m_allocationAction = m_ui->viewMenu->addAction(tr("Spread a target over counties and months"));
    m_allocationAction->setObjectName(QStringLiteral("allocationAction"));
    m_allocationAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+D")));
    connect(m_allocationAction, &QAction::triggered, this, [this] { goTo(QStringLiteral("allocation"), here().place); });
    m_ui->viewMenu->addAction(m_backupsAction);
    m_ui->viewMenu->addAction(m_ui->proofAction);
    connect(m_ui->proofAction, &QAction::triggered, this, [this] { showPage(QStringLiteral("proof")); });
    m_anchorAction = m_ui->viewMenu->addAction(tr("Check codes from paper…"));
    m_anchorAction->setObjectName(QStringLiteral("anchorAction"));
    m_anchorAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Alt+K")));
    connect(m_anchorAction, &QAction::triggered, this, [this] { AnchorDialog(m_workspace, this).exec(); });
    m_ui->viewMenu->addAction(m_explainPanel->toggleAction());
    m_meetingAction = m_ui->viewMenu->addAction(tr("Meeting: what is behind, on the whole screen"));
    m_meetingAction->setObjectName(QStringLiteral("meetingAction"));
    m_meetingAction->setShortcut(QKeySequence(Qt::Key_F11));
    connect(m_meetingAction, &QAction::triggered, this, &MainWindow::toggleMeeting);
    QAction* fullScreen = m_ui->viewMenu->addAction(tr("Full screen"));
    fullScreen->setShortcut(QKeySequence(QStringLiteral("Shift+F11")));
    connect(fullScreen, &QAction::triggered, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::wireMenus() {
    connect(m_ui->openAction, &QAction::triggered, this, &MainWindow::chooseStore);
    connect(m_ui->newAction, &QAction::triggered, this, &MainWindow::makeStore);
    connect(m_ui->sampleAction, &QAction::triggered, this, [this] { openSample(QStringLiteral("seed")); });
    connect(m_ui->closeAction, &QAction::triggered, this, [this] {
        if (mayLeave()) m_workspace.close();
    });
    connect(m_ui->importAction, &QAction::triggered, this, [this] { importFiles({}); });
    connect(m_ui->packageAction, &QAction::triggered, this, [this] { takePackage({}); });
    connect(m_ui->importCatalogueAction, &QAction::triggered, this, [this] { importCatalogue({}); });
    m_tablesOut = new TablesOut(m_workspace, this);
    m_ui->fileMenu->insertActions(m_ui->folderAction, m_tablesOut->actions());
    connect(m_tablesOut, &TablesOut::messageGiven, this, &MainWindow::showMessage);
    connect(m_tablesOut, &TablesOut::noticeGiven, this, [this](const QString& text) { showNotice(text); });
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->folderAction, &QAction::triggered, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_workspace.openStore().path()).absolutePath()));
    });
    connect(m_ui->keysAction, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_ui->diagnosisAction, &QAction::triggered, this, &MainWindow::showDiagnosis);
    connect(m_ui->aboutAction, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseStore);
    connect(m_start, &StartPage::newRequested, this, &MainWindow::makeStore);
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_start, &StartPage::recentRequested, this, [this](const QString& path) { openStore(path); });
}

void MainWindow::setTheme(Theme theme) {
    QSettings().setValue(themeKey, static_cast<int>(theme));
    applyAppearance(*qobject_cast<QApplication*>(QCoreApplication::instance()), theme);
    QTimer::singleShot(0, this, &MainWindow::refreshIcons); // the palette comes by an event of its own
}

/// Of the program as people run it; tests and pictures leave nothing behind.
void MainWindow::keepLog() { m_log = new EventLog(m_workspace, EventLog::defaultFile(), this); }

void MainWindow::showDiagnosis() {
    if (!m_log) keepLog();
    DiagnosisDialog(diagnosis(m_workspace, *m_log, RunGuard::reportsIn(RunGuard::defaultFolder())), this).exec();
}

/// Beside what is told already of what was typed and is back.
void MainWindow::tellLostRuns(const std::vector<LostRun>& lost) {
    if (lost.empty()) return;
    const LostRun& last = lost.back();
    const QString told = toQt(say(Remark{last.report.isEmpty() ? "run.lost" : "run.crashed", {fromQt(last.started)}}, m_workspace.language()));
    showNotice(m_ui->notice->isVisible() ? told + QLatin1Char(' ') + m_ui->noticeText->text() : told, m_noticeCause);
}

void MainWindow::showKeys() { KeysDialog(this).exec(); }

void MainWindow::showAbout() {
    QMessageBox::about(this, tr("About Xushi"),
                       tr("Xushi %1\nTracks the yearly targets of a science and technology bureau.\n"
                          "Free software under the GPL, version 3 or later.")
                           .arg(QCoreApplication::applicationVersion()));
}

} // namespace xushi
