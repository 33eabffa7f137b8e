#include "bench/CityStore.h"
#include "bench/LargeCity.h"
#include "domain/analyses/Board.h"
#include "domain/signing/SignedWorlds.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"
#include "usecases/EditIndicators.h"
#include "usecases/EnterFigures.h"
#include "usecases/ReviewFigures.h"
#include "wiring/Composition.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <set>

namespace xushi {
namespace {

constexpr int editCount = 1000;
const Period june = Period::ytd(2025, 6);

double percentile(const std::vector<double>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// Runs `edit` for every iteration and tells the median and the slowest hundredth in milliseconds.
void measure(benchmark::State& state, const std::function<void()>& edit) {
    using Clock = std::chrono::steady_clock;
    std::vector<double> taken;
    for (auto _ : state) {
        const auto begun = Clock::now();
        edit();
        taken.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
    }
    std::ranges::sort(taken);
    state.counters["p50"] = percentile(taken, 0.5);
    state.counters["p99"] = percentile(taken, 0.99);
}

/// An edit from the request to the end of its durable commit: locks, rules, row, entry, act.
void editToCommit(benchmark::State& state) {
    const TemporaryFolder folder;
    const auto path = (folder / "edit.xushi").string();
    if (!createStoreFrom(path, "demonstration")) return state.SkipWithError("no sample");
    const auto store = std::move(openForWriting(path)->store);
    const Catalogue catalogue = *now(*store).readCatalogue();
    int value = 1;
    measure(state, [&] {
        FigureEdit edit{.indicator = {"PROJ_SIGNED"}, .region = catalogue.city()->code, .period = june, .value = std::to_string(++value)};
        benchmark::DoNotOptimize(enterFigures(*store, {{edit}, changeNote("enter"), today()}));
    });
}
BENCHMARK(editToCommit)->Iterations(editCount)->Unit(benchmark::kMillisecond);

/// The same two rows by two bare statements, one guarded upsert and one insert, in a store of the same size and settings.
void bareUpsertWithItsEntry(benchmark::State& state) {
    const TemporaryFolder folder;
    const auto path = (folder / "bare.xushi").string();
    if (!createStoreFrom(path, "demonstration")) return state.SkipWithError("no sample");
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    for (const char* pragma : {"PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA"}) SQLite::Statement(database, pragma).executeStep();
    SQLite::Statement upsert(database, "UPDATE figure SET value_units = ?, revision = revision + 1 WHERE (period_id, indicator_id, region_id) = "
                                       "(SELECT period_id, indicator_id, region_id FROM figure WHERE period_id BETWEEN 20250600 AND 20250699 LIMIT 1) "
                                       "AND revision > 0 RETURNING revision");
    SQLite::Statement entry(database, "INSERT INTO journal SELECT max(sequence) + 1, max(sequence) + 1, hash, actor, host, at, act, ?, kind, key, "
                                      "before, after, hash FROM journal");
    std::int64_t value = 1;
    measure(state, [&] {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        upsert.reset();
        upsert.bind(1, ++value);
        upsert.executeStep();
        upsert.reset();
        entry.reset();
        entry.bind(1, std::to_string(value));
        entry.exec();
        transaction.commit();
    });
}
BENCHMARK(bareUpsertWithItsEntry)->Iterations(editCount)->Unit(benchmark::kMillisecond);

/// Stores whose journals have about 10⁴, 10⁵ and, where XUSHI_LONG asks for it, 10⁶ entries; believed as a window does.
class LongJournal {
public:
    static LongJournal& of(std::int64_t entries) {
        static std::map<std::int64_t, LongJournal> made;
        return made.try_emplace(entries, entries).first->second;
    }
    explicit LongJournal(std::int64_t entries) {
        const auto path = m_folder / "long.xushi";
        constexpr int regions = 12;
        const int indicators = entries <= 10'000 ? 69 : 300;
        writeCityStore(path, {.indicators = indicators, .regions = regions, .years = static_cast<int>(std::max<std::int64_t>(1, entries / (indicators * regions * 12))), .corrections = 0});
        m_store = std::move(openForWriting(path)->store);
        m_store->believeRows(true);
        catalogue = *now(*m_store).readCatalogue();
        length = now(*m_store).journalHead()->sequence;
    }
    Store& store() { return *m_store; }

    Catalogue catalogue;
    std::int64_t length = 0;

private:
    TemporaryFolder m_folder;
    std::unique_ptr<Store> m_store;
};

void lengths(benchmark::internal::Benchmark* bench) {
    bench->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
    if (std::getenv("XUSHI_LONG")) bench->Arg(1'000'000);
}

void undoList(benchmark::State& state) {
    LongJournal& journal = LongJournal::of(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(now(journal.store()).readActs({.count = 200}));
    state.counters["entries"] = static_cast<double>(journal.length);
}
BENCHMARK(undoList)->Apply(lengths);

void historyOfACell(benchmark::State& state) {
    LongJournal& journal = LongJournal::of(state.range(0));
    const std::string key = keyTextOf(FigureKey{june, {"I1033"}, {"R7"}});
    for (auto _ : state) benchmark::DoNotOptimize(now(journal.store()).readHistory(RecordKind::Figure, key));
    state.counters["entries"] = static_cast<double>(journal.length);
}
BENCHMARK(historyOfACell)->Apply(lengths);

void saveADefinition(benchmark::State& state) {
    LongJournal& journal = LongJournal::of(state.range(0));
    Indicator indicator = *journal.catalogue.find(IndicatorCode{"I1033"});
    int round = 0;
    for (auto _ : state) {
        indicator.definition = "第" + std::to_string(++round) + "次";
        const auto saved = saveIndicator(journal.store(), indicator, changeNote("define"));
        if (!saved) return state.SkipWithError(saved.error().key.c_str());
        indicator = *saved;
    }
    *std::ranges::find(journal.catalogue.indicators, indicator.code, &Indicator::code) = indicator;
    state.counters["entries"] = static_cast<double>(journal.length);
}
BENCHMARK(saveADefinition)->Apply(lengths);

void explainAFinding(benchmark::State& state) {
    LongJournal& journal = LongJournal::of(state.range(0));
    FindingExplanation explanation{.figure = {june, {"I1033"}, {"R7"}}, .check = "check.jump"};
    int round = 0;
    const auto workflow = now(journal.store()).readWorkflow({2025, 2025});
    for (const auto& known : workflow->explanations)
        if (known.figure == explanation.figure) explanation = known;
    for (auto _ : state) {
        explanation.text = "第" + std::to_string(++round) + "次";
        const auto saved = saveExplanations(journal.store(), {explanation}, changeNote("explain"));
        if (!saved) return state.SkipWithError(saved.error().key.c_str());
        ++explanation.revision;
    }
    state.counters["entries"] = static_cast<double>(journal.length);
}
BENCHMARK(explainAFinding)->Apply(lengths);

/// The board of June of a year whose twelve months were signed off by every department, with some indicators in 110
/// regions; one figure of each indicator was changed after its month was signed.
void signedYear(benchmark::State& state) {
    const auto indicators = static_cast<std::size_t>(state.range(0));
    Catalogue catalogue;
    for (int i = 0; i < LargeCity::regionCount; ++i) catalogue.regions.push_back({.code = {"R" + std::to_string(1000 + i)}, .name = "县区", .order = i});
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < indicators; ++i) {
        catalogue.indicators.push_back({.code = {"I" + std::to_string(1000 + i)}, .name = "指标"});
        catalogue.indicators.back().department = {"D" + std::to_string(i % 9)};
        for (const auto& region : catalogue.regions) {
            catalogue.targets.push_back({.key = {catalogue.indicators.back().code, region.code, 2025}, .value = Decimal(1000)});
            for (int month = 1; month <= 12; ++month)
                for (const int year : {2024, 2025})
                    figures.push_back({.key = {Period::ytd(year, month), catalogue.indicators.back().code, region.code}, .value = Decimal(month * 80 + year % 7)});
        }
    }
    sortForBoard(figures);
    std::vector<Seal> seals;
    for (int month = 1; month <= 12; ++month)
        for (int department = 0; department < 9; ++department) seals.push_back({{{"D" + std::to_string(department)}, {2025, month}}, 10});
    SignedWorlds worlds(catalogue, seals, 2024);
    std::vector<EarlierState> states;
    for (std::size_t i = 0; i < indicators; ++i) {
        Figure before{.key = {june, catalogue.indicators[i].code, catalogue.regions[i % 110].code}, .value = Decimal(1)};
        states.push_back({{20 + static_cast<std::int64_t>(i), RecordKind::Figure, keyTextOf(before)}, fieldsOf(before)});
    }
    if (!worlds.add(states)) return state.SkipWithError("a state cannot be read");
    std::size_t rows = 0;
    for (auto _ : state) rows = boardAt({catalogue, figures, june, std::nullopt, {}, &worlds}).size();
    state.counters["time_per_row"] = benchmark::Counter(static_cast<double>(rows), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(signedYear)->Arg(30)->Arg(100)->Arg(300)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi
