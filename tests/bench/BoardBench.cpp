#include "bench/LargeCity.h"
#include "domain/analyses/Board.h"
#include "domain/analyses/Growth.h"
#include "domain/signing/SignedWorlds.h"
#include "store/sql/FigureTable.h"
#include "store/sql/Migrator.h"
#include "support/TemporaryFolder.h"

#include <benchmark/benchmark.h>

#include <set>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);

void perSeries(benchmark::State& state, std::int64_t series) {
    state.counters["time_per_series"] = benchmark::Counter(static_cast<double>(series),
                                                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
    state.SetItemsProcessed(state.iterations() * series);
}

/// Growth, completion, schedule, gap and light of 22,000 series, found beforehand: the rules alone.
void judgeEverySeries(benchmark::State& state) {
    const LargeCity city;
    for (auto _ : state)
        for (const auto& series : city.series()) {
            const auto growth = growthOf({.measure = series.indicator->measure, .value = series.value, .lastYear = series.lastYear});
            const auto standing = standingOf({.indicator = *series.indicator, .target = *series.target, .curve = *series.curve,
                                              .asOf = may.last, .actual = series.value, .growth = growth ? &*growth : nullptr});
            benchmark::DoNotOptimize(standing.light);
        }
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK(judgeEverySeries)->Unit(benchmark::kMillisecond);

/// The rows of the board with their remarks, from the figures of two years in memory.
void wholeBoardInMemory(benchmark::State& state) {
    const LargeCity city;
    auto figures = city.figuresOfMay();
    for (auto _ : state) benchmark::DoNotOptimize(boardAt({city.catalogue(), figures, may, std::nullopt}));
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK(wholeBoardInMemory)->Unit(benchmark::kMillisecond);

/// The same with May signed off by every department; with `isChanged` the rule of rounding was changed since, and every
/// row is judged in both worlds.
void wholeSignedBoardInMemory(benchmark::State& state) {
    const bool isChanged = state.range(0) != 0;
    Catalogue catalogue = LargeCity().catalogue();
    if (isChanged) catalogue.settings.rounding = RoundingRule::HalfEven;
    const auto figures = LargeCity().figuresOfMay();
    std::set<DepartmentCode> departments;
    for (const auto& indicator : catalogue.indicators) departments.insert(indicator.department);
    std::vector<Seal> seals;
    for (const auto& department : departments) seals.push_back({{department, monthOf(may)}, 1});
    SignedWorlds worlds(catalogue, seals, 2024);
    const EarlierState rulesBefore{{2, RecordKind::Settings, ""}, fieldsOf(Settings{})};
    if (isChanged && !worlds.add({&rulesBefore, 1})) return state.SkipWithError("the rules cannot be read");
    for (auto _ : state) benchmark::DoNotOptimize(boardAt({catalogue, figures, may, std::nullopt, {}, &worlds}));
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK(wholeSignedBoardInMemory)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

/// The same answers as one statement of SQLite, in binary floating point, from tables in memory.
void oneStatementInMemory(benchmark::State& state) {
    const LargeCity city;
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database);
    city.write(database, LargeCity::OneMonth);
    for (auto _ : state) {
        SQLite::Statement query(database, LargeCity::boardStatement);
        std::int64_t rows = 0;
        while (query.executeStep()) ++rows;
        benchmark::DoNotOptimize(rows);
    }
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK(oneStatementInMemory)->Unit(benchmark::kMillisecond);

/// A store file of 2.64 million figures: ten years of twelve months of 22,000 series.
class LargeStore {
public:
    LargeStore() {
        SQLite::Database database(path(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA synchronous = OFF");
        migrate(database);
        LargeCity().write(database, LargeCity::TenYears);
    }
    std::string path() const { return (m_folder / "large.xushi").string(); }
    static const LargeStore& shared() {
        static const LargeStore store;
        return store;
    }

private:
    TemporaryFolder m_folder;
};

void readAndJudgeFromFile(benchmark::State& state) {
    const LargeCity city;
    SQLite::Database database(LargeStore::shared().path(), SQLite::OPEN_READONLY);
    PreparedStatements prepared(database);
    FigureTable table(prepared);
    for (auto _ : state) {
        const auto figures = table.read({.years = {2024, 2025}, .through = may.last});
        benchmark::DoNotOptimize(boardAt({city.catalogue(), figures, may, std::nullopt}));
    }
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK(readAndJudgeFromFile)->Unit(benchmark::kMillisecond);

void oneStatementFromFile(benchmark::State& state) {
    SQLite::Database database(LargeStore::shared().path(), SQLite::OPEN_READONLY);
    for (auto _ : state) {
        SQLite::Statement query(database, LargeCity::boardStatement);
        std::int64_t rows = 0;
        while (query.executeStep()) ++rows;
        benchmark::DoNotOptimize(rows);
    }
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK(oneStatementFromFile)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi
