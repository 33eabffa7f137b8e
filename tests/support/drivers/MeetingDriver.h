#pragma once

#include <QString>

namespace xushi {

class MainWindow;
class MeetingWindow;

/// 会议模式 as a person sees and uses it.
class MeetingDriver {
public:
    explicit MeetingDriver(MainWindow& window) : m_window(window) {}

    /// F11 on whatever has the keys.
    void toggle() const;
    bool isShown() const;
    MeetingWindow& sheet() const;

    QString head() const;
    /// 严重滞后 3 · 滞后 4 …
    QString lights() const;
    QString title() const;
    /// 1 / 7
    QString number() const;
    QString facts() const;
    QString duty() const;
    QString explanation() const;
    /// What stands where nothing is behind; empty while something is.
    QString emptyText() const;
    QString keys() const;
    /// The digits of the last point of the line of this year; empty where no chart is shown.
    QString lastFigure() const;
    /// How many counties there is room for.
    int countiesShown() const;
    /// Actions and menus that the sheet offers.
    int actionCount() const;

private:
    MainWindow& m_window;
};

} // namespace xushi
