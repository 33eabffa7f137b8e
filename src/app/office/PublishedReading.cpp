#include "app/office/PublishedReading.h"

#include "wiring/LayoutFiles.h"
#include "wiring/PublishedFiles.h"
#include "words/Phrases.h"

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

/// What is judged beside, one publication a step.
struct Judging {
    ReaderOpener reader;
    std::vector<PublishedTable> tables;
    std::int64_t now = 0;
    std::unique_ptr<Store> store = {};
    std::size_t next = 0;
};

/// The state of the next one, nothing behind the last; the store is opened with the first.
Result<std::optional<std::pair<int, PublishedState>>> judgeNext(Judging& work) {
    if (work.next == work.tables.size()) return std::optional<std::pair<int, PublishedState>>();
    if (!work.store) {
        auto store = work.reader();
        if (!store) return store.error();
        work.store = std::move(*store);
    }
    const PublishedTable& table = work.tables[work.next++];
    const auto states = statesOfPublished(*work.store, {table}, work.now, layoutOf, summaryWords(Language::Chinese));
    if (!states) return states.error();
    return std::optional(std::pair(table.publication.number, states->front()));
}

} // namespace

PublishedReading::PublishedReading(const OpenStore& store, QObject* parent) : QObject(parent), m_store(store) {
    connect(&m_reading, &Task::finished, this, [this] {
        if (const auto take = std::exchange(m_take, {})) take();
    });
    connect(&m_reading, &Task::failed, this, &PublishedReading::failed);
}

PublishedReading::~PublishedReading() { cancel(); }

void PublishedReading::judge(std::vector<PublishedTable> tables, std::int64_t now) {
    m_judging.cancel();
    const int generation = ++m_generation;
    auto work = std::make_shared<Judging>(Judging{.reader = m_store.reader(), .tables = std::move(tables), .now = now});
    m_judging.start([this, work, generation]() -> Result<bool> {
        const auto state = judgeNext(*work);
        if (!state) return state.error();
        if (!*state) return true;
        QMetaObject::invokeMethod(this, [this, generation, known = **state] {
            if (generation == m_generation) emit stateKnown(known.first, known.second);
        }, Qt::QueuedConnection);
        return false;
    }, [work] { return static_cast<int>(work->next * 1000 / std::max<std::size_t>(1, work->tables.size())); });
}

void PublishedReading::readBeside(std::function<Result<void>(Store&)> read, std::function<void()> take) {
    cancelReading();
    m_take = std::move(take);
    m_reading.start([read = std::move(read), reader = m_store.reader()]() -> Result<bool> {
        const auto store = reader();
        if (!store) return store.error();
        const auto done = read(**store);
        if (!done) return done.error();
        return true;
    }, [] { return 0; });
}

void PublishedReading::readThen(const Publication& publication, std::function<void(SummaryTable)> take) {
    auto held = std::make_shared<std::optional<SummaryTable>>();
    readBeside([held, publication](Store& store) -> Result<void> {
        auto made = publishedTable(store, publication, layoutOf, summaryWords(Language::Chinese));
        if (!made) return made.error();
        held->emplace(std::move(*made));
        return {};
    }, [held, take = std::move(take)] { take(std::move(**held)); });
}

void PublishedReading::readDifference(const Publication& publication, std::function<void(BoardComparison)> take) {
    auto held = std::make_shared<std::optional<BoardComparison>>();
    readBeside([held, publication](Store& store) -> Result<void> {
        const auto asked = readTogether(store, [&](Reading& reading) { return comparisonAsked(reading, publication); });
        if (!asked) return asked.error();
        auto comparison = compareBoards(store, *asked);
        if (!comparison) return comparison.error();
        held->emplace(std::move(*comparison));
        return {};
    }, [held, take = std::move(take)] { take(std::move(**held)); });
}

void PublishedReading::cancelReading() {
    m_reading.cancel();
    m_take = {};
}

void PublishedReading::cancel() {
    m_judging.cancel();
    ++m_generation;
    cancelReading();
}

} // namespace xushi
