#pragma once

#include <QString>
#include <QStringList>

class QTableView;

namespace xushi {

class HistoryPage;
class MainWindow;

/// 修订记录 as a person sees and uses it.
class HistoryDriver {
public:
    explicit HistoryDriver(MainWindow& window) : m_window(window) {}

    /// Ctrl+8.
    void open() const;
    bool isShown() const;
    HistoryPage& page() const;
    QTableView& acts() const;
    QTableView& records() const;
    /// What takes keys and has no name to be called by; empty where everything has one.
    QStringList nameless() const;

    QString count() const;
    /// What stands instead of the acts; empty while there are some.
    QString emptyText() const;
    /// Who, what was done, to what, and why, of every act that is listed.
    QStringList rows() const;
    /// #1842
    QString current() const;
    /// Of the act that is shown below: number, kind, time, person and reason.
    QString heading() const;
    /// Its records, each as its columns.
    QStringList entries() const;
    /// acts, entries, reasonEdit, or whatever has the keys.
    QString focus() const;

    /// The line of a filter that is chosen; personBox, kindBox, indicatorBox, regionBox, monthBox, dayBox.
    QString filter(const char* box) const;
    QStringList offered(const char* box) const;
    void choose(const char* box, const QString& line) const;
    /// Alt+S and the text.
    void search(const QString& text) const;

    /// What is asked, or said.
    QString bar() const;
    bool isAsking() const;
    void giveReason(const QString& reason) const;

private:
    MainWindow& m_window;
};

} // namespace xushi
