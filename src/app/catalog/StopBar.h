#pragma once

#include "domain/Indicator.h"

#include <QWidget>

#include <memory>

namespace Ui {
class StopBar;
}

namespace xushi {

/// How much an indicator is used, and the way to stop it: the last month is asked for in the same place.
class StopBar : public QWidget {
    Q_OBJECT
public:
    explicit StopBar(QWidget* parent);
    ~StopBar() override;

    enum class State { New, InUse, Stopped };
    /// With unsaved edits nothing can be stopped; both buttons say so.
    void show(State state, bool isEdited);
    void setUsage(const QString& usage);
    void setSuggestedMonth(const YearMonth& month) { m_suggested = month; }

signals:
    /// With the month as typed.
    void stopRequested(const QString& lastMonth);
    void useAgainRequested();

private:
    void ask();

    std::unique_ptr<Ui::StopBar> m_ui;
    YearMonth m_suggested;
};

} // namespace xushi
