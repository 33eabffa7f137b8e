#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>

namespace xushi {

class MainWindow;
class MergePage;

/// 收回数据包 as a person sees and uses it.
class MergeDriver {
public:
    explicit MergeDriver(MainWindow& window) : m_window(window) {}

    /// What the File menu offers of a department.
    void giveOut(const QString& department) const;
    bool isShown() const;
    MergePage& page() const;
    bool waitUntilRead() const;
    /// What stands instead of the table.
    QString message() const;
    QString origin() const;
    /// Outcome, indicator, given out, came back, here now of every row that is shown.
    QStringList rows() const;
    /// What stands under 单位 of every row that is shown; nothing where the column is not in sight.
    QStringList units() const;
    bool isNothingNew() const;
    void toggle(const char* button) const;
    void goTo(int row) const;
    /// How far the table is scrolled down, in pixels.
    int scrolled() const;
    void scrollTo(int pixels) const;
    /// Indicator, region and period of the row that the cursor is on, and of those that are chosen.
    QString currentRow() const;
    QStringList chosenRows() const;
    void takeTheirs() const;
    void keepOurs() const;
    bool canDecide() const;
    QString mergeText() const;
    bool canMerge() const;
    /// Ctrl+Enter, and until it is written.
    void merge() const;
    QString done() const;
    void undo() const;

private:
    MainWindow& m_window;
};

} // namespace xushi
