#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QAbstractItemView;
class QHeaderView;
class QMenu;

namespace xushi {

/// A table with its manners as a person sees and uses it, whatever page it stands on. Columns are named by their heads.
class TableDriver {
public:
    explicit TableDriver(QAbstractItemView& view) : m_view(view) {}

    /// The heads of the columns that are part of the table, in their order.
    QStringList heads() const;
    /// The texts of a column, row by row as they are shown.
    QStringList column(const QString& head) const;
    int width(const QString& head) const;
    QString currentText() const;
    void goTo(int row, const QString& head) const;

    void clickHead(const QString& head) const;
    /// Draws a column by its head to where another one stands.
    void dragHead(const QString& head, const QString& to) const;
    /// Draws the right edge of a head.
    void drawWidth(const QString& head, int by) const;

    /// The lines of the menu under the right mouse button on the cell of the cursor: text and key, separators left out.
    QStringList menu() const;
    /// The same in the menu bar of the window.
    QStringList menuOfWindow() const;
    /// The same by Shift+F10.
    QStringList menuByKey() const;
    /// The lines of the menu under the right mouse button on a head.
    QStringList menuOfHead(const QString& head) const;
    /// The lines of the menu that a key has opened.
    QStringList openMenu() const;
    /// Clicks the line of the open menu that ends with the text.
    void choose(const QString& line) const;

    bool isFinding() const;
    /// What is said beside the field; empty where nothing is.
    QString hits() const;
    /// What is said of rows that are filtered out.
    QString filterNote() const;
    void clickClearFilter() const;
    /// What a pointer that rests on the cell is told.
    QString tip(int row, const QString& head) const;

private:
    QHeaderView& header() const;
    int columnOf(const QString& head) const;
    QWidget* bar() const;
    QMenu* shownMenu() const;

    QAbstractItemView& m_view;
};

/// Every table and tree of the window's pages, with manners or without.
std::vector<QAbstractItemView*> tablesIn(const QWidget& window);

} // namespace xushi
