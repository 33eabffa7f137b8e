#include "app/office/Workspace.h"

#include "app/text/QtText.h"
#include "usecases/ReadSignedWorlds.h"
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

/// The months that are signed off, each with the revision that says so.
std::vector<std::pair<SubmissionKey, int>> signedMonths(const Workflow& workflow) {
    std::vector<std::pair<SubmissionKey, int>> months;
    for (const auto& submission : workflow.submissions)
        if (submission.stage == Stage::SignedOff) months.emplace_back(submission.key, submission.revision);
    return months;
}

/// Whoever of the people has the login of this session; nobody where that is not clear.
PersonCode startPerson(const Catalogue& catalogue, const std::string& login) {
    const auto isOfLogin = [&](const Person& person) { return !person.login.empty() && person.login == login; };
    const auto found = std::ranges::find_if(catalogue.people, isOfLogin);
    return std::ranges::count_if(catalogue.people, isOfLogin) == 1 ? found->code : PersonCode{};
}

/// Somebody of the store's people acts under the code; the login stays in the entry beside the computer.
ChangeNote noteOf(const QString& act, const QString& reason, const Person* person) {
    ChangeNote note = changeNote(fromQt(act), fromQt(reason));
    if (!person) return note;
    note.host = note.actor + "@" + note.host;
    note.actor = person->code.text;
    return note;
}

/// What `actor` can take back; nothing in a store that is only read.
Result<UndoSteps> stepsOf(Store& store, const std::string& actor) {
    if (store.isReadOnly()) return UndoSteps{};
    return readTogether(store, [&](Reading& reading) { return readUndoSteps(reading, actor); });
}

/// What is still to be proved; nothing where that is done.
Result<std::unique_ptr<StoreProof>> proofOf(Store& store) {
    return store.proof() ? std::unique_ptr<StoreProof>() : store.beginProof();
}

/// The sentences of an opening say that nothing was opened and changed.
Problem ofAnOpenStore(Problem problem) {
    if (problem.key == "store.journal-differs") problem.key = "store.proof-differs";
    if (problem.key == "store.damaged-file") problem.key = "store.proof-damaged";
    return problem;
}

} // namespace

struct Workspace::Opened {
    StoreOpening of;
    std::unique_ptr<StoreProof> proof; ///< of a store that is not proved yet
    std::unique_ptr<Definitions> definitions;
    Year year;
    UndoSteps steps;
    Period period;
    PersonCode person;
};

/// `stored` must outlive it.
Result<Workspace::Signing> Workspace::readSigning(Reading& reading, const Catalogue& stored, const Workflow& workflow, int year) {
    auto worlds = readSignedWorlds(reading, stored, workflow, year);
    if (!worlds) return worlds.error();
    const auto head = reading.journalHead();
    if (!head) return head.error();
    return Signing{std::move(*worlds), head->sequence};
}

Workspace::Workspace(Language language, QObject* parent) : Workspace(language, openForWriting, parent) {}

Workspace::Workspace(Language language, Opener opener, QObject* parent)
    : QObject(parent), m_language(language), m_opener(std::move(opener)), m_workflow(std::make_unique<Workflow>()),
      m_period(Period::ytd(QDate::currentDate().year(), QDate::currentDate().month())) {
    adopt(std::make_unique<Definitions>(Catalogue{}));
    connect(&m_proving, &Task::progressed, this, &Workspace::proofProgressed);
    connect(&m_proving, &Task::finished, this, [this] {
        m_store->acceptProof(m_proof->report());
        emit proofEnded();
    });
    connect(&m_proving, &Task::failed, this, [this](const Problem& problem) {
        close();
        emit proofEnded();
        emit problemMet(ofAnOpenStore(problem));
    });
}

Workspace::~Workspace() { m_proving.cancel(); }

Result<Workspace::Opened> Workspace::read(const QString& path) const {
    auto opening = m_opener(fromQt(path));
    if (!opening) return opening.error();
    Store& store = *opening->store;
    store.believeRows(true); // it is shown while it is proved
    auto opened = readTogether(store, [&](Reading& reading) { return readAll(reading); });
    if (!opened) return opened;
    auto steps = stepsOf(store, noteOf({}, {}, opened->definitions->latest.find(opened->person)).actor);
    if (!steps) return steps.error();
    opened->steps = std::move(*steps);
    auto proof = proofOf(store);
    if (!proof) return proof.error();
    opened->proof = std::move(*proof);
    opened->of = std::move(*opening);
    return opened;
}

