#pragma once

#include <QString>
#include <QStringList>

class QDate;
class QTableView;

namespace xushi {

class ComparisonPage;
class MainWindow;

/// The bar of a moment that is looked at, what asks for one, and what differs between two, as a person sees and uses them.
class MomentDriver {
public:
    explicit MomentDriver(MainWindow& window) : m_window(window) {}

    /// The sentence across the window; empty while the present is shown.
    QString banner() const;
    bool isWholeBannerShown() const;
    /// Alt+Home.
    void backToNow() const;
    /// Ctrl+Shift+PgUp and PgDown.
    void earlier() const;
    void later() const;
    bool mayGoEarlier() const;
    bool mayGoLater() const;
    /// Ctrl+Shift+T, and the answer: a day of the calendar, or an entry. Enter confirms.
    void chooseDay(const QDate& day) const;
    void chooseEntry(const QString& entry) const;

    bool isComparing() const;
    ComparisonPage& comparison() const;
    QTableView& lines() const;
    /// Waits until both moments are read.
    void waitForComparison() const;
    /// Each line as indicator|region|what|before|after.
    QStringList differences() const;
    QStringList causes() const;
    QStringList heads() const;
    QString comparisonText() const;
    /// The moments that are compared, as their buttons say them.
    QStringList moments() const;

private:
    template <class Answer> void answer(const Answer& answer) const;

    MainWindow& m_window;
};

} // namespace xushi
