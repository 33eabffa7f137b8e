#include "app/office/ComparisonReading.h"

#include "app/office/LeavingStore.h"
#include "app/text/QtText.h"
#include "wiring/RestoreCopy.h"

#include <utility>

namespace xushi {
namespace {

Result<std::int64_t> lastOf(Reading& now, const std::optional<MomentAsked>& asked) {
    if (asked) {
        const auto moment = momentOf(now, *asked);
        return moment ? Result<std::int64_t>(moment->head.sequence) : Result<std::int64_t>(moment.error());
    }
    const auto head = now.journalHead();
    return head ? Result<std::int64_t>(head->sequence) : Result<std::int64_t>(head.error());
}

Result<BoardComparison> compared(Store& store, const ComparisonReading::Asked& asked) {
    auto comparison = readTogether(store, [&](Reading& now) -> Result<ComparisonAsked> {
        const auto from = lastOf(now, asked.from);
        if (!from) return from.error();
        const auto to = lastOf(now, asked.to);
        if (!to) return to.error();
        return ComparisonAsked{.from = std::min(*from, *to), .to = std::max(*from, *to), .period = asked.period, .region = asked.region};
    });
    return comparison ? compareBoards(store, *comparison) : Result<BoardComparison>(comparison.error());
}

} // namespace

ComparisonReading::ComparisonReading(const OpenStore& store, QObject* parent) : QObject(parent), m_store(store) {
    connect(&m_task, &Task::finished, this, [this] { emit told(**m_read); });
    connect(&m_task, &Task::failed, this, &ComparisonReading::failed);
}

void ComparisonReading::ask(const Asked& asked) {
    m_read = std::make_shared<std::optional<BoardComparison>>();
    const auto givenUp = std::make_shared<std::atomic_bool>(false);
    m_task.start([read = m_read, asked, givenUp, opener = m_store.presentReader()]() -> Result<bool> {
        const auto store = openUntilGivenUp(opener, givenUp);
        if (!store) return store.error();
        (*store)->believeRows(true); // as the window does, while the proof goes on beside
        auto comparison = compared(**store, asked);
        if (!comparison) return comparison.error();
        read->emplace(std::move(*comparison));
        return true;
    }, [] { return 0; }, [givenUp] { *givenUp = true; });
}

void ComparisonReading::askStores(const QString& mine, const QString& there, const Period& period, const std::optional<RegionCode>& region) {
    m_read = std::make_shared<std::optional<BoardComparison>>();
    const auto givenUp = std::make_shared<std::atomic_bool>(false);
    m_task.start([read = m_read, period, region, givenUp, mine = std::filesystem::path(fromQt(mine)), there = std::filesystem::path(fromQt(there))]() -> Result<bool> {
        const auto copy = openCopy(mine);
        if (!copy) return copy.error();
        const auto store = openUntilGivenUp(there, givenUp);
        if (!store) return store.error();
        auto compared = compareWithCopy(**copy, **store, period, region);
        if (!compared) return compared.error();
        read->emplace(std::move(compared->boards));
        return true;
    }, [] { return 0; }, [givenUp] { *givenUp = true; });
}

void ComparisonReading::cancel() { m_task.cancel(); }

} // namespace xushi
