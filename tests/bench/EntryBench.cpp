#include "app/MainWindow.h"
#include "app/entry/EntryView.h"
#include "app/entry/FigureEntryModel.h"
#include "app/shared/QtText.h"
#include "store/sql/OpenStore.h"
#include "support/TemporaryFolder.h"
#include "usecases/EditCatalogue.h"
#include "wiring/Composition.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPixmap>
#include <QScrollBar>

namespace xushi {
namespace {

constexpr int indicatorCount = 300;
constexpr int regionCount = 12;
constexpr int pastedRows = 200;
const Period may = Period::ytd(2025, 5);

Catalogue aWideCatalogue() {
    Catalogue catalogue;
    catalogue.settings.title = "宽表";
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
    catalogue.regions = {{.code = {"CITY"}, .name = "全市", .type = RegionType::City}};
    for (int i = 1; i <= regionCount; ++i)
        catalogue.regions.push_back({.code = {"R" + std::to_string(i)}, .name = "县区" + std::to_string(i), .order = i});
    for (int i = 0; i < indicatorCount; ++i) {
        Indicator indicator{.code = {"I" + std::to_string(1000 + i)}, .name = "指标" + std::to_string(i)};
        indicator.section = "板块" + std::to_string(i / 50);
        indicator.department = {"GX"};
        indicator.unit = "亿元";
        indicator.decimals = 2;
        indicator.order = i;
        catalogue.indicators.push_back(indicator);
        catalogue.targets.push_back({.key = {indicator.code, {"CITY"}, 2025}, .value = Decimal(1000 + i)});
    }
    return catalogue;
}

/// March and April of every series.
void putFigures(Store& store, const Catalogue& catalogue) {
    const auto put = store.inTransaction(changeNote("enter"), [&](Transaction& transaction) -> Result<void> {
        for (const auto& indicator : catalogue.indicators)
            for (const auto& region : catalogue.regions)
                for (const int month : {3, 4}) {
                    const Figure figure{.key = {Period::ytd(2025, month), indicator.code, region.code}, .value = Decimal(month * 10000 + 57, 2)};
                    if (const auto stored = transaction.put(figure); !stored) return stored.error();
                }
        return {};
    });
    if (!put) std::abort();
}

/// The entry page of a wide city in May, its regions closed.
struct WideGrid {
    WideGrid() {
        const auto path = folder / "wide.xushi";
        if (!createStore(path)) std::abort();
        auto opening = openForWriting(path);
        const Catalogue catalogue = aWideCatalogue();
        if (!opening || !importCatalogue(*opening->store, catalogue, changeNote("import"))) std::abort();
        putFigures(*opening->store, catalogue);
        opening->store.reset();
        window.resize(1280, 800);
        if (!window.openStore(toQt(path.string()))) std::abort();
        window.workspace().setPeriod(may);
        window.showPage(QStringLiteral("entry"));
        window.show();
        grid = window.findChild<EntryView*>(QStringLiteral("grid"));
        paint();
    }
    void paint() const {
        QApplication::processEvents();
        benchmark::DoNotOptimize(grid->viewport()->grab());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) const {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QApplication::sendEvent(grid, &event);
    }

    TemporaryFolder folder;
    MainWindow window{Language::Chinese};
    EntryView* grid = nullptr;
};

/// From Alt+Shift+Right to the picture: 300 indicators with 12 regions each.
void openEveryRegion(benchmark::State& state) {
    const WideGrid wide;
    for (auto _ : state) {
        wide.press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        wide.paint();
        state.PauseTiming();
        wide.press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        wide.paint();
        state.ResumeTiming();
    }
}
BENCHMARK(openEveryRegion)->Unit(benchmark::kMillisecond);

/// One page further down, rows that were never looked at before.
void scrollAPage(benchmark::State& state) {
    const WideGrid wide;
    wide.press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    wide.paint();
    QScrollBar& bar = *wide.grid->verticalScrollBar();
    for (auto _ : state) {
        bar.setValue(bar.value() == bar.maximum() ? 0 : bar.value() + bar.pageStep());
        wide.paint();
    }
}
BENCHMARK(scrollAPage)->Unit(benchmark::kMillisecond);

/// From Ctrl+V to the picture: 200 rows of this year and last year, stored durably, all regions open.
void pasteTwoHundredRows(benchmark::State& state) {
    const WideGrid wide;
    wide.press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
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

} // namespace
} // namespace xushi
