#pragma once

#include <QString>
#include <QStringList>

namespace xushi {

class CatalogueImportPage;
class MainWindow;

/// 目录导入预览 as a person sees and uses it.
class CatalogueImportDriver {
public:
    explicit CatalogueImportDriver(MainWindow& window) : m_window(window) {}

    bool isShown() const;
    /// Until the file is read, or refused.
    bool waitUntilRead() const;
    /// State, record, field, stored and new of every line that is shown.
    QStringList rows() const;
    QString message() const;
    /// 新增 3
    QString count(const char* button) const;
    void toggle(const char* button) const;
    /// Ticks the line off, or on again, with the space bar.
    void tick(int row) const;
    bool isTicked(int row) const;
    bool asksForAReason() const;
    void typeReason(const QString& text) const;
    void leaveOutProblems() const;
    bool canImport() const;
    /// Ctrl+Enter, and until the page is left.
    bool import() const;

private:
    CatalogueImportPage& page() const;

    MainWindow& m_window;
};

} // namespace xushi