Result<Workspace::Opened> Workspace::readAll(Reading& reading) {
    auto catalogue = reading.readCatalogue();
    if (!catalogue) return catalogue.error();
    const auto latest = reading.latestPeriod();
    if (!latest) return latest.error();
    const Date now = today();
    const Period period = latest->value_or(Period::ytd(now.year, now.month));
    const PersonCode person = startPerson(*catalogue, changeNote({}).actor);
    auto definitions = std::make_unique<Definitions>(std::move(*catalogue));
    auto year = readYear(reading, definitions->latest, period.year);
    if (!year) return year.error();
    return Opened{.definitions = std::move(definitions), .year = std::move(*year), .period = period, .person = person};
}

Result<Workspace::Year> Workspace::readYear(Reading& reading, const Catalogue& stored, int year) {
    auto figures = reading.readFigures({{firstYearNeeded(stored, year), year}});
    if (!figures) return figures.error();
    auto workflow = reading.readWorkflow({year - 1, year});
    if (!workflow) return workflow.error();
    auto signing = readSigning(reading, stored, *workflow, year);
    if (!signing) return signing.error();
    return Year{std::move(*figures), std::move(*workflow), std::move(*signing)};
}

void Workspace::adopt(Year year) {
    m_figures = std::move(year.figures);
    *m_workflow = std::move(year.workflow);
    m_signing = std::move(year.signing);
}

Result<void> Workspace::open(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (isOpen() && !canonical.isEmpty() && canonical == QFileInfo(m_path).canonicalFilePath()) return {};
    auto opened = read(path);
    if (!opened) return opened.error();
    emit aboutToLeave();
    m_proving.cancel();
    m_proof.reset();
    m_store = std::move(opened->of.store);
    m_readOnlyReason = opened->of.readOnlyReason;
    m_path = path;
    m_period = opened->period;
    adopt(std::move(opened->definitions));
    m_region = startRegion(latestCatalogue());
    m_person = opened->person;
    adopt(std::move(opened->year));
    m_undo.fill(std::move(opened->steps));
    prove(std::move(opened->proof));
    tell(&Workspace::opened);
    return {};
}

void Workspace::prove(std::unique_ptr<StoreProof> proof) {
    m_proof = std::move(proof);
    if (m_proof) m_proving.start([this] { return m_proof->step(); }, [this] { return m_proof->progress(); });
}

void Workspace::close() {
    emit aboutToLeave();
    m_proving.cancel();
    m_proof.reset();
    m_store.reset();
    m_readOnlyReason.reset();
    m_path.clear();
    m_figures.clear();
    adopt(std::make_unique<Definitions>(Catalogue{}));
    *m_workflow = {};
    m_person = {};
    m_region = {};
    m_undo.clear();
    tell(&Workspace::closed);
}

void Workspace::adopt(std::unique_ptr<Definitions> definitions) {
    if (m_definitions) m_retired.push_back(std::move(m_definitions));
    m_definitions = std::move(definitions);
    m_signing = {}; // it is of the definitions before
    m_inForce = &catalogueOf(m_period);
}

void Workspace::tell(void (Workspace::*ofDefinitions)()) {
    ++m_telling;
    emit (this->*ofDefinitions)();
    if (--m_telling == 0) m_retired.clear();
}

const Figure* Workspace::figureAt(const FigureKey& key) const {
    const auto at = std::ranges::lower_bound(m_figures, boardOrder(key), {},
                                             [](const Figure& figure) { return boardOrder(figure.key); });
    return at != m_figures.end() && at->key == key ? &*at : nullptr;
}

Result<void> Workspace::loadYear(int year) {
    auto read = readTogether(*m_store, [&](Reading& reading) { return readYear(reading, latestCatalogue(), year); });
    if (!read) return read.error();
    adopt(std::move(*read));
    return {};
}

Result<void> Workspace::loadWorkflow() {
    return readTogether(*m_store, [&](Reading& reading) -> Result<void> {
        auto workflow = reading.readWorkflow({m_period.year - 1, m_period.year});
        if (!workflow) return workflow.error();
        auto signing = readSigning(reading, latestCatalogue(), *workflow, m_period.year);
        if (!signing) return signing.error();
        *m_workflow = std::move(*workflow);
        m_signing = std::move(*signing);
        return {};
    });
}

