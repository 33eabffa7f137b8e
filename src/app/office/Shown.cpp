#include "app/office/Shown.h"

#include <utility>

namespace xushi {
namespace {

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

} // namespace

Shown::Shown(ChangeFeed& feed, const Place& place) : m_feed(feed), m_place(place), m_snapshot(std::make_shared<Snapshot>()) {
    m_inForce = &now().catalogueOf(m_place.period);
}

void Shown::replace(Snapshot snapshot) {
    m_before.push_back(std::exchange(m_snapshot, std::make_shared<Snapshot>(std::move(snapshot))));
    m_inForce = &now().catalogueOf(m_place.period);
}

void Shown::show(Snapshot snapshot, const Place& place) {
    m_place = place;
    replace(std::move(snapshot));
    m_place.region = startRegion(now().latestCatalogue());
}

void Shown::showAt(Snapshot snapshot, const Place& place) {
    m_place = place;
    replace(std::move(snapshot));
    if (!now().latestCatalogue().find(m_place.region)) m_place.region = startRegion(now().latestCatalogue());
}

void Shown::tell(const std::function<void()>& told) {
    ++m_telling;
    told();
    if (--m_telling == 0) m_before.clear();
}

/// In another month some definition may have another version.
Result<void> Shown::showPeriod(Store* store, const Period& period) {
    std::optional<Snapshot> ofYear;
    if (store && period.year != now().year()) {
        auto read = readTogether(*store, [&](Reading& reading) { return now().ofYear(reading, period.year); });
        if (!read) return read.error();
        ofYear = std::move(*read);
    }
    const Catalogue* before = m_inForce;
    m_place.period = period;
    if (ofYear) replace(std::move(*ofYear));
    m_inForce = &now().catalogueOf(period);
    tell([&] {
        if (m_inForce != before) emit m_feed.catalogueChanged(ChangeReason::OtherPlace);
        emit m_feed.periodChanged();
    });
    return {};
}

void Shown::showRegion(const RegionCode& region) {
    m_place.region = region;
    emit m_feed.regionChanged();
}

Result<void> Shown::readCatalogue(Store& store) {
    auto other = readTogether(store, [this](Reading& reading) { return now().withCatalogueOf(reading); });
    if (!other) return other.error();
    replace(std::move(*other));
    if (!now().latestCatalogue().find(m_place.region)) m_place.region = startRegion(now().latestCatalogue());
    return {};
}

Result<void> Shown::readWorkflow(Store& store) {
    auto other = readTogether(store, [this](Reading& reading) { return now().withWorkflowOf(reading); });
    if (!other) return other.error();
    replace(std::move(*other));
    return {};
}

/// Nobody else has the snapshot most of the time; then nothing is copied.
Result<void> Shown::put(Store& store, const std::vector<Figure>& written, ChangeReason reason) {
    if (m_snapshot.use_count() > 1) m_snapshot = std::make_shared<Snapshot>(*m_snapshot);
    const auto followed = m_snapshot->followJournal(store);
    m_snapshot->put(written);
    emit m_feed.figuresChanged(keysOf(written), reason);
    if (reason != ChangeReason::AnotherPerson) emit m_feed.saved(QTime::currentTime());
    return followed;
}

} // namespace xushi
