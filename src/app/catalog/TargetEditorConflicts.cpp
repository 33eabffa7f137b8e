// What was typed into the form while its target or its curve changed.
#include "app/catalog/RecordConflictBar.h"
#include "app/catalog/SaveBar.h"
#include "app/catalog/TargetEditor.h"
#include "app/text/QtText.h"
#include "ui_TargetForm.h"

namespace xushi {

std::vector<FormLine> TargetEditor::lines() const {
    std::vector<FormLine> lines = linesOf(*m_ui->targetCard, m_workspace.language());
    for (auto& line : linesOf(*m_ui->curve, m_workspace.language())) lines.push_back(std::move(line));
    lines.push_back(m_ui->curve->sharesLine());
    return lines;
}

/// What stands in the form as an edit of what is stored now.
TargetDraft TargetEditor::rebasedDraft() const {
    TargetDraft draft = formDraftOver(m_stored);
    draft.curve = rebased(draft.curve, m_workspace.catalogue());
    return draft;
}

void TargetEditor::showDraft() {
    const auto kept = m_drafts.targets.find(m_stored.target.key);
    if (kept == m_drafts.targets.end()) {
        m_conflict->end();
        return fillForm(m_stored);
    }
    const TargetDraft mine = refreshed(kept->second, m_workspace.catalogue());
    meetTheirs(mine);
    fillForm(mine);
    tellConflict();
}

/// The typing may have begun with other revisions than those that are stored now; theirs is read off the form.
void TargetEditor::meetTheirs(const TargetDraft& mine) {
    const CurveDraft curve = curveDraftOf(m_workspace.catalogue(), CurveCode{fromQt(mine.curve.code)});
    const bool isCurveStale = mine.curve.isEdited && mine.curve.revision != curve.revision;
    const bool isTargetStale = mine.target.revision != m_stored.target.revision;
    if (!isCurveStale && !isTargetStale) return m_conflict->end();
    TargetDraft theirs = m_stored;
    if (isCurveStale) theirs.curve = curve;
    fillForm(theirs);
    if (isTargetStale) m_conflict->meet(RecordKind::Target, keyTextOf(m_stored.target), lines());
    else m_conflict->meet(RecordKind::Curve, fromQt(mine.curve.code), lines());
}

/// What agrees with theirs is no conflict: the typing goes on from theirs.
void TargetEditor::tellConflict() {
    if (!m_conflict->isMet() || m_conflict->tell(lines())) return;
    m_given = rebasedDraft();
    m_ui->curve->rebase();
    keepDraft();
    emit edited();
}

void TargetEditor::keepDraft() {
    const bool isEdited = rebasedDraft() != m_stored;
    if (isEdited) m_drafts.targets.insert_or_assign(m_stored.target.key, formDraft());
    else m_drafts.targets.erase(m_stored.target.key);
    m_bar->setEdited(isEdited);
}

/// Over what was told of theirs, which is what is stored as far as the window knows.
void TargetEditor::keepMine(const QString& reason) {
    TargetDraft mine = rebasedDraft();
    mine.reason = m_bar->reasonAnd(reason);
    store(mine);
}

} // namespace xushi
