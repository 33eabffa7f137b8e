#pragma once

#include "support/drivers/PeopleDriver.h"

class QAbstractScrollArea;
class QAction;
class QMenu;
class QStackedWidget;

namespace xushi {

class MainWindow;
class Page;

/// The frame of the window as a person sees and uses it: what stands around the pages.
class FrameDriver {
public:
    explicit FrameDriver(MainWindow& window) : m_window(window) {}

    /// The page that is seen; nullptr before a store is open.
    Page* front() const;
    /// Its class, or nothing.
    QString frontName() const;
    /// A page by its class, seen or not.
    Page& page(const char* name) const;
    /// The places of the rail, from above.
    QStringList placeTips() const;
    bool isPlaceChosen(int place) const;

    /// The sentence above the pages; empty while there is none.
    QString notice() const;
    bool isNoticeShown() const;
    bool offersRetry() const;
    void retry() const;
    /// The sentence below the pages.
    QString message() const;
    QString proofBadge() const;
    bool isWaitingForProof() const;
    /// False as well where no line of the window has this text.
    bool isWholeLineShown(const QString& part) const;
    /// Message boxes that were made.
    int questionCount() const;

    /// The lines of the edit menu, without their keys.
    QString undoText() const;
    QString redoText() const;
    bool canUndo() const;
    /// The lines of the edit menu as it opens: text and key, separators left out.
    QStringList editMenu() const;
    QStringList tableMenu() const;
    /// What has a key in 编辑 or 表格 and is no line of the window's own.
    QStringList keysInClosedMenus() const;
    /// Clicks the line of the edit menu that begins with the text.
    void chooseInEditMenu(const QString& text) const;
    /// By the menu: whatever is being typed keeps the keys.
    void undoByMouse() const;
    bool isInFileMenu(QAction* action) const;
    /// An entry of a menu, by the name of its action.
    void chooseInMenu(const char* action) const;

    void clickPreviousMonth() const;
    /// The months of the year, a line, and the years.
    QMenu& openPeriods() const;
    void choosePeriod(int line) const;
    void chooseYear(int line) const;
    /// By the box in the top bar.
    void chooseRegion(const QString& name) const;
    /// Ctrl+K, the text, Enter.
    void search(const QString& text) const;

    /// Who is working.
    PeopleDriver people() const;

    /// How the number under the cursor was made.
    bool isExplaining() const;
    QString explanation() const;
    void toggleExplanation() const;
    /// By the button in its corner.
    void closeExplanation() const;

    /// What a page is scrolled in where it has too little room.
    QAbstractScrollArea& room() const;
    QStackedWidget& pages() const;

private:
    MainWindow& m_window;
};

} // namespace xushi
