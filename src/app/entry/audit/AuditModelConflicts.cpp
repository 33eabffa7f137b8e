// What was typed as a 说明 while somebody else wrote another.
#include "app/entry/audit/AuditModel.h"

#include "app/entry/grid/ConflictWords.h"
#include "app/text/QtText.h"

namespace xushi {

void AuditModel::beginTyping() {
    m_seen.clear();
    for (const Row& row : m_rows) m_seen.emplace(placeOf(row), storedRevision(placeOf(row)));
}

int AuditModel::storedRevision(const WordsPlace& place) const {
    const FindingExplanation* stored = m_workspace.now().workflow().find(place.figure, place.check());
    return stored ? stored->revision : 0;
}

/// A text that waits keeps the one that it knew: typing on does not pass the choice.
int AuditModel::seenRevision(const WordsPlace& place) const {
    const UnstoredText* waiting = m_words.find(place);
    const auto seen = m_seen.find(place);
    return waiting ? waiting->seenRevision : seen != m_seen.end() ? seen->second : storedRevision(place);
}

QString AuditModel::conflictOf(const WordsPlace& place, const QString& mine) const {
    const FindingExplanation* theirs = m_workspace.now().workflow().find(place.figure, place.check());
    const FindingExplanation key{.figure = place.figure, .check = place.check()};
    return conflictWords(m_workspace, RecordKind::Explanation, keyTextOf(key), theirs ? toQt(theirs->text) : QString(), mine);
}

void AuditModel::tellConflictsAnew() {
    const auto waiting = m_words.entries();
    for (const auto& [place, words] : waiting) {
        if (!words.isConflict || !place.isExplanation()) continue;
        UnstoredText anew = words;
        anew.reason = conflictOf(place, words.text);
        if (anew.reason != words.reason) m_words.set(place, anew);
    }
}

/// What is explained is the finding as it stands now, where it still does.
void AuditModel::keepMine(const WordsPlace& place, int theirRevision, const QString& reason) {
    const UnstoredText* waiting = m_words.find(place);
    if (!waiting) return;
    const FindingExplanation* theirs = m_workspace.now().workflow().find(place.figure, place.check());
    FindingExplanation mine{.figure = place.figure, .check = place.check(), .finding = theirs ? theirs->finding : std::string(),
                            .text = fromQt(waiting->text), .revision = theirRevision};
    for (const auto& line : m_workspace.now().audit(std::nullopt, monthOf(place.figure.period)))
        if (line.figure == place.figure && line.finding.remark.key == mine.check) mine.finding = argumentsOf(line.finding);
    save({mine}, reason);
    refresh();
}

/// Somebody else wrote some of them meanwhile: those wait for the choice, the others are written.
int AuditModel::saveOthers(const std::vector<FindingExplanation>& explanations) {
    std::vector<FindingExplanation> others;
    for (const auto& explanation : explanations) {
        const WordsPlace place = WordsPlace::ofExplanation(explanation.figure, explanation.check);
        const QString text = toQt(explanation.text);
        const FindingExplanation* theirs = m_workspace.now().workflow().find(explanation.figure, explanation.check);
        if (explanation.revision == storedRevision(place)) others.push_back(explanation);
        else if (theirs && theirs->text == explanation.text) m_words.remove(place); // the two agree
        else m_words.set(place, {.text = text, .reason = conflictOf(place, text), .seenRevision = explanation.revision, .isConflict = true});
    }
    return others.empty() ? 0 : save(others);
}

} // namespace xushi
