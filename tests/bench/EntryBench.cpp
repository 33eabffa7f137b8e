#include "bench/BenchWindow.h"

#include "app/entry/month/FigureEntryModel.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>
#include <vector>

namespace xushi {
namespace {

constexpr int indicatorCount = 300;
constexpr int regionCount = 12;
constexpr int pastedRows = 200;
constexpr int editCount = 1000;
const Period may = Period::ytd(2025, 5);

/// March and April of every series.
std::vector<Figure> figuresOf(const Catalogue& catalogue) {
    std::vector<Figure> figures;
    for (const auto& indicator : catalogue.indicators)
        for (const auto& region : catalogue.regions)
            for (const int month : {3, 4})
                figures.push_back({.key = {Period::ytd(2025, month), indicator.code, region.code}, .value = Decimal(month * 10000 + 57, 2)});
    return figures;
}

/// The entry page of a wide city in May, its regions closed.
BenchWindow aWideGrid() {
    const Catalogue catalogue = aBenchCatalogue(indicatorCount, regionCount);
    return {catalogue, figuresOf(catalogue), may};
}

/// The same with every month of two years but May: 81,900 figures are in memory.
BenchWindow aFullGrid() {
    const Catalogue catalogue = aBenchCatalogue(indicatorCount, regionCount);
    std::vector<Figure> figures;
    for (const auto& month : figuresOf(catalogue))
        for (int place = 0; month.key.period.last == Month(3) && place < 21; ++place) {
            Figure figure = month;
            figure.key.period = place < 12 ? Period::ytd(2024, place + 1) : Period::ytd(2025, place < 16 ? place - 11 : place - 10);
            figures.push_back(figure);
        }
    return {catalogue, figures, may};
}

/// From Alt+Shift+Down to the picture: 300 indicators with 12 regions each.
void openEveryRegion(benchmark::State& state) {
    const BenchWindow wide = aWideGrid();
    for (auto _ : state) {
        wide.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        wide.paint();
        state.PauseTiming();
        wide.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        wide.paint();
        state.ResumeTiming();
    }
}
BENCHMARK(openEveryRegion)->Unit(benchmark::kMillisecond);

/// One page further down, rows that were never looked at before.
void scrollAPage(benchmark::State& state) {
    const BenchWindow wide = aWideGrid();
    wide.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    wide.paint();
    QScrollBar& bar = *wide.grid->verticalScrollBar();
    for (auto _ : state) {
        bar.setValue(bar.value() == bar.maximum() ? 0 : bar.value() + bar.pageStep());
        wide.paint();
    }
}
BENCHMARK(scrollAPage)->Unit(benchmark::kMillisecond);

/// 审核 of April: every figure is checked, and what is missing is found.
void auditAMonth(benchmark::State& state) {
    BenchWindow wide = aWideGrid();
    const Workspace& workspace = wide.window.workspace();
    std::size_t lines = 0;
    for (auto _ : state) lines = workspace.now().audit(std::nullopt, {2025, 4}).size();
    state.counters["lines"] = static_cast<double>(lines);
}
BENCHMARK(auditAMonth)->Unit(benchmark::kMillisecond);

/// From Ctrl+V to the picture: 200 rows of this year and last year, stored durably, all regions open.
void pasteTwoHundredRows(benchmark::State& state) {
    const BenchWindow wide = aWideGrid();
    wide.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    wide.grid->setCurrentIndex(wide.grid->model()->index(1, FigureEntryModel::ValueColumn));
    int round = 0;
    for (auto _ : state) {
        state.PauseTiming();
        QString block;
        ++round;
        for (int row = 0; row < pastedRows; ++row) block += QStringLiteral("%1.%2\t%3\n").arg(500 + round).arg(row % 90 + 10).arg(400 + round);
        QApplication::clipboard()->setText(block);
        wide.paint();
        state.ResumeTiming();
        wide.press(Qt::Key_V, Qt::ControlModifier);
        wide.paint();
    }
}
BENCHMARK(pasteTwoHundredRows)->Unit(benchmark::kMillisecond);

/// From Ctrl+V to the picture: every month of a year in 200 regions, stored durably.
void pasteTwoHundredByTwelve(benchmark::State& state) {
    const Catalogue catalogue = aBenchCatalogue(1, pastedRows - 1);
    BenchWindow year(catalogue, figuresOf(catalogue), Period::ytd(2025, 12));
    year.showYear();
    year.grid->setCurrentIndex(year.grid->model()->index(0, 1));
    int round = 0;
    for (auto _ : state) {
        state.PauseTiming();
        QString block;
        ++round;
        for (int row = 0; row < pastedRows; ++row)
            for (int month = 1; month <= 12; ++month)
                block += QStringLiteral("%1.%2").arg(100 * month + round).arg(row % 90 + 10) + QLatin1Char(month == 12 ? '\n' : '\t');
        QApplication::clipboard()->setText(block);
        year.paint();
        state.ResumeTiming();
        year.press(Qt::Key_V, Qt::ControlModifier);
        year.paint();
    }
    if (year.window.workspace().now().figures().size() != pastedRows * 12) state.SkipWithError("not every cell was stored");
}
BENCHMARK(pasteTwoHundredByTwelve)->Unit(benchmark::kMillisecond);

double percentile(const std::vector<double>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// How much of a widget was painted, in shares of the whole.
class PaintedShare : public QObject {
public:
    explicit PaintedShare(QWidget* widget) : QObject(widget), m_widget(widget) { widget->installEventFilter(this); }
    double share = 0;

private:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Paint) return false;
        double painted = 0;
        for (const QRect& part : static_cast<QPaintEvent*>(event)->region()) painted += static_cast<double>(part.width()) * part.height();
        share += painted / (static_cast<double>(m_widget->width()) * m_widget->height());
        return false;
    }

