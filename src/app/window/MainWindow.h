#pragma once

#include "app/look/Appearance.h"
#include "app/office/Visits.h"
#include "app/office/Workspace.h"

#include <QMainWindow>
#include <QPointer>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>

class QActionGroup;
class QLabel;
class QToolButton;

namespace Ui {
class MainWindow;
}

namespace xushi {

class EventLog;
struct LostRun;
struct RestoringPerson;
class DropVeil;
class ExplainPanel;
class IndicatorSearch;
class MeetingWindow;
class MomentBar;
class Page;
class StandingBar;
class StartPage;
class TablesOut;

/// Rail, top bar, pages and status bar around one workspace.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Language language, QWidget* parent = nullptr);
    MainWindow(Language language, StoreOpener opener, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Makes the window no larger than a screen of this size shows with the window's frame.
    void fitInto(const QSize& screen);
    /// From now on what happens is kept in the log of the person's state folder.
    void keepLog();
    /// Says so where an earlier run ended without word.
    void tellLostRuns(const std::vector<LostRun>& lost);
    /// Opens a store, or says in a notice why not; the one that is open stays.
    bool openStore(const QString& path);
    /// Shows what the files would change; none: they are chosen first. Nothing is written by it.
    void importFiles(const QStringList& files);
    void importCatalogue(const QStringList& files);
    /// The same for a table that is no file, tab-separated.
    void importTable(const QString& name, const QString& text);
    /// Shows what a package that came back would change; none: it is chosen first. Nothing is written by it.
    void takePackage(const QString& file);
    /// Brings the page with this id of PageList to the front; nothing happens where there is none.
    void showPage(const QString& id);
    QStringList pageIds() const;
    /// Opens or closes the panel that tells how the number under the cursor was made.
    void showExplanation(bool isShown);
    /// Puts what is behind onto a screen, and takes it away again. The window stays as it is.
    void toggleMeeting();
    /// From now on a copy of the store is kept on each day on which something has changed.
    void keepCopiesDaily();
    /// Opens a copy in a window of its own, for reading only.
    void lookAtCopy(const QString& path);
    /// Puts a copy in the place of the store, whose present is kept first, and opens it.
    void restoreFrom(const QString& copy);
    /// nullptr while there is none.
    MeetingWindow* meeting() const;
    /// Shows the store as it stood in every page, or says why not; refused while something typed is not in the store.
    void showMoment(const MomentAsked& asked);
    void showPresent();
    Workspace& workspace() { return m_workspace; }

protected:
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    /// What a notice goes away with.
    enum class NoticeCause { Other, Page, Disk, Step };

    void buildRail();
    Page& pageAt(std::size_t place);
    std::vector<Page*> madePages() const;
    void buildShortcuts();
    void buildTopBar();
    void buildStatusBar();
    void wireMenus();
    void wireWorkspace();
    void wireSearch();
    void buildEditMenu();
    void fillEditMenu();
    void emptyEditMenu();
    void buildViewMenu();
    void buildCopies();
    void buildMomentBar();
    void buildStandingBar();
    void lookAtFile();
    bool keepMine();
    void openWhatIsThere();
    void saveMine();
    void saveCopyOfMine(const std::filesystem::path& copy, const std::filesystem::path& path);
    void goOnAtSaved(const std::filesystem::path& path);
    void goOnAtOpened(const QString& path);
    void compareMine();
    bool isBusyBeside() const { return static_cast<bool>(m_afterBeside); }
    void finishBesideTheBar();
    void besideTheBar(const Remark& told, std::function<Result<void>(const std::atomic_bool&)> work, std::function<void()> then);
    void waitFor(Task& task);
    void followMoment();
    void chooseMoment();
    void showComparison(std::int64_t from, std::int64_t to);
    void buildExplainPanel();
    void refreshExplainPanel();
    void takeCatalogue();
    void fillRegions();
    void refreshIcons();
    void refreshHead();
    void refreshProof();
    void refreshAvailability();
    /// True when nothing typed would be lost, or when the person lets it go.
    bool mayLeave();
    void keepLayout() const;
    bool saveUnsaved();
    void showUnsaved();
    void showNotice(const QString& text, NoticeCause cause = NoticeCause::Other);
    void showProblem(const Problem& problem);
    void hideNotice(NoticeCause cause);
    void retry();
    void tellReversal(const ReversedStep& step);
    void followPerson();
    void showMessage(const QString& text);
    void bringToFront(const QString& id);
    QToolButton* railButtonOf(std::size_t place) const;
    void goBack();
    Page& shownPage(const QString& id);
    bool isPackageOfOpen(const QString& file) const;
    Page* frontPage() const;
    Visit here() const;
    void goTo(const QString& pageId, const Place& place);
    void showHistoryOf(const FigureKey& key);
    void walk(std::optional<Visit> (Visits::*step)(const Visit&));
    void refreshWay();
    void chooseStore();
    void makeStore();
    void openSample(const QString& name);
    void restoreNow(const QString& copy, const RestoringPerson& by);
    QString restoreClosed(const QString& path, const QString& copy, const RestoringPerson& by);
    void offerWayBack(const QString& path, const Problem& problem);
    void showKeys();
    void showDiagnosis();
    void showAbout();
    void setTheme(Theme theme);

    std::unique_ptr<Ui::MainWindow> m_ui;
    Workspace m_workspace;
    QString m_opened; ///< the store that the person opened last
    StartPage* m_start = nullptr;
    std::vector<Page*> m_pages; ///< as PageList has them; nullptr for one that is not made yet
    std::vector<QToolButton*> m_railButtons; ///< in the same order; nullptr for a view
    MomentBar* m_moments = nullptr;
    StandingBar* m_standing = nullptr;
    Task* m_besideBar = nullptr;       ///< what a way on takes: done where nothing else becomes of the file meanwhile
    std::function<void()> m_afterBeside;
    DropVeil* m_veil = nullptr;
    TablesOut* m_tablesOut = nullptr;
    Visits m_visits;
    QList<QAction*> m_pageEdits; ///< of the page in front, in the menu 编辑
    QAction* m_backAction = nullptr;
    QAction* m_forwardAction = nullptr;
    QAction* m_collectionAction = nullptr;
    QAction* m_narrativeAction = nullptr;
    QAction* m_meetingAction = nullptr;
    QAction* m_anchorAction = nullptr;
    EventLog* m_log = nullptr; ///< nothing: none is kept
    QPointer<MeetingWindow> m_meeting;
    std::vector<QPointer<MainWindow>> m_copyWindows; ///< of copies that are looked at
    QAction* m_allocationAction = nullptr;
    QAction* m_backupsAction = nullptr;
    ExplainPanel* m_explainPanel = nullptr;
    IndicatorSearch* m_search = nullptr;
    NoticeCause m_noticeCause = NoticeCause::Other;
    QLabel* m_savedLabel = nullptr;
    QLabel* m_proofLabel = nullptr;
    QLabel* m_anchorLabel = nullptr;
};

} // namespace xushi
