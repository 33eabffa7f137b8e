#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

class QWidget;

namespace xushi {

class ImportPage;
class MainWindow;

/// 导入预览 as a person sees and uses it.
class ImportDriver {
public:
    explicit ImportDriver(MainWindow& window) : m_window(window) {}

    /// Drags the files over the window and lets them go, as a file manager does; false where the window takes none of them.
    bool drop(const std::vector<std::filesystem::path>& files) const;
    /// What the window says while files are held over it; nothing once they have left again.
    QString veilOver(const std::vector<std::filesystem::path>& files) const;
    bool isVeiled() const;
    /// Until every file is read, or refused.
    bool waitUntilRead() const;

    ImportPage& page() const;
    bool isShown() const;
    /// How many rows and lines of the sheet are still shown when Esc has let the files go.
    int shownWhenTheFilesGo() const;
    /// Name and state of every file that waits, in their order.
    QStringList files() const;
    /// By its place in the list.
    void chooseFile(int place) const;
    QString fileInFront() const;
    /// What stands instead of a table that was not read.
    QString message() const;

    QString period() const;
    QString periodSource() const;
    QString region() const;
    QString encoding() const;
    /// 对应关系沿用…; empty where nothing is.
    QString inherited() const;
    void typePeriod(const QString& text) const;
    void chooseRegion(const QString& name) const;
    void chooseSheet(int place) const;
    QStringList sheets() const;
    /// What can be said of a column: the one that the cursor stands in.
    QString chosenColumn() const;
    void chooseColumn(const QString& heading, const QString& kind) const;

    /// 新增 31
    QString count(const char* button) const;
    void toggle(const char* button) const;
    /// Sign, indicator, stored, new and cell of every row that is shown.
    QStringList rows() const;
    /// What is said of the row of a cell.
    QString reasonAt(const QString& cell) const;
    QString changeAt(const QString& cell) const;
    /// The cursor on the row of a cell of the sheet.
    void goTo(const QString& cell) const;
    /// The row on which the cursor is, by its cell.
    QString current() const;
    /// A click on a cell of the picture.
    void clickInPicture(int row, int column) const;
    /// The cell of the picture that is ringed.
    QString ringed() const;
    /// What can be chosen for the row of the cursor; none where nothing can.
    QStringList offered() const;
    void take(const QString& choice) const;
    /// What the menu 对应关系 offers, by the name of the action.
    void chooseMapping(const char* action) const;

    QString importText() const;
    bool canImport() const;
    /// Ctrl+Enter, and until it is written.
    void import() const;
    /// The button: the files are let go.
    void cancel() const;
    /// 已导入…; empty while nothing is told.
    QString done() const;
    void undo() const;

private:
    MainWindow& m_window;
};

} // namespace xushi
