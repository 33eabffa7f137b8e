#include "app/office/Acts.h"

#include "app/text/QtText.h"
#include "usecases/ActingPerson.h"
#include "usecases/ReviewFigures.h"
#include "wiring/LayoutFiles.h"

#include <map>
#include <utility>

namespace xushi {
namespace {

/// Whoever still holds something that was typed is told, whatever it was.
Problem noStore() { return missing("store.closed"); }

/// The months that are signed off, each with the revision that says so.
std::vector<std::pair<SubmissionKey, int>> signedMonths(const Workflow& workflow) {
    std::vector<std::pair<SubmissionKey, int>> months;
    for (const auto& submission : workflow.submissions)
        if (submission.stage == Stage::SignedOff) months.emplace_back(submission.key, submission.revision);
    return months;
}

} // namespace

ChangeNote noteOf(const QString& act, const QString& reason, const Person* person) {
    const ChangeNote note = changeNote(fromQt(act), fromQt(reason));
    return person ? inNameOf(person->code, note) : note;
}

Result<UndoSteps> stepsOf(Store& store, const std::string& actor) {
    if (store.isReadOnly()) return UndoSteps{};
    return readTogether(store, [&](Reading& reading) { return readUndoSteps(reading, actor); });
}

Acts::Acts(OpenStore& store, Shown& shown, ChangeFeed& feed, Language language)
    : m_store(store), m_shown(shown), m_feed(feed), m_undo(*this, shown, language) {}

ChangeNote Acts::note(const QString& act, const QString& reason) const { return noteOf(act, reason, m_shown.person()); }

Result<EnterResult> Acts::enter(std::vector<FigureEdit> edits, const QString& act, const QString& reason) {
    if (!m_store.isOpen()) return noStore();
    const ChangeNote by = note(act, reason);
    auto result = enterFigures(m_store.store(), {std::move(edits), by, today()});
    if (!result) return result;
    showOthers(*result);
    if (result->group != 0) show(*result, by);
    return result;
}

Result<EnterResult> Acts::importFigures(ImportPlan& plan, const ImportOrigin& origin) {
    if (!m_store.isOpen()) return noStore();
    emit m_feed.aboutToChange();
    const ChangeNote by = note(QStringLiteral("import"), toQt(importReason(origin)));
    auto result = xushi::importFigures(m_store.store(), plan, {by, today()});
    if (!result) return result;
    showOthers(*result);
    if (result->group != 0) show(*result, by);
    return result;
}

Result<MergeResult> Acts::merge(const PackageContents& package, std::vector<MergeLine> decided, const QString& fileName) {
    if (!m_store.isOpen()) return noStore();
    emit m_feed.aboutToChange();
    const ChangeNote by = note(QString::fromLatin1(mergeAct.data(), static_cast<int>(mergeAct.size())));
    auto result = mergePackage(m_store.store(), {package, std::move(decided), by, fromQt(fileName), today()});
    if (!result || result->written.group == 0) return result;
    if (!result->written.outcomes.empty()) show(result->written, by);
    if (!result->hasExplanations) return result;
    if (const auto read = readWorkflow(ChangeReason::OwnAct); !read) return read.error();
    return result;
}

void Acts::show(const EnterResult& result, const ChangeNote& by) {
    JournalAct step{.group = result.group, .act = by.act};
    std::map<FigureKey, Figure> changed; // of two edits of one figure the later one
    for (const auto& outcome : result.outcomes) {
        if (!outcome.isWritten()) continue;
        if (++step.count == 1) step.firstKey = keyTextOf(*outcome.stored);
        changed.insert_or_assign(outcome.stored->key, *outcome.stored);
        emit m_feed.figureWritten(outcome.stored->key, outcome.before ? outcome.before->revision : 0, outcome.stored->revision);
    }
    std::vector<Figure> figures;
    for (auto& [key, figure] : changed) figures.push_back(std::move(figure));
    if (const auto shown = m_shown.put(m_store.store(), figures, ChangeReason::OwnAct); !shown) emit m_feed.problemMet(shown.error());
    m_undo.push(step);
}

/// What stood in the way of an edit is shown as it stands now, where that was not known.
void Acts::showOthers(const EnterResult& result) {
    std::vector<Figure> theirs;
    for (const auto& outcome : result.outcomes) {
        if (!outcome.before || !outcome.refusal || outcome.refusal->kind != ProblemKind::Conflict) continue;
        const Figure* known = m_shown.now().figureAt(outcome.before->key);
        if (!known || known->revision != outcome.before->revision) theirs.push_back(*outcome.before);
    }
    if (theirs.empty()) return;
    if (const auto shown = m_shown.put(m_store.store(), theirs, ChangeReason::AnotherPerson); !shown) emit m_feed.problemMet(shown.error());
}

Result<KeptTable> Acts::keep(const TableToKeep& given, const QString& path, const QString& reason, const WritingProgress& progress) {
    if (!m_store.isOpen()) return noStore();
    emit m_feed.aboutToChange();
    return writeAndKeep(m_store.store(), given, fromQt(path), note(QString::fromLatin1(publishAct.data(), static_cast<int>(publishAct.size())), reason), progress);
}

Result<Submission> Acts::take(const SubmissionKey& key, Step step, const QString& comment, const std::string& pinFits) {
    if (!m_store.isOpen()) return noStore();
    emit m_feed.aboutToChange();
    const std::string act(token(step));
    auto submission = takeStep(m_store.store(), {key, step, m_shown.place().person, fromQt(comment), note(toQt(act), comment), monthLayoutMark, pinFits});
    if (!submission) return submission;
    if (const auto read = readWorkflow(ChangeReason::OwnAct); !read) return read.error();
    return submission;
}

Result<PersonPin> Acts::savePin(const PersonCode& person, const std::string& kept, const std::string& pinFits, const QString& reason) {
    if (!m_store.isOpen()) return noStore();
    const auto act = QString::fromLatin1(pinAct.data(), static_cast<int>(pinAct.size()));
    auto saved = xushi::savePin(m_store.store(), {person, kept, m_shown.place().person, pinFits, note(act, reason)});
    if (saved) emit m_feed.saved(QTime::currentTime());
    return saved;
}

Result<void> Acts::explain(const std::vector<FindingExplanation>& explanations, const QString& reason) {
    if (!m_store.isOpen()) return noStore();
    const auto done = saveExplanations(m_store.store(), explanations, note(QStringLiteral("explain"), reason), ExplainOver::SeenRevision);
    return done ? readWorkflow(ChangeReason::OwnAct) : done;
}

Result<void> Acts::review(const std::vector<Review>& reviews) {
    if (!m_store.isOpen()) return noStore();
    const auto done = saveReviews(m_store.store(), reviews, note(QStringLiteral("review")));
    return done ? readWorkflow(ChangeReason::OwnAct) : done;
}

Result<void> Acts::setDeadline(const SubmissionKey& key, const QString& day) {
    if (!m_store.isOpen()) return noStore();
    const auto saved = saveDeadline(m_store.store(), key, fromQt(day), note(QStringLiteral("deadline")));
    return saved ? readWorkflow(ChangeReason::OwnAct) : Result<void>(saved.error());
}

Result<SentenceEdit> Acts::saveSentenceEdit(const Narrative& shown, const std::string& sentence, const QString& text) {
    if (!m_store.isOpen()) return noStore();
    return told(xushi::saveSentenceEdit(m_store.store(), {shown, sentence, fromQt(text), note(QStringLiteral("narrative"))}));
}

Result<SentenceEdit> Acts::withdrawSentenceEdit(const SentenceKey& key) {
    if (!m_store.isOpen()) return noStore();
    return told(xushi::withdrawSentenceEdit(m_store.store(), key, note(QStringLiteral("narrative"))));
}

/// No page but the report's own shows it.
Result<SentenceEdit> Acts::told(Result<SentenceEdit> written) {
    if (!written) return written;
    if (const auto steps = readSteps(); !steps) emit m_feed.problemMet(steps.error());
    else emit m_feed.saved(QTime::currentTime());
    return written;
}

Result<void> Acts::readWorkflow(ChangeReason reason) {
    if (!m_store.isOpen()) return noStore();
    const auto wereSigned = signedMonths(m_shown.now().workflow());
    if (const auto read = m_shown.readWorkflow(m_store.store()); !read) return read;
    const auto steps = readSteps(); // what was locked may be open again
    m_shown.tell([&] {
        emit m_feed.workflowChanged(reason);
        if (signedMonths(m_shown.now().workflow()) != wereSigned) emit m_feed.signingChanged();
    });
    if (steps) emit m_feed.saved(QTime::currentTime());
    return steps;
}

Result<void> Acts::readCatalogue(ChangeReason reason) {
    if (!m_store.isOpen()) return noStore();
    if (const auto read = m_shown.readCatalogue(m_store.store()); !read) return read;
    const auto steps = readSteps(); // months that were closed may be open again
    m_shown.tell([&] { emit m_feed.catalogueChanged(reason); });
    if (steps) emit m_feed.saved(QTime::currentTime());
    return steps;
}

/// The stack is not read again: it follows the reversal, and what was refused before stays passed over.
std::optional<UndoResult> Acts::reverse(const Reversal& reversal) {
    if (!m_store.isOpen()) return std::nullopt;
    Store& store = m_store.store();
    auto reversed = undoChange(store, {reversal, note({})});
    if (!reversed) {
        emit m_feed.problemMet(reversed.error());
        return std::nullopt;
    }
    showReversed(*reversed, ChangeReason::Undo);
    return std::move(reversed).value();
}

void Acts::showReversed(const UndoResult& reversed, ChangeReason reason) {
    Store& store = m_store.store();
    for (const auto& read : {reversed.hasChangedCatalogue ? m_shown.readCatalogue(store) : Result<void>(),
                             reversed.hasChangedWorkflow ? m_shown.readWorkflow(store) : Result<void>()})
        if (!read) emit m_feed.problemMet(read.error());
    m_shown.tell([&] {
        if (reversed.hasChangedCatalogue) emit m_feed.catalogueChanged(reason);
        if (reversed.hasChangedWorkflow) emit m_feed.workflowChanged(reason);
    });
    if (reversed.stored.empty()) emit m_feed.saved(QTime::currentTime());
    else if (const auto shown = m_shown.put(store, reversed.stored, reason); !shown) emit m_feed.problemMet(shown.error());
}

Result<UndoResult> Acts::restore(const DayAsked& day, const QString& reason) {
    if (!m_store.isOpen()) return noStore();
    emit m_feed.aboutToChange();
    return restored(restoreDay(m_store.store(), day, note({}, reason)));
}

Result<UndoResult> Acts::restore(const WholeAct& act, const QString& reason) {
    if (!m_store.isOpen()) return noStore();
    emit m_feed.aboutToChange();
    return restored(restoreAct(m_store.store(), act, note({}, reason)));
}

Result<UndoResult> Acts::restore(const ValueAsked& value, const QString& reason) {
    if (!m_store.isOpen()) return noStore();
    emit m_feed.aboutToChange();
    return restored(restoreValue(m_store.store(), value, note({}, reason)));
}

Result<UndoResult> Acts::restored(Result<UndoResult> written) {
    if (!written || written->group == 0) return written;
    showReversed(*written, ChangeReason::OwnAct);
    readEarlierSteps();
    return written;
}

/// While another moment is looked at they are held.
Result<void> Acts::readSteps() {
    if (m_store.moment()) return {};
    m_undo.clear();
    if (!m_store.isOpen()) return {};
    auto steps = stepsOf(m_store.store(), note({}).actor);
    if (!steps) return steps.error();
    m_undo.fill(std::move(*steps));
    return {};
}

void Acts::readEarlierSteps() {
    if (const auto read = readSteps(); !read) emit m_feed.problemMet(read.error());
}

} // namespace xushi
