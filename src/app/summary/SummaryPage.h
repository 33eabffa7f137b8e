#pragma once

#include "app/shared/Page.h"
#include "wiring/PublishedFiles.h"

#include <memory>

class QPushButton;
namespace Ui {
class SummaryPage;
}

namespace xushi {

class PublishedPanel;
class SummaryWriter;
class TablePreview;

/// 汇总表: a table as it will leave the office; and those that have left it.
class SummaryPage : public Page {
    Q_OBJECT
public:
    SummaryPage(Workspace& workspace, QWidget* parent);
    ~SummaryPage() override;

    void enter() override;
    Place place() const override;
    void showIndicator(const IndicatorCode& indicator) override;
    QList<QAction*> fileActions() const override { return m_fileActions; }
    QList<QAction*> editActions() const override { return m_rowActions; }
    /// Writes the table that is shown; says in the page what came of it.
    bool exportTo(const SummaryWriter& writer, const QString& path);
    void print();
    /// Opens the editor of the layout that is chosen.
    void editLayout();
    /// What the print dialog prints to a file: a PDF.
    void printTo(const QString& path);

private:
    void buildFileActions();
    void wireExports();
    void wireRows();
    QAction* addRowAction(const char* name, const QString& text, const QList<QKeySequence>& keys, void (SummaryPage::*act)());
    void refreshRowActions();
    void goToEntry();
    void goToChart();
    void goToFigureHistory();
    void copyTable();
    void markStale();
    void fillLayouts();
    void chooseLayout();
    void showLayout(const QString& code);
    QString chosenLayout() const;
    void rebuild();
    void wirePublished();
    void showPublished(bool isShown);
    void refreshKeeping();
    bool keepIn(const QString& path);
    bool tellWritten(const QString& path, const Result<WrittenSummary>& written);
    TableAsked asked() const;
    Result<SummaryTable> given() const;
    Result<SummaryTable> printed() const;
    void offerExports(bool isThere);
    void showProblem(const Problem& problem);
    void tell(const QString& done, const std::u32string& undrawn = {});
    void chooseAndExport(const SummaryWriter& writer);
    QString proposedName(const SummaryWriter& writer) const;

    std::unique_ptr<Ui::SummaryPage> m_ui;
    TablePreview* m_preview;
    std::vector<QPushButton*> m_exportButtons;
    QList<QAction*> m_fileActions;
    QList<QAction*> m_rowActions; ///< of the row that the cursor is on
    PublishedPanel* m_published;
    SummaryTable m_table; ///< that is shown
    QString m_exportedPath;
    bool m_isStale = true;
};

} // namespace xushi
