#include "app/shared/Workspace.h"

#include "app/shared/QtText.h"
#include "app/shared/UndoStep.h"
#include "usecases/ReviewFigures.h"
#include "wiring/Composition.h"

#include <QDate>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

auto boardOrder(const FigureKey& key) { return std::tie(key.indicator, key.region, key.period); }

std::vector<FigureKey> keysOf(const std::vector<Figure>& figures) {
    std::vector<FigureKey> keys;
    for (const auto& figure : figures) keys.push_back(figure.key);
    return keys;
}

/// The city; the first region of a catalogue that has none.
RegionCode startRegion(const Catalogue& catalogue) {
    if (const Region* city = catalogue.city()) return city->code;
    return catalogue.regions.empty() ? RegionCode{} : catalogue.regions.front().code;
}

/// Whoever of the people has the login of this session; nobody where that is not clear.
PersonCode startPerson(const Catalogue& catalogue, const std::string& login) {
    const auto isOfLogin = [&](const Person& person) { return !person.login.empty() && person.login == login; };
    const auto found = std::ranges::find_if(catalogue.people, isOfLogin);
    return std::ranges::count_if(catalogue.people, isOfLogin) == 1 ? found->code : PersonCode{};
}

} // namespace

Workspace::Workspace(Language language, QObject* parent)
    : QObject(parent), m_language(language), m_workflow(std::make_unique<Workflow>()),
      m_period(Period::ytd(QDate::currentDate().year(), QDate::currentDate().month())) {
    adoptCatalogue({});
}

Workspace::~Workspace() = default;

Result<void> Workspace::open(const QString& path) {
    emit aboutToChange();
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (isOpen() && !canonical.isEmpty() && canonical == QFileInfo(m_path).canonicalFilePath()) return {};
    auto opening = openForWriting(fromQt(path));
    if (!opening) return opening.error();
    auto catalogue = opening->store->readCatalogue();
    if (!catalogue) return catalogue.error();
    const auto latest = opening->store->latestPeriod();
    if (!latest) return latest.error();

    m_undo.clear();
    m_store = std::move(opening->store);
    m_readOnlyReason = opening->readOnlyReason;
    m_path = path;
    const Date now = today();
    m_period = latest->value_or(Period::ytd(now.year, now.month));
    adoptCatalogue(std::move(*catalogue));
    m_region = startRegion(*m_catalogue);
    m_person = startPerson(*m_catalogue, changeNote({}).actor);
    if (const auto loaded = loadFigures(); !loaded) return loaded;
    if (const auto loaded = loadUndoSteps(); !loaded) return loaded;
    emit opened();
    return {};
}

void Workspace::close() {
    emit aboutToChange();
    m_undo.clear();
    m_store.reset();
    m_path.clear();
    m_figures.clear();
    adoptCatalogue({});
    m_workflow = std::make_unique<Workflow>();
    m_person = {};
    emit closed();
}

void Workspace::adoptCatalogue(Catalogue catalogue) {
    auto adopted = std::make_unique<Catalogue>(std::move(catalogue));
    m_byMonth = std::make_unique<CatalogueByMonth>(*adopted);
    m_catalogue = std::move(adopted);
    m_inForce = &catalogueOf(m_period);
}

const Figure* Workspace::figureAt(const FigureKey& key) const {
    const auto at = std::ranges::lower_bound(m_figures, boardOrder(key), {},
                                             [](const Figure& figure) { return boardOrder(figure.key); });
    return at != m_figures.end() && at->key == key ? &*at : nullptr;
}

Result<void> Workspace::loadFigures() {
    auto figures = m_store->readFigures({firstYearNeeded(*m_catalogue, m_period.year), m_period.year});
    if (!figures) return figures.error();
    m_figures = std::move(*figures);
    return loadWorkflow();
}

Result<void> Workspace::loadWorkflow() {
    auto workflow = m_store->readWorkflow({m_period.year - 1, m_period.year});
    if (!workflow) return workflow.error();
    *m_workflow = std::move(*workflow);
    return {};
}