    QWidget* m_widget;
};

/// From Enter in the editor to the end of COMMIT, a thousand times: the counters are in milliseconds. The processor time
/// is that of the whole edit with its pages: the keys, the act, and what the window paints again after it.
void measureEdits(benchmark::State& state, BenchWindow wide) {
    wide.grid->setCurrentIndex(wide.grid->model()->index(1, FigureEntryModel::ValueColumn));
    QElapsedTimer sinceEnter;
    std::vector<double> taken;
    QObject::connect(&wide.window.workspace().feed(), &ChangeFeed::saved, &wide.window, [&] {
        taken.push_back(static_cast<double>(sinceEnter.nsecsElapsed()) / 1e6);
    });
    int number = 1;
    const auto* painted = new PaintedShare(wide.grid->viewport());
    for (auto _ : state) {
        for (const QChar digit : QString::number(++number)) wide.press(Qt::Key(digit.unicode()), Qt::NoModifier, digit);
        sinceEnter.start();
        wide.press(Qt::Key_Return);
        state.SetIterationTime(static_cast<double>(sinceEnter.nsecsElapsed()) / 1e9);
        wide.settle();
        if (number % (indicatorCount / 2) == 0) wide.grid->setCurrentIndex(wide.grid->model()->index(1, FigureEntryModel::ValueColumn));
    }
    if (taken.size() != editCount) state.SkipWithError("not every edit was stored");
    std::ranges::sort(taken);
    state.counters["painted"] = painted->share / editCount;
    state.counters["p50"] = percentile(taken, 0.5);
    state.counters["p99"] = percentile(taken, 0.99);
    state.counters["max"] = taken.back();
}

void editToSaved(benchmark::State& state) { measureEdits(state, aWideGrid()); }
BENCHMARK(editToSaved)->Iterations(editCount)->UseManualTime()->Unit(benchmark::kMillisecond);

void editAmongEightyThousand(benchmark::State& state) { measureEdits(state, aFullGrid()); }
BENCHMARK(editAmongEightyThousand)->Iterations(editCount)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi
