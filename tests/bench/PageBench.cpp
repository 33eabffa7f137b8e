#include "bench/BenchWindow.h"

#include <benchmark/benchmark.h>

#include <QApplication>

#include <cstdlib>
#include <memory>

namespace xushi {
namespace {

constexpr int steps = 8;

/// The province in two months; with XUSHI_LONG in every month of the two years that a window holds.
std::vector<Period> monthsOfTheProvince() {
    if (!std::getenv("XUSHI_LONG")) return {Period::ytd(2025, 4), Period::ytd(2025, 5)};
    std::vector<Period> months;
    for (const int year : {2024, 2025})
        for (int month = 1; month <= 12; ++month) months.push_back(Period::ytd(year, month));
    return months;
}

/// One window for every page, because its store takes long to be made. It goes before the application does.
BenchWindow& sharedProvince() {
    static std::unique_ptr<BenchWindow> shared;
    if (!shared) {
        const char* store = std::getenv("XUSHI_PROVINCE"); // made before: years of a province take minutes
        shared.reset(store ? new BenchWindow(store, Period::ytd(2025, 5)) : new BenchWindow(aProvince(monthsOfTheProvince())));
        qAddPostRoutine([] { shared.reset(); });
    }
    return *shared;
}

/// Counts what is painted, so that nothing is measured that stays unseen.
class Paints : public QObject {
public:
    Paints() { qApp->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// From the key of the rail to the picture. The page was seen before, as on every working day but for its first minute.
void switchPage(benchmark::State& state, const char* id) {
    BenchWindow& province = sharedProvince();
    const QString page = QLatin1String(id);
    const auto show = [&](const QString& which) {
        province.window.showPage(which);
        province.settle();
    };
    show(page);
    Paints paints;
    for (auto _ : state) {
        state.PauseTiming();
        show(QStringLiteral("catalog"));
        const int before = paints.count;
        state.ResumeTiming();
        show(page);
        if (paints.count == before) state.SkipWithError("nothing was painted");
    }
}

/// From Ctrl+PgUp to the picture, with the page in front: from May to January and back, so that no month is remembered from the step before.
void stepMonth(benchmark::State& state, const char* id) {
    BenchWindow& province = sharedProvince();
    province.window.showPage(QLatin1String(id));
    province.settle();
    Paints paints;
    int step = -1;
    for (auto _ : state) {
        const int before = paints.count;
        province.window.workspace().stepMonth(step);
        province.settle();
        const int month = province.window.workspace().period().last.number();
        if (month == 1 || month == 5) step = -step;
        if (paints.count == before) state.SkipWithError("nothing was painted");
    }
}

#define XUSHI_PAGE(page)                                                                                  \
    BENCHMARK_CAPTURE(switchPage, page, #page)->Iterations(steps)->Unit(benchmark::kMillisecond);         \
    BENCHMARK_CAPTURE(stepMonth, page, #page)->Iterations(steps)->Unit(benchmark::kMillisecond);
XUSHI_PAGE(overview)
XUSHI_PAGE(entry)
XUSHI_PAGE(counties)
XUSHI_PAGE(charts)
XUSHI_PAGE(summary)
#undef XUSHI_PAGE

} // namespace
} // namespace xushi
