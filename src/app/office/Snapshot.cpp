#include "app/office/Snapshot.h"

#include "domain/workflow/FigureLock.h"
#include "usecases/MakePackage.h"
#include "usecases/ReadSignedWorlds.h"

#include <algorithm>

namespace xushi {
namespace {

auto boardOrder(const FigureKey& key) { return std::tie(key.indicator, key.region, key.period); }
auto orderOf(const Figure& figure) { return boardOrder(figure.key); }

} // namespace

Snapshot::Snapshot()
    : m_definitions(std::make_shared<Definitions>(Catalogue{})), m_workflow(std::make_shared<Workflow>()),
      m_signing(std::make_shared<Signing>()), m_figures(std::make_shared<std::vector<Figure>>()) {}

Result<Snapshot> Snapshot::read(Reading& reading, int year, std::optional<Remark> lock) {
    Snapshot snapshot;
    snapshot.m_lock = std::move(lock);
    const auto origin = packageOriginOf(reading);
    if (!origin) return origin.error();
    if (*origin) snapshot.m_packageOf = (*origin)->department;
    return snapshot.ofYear(reading, year);
}

Result<void> Snapshot::readDefinitions(Reading& reading) {
    auto catalogue = reading.readCatalogue({m_year - 1, m_year});
    if (!catalogue) return catalogue.error();
    m_definitions = std::make_shared<Definitions>(std::move(*catalogue));
    m_counted.clear();
    return {};
}

Result<Snapshot> Snapshot::ofYear(Reading& reading, int year) const {
    Snapshot other = *this;
    other.m_year = year;
    if (const auto read = other.readDefinitions(reading); !read) return read.error();
    if (const auto read = other.readFigures(reading); !read) return read.error();
    if (const auto read = other.readWorkflow(reading); !read) return read.error();
    return other;
}

/// Figures stay, but where a curve looks further back now.
Result<Snapshot> Snapshot::withCatalogueOf(Reading& reading) const {
    Snapshot other = *this;
    if (const auto read = other.readDefinitions(reading); !read) return read.error();
    if (const auto read = other.readSigning(reading); !read) return read.error();
    if (firstYearNeeded(other.latestCatalogue(), m_year) < firstYearNeeded(latestCatalogue(), m_year))
        if (const auto read = other.readFigures(reading); !read) return read.error();
    return other;
}

Result<Snapshot> Snapshot::withWorkflowOf(Reading& reading) const {
    Snapshot other = *this;
    if (const auto read = other.readWorkflow(reading); !read) return read.error();
    return other;
}

Result<void> Snapshot::readFigures(Reading& reading) {
    auto figures = reading.readFigures({{firstYearNeeded(latestCatalogue(), m_year), m_year}});
    if (!figures) return figures.error();
    m_figures = std::make_shared<std::vector<Figure>>(std::move(*figures));
    m_counted.clear();
    return {};
}

Result<void> Snapshot::readWorkflow(Reading& reading) {
    auto workflow = reading.readWorkflow({m_year - 1, m_year});
    if (!workflow) return workflow.error();
    m_workflow = std::make_shared<Workflow>(std::move(*workflow));
    return readSigning(reading);
}

Result<void> Snapshot::readSigning(Reading& reading) {
    auto worlds = readSignedWorlds(reading, latestCatalogue(), *m_workflow, m_year);
    if (!worlds) return worlds.error();
    const auto head = reading.journalHead();
    if (!head) return head.error();
    m_signing = std::make_shared<Signing>(Signing{std::move(*worlds), head->sequence});
    return {};
}

/// Nothing is asked where nothing was signed off.
Result<void> Snapshot::followJournal(Store& store) {
    if (m_signing->worlds.isEmpty()) return {};
    return readTogether(store, [this](Reading& reading) -> Result<void> {
        if (m_signing.use_count() > 1) return readSigning(reading);
        const auto states = reading.readEarlierStates(m_signing->lastEntry, [this](const JournalPlace& place) {
            m_signing->lastEntry = place.sequence;
            return place.kind == RecordKind::Figure && m_signing->worlds.isWanted(place);
        });
        return states ? m_signing->worlds.add(*states) : Result<void>(states.error());
    });
}

/// New figures are merged in at once: a paste of thousands moves the others only one time.
void Snapshot::put(const std::vector<Figure>& written) {
    if (m_figures.use_count() > 1) m_figures = std::make_shared<std::vector<Figure>>(*m_figures);
    auto& figures = *m_figures;
    std::vector<Figure> added;
    for (const auto& figure : written) {
        const int year = figure.key.period.year;
        if (year > m_year || year < firstYearNeeded(latestCatalogue(), m_year)) continue;
        const auto at = std::ranges::lower_bound(figures, boardOrder(figure.key), {}, orderOf);
        if (at != figures.end() && at->key == figure.key) *at = figure;
        else added.push_back(figure);
    }
    sortForBoard(added);
    const auto known = static_cast<std::ptrdiff_t>(figures.size());
    std::ranges::move(added, std::back_inserter(figures));
    std::ranges::inplace_merge(figures, figures.begin() + known, {}, orderOf);
    recount(written);
}

const Figure* Snapshot::figureAt(const FigureKey& key) const {
    const auto at = std::ranges::lower_bound(*m_figures, boardOrder(key), {}, orderOf);
    return at != m_figures->end() && at->key == key ? &*at : nullptr;
}

BoardRequest Snapshot::boardRequest(const Period& period, const RegionCode& region) const {
    return {catalogueOf(period), *m_figures, period, region, signedRevisionsIn(*m_workflow), signedWorlds()};
}

std::optional<Remark> Snapshot::lockOf(const FigureKey& key) const {
    if (m_lock) return m_lock;
    return xushi::lockOf(key, latestCatalogue(), {latestCatalogue().settings.closedThrough, [this](const SubmissionKey& place) {
        const Submission* submission = m_workflow->find(place);
        return submission ? xushi::lockOf(*submission) : std::nullopt;
    }, m_packageOf});
}

Submission Snapshot::submissionOf(const DepartmentCode& department, const YearMonth& month) const {
    const Submission* found = m_workflow->find({department, month});
    return found ? *found : Submission{.key = {department, month}};
}

std::vector<AuditLine> Snapshot::audit(const std::optional<DepartmentCode>& department, const YearMonth& month) const {
    return auditOf(auditRequest(month, department));
}

std::vector<AuditLine> Snapshot::auditOfRegion(const RegionCode& region, const YearMonth& month, const std::optional<std::set<IndicatorCode>>& only) const {
    AuditRequest request = auditRequest(month, std::nullopt);
    request.region = region;
    request.only = only;
    return auditOf(request);
}

AuditRequest Snapshot::auditRequest(const YearMonth& month, const std::optional<DepartmentCode>& department) const {
    return {catalogueOf(month), *m_figures, *m_workflow, month, department, signedWorlds()};
}

Completeness Snapshot::completeness(const YearMonth& month, const std::optional<DepartmentCode>& department) const {
    return countOf(month, department).completeness();
}

Completeness Snapshot::completenessIn(const RegionCode& region, const YearMonth& month, const std::optional<DepartmentCode>& department) const {
    return countOf(month, department).completenessIn(region);
}

std::map<IndicatorCode, std::vector<RegionCode>> Snapshot::owed(const YearMonth& month) const { return countOf(month, std::nullopt).owed(); }

const CompletenessCount& Snapshot::countOf(const YearMonth& month, const std::optional<DepartmentCode>& department) const {
    const auto known = std::ranges::find_if(m_counted, [&](const Counted& one) { return one.month == month && one.department == department; });
    if (known != m_counted.end()) return known->count;
    constexpr std::size_t askedAlike = 4; // the pages of a window ask for one month, of every department and of one
    if (m_counted.size() >= askedAlike) m_counted.erase(m_counted.begin());
    return m_counted.emplace_back(month, department, CompletenessCount(auditRequest(month, department))).count;
}

void Snapshot::recount(std::span<const Figure> written) {
    std::vector<FigureKey> keys;
    for (const auto& figure : written) keys.push_back(figure.key);
    for (auto& [month, department, count] : m_counted) count.recount(auditRequest(month, department), keys);
}

} // namespace xushi
