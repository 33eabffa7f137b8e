#pragma once

#include "app/office/Workspace.h"

#include <QFrame>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace xushi {

class AuditModel;
class ChangesPane;
class DeadlineButton;
class TypedReason;

/// Where the chosen departments' month stands, until when it is due, and the steps that the person may take. A reason is
/// typed in the bar itself.
class WorkflowBar : public QFrame {
    Q_OBJECT
public:
    WorkflowBar(Workspace& workspace, AuditModel& audit, QWidget* parent = nullptr);

    /// None: every department.
    std::optional<DepartmentCode> department() const;
    void chooseDepartment(const std::optional<DepartmentCode>& department);
    /// Ctrl+Shift+Enter: the step forward that is furthest on: 核定, 审核通过, 提交本期.
    void takeMainStep();
    /// Opens the menu of the other steps: 撤回, 退回, 解锁.
    void showMoreSteps();

signals:
    void departmentChanged();
    /// Submitting was refused: the list of what stands against it is wanted.
    void auditRequested();
    /// The figures that nobody looked at yet are wanted.
    void reviewRequested();
    /// Who has sent the figures of the month is wanted.
    void collectionRequested();
    void messageGiven(const QString& text);

private:
    void build();
    void buildReason();
    void fillDepartments();
    void refresh();
    void setDeadline(const QString& day);
    void refreshSteps();
    std::vector<Submission> submissions() const;
    bool isInvolved(const Department& department) const;
    std::vector<Step> openSteps() const;
    std::optional<Step> mainStep() const;
    void start(Step step);
    void take(Step step, const QString& reason);
    void takeNow(Step step, const QString& reason, const std::string& pinFits);
    void tell(const std::vector<std::pair<Submission, Problem>>& refusals);
    void buildUnread();
    bool asksAboutUnread(Step step);
    void buildChanges();
    bool showsChanges(Step step);
    std::vector<SubmissionKey> monthsOpenTo(Step step) const;
    void forgetChanges();
    void askReason(Step step);
    void closeReason();
    void forgetReason(const std::vector<Submission>& shown);
    QString stageText() const;

    Workspace& m_workspace;
    AuditModel& m_audit;
    QComboBox* m_departments;
    QLabel* m_stage;
    DeadlineButton* m_deadline;
    QWidget* m_reasonPane;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    TypedReason* m_typed;
    QWidget* m_unreadPane;
    QLabel* m_unreadLabel;
    QPushButton* m_reviewFirst;
    QPushButton* m_main;
    QToolButton* m_more;
    ChangesPane* m_changes = nullptr;
    Step m_readStep = Step::Approve; ///< the step before which the changes are read
    QString m_changeNote;            ///< said of the step once it is taken
    Step m_asked = Step::Return; ///< the step that the reason is for
    std::vector<SubmissionKey> m_askedOf; ///< and whose step it is
};

} // namespace xushi
