#include "app/entry/workflow/WorkflowBar.h"

#include "app/entry/audit/AuditModel.h"
#include "app/shared/PinDialog.h"
#include "app/shared/ProofWait.h"
#include "app/shared/TypedReason.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace xushi {
namespace {

bool needsReason(Step step) { return step == Step::Return || step == Step::Unlock; }

} // namespace

void WorkflowBar::start(Step step) {
    if (needsReason(step)) askReason(step);
    else if (!showsChanges(step) && !asksAboutUnread(step)) take(step, {});
}

void WorkflowBar::askReason(Step step) {
    m_asked = step;
    m_askedOf.clear();
    for (const auto& submission : submissions()) m_askedOf.push_back(submission.key);
    m_reasonLabel->setText(tr("%1, because:").arg(toQt(stepWord(step, m_workspace.language()))));
    QStringList of{QStringLiteral("step"), toQt(std::string(token(step)))};
    for (const auto& key : m_askedOf) of << toQt(key.department.text) << toQt(key.month.toText());
    m_typed->ask(of.join(QLatin1Char(':')));
    m_reasonPane->show();
    m_reason->setFocus();
}

void WorkflowBar::closeReason() {
    m_typed->end();
    m_reasonPane->hide();
    m_departments->setFocus();
}

/// A step that binds asks for the PIN of who takes it; what was typed as a reason stays until then.
void WorkflowBar::take(Step step, const QString& reason) {
    if (!asksForPin(step)) return takeNow(step, reason, {});
    askPin(m_workspace, toQt(stepWord(step, m_workspace.language())), this, [this, step, reason](const std::string& fits) { takeNow(step, reason, fits); });
}

/// Every chosen department that the step is open to takes it; what is refused is told, and the others go on.
void WorkflowBar::takeNow(Step step, const QString& reason, const std::string& pinFits) {
    QStringList done;
    std::vector<std::pair<Submission, Problem>> refusals;
    m_workspace.settle();
    if (!waitForProof(m_workspace, this)) return;
    m_audit.refresh();
    for (const auto& submission : submissions()) {
        const auto open = stepsOpenTo(submission, *m_workspace.person());
        if (std::ranges::find(open, step) == open.end()) continue;
        const bool isRefusedHere = step == Step::Submit && m_audit.hasRefused(submission.key.department);
        const auto taken = isRefusedHere ? Result<Submission>(refused("workflow.refused-text", {submission.key.month.toText()}))
                                         : m_workspace.acts().take(submission.key, step, reason, pinFits);
        if (taken) done << toQt(m_workspace.catalogue().find(submission.key.department)->name);
        else refusals.emplace_back(submission, taken.error());
    }
    if (!done.isEmpty()) {
        const QString note = m_changeNote.isEmpty() ? QString() : QStringLiteral(" · ") + m_changeNote;
        emit messageGiven(tr("%1: %2").arg(toQt(stepWord(step, m_workspace.language())), done.join(QStringLiteral("、"))) + note);
    }
    m_changeNote.clear();
    if (refusals.empty()) {
        m_typed->end();
        return m_reasonPane->hide();
    }
    tell(refusals);
    if (step == Step::Submit) emit auditRequested();
}

/// Of several departments that have something open, each is named with its counts.
void WorkflowBar::tell(const std::vector<std::pair<Submission, Problem>>& refusals) {
    const Problem& first = refusals.front().second;
    const auto isListed = [](const auto& refusal) { return refusal.second.key == "workflow.blocked" || refusal.second.key == "workflow.refused-text"; };
    if (refusals.size() == 1 || !std::ranges::all_of(refusals, isListed)) return emit m_workspace.feed().problemMet(first);
    const Language language = m_workspace.language();
    std::string parts;
    for (const auto& [submission, problem] : refusals) {
        if (!parts.empty()) parts += say(Remark{"workflow.list-mark", {}}, language);
        const bool isText = problem.key == "workflow.refused-text";
        parts += isText ? say(Remark{"workflow.refused-part", {m_workspace.catalogue().find(submission.key.department)->name}}, language)
                        : say(Remark{"workflow.blocked-part", {problem.args.begin() + 1, problem.args.end()}}, language);
    }
    emit m_workspace.feed().problemMet(refused("workflow.blocked-several", {first.args.front(), std::to_string(refusals.size()), parts}));
}

} // namespace xushi
