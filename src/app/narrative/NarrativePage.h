#pragma once

#include "app/shared/Page.h"
#include "domain/narrative/Narrative.h"
#include "domain/summary/SummaryTable.h"
#include "io/ReportWriter.h"

#include <QTimer>

#include <memory>

class QModelIndex;
class QPushButton;
namespace Ui {
class NarrativePage;
}

namespace xushi {

class ReportFigureModel;

/// 文字报告, a view of 汇总表: the report of a template in words. Each number leads to its cell; what a person writes over a sentence is
/// kept in the store. Read anew once after changes, while somebody looks.
class NarrativePage : public Page {
    Q_OBJECT
public:
    NarrativePage(Workspace& workspace, QWidget* parent);
    ~NarrativePage() override;

    void enter() override;
    int unsavedCount() const override { return isChanged() ? 1 : 0; }
    bool canSaveUnsaved() const override { return isChanged(); }
    bool saveUnsaved() override { return !isChanged() || store(); }
    void showUnsaved() override;
    /// Writes the report that is shown; says in the page what came of it.
    bool exportTo(const ReportWriter& writer, const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void wireKeys();
    void wireFeed();
    void wireExports();
    void wireEditor();
    void wireFigures();
    void followSoon();
    void fillTemplates();
    QString chosenTemplate() const;
    void refresh();
    void refreshCounts();
    void showProblem(const QString& problem);
    void goToCell(const NarrativeFigure& figure);
    QString tipOf(const NarrativeFigure& figure) const;
    void leave();

    void refreshFigures();
    void refreshFigureRoom();
    void followFigure();
    void chooseFigure(const QModelIndex& index);

    const Narrative::Sentence* sentenceOf(const std::string& id) const;
    void refreshPanel();
    QString changesOf(const Narrative::Sentence& sentence) const;
    void beginEdit();
    void endEdit();
    void settleEdit();
    bool isChanged() const;
    bool store();
    void keep();
    void restore();
    bool tellRefused(const Problem& problem);

    Result<std::optional<SummaryTable>> table() const;
    void chooseAndExport(const ReportWriter& writer);
    void print();
    void copyText();
    void tell(const QString& done);

    std::unique_ptr<Ui::NarrativePage> m_ui;
    std::vector<QPushButton*> m_exportButtons;
    ReportFigureModel* m_figures;
    QTimer m_soon;
    std::string m_tableLayout; ///< of the template that is shown; empty: none
    std::string m_edited;      ///< id of the sentence in the editor; empty: none
    Narrative m_editedOver;    ///< the report as it was shown when the editor was opened
    QString m_exportedPath;
    bool m_isStale = true;
    bool m_isFollowing = false; ///< one of text and table is being brought to where the other is
};

} // namespace xushi
