#include "bench/LargeCity.h"
#include "domain/analyses/Board.h"
#include "domain/analyses/BoardMonths.h"
#include "domain/analyses/Growth.h"
#include "domain/signing/SignedWorlds.h"
#include "store/sql/Migrator.h"
#include "store/sql/SqlReading.h"
#include "support/TemporaryFolder.h"
#include "usecases/ReadBoard.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

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

/// The board of May as the command line reads it: definitions, targets, workflow, figures, and the rows judged. The store has no journal
/// to hold them against, as one that is proved.
void readAndJudgeFromFile(benchmark::State& state) {
    SQLite::Database database(LargeStore::shared().path(), SQLite::OPEN_READONLY);
    PreparedStatements prepared(database);
    FigureTable figures(prepared);
    JournalTable journal(prepared);
    ActTable acts(prepared);
    SqlReading reading({prepared, figures, journal, acts}, nullptr);
    for (auto _ : state) {
        const auto board = readRowsOfBoard(reading, may, std::nullopt);
        if (!board || board->rows.size() != LargeCity::seriesCount) return state.SkipWithError("the board cannot be read");
    }
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK(readAndJudgeFromFile)->Unit(benchmark::kMillisecond);

/// The parts of it: the definitions with the targets, the figures of every month up to May of two years (what a month is explained with), and
/// those of the months that the rows rest on.
void readCatalogueFromFile(benchmark::State& state) {
    SQLite::Database database(LargeStore::shared().path(), SQLite::OPEN_READONLY);
    PreparedStatements prepared(database);
    FigureTable figures(prepared);
    JournalTable journal(prepared);
    ActTable acts(prepared);
    SqlReading reading({prepared, figures, journal, acts}, nullptr);
    for (auto _ : state) benchmark::DoNotOptimize(reading.readCatalogue({2024, 2025}));
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK(readCatalogueFromFile)->Unit(benchmark::kMillisecond);

void readFiguresFromFile(benchmark::State& state, const FiguresWanted& wanted) {
    SQLite::Database database(LargeStore::shared().path(), SQLite::OPEN_READONLY);
    PreparedStatements prepared(database);
    FigureTable table(prepared);
    for (auto _ : state) benchmark::DoNotOptimize(table.read(wanted));
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK_CAPTURE(readFiguresFromFile, every_month, FiguresWanted{.years = {2024, 2025}, .through = may.last})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(readFiguresFromFile, months_of_board, FiguresWanted{.years = {2024, 2025}, .months = monthsOfBoard(may)})->Unit(benchmark::kMillisecond);

/// A statement beside it. `isTaken`: each column is taken, as whoever judges by it must; else a row is stepped over.
void oneStatementFromFile(benchmark::State& state, const char* text, bool isTaken) {
    SQLite::Database database(LargeStore::shared().path(), SQLite::OPEN_READONLY);
    PreparedStatements prepared(database);
    for (auto _ : state) {
        const PreparedStatement query = prepared.take(text);
        const int columns = isTaken ? sqlite3_column_count(query.get()) : 0;
        std::int64_t seen = 0;
        while (sqlite3_step(query.get()) == SQLITE_ROW)
            for (int column = 0; column < columns; ++column) {
                const bool isNumber = sqlite3_column_type(query.get(), column) == SQLITE_INTEGER;
                seen += isNumber ? sqlite3_column_int64(query.get(), column) : sqlite3_column_bytes(query.get(), column);
            }
        benchmark::DoNotOptimize(seen);
    }
    perSeries(state, LargeCity::seriesCount);
}
BENCHMARK_CAPTURE(oneStatementFromFile, growth_and_completion, LargeCity::boardStatement, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(oneStatementFromFile, every_row_and_column, LargeCity::rowsStatement, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(oneStatementFromFile, every_row_and_column_taken, LargeCity::rowsStatement, true)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi
