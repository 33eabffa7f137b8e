#pragma once

#include <QPoint>
#include <QString>
#include <QStringList>

class QWidget;

namespace xushi {

class SummaryPage;
class TablePreview;

/// 汇总表 as a person sees and uses it.
class SummaryDriver {
public:
    /// The page, or a window that has it.
    explicit SummaryDriver(QWidget& root) : m_root(root) {}

    SummaryPage& page() const;
    /// Clicks the button of a format (XLSX, PDF), or takes it from the menu of the others.
    void exportAs(const char* format) const;
    void chooseLayout(const QString& name) const;
    QStringList layouts() const;
    QString title() const;
    /// Ctrl+Shift+C
    void copyTable() const;
    /// How many of the buttons that export or print can be pressed.
    int offeredCount() const;
    /// The paper on the desk.
    TablePreview& preview() const;
    bool hasKeys() const;
    /// Of the cursor, as a screen reader tells it; the title of the table while it is nowhere.
    QString currentRow() const;
    /// Whether all of what the cursor is on can be seen.
    bool isCursorInSight() const;
    bool isAtTop() const;
    bool isAtBottom() const;
    /// The box of layouts has the keys.
    void goToLayouts() const;
    /// The middle of a row that begins with a name, of the preview; scrolled into sight.
    QPoint placeOfRow(const QString& name) const;
    void clickRow(const QString& name) const;
    void doubleClickRow(const QString& name) const;
    /// The menu of the row: by the right button, by the menu key, by Shift+F10.
    enum class MenuBy { Mouse, MenuKey, Keys };
    QStringList menuOfRow(MenuBy by) const;
    /// Opens it by the menu key and takes the line.
    void takeFromMenu(const QString& line) const;
    /// What was said of the last export.
    QString told() const;

    /// Clicks 留存 and types why.
    void keep(const QString& reason) const;
    bool mayKeep() const;
    /// Ctrl+Shift+H: the tables that were given out, in and out.
    void togglePublished() const;
    bool isPublishedShown() const;
    /// What stands in the list, a text for each row; empty texts where the answer of today is not there yet.
    QStringList published() const;
    void choosePublished(int row) const;
    /// Waits until each of them was held against today.
    bool waitForStates() const;
    /// The table of then, or what differs: waits until it is there.
    bool showThen() const;
    bool showDifference() const;
    QString detailMessage() const;
    QStringList differences() const;
    /// Enter on a line of what differs.
    void openDifference(int row) const;
    /// Alt+S
    void exportPublished() const;

private:
    QWidget& m_root;
};

} // namespace xushi
