#include "app/look/Appearance.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"
#include "usecases/BuildSummary.h"
#include "usecases/EnterFigures.h"
#include "usecases/ReadBoard.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

#include <benchmark/benchmark.h>

#include <QApplication>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

/// A store of its own, made from a sample.
struct Bench {
    explicit Bench(const std::string& sample) : path((folder / "bench.xushi").string()) {
        if (const auto made = createStoreFrom(path, sample); !made) std::abort();
    }
    std::unique_ptr<Store> open() const { return std::move(openForWriting(path)->store); }

    TemporaryFolder folder;
    std::string path;
};

/// One typed figure up to the end of its durable commit.
void editToSaved(benchmark::State& state) {
    const Bench bench("demonstration");
    const auto store = bench.open();
    const Catalogue catalogue = *now(*store).readCatalogue();
    int value = 1;
    for (auto _ : state) {
        FigureEdit edit{.indicator = {"PROJ_SIGNED"}, .region = catalogue.city()->code, .period = june,
                        .value = std::to_string(++value)};
        benchmark::DoNotOptimize(enterFigures(*store, {{edit}, changeNote("enter"), today()}));
    }
}
BENCHMARK(editToSaved)->Unit(benchmark::kMillisecond);

/// Header, lock, structure, journal chain and replay of 10,000 figures.
void openWithChecks(benchmark::State& state) {
    const Bench bench("demonstration");
    for (auto _ : state) benchmark::DoNotOptimize(bench.open());
}
BENCHMARK(openWithChecks)->Unit(benchmark::kMillisecond);

/// A board of every indicator and region from values in memory.
void boardInMemory(benchmark::State& state) {
    const Bench bench("demonstration");
    const auto store = bench.open();
    const auto reading = readNow(readBoard, *store, june, std::nullopt);
    for (auto _ : state) benchmark::DoNotOptimize(boardAt({*reading->catalogue, reading->figures, june, std::nullopt}));
}
BENCHMARK(boardInMemory)->Unit(benchmark::kMillisecond);

void exportTable(benchmark::State& state, const char* file) {
    const Bench bench("seed");
    const auto store = bench.open();
    const auto layout = halfYearLayout();
    const SummaryWords words = summaryWords(Language::Chinese);
    const auto table = readNow(buildSummary, *store, BuildSummaryRequest{.period = june, .layout = *layout, .words = words});
    const auto path = bench.folder / file;
    for (auto _ : state) benchmark::DoNotOptimize((*writerFor(path))->write(*table, path));
}
BENCHMARK_CAPTURE(exportTable, pdf, "table.pdf")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(exportTable, xlsx, "table.xlsx")->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    xushi::applyAppearance(application, xushi::Theme::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
