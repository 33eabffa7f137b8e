// What has changed since the submission is read before a month is approved or signed off.
#include "app/entry/workflow/ChangesPane.h"
#include "app/entry/workflow/WorkflowBar.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"

#include <QComboBox>

#include <algorithm>

namespace xushi {

void WorkflowBar::buildChanges() {
    m_changes = new ChangesPane(m_workspace, this);
    layout()->addWidget(m_changes);
    connect(m_changes, &ChangesPane::left, m_departments, [this] { m_departments->setFocus(); });
    connect(m_changes, &ChangesPane::failed, this, [this](const Problem& problem) { emit m_workspace.feed().problemMet(problem); });
    const auto goOn = [this] {
        if (!asksAboutUnread(m_readStep)) take(m_readStep, {});
    };
    connect(m_changes, &ChangesPane::confirmed, this, [this, goOn] {
        m_changes->hide();
        m_departments->setFocus();
        goOn();
    });
    connect(m_changes, &ChangesPane::unchanged, this, [this, goOn] {
        m_changeNote = tr("nothing has changed since the submission");
        goOn();
    });
}

std::vector<SubmissionKey> WorkflowBar::monthsOpenTo(Step step) const {
    std::vector<SubmissionKey> months;
    if (!m_workspace.person()) return months;
    for (const auto& submission : submissions()) {
        const auto open = stepsOpenTo(submission, *m_workspace.person());
        if (std::ranges::find(open, step) != open.end()) months.push_back(submission.key);
    }
    return months;
}

/// What was asked of other months is not told of these.
void WorkflowBar::forgetChanges() {
    if (!m_changes->isHidden() && m_changes->months() != monthsOpenTo(m_readStep)) m_changes->drop();
}

/// True when there is something to be read first.
bool WorkflowBar::showsChanges(Step step) {
    m_changeNote.clear();
    if (step != Step::Approve && step != Step::SignOff) return false;
    m_readStep = step;
    const auto isAsking = m_changes->ask(monthsOpenTo(step), toQt(stepWord(step, m_workspace.language())));
    if (!isAsking) {
        emit m_workspace.feed().problemMet(isAsking.error());
        return true; // nothing goes on unread
    }
    if (!*isAsking) m_changeNote = tr("nothing has changed since the submission");
    return *isAsking;
}

} // namespace xushi