Result<void> Workspace::followJournal() {
    if (m_signing.worlds.isEmpty()) return {};
    const auto states = readTogether(*m_store, [&](Reading& reading) {
        return reading.readEarlierStates(m_signing.lastEntry, [&](const JournalPlace& place) {
            m_signing.lastEntry = place.sequence;
            return place.kind == RecordKind::Figure && m_signing.worlds.isWanted(place);
        });
    });
    return states ? m_signing.worlds.add(*states) : Result<void>(states.error());
}

Problem Workspace::noStore() { return missing("store.closed"); }

Result<void> Workspace::reloadWorkflow() {
    if (!isOpen()) return noStore();
    const auto wereSigned = signedMonths(*m_workflow);
    if (const auto loaded = loadWorkflow(); !loaded) return loaded;
    if (const auto loaded = loadUndoSteps(); !loaded) return loaded; // what was locked may be open again
    emit workflowChanged();
    if (signedMonths(*m_workflow) != wereSigned) emit signingChanged();
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
    const auto& closed = latestCatalogue().settings.closedThrough;
    for (const auto& place : submissionsHolding(latestCatalogue(), key)) {
        if (closed && place.month <= *closed) return Remark{"check.closed", {key.period.toText(), closed->toText()}};
        const Submission* submission = m_workflow->find(place);
        if (const auto lock = submission ? xushi::lockOf(*submission) : std::nullopt) return lock;
    }
    return std::nullopt;
}

Submission Workspace::submissionOf(const DepartmentCode& department, const YearMonth& month) const {
    const Submission* found = m_workflow->find({department, month});
    return found ? *found : Submission{.key = {department, month}};
}

std::vector<AuditLine> Workspace::audit(const std::optional<DepartmentCode>& department, const YearMonth& month) const {
    return auditOf({m_definitions->byMonth.at(month), m_figures, *m_workflow, month, department, signedWorlds()});
}

Completeness Workspace::completeness(const std::optional<DepartmentCode>& department) const {
    return completenessOf({catalogue(), m_figures, *m_workflow, monthOf(m_period), department});
}

void Workspace::setPeriod(const Period& period) {
    if (period == m_period) return;
    emit aboutToChange();
    if (period.year != m_period.year && isOpen())
        if (const auto loaded = loadYear(period.year); !loaded) return emit problemMet(loaded.error());
    m_period = period;
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
    if (const auto followed = followJournal(); !followed) emit problemMet(followed.error());
    std::vector<Figure> added;
    for (const auto& figure : changed) {
        const int year = figure.key.period.year;
        if (year > m_period.year || year < firstYearNeeded(latestCatalogue(), m_period.year)) continue;
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

Result<void> Workspace::loadUndoSteps() {
    m_undo.clear();
    if (!isOpen()) return {};
    auto steps = stepsOf(*m_store, note({}).actor);
    if (!steps) return steps.error();
    m_undo.fill(std::move(*steps));
    return {};
}

/// Everything that the new definitions need is read before they are adopted.
Result<void> Workspace::loadCatalogue() {
    std::unique_ptr<Definitions> definitions;
    std::optional<std::vector<Figure>> figures; // where a curve looks further back now
    Signing signing;
    const auto read = readTogether(*m_store, [&](Reading& reading) -> Result<void> {
        auto catalogue = reading.readCatalogue();
        if (!catalogue) return catalogue.error();
        definitions = std::make_unique<Definitions>(std::move(*catalogue));
        auto signedMonths = readSigning(reading, definitions->latest, *m_workflow, m_period.year);
        if (!signedMonths) return signedMonths.error();
        signing = std::move(*signedMonths);
        const int firstYear = firstYearNeeded(definitions->latest, m_period.year);
        if (firstYear >= firstYearNeeded(latestCatalogue(), m_period.year)) return {};
        auto earlier = reading.readFigures({{firstYear, m_period.year}});
        if (!earlier) return earlier.error();
        figures = std::move(*earlier);
        return {};
    });
    if (!read) return read;
    if (figures) m_figures = std::move(*figures);
    adopt(std::move(definitions));
    m_signing = std::move(signing);
    if (!latestCatalogue().find(m_region)) m_region = startRegion(latestCatalogue());
    return {};
}

Result<void> Workspace::reloadCatalogue() {
    if (!isOpen()) return noStore();
    if (const auto loaded = loadCatalogue(); !loaded) return loaded;
    const auto steps = loadUndoSteps(); // months that were closed may be open again
    tell(&Workspace::catalogueChanged);
    if (!steps) return steps;
    emit saved(QTime::currentTime());
    return {};
}

ChangeNote Workspace::note(const QString& act, const QString& reason) const { return noteOf(act, reason, person()); }

} // namespace xushi
