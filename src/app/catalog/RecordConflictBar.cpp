#include "app/catalog/RecordConflictBar.h"

#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "domain/Reversal.h"
#include "words/FigureChange.h"

#include <QDateTime>

namespace xushi {
namespace {

std::string clockTime(const std::string& utc) {
    return fromQt(QDateTime::fromString(toQt(utc), Qt::ISODate).toLocalTime().toString(QStringLiteral("hh:mm")));
}

} // namespace

RecordConflictBar::RecordConflictBar(Workspace& workspace, QWidget* parent) : ConflictBar(workspace, parent, Qt::Vertical), m_workspace(workspace) {}

void RecordConflictBar::meet(RecordKind kind, const std::string& key, std::vector<FormLine> theirs) {
    m_isMet = true;
    m_who = whoChanged(kind, key);
    m_theirs = std::move(theirs);
}

bool RecordConflictBar::tell(const std::vector<FormLine>& mine) {
    const QString differences = differencesOf(m_theirs, mine, m_workspace.language());
    if (differences.isEmpty()) {
        end();
        return false;
    }
    Remark told = m_who;
    told.args.push_back(fromQt(differences));
    offer(toQt(say(told, m_workspace.language())));
    return true;
}

void RecordConflictBar::end() {
    m_isMet = false;
    m_theirs.clear();
    offer({});
}

Remark RecordConflictBar::whoChanged(RecordKind kind, const std::string& key) const {
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    const std::string name = recordName(catalogue, kind, key);
    const auto last = m_workspace.questions().lastChangeOf(kind, key);
    if (!last || !*last) return {"conflict.record-changed", {name}};
    const ChangeNote& note = **last;
    if (reversalFrom(note.act)) return {"conflict.record-reversed", {clockTime(note.at), name}};
    return {"conflict.record-by", {actorName(catalogue, note.actor), clockTime(note.at), name}};
}

bool readTheirsAfter(const Problem& problem, Workspace& workspace) {
    if (problem.kind != ProblemKind::Conflict) return false;
    if (const auto read = workspace.acts().readCatalogue(ChangeReason::AnotherPerson); !read) emit workspace.feed().problemMet(read.error());
    return true;
}

} // namespace xushi
