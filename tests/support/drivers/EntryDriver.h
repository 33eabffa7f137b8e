#pragma once

#include "domain/charts/Chart.h"

#include <QStringList>

#include <optional>
#include <string>

class QColor;
class QDate;
class QTableView;
class QWidget;

namespace xushi {

class AuditModel;
class EntryPage;
class EntryView;
class FigureEntryModel;
class RefusedTexts;
class ReviewModel;
class ReviewTable;
class UnstoredWords;
class YearEntryModel;

enum class EntryButton { Missing, Problems, Own, All, ShowAll, Year };

/// 填报 as a person sees and uses it: the grids, what stands around them, the audit, the review and the steps. The panel of a
/// figure has a driver of its own.
class EntryDriver {
public:
    /// The page, or a window that has it.
    explicit EntryDriver(QWidget& root) : m_root(root) {}

    EntryPage& page() const;
    EntryView& grid() const;
    FigureEntryModel& months() const;
    EntryView& yearGrid() const;
    /// Where a key to the grid goes: to the editor that is open in it, else to the grid.
    static QWidget& keyTargetOf(EntryView& grid);
    YearEntryModel& years() const;

    QString title() const;
    /// What is due and what is missing, above the grid.
    QString counts() const;
    bool isShown(EntryButton button) const;
    bool isOn(EntryButton button) const;
    void click(EntryButton button) const;
    /// Why no row is shown; empty where some are.
    QString emptyText() const;
    /// Something of this width beside the grid.
    void putBeside(int width) const;

    /// What would be replaced: cell|now|then|why it is left, a line each. Empty while nothing is asked.
    QStringList replacements() const;
    QString replaceSummary() const;
    void tickWholeCell() const;
    void typeReplacement(const QString& text, const QString& by) const;

    /// The line below the grid.
    QString line() const;
    QColor lineColour() const;
    /// What is repeated of a text while it is typed; empty while nothing is.
    QString echo() const;
    QColor echoColour() const;
    /// Of the selected cells; empty while one is selected.
    QString totals() const;

    /// Texts that were refused, and words that wait.
    RefusedTexts& refused() const;
    UnstoredWords& words() const;
    bool offersToClearBlanks() const;

    /// The line that tells of a figure that changed while it was typed.
    bool isConflictTold() const;
    QString conflict() const;
    void takeTheirs() const;
    void keepMine() const;
    bool isReasonOfMineTyped() const;

    AuditModel& audit() const;
    QTableView& auditTable() const;
    bool isAuditOpen() const;
    bool hasAuditFocus() const;
    void openAudit() const;
    /// The cursor on the 说明 of a finding.
    void goToFinding(int row) const;
    /// Everything that is asked gets the same 说明: F7, Ctrl+A, the text, Ctrl+Enter. Nothing where nothing is asked.
    void explainAll(const QString& text) const;

    ReviewModel& reviews() const;
    ReviewTable& reviewTable() const;
    bool isReviewing() const;
    void goToReview(int row, int column) const;
    /// Beside the reviewer's table: whose course, and its months with what was reached; empty while it is closed.
    bool isCourseOpen() const;
    QString courseName() const;
    QStringList courseMonths() const;
    /// The schedule that is changed on the spot.
    bool isBasisAsked() const;
    QStringList basisNames() const;
    /// The light now and then.
    QStringList basisLights() const;
    QString basisProblem() const;
    /// What has changed since the submission, asked before a step: what, and who did it.
    bool areChangesShown() const;
    bool isComparing() const;
    /// Once they are compared: whether there are any.
    bool waitForChanges() const;
    /// The small picture beside a reviewed row; nothing where none is drawn.
    std::optional<Chart> coursePicture() const;
    /// What the months of the row say of themselves, and what a tip tells more.
    QStringList courseStates() const;
    QString courseTip(int month) const;
    QStringList changes() const;

    /// By the box of the bar; an empty code: every department.
    void chooseDepartment(const std::string& code) const;
    bool isMainStepShown() const;
    bool isMainStepOffered() const;
    QStringList otherSteps() const;
    /// By the mouse.
    void takeOtherStep(int number) const;
    bool areOtherStepsOpen() const;
    bool isReasonAsked() const;
    bool hasReasonFocus() const;
    void goToReason() const;
    /// The question about figures that nobody looked at; empty while it is not asked.
    QString unreadQuestion() const;
    bool hasReviewFirstFocus() const;
    void approveAnyway() const;

    QString deadline() const;
    bool canSetDeadline() const;
    void setDeadline(const QDate& day) const;
    void takeTheRulesDeadline() const;

private:
    QWidget& m_root;
};

} // namespace xushi
