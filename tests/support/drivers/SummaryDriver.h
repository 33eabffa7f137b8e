#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace xushi {

class SummaryPage;

/// 汇总表 as a person sees and uses it.
class SummaryDriver {
public:
    /// The page, or a window that has it.
    explicit SummaryDriver(QWidget& root) : m_root(root) {}

    SummaryPage& page() const;
    /// Clicks the button of a format (XLSX, PDF), or takes it from the menu of the others.
    void exportAs(const char* format) const;
    void chooseLayout(const QString& name) const;
    QStringList layouts() const;
    QString title() const;
    /// Ctrl+Shift+C
    void copyTable() const;
    /// How many of the buttons that export or print can be pressed.
    int offeredCount() const;
    /// What was said of the last export.
    QString told() const;

private:
    QWidget& m_root;
};

} // namespace xushi