Result<void> Workspace::reloadWorkflow() {
    if (const auto loaded = loadWorkflow(); !loaded) return loaded;
    if (const auto loaded = loadUndoSteps(); !loaded) return loaded; // what was locked may be open again
    emit workflowChanged();
    emit saved(QTime::currentTime());
    return {};
}

void Workspace::setPerson(const PersonCode& person) {
    if (person == m_person) return;
    emit aboutToChange();
    m_person = person;
    if (const auto loaded = loadUndoSteps(); !loaded) emit problemMet(loaded.error());
    emit personChanged();
}

std::optional<Remark> Workspace::lockOf(const FigureKey& key) const {
    if (isReadOnly()) return m_readOnlyReason.value_or(Remark{"store.read-only", {}});
    const Indicator* indicator = indicatorInForce(*m_catalogue, key.indicator, monthOf(key.period));
    if (!indicator) return std::nullopt;
    const SubmissionKey place = submissionKeyOf(*indicator, key.period);
    const auto& closed = m_catalogue->settings.closedThrough;
    if (closed && place.month <= *closed) return Remark{"check.closed", {key.period.toText(), closed->toText()}};
    const Submission* submission = m_workflow->find(place);
    return submission ? xushi::lockOf(*submission) : std::nullopt;
}

Submission Workspace::submissionOf(const DepartmentCode& department, const YearMonth& month) const {
    const Submission* found = m_workflow->find({department, month});
    return found ? *found : Submission{.key = {department, month}};
}

std::vector<AuditLine> Workspace::audit(const std::optional<DepartmentCode>& department, const YearMonth& month) const {
    return auditOf({m_byMonth->at(month), m_figures, *m_workflow, month, department});
}

Completeness Workspace::completeness() const {
    return completenessOf({catalogue(), m_figures, *m_workflow, monthOf(m_period), std::nullopt});
}

Result<Submission> Workspace::take(const SubmissionKey& key, Step step, const QString& comment) {
    emit aboutToChange();
    const std::string act(token(step));
    auto submission = takeStep(*m_store, {key, step, m_person, fromQt(comment), note(toQt(act), comment)});
    if (!submission) return submission;
    if (const auto loaded = reloadWorkflow(); !loaded) return loaded.error();
    return submission;
}

Result<void> Workspace::explain(const std::vector<FindingExplanation>& explanations) {
    const auto done = saveExplanations(*m_store, explanations, note(QStringLiteral("explain")));
    return done ? reloadWorkflow() : done;
}

Result<void> Workspace::review(const std::vector<Review>& reviews) {
    const auto done = saveReviews(*m_store, reviews, note(QStringLiteral("review")));
    return done ? reloadWorkflow() : done;
}

Result<void> Workspace::setDeadline(const SubmissionKey& key, const QString& day) {
    const auto saved = saveDeadline(*m_store, key, fromQt(day), note(QStringLiteral("deadline")));
    return saved ? reloadWorkflow() : Result<void>(saved.error());
}

void Workspace::setPeriod(const Period& period) {
    if (period == m_period) return;
    emit aboutToChange();
    const bool isOtherYear = period.year != m_period.year;
    m_period = period;
    if (isOtherYear && isOpen())
        if (const auto loaded = loadFigures(); !loaded) emit problemMet(loaded.error());
    const Catalogue* before = std::exchange(m_inForce, &catalogueOf(period));
    if (m_inForce != before) emit catalogueChanged(); // some definition has another version in that month
    emit periodChanged();
}

void Workspace::stepMonth(int months) {
    const int index = m_period.year * 12 + m_period.last.number() - 1 + months;
    setPeriod(Period::ytd(index / 12, index % 12 + 1));
}

void Workspace::setRegion(const RegionCode& region) {
    if (region == m_region) return;
    emit aboutToChange();
    m_region = region;
    emit regionChanged();
}

