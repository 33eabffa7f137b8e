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
    connect(m_changes, &ChangesPane::confirmed, this, [this] {
        const Step step = m_readStep;
        m_changes->hide();
        m_departments->setFocus();
        if (!asksAboutUnread(step)) take(step, {});
    });
}

/// True when there is something to be read first.
bool WorkflowBar::showsChanges(Step step) {
    m_changeNote.clear();
    if (step != Step::Approve && step != Step::SignOff) return false;
    std::vector<SubmissionKey> months;
    for (const auto& submission : submissions()) {
        const auto open = stepsOpenTo(submission, *m_workspace.person());
        if (std::ranges::find(open, step) != open.end()) months.push_back(submission.key);
    }
    m_readStep = step;
    const auto isAsking = m_changes->ask(months, toQt(stepWord(step, m_workspace.language())));
    if (!isAsking) {
        emit m_workspace.feed().problemMet(isAsking.error());
        return true; // nothing goes on unread
    }
    if (!*isAsking) m_changeNote = tr("nothing has changed since the submission");
    return *isAsking;
}

} // namespace xushi
