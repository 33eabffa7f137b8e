#include "bench/BenchWindow.h"
#include "usecases/EnterFigures.h"
#include "usecases/StorePosition.h"
#include "wiring/Composition.h"

#include <benchmark/benchmark.h>

#include <QApplication>

#include <cstdlib>
#include <memory>

namespace xushi {
namespace {

/// The province, and one act before the last one in it.
struct ProvinceThen {
    ProvinceThen() {
        const char* store = std::getenv("XUSHI_PROVINCE"); // made before; it is read only
        if (store) province.reset(new BenchWindow(store, Period::ytd(2025, 5)));
        else province.reset(new BenchWindow(aProvince({Period::ytd(2025, 4), Period::ytd(2025, 5)})));
        Store& present = province->window.workspace().openStore().present();
        if (!store) {
            const Catalogue& catalogue = province->window.workspace().latestCatalogue();
            (void)enterFigures(present, {{{.indicator = catalogue.indicators.front().code, .region = catalogue.regions.front().code, .period = Period::ytd(2025, 5), .value = "1"}}, changeNote("enter"), today()});
        }
        const auto before = readTogether(present, [](Reading& reading) -> Result<std::int64_t> {
            const auto head = reading.journalHead();
            if (!head) return head.error();
            const auto earlier = entryOfActBefore(reading, head->sequence);
            if (!earlier) return earlier.error();
            return earlier->value_or(head->sequence);
        });
        if (before) entry = *before;
    }

    std::unique_ptr<BenchWindow> province;
    std::int64_t entry = 0;
};

ProvinceThen& provinceThen() {
    static std::unique_ptr<ProvinceThen> shared;
    if (!shared) {
        shared = std::make_unique<ProvinceThen>();
        qAddPostRoutine([] { shared.reset(); });
    }
    return *shared;
}

/// From the choice to the picture, with 填报 in front; the reading goes on beside the window, so that its processor time is that of the program.
void lookAtAMoment(benchmark::State& state) {
    ProvinceThen& then = provinceThen();
    MainWindow& window = then.province->window;
    for (auto _ : state) {
        window.showMoment(then.entry);
        then.province->settle();
        if (!window.workspace().moment()) state.SkipWithError("the moment is not shown");
        state.PauseTiming();
        window.showPresent();
        then.province->settle();
        state.ResumeTiming();
    }
}

/// Back again: nothing was written, so that nothing is read.
void backToNow(benchmark::State& state) {
    ProvinceThen& then = provinceThen();
    MainWindow& window = then.province->window;
    for (auto _ : state) {
        state.PauseTiming();
        window.showMoment(then.entry);
        then.province->settle();
        state.ResumeTiming();
        window.showPresent();
        then.province->settle();
        if (window.workspace().moment()) state.SkipWithError("the present is not shown");
    }
}

BENCHMARK(lookAtAMoment)->Iterations(3)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(backToNow)->Iterations(3)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

} // namespace
} // namespace xushi