/// New figures are merged in at once: a paste of thousands moves the others only one time.
void Workspace::replaceFigures(const std::vector<Figure>& changed) {
    std::vector<Figure> added;
    for (const auto& figure : changed) {
        const int year = figure.key.period.year;
        if (year > m_period.year || year < firstYearNeeded(*m_catalogue, m_period.year)) continue;
        const auto at = std::ranges::lower_bound(m_figures, boardOrder(figure.key), {},
                                                 [](const Figure& f) { return boardOrder(f.key); });
        if (at != m_figures.end() && at->key == figure.key) *at = figure;
        else added.push_back(figure);
    }
    sortForBoard(added);
    const auto known = static_cast<std::ptrdiff_t>(m_figures.size());
    std::ranges::move(added, std::back_inserter(m_figures));
    std::ranges::inplace_merge(m_figures, m_figures.begin() + known, {}, [](const Figure& f) { return boardOrder(f.key); });
    emit figuresChanged(keysOf(changed));
    emit saved(QTime::currentTime());
}

Result<EnterResult> Workspace::enter(std::vector<FigureEdit> edits, const QString& act) {
    const ChangeNote by = note(act);
    auto result = enterFigures(*m_store, {*m_catalogue, std::move(edits), by, today()});
    if (!result || result->group == 0) return result;
    JournalAct step{.group = result->group, .act = by.act};
    std::map<FigureKey, Figure> changed;
    for (const auto& outcome : result->outcomes) {
        if (!outcome.isWritten()) continue;
        if (++step.count == 1) step.firstKey = keyTextOf(*outcome.stored);
        changed.insert_or_assign(outcome.stored->key, *outcome.stored);
    }
    show(std::move(changed));
    pushUndoStep(m_undo, *this, step);
    return result;
}

void Workspace::show(std::map<FigureKey, Figure> changed) {
    std::vector<Figure> figures;
    for (auto& [key, figure] : changed) figures.push_back(std::move(figure));
    replaceFigures(figures);
}

Result<void> Workspace::adopt(std::int64_t group) {
    const auto entries = m_store->readGroup(group);
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
    const auto isOfFigure = [](const JournalEntry& entry) { return entry.kind == RecordKind::Figure; };
    if (!std::ranges::all_of(*entries, isOfFigure)) return {}; // it could be taken back in part only
    const JournalEntry& first = entries->front();
    const auto count = static_cast<std::int64_t>(entries->size());
    pushUndoStep(m_undo, *this, {.group = group, .act = first.note.act, .count = count, .firstKey = first.key});
    return {};
}

bool Workspace::reverse(const Reversal& reversal) {
    const auto reversed = undoChange(*m_store, {*m_catalogue, reversal, note({})});
    if (reversed) replaceFigures(reversed->stored);
    else emit problemMet(reversed.error());
    return reversed.has_value();
}

Result<void> Workspace::loadUndoSteps() {
    m_undo.clear();
    if (!isOpen() || isReadOnly()) return {};
    const auto acts = m_store->readFigureActs(note({}).actor);
    if (!acts) return acts.error();
    UndoSteps steps;
    for (const auto& act : *acts) steps.follow(act);
    fillUndoStack(m_undo, *this, steps);
    return {};
}

Result<void> Workspace::reloadCatalogue() {
    auto catalogue = m_store->readCatalogue();
    if (!catalogue) return catalogue.error();
    const int firstYear = firstYearNeeded(*m_catalogue, m_period.year);
    adoptCatalogue(std::move(*catalogue));
    if (firstYearNeeded(*m_catalogue, m_period.year) < firstYear) // a curve looks further back now
        if (const auto loaded = loadFigures(); !loaded) return loaded;
    if (!m_catalogue->find(m_region)) m_region = startRegion(*m_catalogue);
    if (const auto loaded = loadUndoSteps(); !loaded) return loaded; // names, and months that were closed, may differ
    emit catalogueChanged();
    emit saved(QTime::currentTime());
    return {};
}

/// Somebody of the store's people acts under the code; the login stays in the entry beside the computer.
ChangeNote Workspace::note(const QString& act, const QString& reason) const {
    ChangeNote note = changeNote(fromQt(act), fromQt(reason));
    if (!person()) return note;
    note.host = note.actor + "@" + note.host;
    note.actor = m_person.text;
    return note;
}

} // namespace xushi
