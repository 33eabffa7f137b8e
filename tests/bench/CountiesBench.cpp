#include "bench/BenchWindow.h"

#include "app/counties/CountyViews.h"
#include "domain/analyses/CountyMatrix.h"
#include "support/drivers/CountiesDriver.h"

#include <benchmark/benchmark.h>

#include <QScrollBar>

namespace xushi {
namespace {

BenchWindow aProvinceInTwoMonths() { return aProvince({Period::ytd(2025, 4), Period::ytd(2025, 5)}); }

/// The rule alone: 22,000 lights.
void judgeEveryCounty(benchmark::State& state) {
    BenchWindow province = aProvinceInTwoMonths();
    const Workspace& workspace = province.window.workspace();
    int lights = 0;
    for (auto _ : state) lights = countyMatrixAt(workspace.boardRequest()).count(Light::Behind);
    state.counters["behind"] = lights;
}
BENCHMARK(judgeEveryCounty)->Unit(benchmark::kMillisecond);

/// From Ctrl+PgUp to the picture.
void stepMonthOfCounties(benchmark::State& state) {
    BenchWindow province = aProvinceInTwoMonths();
    province.window.showPage(QStringLiteral("counties"));
    int step = -1;
    for (auto _ : state) {
        province.window.workspace().stepMonth(step);
        province.settle();
        step = -step;
    }
}
BENCHMARK(stepMonthOfCounties)->Unit(benchmark::kMillisecond);

/// A page further down, painted.
void scrollCounties(benchmark::State& state) {
    BenchWindow province = aProvinceInTwoMonths();
    province.window.showPage(QStringLiteral("counties"));
    CountyMatrixView& matrix = CountiesDriver(province.window).matrix();
    QScrollBar& bar = *matrix.verticalScrollBar();
    for (auto _ : state) {
        bar.setValue(bar.value() == bar.maximum() ? 0 : bar.value() + bar.pageStep());
        matrix.viewport()->repaint();
        province.settle();
    }
}
BENCHMARK(scrollCounties)->Unit(benchmark::kMillisecond);

/// The cursor one indicator on: the list below is ranked anew, and painted.
void walkCounties(benchmark::State& state) {
    BenchWindow province = aProvinceInTwoMonths();
    province.window.showPage(QStringLiteral("counties"));
    CountyMatrixView& matrix = CountiesDriver(province.window).matrix();
    int row = 1;
    for (auto _ : state) {
        matrix.setCurrentIndex(matrix.model()->index(row = row == 40 ? 1 : row + 1, 3));
        province.settle();
    }
}
BENCHMARK(walkCounties)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi
