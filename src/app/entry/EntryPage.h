#pragma once

#include "app/entry/grid/RefusedTexts.h"
#include "app/entry/grid/UnstoredWords.h"
#include "app/shared/Page.h"

#include <memory>
#include <variant>

class QPushButton;
namespace Ui {
class EntryPage;
}

namespace xushi {

class AuditModel;
class AuditPanel;
class BasisBar;
class CellPanel;
class ConflictBar;
class CourseDrawer;
class EntryDrafts;
class EntryModel;
class EntryView;
class FigureEntryModel;
class PasteBar;
class ReplacePanel;
class ReviewModel;
class WorkflowBar;
class YearEntryModel;

/// 填报: where the figures of a period are typed, checked and submitted. The month's grid, the year of one indicator or
/// the reviewer's table stands in the middle, the figure's panel (F4) at the right, the audit (F7) below.
class EntryPage : public Page {
    Q_OBJECT
public:
    enum class Mode { Month, Year, Review };

    EntryPage(Workspace& workspace, QWidget* parent);
    ~EntryPage() override;

    void enter() override;
    int unsavedCount() const override;
    void showUnsaved() override;
    void settleForms() override;
    void retry() override;
    void keepLayout() const override;
    Place place() const override;
    /// An empty code: to what is due and missing.
    void showIndicator(const IndicatorCode& indicator) override;
    QList<QAction*> editActions() const override;
    bool answersQuestions() const override { return true; }
    std::optional<CellQuestion> question() const override;

    void setMode(Mode mode);
    IndicatorCode firstIndicator() const;
    /// Opens the list of what stands against submitting and goes into it.
    void showAudit();
    /// The cursor on the figure, in the month's grid.
    void showFigure(const FigureKey& key);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void wireGrid(EntryView& grid, EntryModel& model);
    void wireFilters();
    void wirePanel();
    void restoreLayout();
    void wireWorkflow();
    void wireReview();
    void wireCourse();
    void wireReviewFeed();
    void addReviewActions();
    void showChart(const FigureKey& key);
    void refreshCourse();
    void askBasis();
    void wireYear();
    void wireDrafts();
    void wireKeys();
    void wireFind();
    void sizeColumns();
    void applyFilters();
    void keepApart(QPushButton& chosen, std::initializer_list<QPushButton*> others);
    QString countText() const;
    void leaveStore();
    void keepUnconfirmed(const RefusedPlace& place, const QString& text, int seenRevision);
    void wireConflicts();
    void tellConflictsAnew(const std::vector<FigureKey>& keys);
    std::variant<std::monostate, RefusedPlace, WordsPlace> conflictToTell() const;
    void refreshConflict();
    void keepMyExplanation(const WordsPlace& place, const QString& reason);
    void offerConflict(const FigureKey& key, const QString& reason);
    void takeTheirs();
    void keepMine(const QString& reason);
    void goOnAt(const RefusedPlace& place);
    void followReversal(const ReversedStep& step);
    void showAll();
    void showMissing();
    void toggleAudit();
    void stepYear(int step);
    void resumeTyping(const RefusedPlace& place, const QString& text, int seenRevision);
    void followDepartment();
    void tellRefused();
    bool mayReviewNow() const;
    void refreshHead();
    void refreshEmptyState();
    void refreshStory();
    void refreshTotals();

    EntryView& view() const;
    EntryModel& model() const;

    std::unique_ptr<Ui::EntryPage> m_ui;
    RefusedTexts* m_refused;
    UnstoredWords* m_words;
    FigureEntryModel* m_model;
    YearEntryModel* m_year;
    ReviewModel* m_reviews;
    AuditModel* m_audit;
    AuditPanel* m_auditPanel;
    WorkflowBar* m_workflow;
    CellPanel* m_panel;
    PasteBar* m_pasteBar;
    ReplacePanel* m_replace = nullptr;
    QList<QAction*> m_monthEdits;
    QList<QAction*> m_yearEdits;
    ConflictBar* m_conflictBar;
    std::variant<std::monostate, RefusedPlace, WordsPlace> m_conflict; ///< that the bar tells of
    int m_theirRevision = 0;                                           ///< of its figure
    EntryDrafts* m_drafts;
    CourseDrawer* m_course = nullptr;
    BasisBar* m_basis = nullptr;
    bool m_isCourseOpen = false; ///< beside the reviewer's table
    Mode m_mode = Mode::Month;
    bool m_isHeadStale = false; ///< counted while nobody saw the page
};

} // namespace xushi
