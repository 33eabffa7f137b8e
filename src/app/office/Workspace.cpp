#include "app/office/Workspace.h"

#include "app/office/StoreCopies.h"

#include <QDate>

#include <algorithm>

namespace xushi {
namespace {

/// Whoever of the people has the login of this session; nobody where that is not clear.
PersonCode startPerson(const Catalogue& catalogue, const std::string& login) {
    const auto isOfLogin = [&](const Person& person) { return !person.login.empty() && person.login == login; };
    const auto found = std::ranges::find_if(catalogue.people, isOfLogin);
    return std::ranges::count_if(catalogue.people, isOfLogin) == 1 ? found->code : PersonCode{};
}

Period thisMonth() { return Period::ytd(QDate::currentDate().year(), QDate::currentDate().month()); }

/// Why nothing of the store can be changed.
std::optional<Remark> lockOf(const StoreOpening& opening) {
    if (!opening.store->isReadOnly()) return std::nullopt;
    return opening.readOnlyReason.value_or(Remark{"store.read-only", {}});
}

/// A store as it was read, before it is shown.
struct ReadStore {
    Snapshot snapshot;
    Place place;
};

Result<ReadStore> read(Reading& reading, const std::optional<Remark>& lock) {
    const auto latest = reading.latestPeriod();
    if (!latest) return latest.error();
    const Date now = today();
    const Period period = latest->value_or(Period::ytd(now.year, now.month));
    auto snapshot = Snapshot::read(reading, period.year, lock);
    if (!snapshot) return snapshot.error();
    const PersonCode person = startPerson(snapshot->latestCatalogue(), changeNote({}).actor);
    return ReadStore{.snapshot = std::move(*snapshot), .place = {.period = period, .region = {}, .person = person}};
}

} // namespace

Workspace::Workspace(Language language, QObject* parent) : Workspace(language, openForWriting, parent) {}

Workspace::Workspace(Language language, StoreOpener opener, QObject* parent)
    : QObject(parent), m_language(language), m_store(std::move(opener)), m_shown(m_feed, {.period = thisMonth(), .region = {}}),
      m_acts(m_store, m_shown, m_feed, language), m_copies(std::make_unique<StoreCopies>(m_store, m_feed, nullptr)) {
    wireProof();
}

Workspace::~Workspace() = default;

void Workspace::wireProof() {
    connect(&m_store, &OpenStore::proofProgressed, &m_feed, &ChangeFeed::proofProgressed);
    // Before any page is told.
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed}) connect(&m_feed, signal, this, [this] { m_ofEveryYear.reset(); });
    connect(&m_feed, &ChangeFeed::catalogueChanged, this, [this](ChangeReason reason) {
        if (reason != ChangeReason::OtherPlace) m_ofEveryYear.reset();
    });
    connect(&m_store, &OpenStore::proved, &m_feed, &ChangeFeed::proofEnded);
    connect(&m_store, &OpenStore::standingChanged, this, &Workspace::followStanding);
    connect(&m_store, &OpenStore::unsound, this, [this](const Problem& problem) {
        close();
        emit m_feed.proofEnded();
        emit m_feed.problemMet(problem);
    });
}

Result<void> Workspace::open(const QString& path) {
    if (m_store.isAt(path)) return {};
    auto opened = m_store.open(path);
    if (!opened) return opened.error();
    Store& store = *opened->of.store;
    auto known = readTogether(store, [&](Reading& reading) { return read(reading, lockOf(opened->of)); });
    if (!known) return known.error();
    const Person* person = known->snapshot.latestCatalogue().find(known->place.person);
    auto steps = stepsOf(store, noteOf({}, {}, person).actor);
    if (!steps) return steps.error();
    if (const auto begun = OpenStore::beginProof(*opened); !begun) return begun;
    leave();
    m_store.take(std::move(*opened));
    m_shown.show(std::move(known->snapshot), known->place);
    m_acts.undoStack().fill(std::move(*steps));
    m_shown.tell([this] { emit m_feed.opened(); });
    return {};
}

void Workspace::leave() {
    forgetMoment();
    emit m_feed.aboutToLeave();
}

void Workspace::close() {
    leave();
    m_store.close();
    m_shown.show(Snapshot(), {.period = period(), .region = {}});
    m_acts.undoStack().clear();
    m_shown.tell([this] { emit m_feed.closed(); });
}

void Workspace::setPerson(const PersonCode& person) {
    if (person == place().person) return;
    emit m_feed.aboutToChange();
    m_shown.showPerson(person);
    if (const auto read = m_acts.readSteps(); !read) emit m_feed.problemMet(read.error());
    emit m_feed.personChanged();
}

void Workspace::setPeriod(const Period& to) {
    if (to == period()) return;
    emit m_feed.aboutToChange();
    if (moment() && to.year != now().year()) {
        if (const auto shown = showYearThen(to); !shown) emit m_feed.problemMet(shown.error());
        return;
    }
    const auto shown = m_shown.showPeriod(isOpen() ? &m_store.store() : nullptr, to);
    if (!shown) emit m_feed.problemMet(shown.error());
}

void Workspace::stepMonth(int months) {
    const int index = period().year * 12 + period().last.number() - 1 + months;
    setPeriod(Period::ytd(index / 12, index % 12 + 1));
}

void Workspace::goTo(const Place& to) {
    setPeriod(to.period);
    if (latestCatalogue().find(to.region)) setRegion(to.region);
}

void Workspace::setRegion(const RegionCode& to) {
    if (to == region()) return;
    emit m_feed.aboutToChange();
    m_shown.showRegion(to);
}

const Catalogue& Workspace::catalogueOfEveryYear() const {
    if (!m_ofEveryYear)
        if (auto read = questions().catalogueOfEveryYear()) m_ofEveryYear = std::make_shared<const Catalogue>(std::move(*read));
    return m_ofEveryYear ? *m_ofEveryYear : latestCatalogue();
}

} // namespace xushi
