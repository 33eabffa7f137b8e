#pragma once

#include <QString>
#include <QStringList>

class QTableView;

namespace xushi {

class BackupsPage;
class MainWindow;

/// 备份 as a person sees and uses it.
class BackupsDriver {
public:
    explicit BackupsDriver(MainWindow& window) : m_window(window) {}

    /// Ctrl+Shift+Y, until everything is looked at.
    void open() const;
    bool isShown() const;
    /// Until nothing is looked for, made or compared any more.
    void wait() const;
    BackupsPage& page() const;
    QTableView& copies() const;
    QStringList nameless() const;

    /// Occasion, standing and number of other figures of every copy.
    QStringList rows() const;
    /// What stands instead of them; empty while there are some.
    QString emptyText() const;
    QString count() const;
    /// What is said of the copy of the cursor, and the lines below it: indicator, part, then, now.
    QString difference() const;
    QStringList differences() const;
    /// What is asked before a restore; empty while nothing is.
    QString question() const;
    QString secondFolder() const;
    bool canRestore() const;
    QString focus() const;

    /// Of the status bar.
    QString badge() const;
    void clickBadge() const;
    void clickNoSecondFolder() const;

    /// The windows in which copies are looked at.
    QList<MainWindow*> lookedAt() const;

private:
    MainWindow& m_window;
};

} // namespace xushi
