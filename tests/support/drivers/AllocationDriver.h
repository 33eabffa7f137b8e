#pragma once

#include <QString>
#include <QStringList>

namespace xushi {

class AllocationPage;
class AllocationView;
class MainWindow;

/// 目标分解 as a person sees and uses it.
class AllocationDriver {
public:
    explicit AllocationDriver(MainWindow& window) : m_window(window) {}

    /// By its key, from the page in front.
    void open() const;
    bool isShown() const;
    AllocationPage& page() const;
    AllocationView& table() const;

    QString indicator() const;
    void chooseIndicator(const QString& name) const;
    QString target() const;
    /// What stands instead of the table; empty while it is there.
    QString message() const;
    /// One column of every row.
    QStringList column(int column) const;
    /// The cursor on a cell.
    void goTo(int row, int column) const;
    /// Types over the cell, and Enter.
    void type(int row, int column, const QString& text) const;
    void typeReason(const QString& text) const;
    bool hasReasonFocus() const;
    QString problem() const;
    QString sum() const;
    /// The light now and then; empty where none is told.
    QStringList lights() const;
    QString writeText() const;
    bool canWrite() const;
    /// Ctrl+Enter.
    void write() const;
    QString done() const;

private:
    MainWindow& m_window;
};

} // namespace xushi
