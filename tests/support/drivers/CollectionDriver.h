#pragma once

#include <QString>
#include <QStringList>

namespace xushi {

class CollectionModel;
class CollectionPage;
class CollectionView;
class MainWindow;

/// 收报 as a person sees and uses it.
class CollectionDriver {
public:
    explicit CollectionDriver(MainWindow& window) : m_window(window) {}

    /// Ctrl+Shift+B.
    void open() const;
    /// By the button of 填报.
    void openFromEntry() const;
    bool isShown() const;
    CollectionPage& page() const;
    CollectionModel& model() const;
    /// As it is shown: filtered and sorted.
    CollectionView& table() const;
    /// What takes keys and has no name to be called by; empty where everything has one.
    QStringList nameless() const;

    QString title() const;
    QString summary() const;
    /// What stands instead of the table; empty while there is one.
    QString emptyText() const;
    /// allChip, owingChip, overdueChip, lateChip, twiceChip: 未齐 12
    QString chip(const char* name) const;
    bool isChosen(const char* name) const;
    void click(const char* name) const;

    /// Region, department, there/due, state and remarks of every row that is shown.
    QStringList rows() const;
    /// The rows of a region: department, there/due, state and remarks.
    QStringList rowsOf(const QString& region) const;
    /// One cell of the row of the cursor; columns are those of CollectionModel.
    QString cell(int column) const;
    bool isColumnShown(int column) const;
    void clickHeading(int column) const;
    /// The cursor on a row and in the table.
    void goTo(const QString& region, const QString& department) const;
    /// 洪泽区 · 高新处
    QString current() const;
    /// board, missing, arrivals, reminder, entries, or whatever has the keys.
    QString focus() const;

    /// 3 missing…, and what is.
    QString missingHead() const;
    QStringList missing() const;
    QString currentMissing() const;
    void activateMissing(int number) const;
    /// Every act, and below it what is opened of its figures, each as its columns.
    QStringList arrivals() const;
    void goToArrival(int act) const;

    bool isActShown() const;
    QString act() const;
    QStringList entries() const;
    /// Of the columns of the figures.
    QStringList headings() const;
    /// What is asked, or said.
    QString bar() const;
    bool isAsking() const;
    bool canAsk() const;
    void ask() const;
    void keep() const;

    QString reminder() const;
    void goToReminder() const;
    QString copied() const;
    bool canCopy() const;
    void copy() const;

private:
    MainWindow& m_window;
};

} // namespace xushi
