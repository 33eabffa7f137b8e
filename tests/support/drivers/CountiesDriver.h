#pragma once

#include <QString>
#include <QStringList>

namespace xushi {

class CountiesPage;
class CountyMatrixModel;
class CountyMatrixView;
class MainWindow;

/// 县区 as a person sees and uses it.
class CountiesDriver {
public:
    explicit CountiesDriver(MainWindow& window) : m_window(window) {}

    /// By its key.
    void open() const;
    bool isShown() const;
    CountiesPage& page() const;
    CountyMatrixModel& model() const;
    CountyMatrixView& matrix() const;

    QString title() const;
    QString summary() const;
    QString owing() const;
    /// Empty while there is something to show.
    QString emptyText() const;
    QStringList nameless() const;

    /// The heads of the matrix, each in one line.
    QStringList counties() const;
    /// The indicators and the headings above them.
    QStringList names() const;
    /// The lights of an indicator in the order of the counties, by their letters; empty ones for none.
    QStringList lights(const QString& indicator) const;
    /// What is told of the cell under the cursor.
    QString tip() const;
    /// 指标 · 县区 of the cursor; the indicator alone in the names.
    QString current() const;
    void goTo(const QString& indicator, const QString& county) const;
    void clickHead(const QString& county) const;
    /// True while the column of the county is on the screen.
    bool isColumnShown(const QString& county) const;
    /// True while the first row of the matrix is on the screen.
    bool isAtTop() const;
    /// matrix, list or whatever has the keys.
    QString focus() const;

    /// 催报 that is shown; empty where none is.
    QString reminder() const;
    QString belowTitle() const;
    /// What stands above the list: Σ against the city, or the counts of a card.
    QString sum() const;
    /// Each row as the columns that are named, joined by |.
    QStringList list(const QStringList& columns) const;
    /// The name in the current row of the list.
    QString currentRow() const;
    bool isRankedBy(const char* chip) const;
    void click(const char* button) const;
    /// Of the list.
    void clickListHead(const QString& head) const;

private:
    MainWindow& m_window;
};

} // namespace xushi
