// From a table that is dropped on the window to its preview.
#include "bench/BenchWindow.h"

#include "app/importing/ImportPage.h"
#include "app/text/QtText.h"
#include "support/MadeWorkbook.h"
#include "support/drivers/ImportDriver.h"

#include <QApplication>

#include <benchmark/benchmark.h>

namespace xushi {
namespace {

constexpr int rowsOfACounty = 60;

/// 60 rows of a county with growth and last year's figures; read by a program of its own, recognised, held against the store, painted.
void previewOfACounty(benchmark::State& state) {
    const Catalogue catalogue = aBenchCatalogue(rowsOfACounty, 1);
    BenchWindow bench(catalogue, {}, Period::ytd(2025, 5));
    std::vector<MadeRow> rows{{"2025年1—5月科技指标报表"}, {"指标", "单位", "累计", "同比（%）", "上年同期"}};
    for (int i = 0; i < rowsOfACounty; ++i) rows.push_back({"指标" + std::to_string(i), "亿元", std::to_string(i + 1) + ".5", "3.1", std::to_string(i + 1)});
    const auto path = bench.folder / "县区1.xlsx";
    writeWorkbook(path, {{"Sheet1", rows}});
    const ImportDriver driver(bench.window);
    for (auto _ : state) {
        bench.window.importFiles({toQt(path.string())});
        ImportPage& page = driver.page();
        while (page.isReading()) QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        benchmark::DoNotOptimize(page.grab());
        state.PauseTiming();
        if (!driver.importText().contains(QString::number(rowsOfACounty))) state.SkipWithError("not every row was understood");
        driver.cancel();
        state.ResumeTiming();
    }
}
BENCHMARK(previewOfACounty)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi
