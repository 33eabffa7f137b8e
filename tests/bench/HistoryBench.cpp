#include "app/office/StoreCopies.h"
#include "bench/BenchWindow.h"
#include "wiring/Composition.h"

#include <benchmark/benchmark.h>

#include <QApplication>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>

namespace xushi {
namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

const Period may = Period::ytd(2025, 5);

/// A store with a long history: XUSHI_CITY=FILE, by `make_city_store FILE 300 12 10 568000 20000` one of a million entries in twenty thousand acts. It is
/// written to: measure with a copy.
std::unique_ptr<BenchWindow> aLongHistory() {
    if (const char* store = std::getenv("XUSHI_CITY")) return std::make_unique<BenchWindow>(store, may);
    const Catalogue catalogue = aBenchCatalogue(50, 12);
    std::vector<Figure> figures;
    for (const auto& indicator : catalogue.indicators)
        for (const auto& region : catalogue.regions)
            for (const int month : {3, 4}) figures.push_back({.key = {Period::ytd(2025, month), indicator.code, region.code}, .value = Decimal(month * 10000 + 57, 2)});
    return std::make_unique<BenchWindow>(catalogue, figures, may);
}

BenchWindow& longHistory() {
    static std::unique_ptr<BenchWindow> shared;
    if (!shared) {
        shared = aLongHistory();
        qAddPostRoutine([] { shared.reset(); });
    }
    return *shared;
}

/// From the key to the picture; each time as if it were seen for the first time.
void openHistory(benchmark::State& state) {
    BenchWindow& city = longHistory();
    MainWindow& window = city.window;
    for (auto _ : state) {
        window.showPage(QStringLiteral("history"));
        city.settle();
        window.grab();
        state.PauseTiming();
        window.showPage(QStringLiteral("entry"));
        emit window.workspace().feed().workflowChanged(ChangeReason::OwnAct); // what the page has read is old
        city.settle();
        state.ResumeTiming();
    }
}

/// A page of the acts that a filter leaves.
void filterHistory(benchmark::State& state, const ActsWanted& wanted) {
    MainWindow& window = longHistory().window;
    for (auto _ : state) {
        const auto acts = window.workspace().questions().acts(wanted);
        if (!acts) state.SkipWithError("the acts are not read");
        else state.counters["acts"] = static_cast<double>(acts->size());
    }
}

/// Figures are typed for as long as a copy of the store is made and proved beside them: how long each takes, from the first key to the picture.
void typeBesideABackup(benchmark::State& state) {
    BenchWindow& city = longHistory();
    Workspace& workspace = city.window.workspace();
    city.window.showPage(QStringLiteral("entry"));
    std::vector<double> times;
    int typed = 0;
    double whole = 0;
    for (auto _ : state) {
        const auto begin = Clock::now();
        workspace.copies().keep("bench");
        while (workspace.copies().isKeeping()) {
            const auto key = Clock::now();
            city.grid->setCurrentIndex(city.grid->model()->index(typed % 50, city.grid->currentIndex().column()));
            for (const QChar digit : QString::number(1000 + typed++)) city.press(Qt::Key(digit.unicode()), Qt::NoModifier, digit);
            city.press(Qt::Key_Return);
            city.settle();
            times.push_back(Milliseconds(Clock::now() - key).count());
        }
        whole += Milliseconds(Clock::now() - begin).count();
    }
    if (times.empty()) return state.SkipWithError("nothing was typed meanwhile");
    std::ranges::sort(times);
    const auto part = [&](double share) { return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]; };
    state.counters["edits"] = static_cast<double>(times.size());
    state.counters["p50_ms"] = part(0.5);
    state.counters["p99_ms"] = part(0.99);
    state.counters["most_ms"] = times.back();
    state.counters["copy_ms"] = whole / static_cast<double>(state.iterations());
}

BENCHMARK(openHistory)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterHistory, everything, ActsWanted{})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterHistory, ofAPerson, ActsWanted{.actors = {"P3"}})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterHistory, ofAnIndicatorAndARegion, ActsWanted{.indicator = IndicatorCode{"I1004"}, .region = RegionCode{"R3"}})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterHistory, ofAMonth, ActsWanted{.month = YearMonth{2025, 5}})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterHistory, ofAKind, ActsWanted{.words = {"paste"}})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterHistory, ofADay, ActsWanted{.from = "2020-01-01T00:00:00Z", .until = "2020-01-02T00:00:00Z"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterHistory, withAWord, ActsWanted{.text = "次更正"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterHistory, withAWordThatIsNowhere, ActsWanted{.text = "无此事由"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterHistory, ofAPersonWithAWordAndAMonth, ActsWanted{.actors = {"P3"}, .month = YearMonth{2025, 5}, .text = "更正"})->Unit(benchmark::kMillisecond);
BENCHMARK(typeBesideABackup)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi
