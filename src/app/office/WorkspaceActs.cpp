#include "app/office/Workspace.h"

#include "app/text/QtText.h"
#include "usecases/ReviewFigures.h"
#include "wiring/Composition.h"

#include <QTime>

#include <map>
namespace xushi {

Result<Submission> Workspace::take(const SubmissionKey& key, Step step, const QString& comment) {
    if (!isOpen()) return noStore();
    emit aboutToChange();
    const std::string act(token(step));
    auto submission = takeStep(*m_store, {key, step, m_person, fromQt(comment), note(toQt(act), comment)});
    if (!submission) return submission;
    if (const auto loaded = reloadWorkflow(); !loaded) return loaded.error();
    return submission;
}

Result<void> Workspace::explain(const std::vector<FindingExplanation>& explanations) {
    if (!isOpen()) return noStore();
    const auto done = saveExplanations(*m_store, explanations, note(QStringLiteral("explain")));
    return done ? reloadWorkflow() : done;
}

Result<void> Workspace::review(const std::vector<Review>& reviews) {
    if (!isOpen()) return noStore();
    const auto done = saveReviews(*m_store, reviews, note(QStringLiteral("review")));
    return done ? reloadWorkflow() : done;
}

Result<void> Workspace::setDeadline(const SubmissionKey& key, const QString& day) {
    if (!isOpen()) return noStore();
    const auto saved = saveDeadline(*m_store, key, fromQt(day), note(QStringLiteral("deadline")));
    return saved ? reloadWorkflow() : Result<void>(saved.error());
}

Result<EnterResult> Workspace::enter(std::vector<FigureEdit> edits, const QString& act) {
    if (!isOpen()) return noStore();
    const ChangeNote by = note(act);
    auto result = enterFigures(*m_store, {latestCatalogue(), std::move(edits), by, today()});
    if (!result || result->group == 0) return result;
    JournalAct step{.group = result->group, .act = by.act};
    std::map<FigureKey, Figure> changed;
    for (const auto& outcome : result->outcomes) {
        if (!outcome.isWritten()) continue;
        if (++step.count == 1) step.firstKey = keyTextOf(*outcome.stored);
        changed.insert_or_assign(outcome.stored->key, *outcome.stored);
    }
    show(std::move(changed));
    m_undo.push(step);
    return result;
}

void Workspace::show(std::map<FigureKey, Figure> changed) {
    std::vector<Figure> figures;
    for (auto& [key, figure] : changed) figures.push_back(std::move(figure));
    replaceFigures(figures);
}

Result<void> Workspace::adopt(std::int64_t group) {
    if (!isOpen()) return noStore();
    const auto entries = readTogether(*m_store, [&](Reading& reading) { return reading.readGroup(group); });
    if (!entries) return entries.error();
    std::map<FigureKey, Figure> changed;
    for (const auto& entry : *entries) {
        if (entry.kind != RecordKind::Figure) continue;
        auto figure = figureFrom(entry.after);
        if (!figure) return figure.error();
        changed.insert_or_assign(figure->key, std::move(*figure));
    }
    if (changed.empty()) return {};
    show(std::move(changed));
    const JournalEntry& first = entries->front();
    const auto count = static_cast<std::int64_t>(entries->size());
    m_undo.push({.group = group, .act = first.note.act, .count = count, .firstKey = first.key, .firstKind = first.kind});
    return {};
}

/// The stack is not read again: it follows the reversal, and what was refused before stays passed over.
std::optional<UndoResult> Workspace::reverse(const Reversal& reversal) {
    if (!isOpen()) return std::nullopt;
    auto reversed = undoChange(*m_store, {latestCatalogue(), reversal, note({})});
    if (!reversed) {
        emit problemMet(reversed.error());
        return std::nullopt;
    }
    for (const auto& loaded : {reversed->hasChangedCatalogue ? loadCatalogue() : Result<void>(),
                               reversed->hasChangedWorkflow ? loadWorkflow() : Result<void>()})
        if (!loaded) emit problemMet(loaded.error());
    if (reversed->hasChangedCatalogue) tell(&Workspace::catalogueChanged);
    if (reversed->hasChangedWorkflow) emit workflowChanged();
    if (!reversed->stored.empty()) replaceFigures(reversed->stored);
    else emit saved(QTime::currentTime());
    return std::move(reversed).value();
}

void Workspace::readEarlierSteps() {
    if (const auto loaded = loadUndoSteps(); !loaded) emit problemMet(loaded.error());
}

} // namespace xushi
