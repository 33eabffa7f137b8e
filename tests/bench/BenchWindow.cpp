#include "bench/BenchWindow.h"

#include "app/text/QtText.h"
#include "store/sql/OpenStore.h"
#include "support/drivers/EntryDriver.h"
#include "usecases/ImportCatalogue.h"
#include "wiring/Composition.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPixmap>

#include <cstdlib>

namespace xushi {
namespace {

void makeStore(const std::filesystem::path& path, const Catalogue& catalogue, const std::vector<Figure>& figures) {
    if (!createStore(path)) std::abort();
    auto opening = openForWriting(path);
    if (!opening || !importCatalogue(*opening->store, catalogue, changeNote("import"))) std::abort();
    const auto put = opening->store->inTransaction(changeNote("enter"), [&](Transaction& transaction) -> Result<void> {
        for (const auto& figure : figures)
            if (const auto stored = transaction.put(figure); !stored) return stored.error();
        return {};
    });
    if (!put) std::abort();
}

} // namespace

Catalogue aBenchCatalogue(int indicators, int regions) {
    Catalogue catalogue;
    catalogue.settings.title = "宽表";
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
    catalogue.regions = {{.code = {"CITY"}, .name = "全市", .type = RegionType::City}};
    for (int i = 1; i <= regions; ++i)
        catalogue.regions.push_back({.code = {"R" + std::to_string(i)}, .name = "县区" + std::to_string(i), .order = i});
    for (int i = 0; i < indicators; ++i) {
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

BenchWindow aProvince(const std::vector<Period>& months) {
    constexpr int indicators = 200;
    constexpr int counties = 110;
    Catalogue catalogue = aBenchCatalogue(indicators, counties);
    catalogue.targets.clear();
    std::vector<Figure> figures;
    for (const auto& indicator : catalogue.indicators)
        for (const auto& region : catalogue.regions) {
            catalogue.targets.push_back({.key = {indicator.code, region.code, 2025}, .value = Decimal(1000)});
            for (const Period& month : months) figures.push_back({.key = {month, indicator.code, region.code}, .value = Decimal(month.last.number() * 7000 + 57 + month.year % 7, 2)});
        }
    return {catalogue, figures, Period::ytd(2025, 5)};
}

BenchWindow::BenchWindow(const Catalogue& catalogue, const std::vector<Figure>& figures, const Period& period) {
    const auto path = folder / "bench.xushi";
    makeStore(path, catalogue, figures);
    show(path.string(), period);
}

BenchWindow::BenchWindow(const std::string& store, const Period& period) {
    show(store, period);
    while (window.workspace().openStore().isBeingProved()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void BenchWindow::show(const std::string& store, const Period& period) {
    window.resize(1280, 800);
    if (!window.openStore(toQt(store))) std::abort();
    window.workspace().setPeriod(period);
    window.showPage(QStringLiteral("entry"));
    window.show();
    grid = &EntryDriver(window).grid();
    paint();
}

void BenchWindow::settle() const { QApplication::processEvents(); }

void BenchWindow::paint() const {
    settle();
    grid->viewport()->grab();
}

void BenchWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text) const {
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(&EntryDriver::keyTargetOf(*grid), &event);
}

void BenchWindow::showYear() {
    grid->setCurrentIndex(grid->model()->index(1, 1));
    const EntryDriver entry(window);
    entry.click(EntryButton::Year);
    grid = &entry.yearGrid();
    paint();
}

} // namespace xushi
