#pragma once

#include <QString>

class QPushButton;

namespace xushi {

class MainWindow;

/// The line that says what became of the store's file, as a person sees and uses it.
class StandingDriver {
public:
    explicit StandingDriver(MainWindow& window) : m_window(window) {}

    /// The person was elsewhere and comes back to the window, which has the keys again.
    void comeBack() const;
    /// Something is looked for, or done, beside the window.
    bool isWaiting() const;
    /// Until that is over.
    void settle() const;
    /// Empty while nothing became of the file.
    QString line() const;
    /// Alt+1, Alt+2, Alt+3.
    void openThere() const;
    void saveMine() const;
    void compare() const;
    /// The same by the mouse.
    void clickOpenThere() const;
    /// What then is done beside the window is not waited for.
    void clickOpenThereAtOnce() const;
    void clickSaveMineAtOnce() const;
    bool mayOpenThere() const;
    bool maySaveMine() const;
    bool mayCompare() const;
    /// What is said of each, by its tooltip.
    QString tipOfOpening() const;
    QString tipOfSaving() const;
    QString tipOfComparing() const;
    /// Everything is seen in full, and each can be reached by the tab key and has a name.
    bool isWholeShown() const;

private:
    QPushButton& button(const char* name) const;
    void key(Qt::Key key) const;

    MainWindow& m_window;
};

} // namespace xushi
