#include "bench/CityStore.h"

#include "store/sql/OpenStore.h"
#include "usecases/ImportCatalogue.h"
#include "wiring/Composition.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace xushi {
namespace {

constexpr int lastYear = 2025;
constexpr int departmentCount = 6;

[[noreturn]] void stop(const Problem& problem) {
    std::fprintf(stderr, "%s\n", problem.key.c_str());
    std::abort();
}

Catalogue catalogueOf(const CityExtent& extent) {
    Catalogue catalogue;
    catalogue.settings.title = "十年";
    for (int i = 0; i < departmentCount; ++i)
        catalogue.departments.push_back({.code = {"D" + std::to_string(i)}, .name = "处室" + std::to_string(i), .order = i});
    catalogue.regions.push_back({.code = {"CITY"}, .name = "全市", .type = RegionType::City});
    for (int i = 1; i < extent.regions; ++i)
        catalogue.regions.push_back({.code = {"R" + std::to_string(i)}, .name = "县区" + std::to_string(i), .order = i});
    for (int i = 0; i < extent.indicators; ++i) {
        Indicator indicator{.code = {"I" + std::to_string(1000 + i)}, .name = "指标" + std::to_string(i)};
        indicator.section = "板块" + std::to_string(i / 50);
        indicator.department = {"D" + std::to_string(i % departmentCount)};
        indicator.unit = "亿元";
        indicator.decimals = 2;
        indicator.order = i;
        catalogue.indicators.push_back(indicator);
        for (int year = lastYear - extent.years + 1; year <= lastYear; ++year)
            catalogue.targets.push_back({.key = {indicator.code, {"CITY"}, year}, .value = Decimal(1000 + i)});
    }
    return catalogue;
}

/// A value that grows through the year, unlike its neighbours.
Decimal valueOf(int indicator, int region, int year, int month) {
    return Decimal(std::int64_t{month} * (5000 + 7 * indicator + 131 * region) + year * 11 + indicator % 97, 2);
}

} // namespace

void writeCityStore(const std::filesystem::path& path, const CityExtent& extent) {
    const Catalogue catalogue = catalogueOf(extent);
    if (const auto created = createStore(path); !created) stop(created.error());
    auto opening = openForWriting(path);
    if (!opening) stop(opening.error());
    if (const auto done = importCatalogue(*opening->store, catalogue, changeNote("import")); !done) stop(done.error());

    const auto writeMonth = [&](int department, int year, int month) {
        const auto done = opening->store->inTransaction(changeNote("import"), [&](Transaction& transaction) -> Result<void> {
            for (int i = department; i < extent.indicators; i += departmentCount)
                for (int r = 0; r < extent.regions; ++r) {
                    Figure figure{.key = {Period::ytd(year, month), catalogue.indicators[static_cast<std::size_t>(i)].code,
                                          catalogue.regions[static_cast<std::size_t>(r)].code}};
                    figure.value = valueOf(i, r, year, month);
                    if (const auto put = transaction.put(figure); !put) return put.error();
                }
            return {};
        });
        if (!done) stop(done.error());
    };
    for (int year = lastYear - extent.years + 1; year <= lastYear; ++year)
        for (int month = 1; month <= 12; ++month)
            for (int department = 0; department < departmentCount; ++department) writeMonth(department, year, month);

    // Opened again it is proved, and the next act notes that.
    opening->store.reset();
    opening = openForWriting(path);
    if (!opening) stop(opening.error());
    const int series = extent.indicators * 12 * extent.regions; // of a year
    const int ofAnAct = (extent.corrections + extent.acts - 1) / extent.acts;
    for (int act = 0; act < extent.acts; ++act) {
        ChangeNote note = changeNote(act % 3 == 0 ? "paste" : "enter", act % 10 == 0 ? "第" + std::to_string(act) + "次更正" : "");
        if (extent.acts > 1) note.actor = "P" + std::to_string(act % 9);
        const auto corrected = opening->store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            for (int n = act * ofAnAct; n < std::min((act + 1) * ofAnAct, extent.corrections); ++n) {
                const int i = n % extent.indicators;
                const int month = 1 + n / extent.indicators % 12;
                const int r = n / extent.indicators / 12 % extent.regions;
                const int earlier = n / series;
                Figure figure{.key = {Period::ytd(lastYear, month), catalogue.indicators[static_cast<std::size_t>(i)].code,
                                      catalogue.regions[static_cast<std::size_t>(r)].code}};
                figure.value = valueOf(i, r, lastYear, month) + Decimal(1 + earlier, 2);
                figure.source = "更正";
                figure.revision = 1 + earlier;
                if (const auto put = transaction.put(figure); !put) return put.error();
            }
            return {};
        });
        if (!corrected) stop(corrected.error());
    }
}

} // namespace xushi
