#pragma once

#include <QStringList>

namespace xushi {

class MainWindow;
class WayBackDialog;

/// The dialog of a store that is damaged and was not opened.
class WayBackDriver {
public:
    explicit WayBackDriver(MainWindow& window) : m_window(window) {}

    bool isShown() const;
    /// Until every file of the folder of copies was looked at.
    void wait() const;
    QString why() const;
    QStringList copies() const;
    QString state() const;
    bool canRestore() const;
    bool isRestoreDefault() const;
    void choose(int row) const;
    void lookAt() const;
    /// Enter, until the window is told.
    void restore() const;
    void restoreFile(const QString& path) const;
    void leave() const;

private:
    WayBackDialog& dialog() const;

    MainWindow& m_window;
};

} // namespace xushi
