#include "domain/analyses/Dependents.h"

#include "domain/analyses/Board.h"
#include "domain/checks/FigureChecks.h"
#include "support/AnyStore.h"
#include "support/Rounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <tuple>

namespace xushi {
namespace {

using testing::UnorderedElementsAre;

Catalogue family() {
    Catalogue catalogue{.regions = {aRegion(), aRegion("LS", "涟水县", RegionType::District), aRegion("QJP", "清江浦区", RegionType::District)},
                        .indicators = {anIndicator({.code = "T"}), anIndicator({.code = "A", .parent = "T"}),
                                       anIndicator({.code = "B", .parent = "T"}), anIndicator({.code = "X"}), aRate({.code = "R"})}};
    catalogue.indicators.back().numerator = IndicatorCode{"A"};
    catalogue.indicators.back().denominator = IndicatorCode{"X"};
    return catalogue;
}

TEST(Dependents, AreTheTotalThePartsBesideAndTheRatesOver) {
    const Dependents dependents(family());
    const auto touchedBy = [&](const char* code) { return dependents.touchedBy(FigureKey{Period::ytd(2025, 5), {code}, {"LS"}}).indicators; };
    EXPECT_THAT(touchedBy("A"), UnorderedElementsAre(IndicatorCode{"A"}, IndicatorCode{"B"}, IndicatorCode{"T"}, IndicatorCode{"R"}));
    EXPECT_THAT(touchedBy("T"), UnorderedElementsAre(IndicatorCode{"A"}, IndicatorCode{"B"}, IndicatorCode{"T"}));
    EXPECT_THAT(touchedBy("X"), UnorderedElementsAre(IndicatorCode{"X"}, IndicatorCode{"R"}));
    EXPECT_THAT(touchedBy("R"), UnorderedElementsAre(IndicatorCode{"R"}));
}

TEST(Dependents, FollowADefinitionOfEarlierMonths) {
    Catalogue catalogue = family();
    catalogue.earlierIndicators = {catalogue.indicators.back()};
    catalogue.indicators.back().numerator = IndicatorCode{"B"};
    const auto touched = Dependents(catalogue).touchedBy(FigureKey{Period::ytd(2025, 5), {"A"}, {"LS"}});
    EXPECT_TRUE(touched.indicators.contains({"R"})) << "it was made from A until its definition changed";
}

TEST(Dependents, AreInTheFiguresRegionAndInTheCityItIsSummedIn) {
    const auto touched = Dependents(family()).touchedBy(FigureKey{Period::ytd(2025, 5), {"A"}, {"LS"}});
    EXPECT_THAT(touched.regions, UnorderedElementsAre(RegionCode{"HA"}, RegionCode{"LS"}));
}

TEST(Dependents, AreOfTheYearAndOfTheYearsThatLookBackToIt) {
    Catalogue catalogue = family();
    const FigureKey key{Period::ytd(2025, 5), {"A"}, {"LS"}};
    const auto isTouched = [&](int year) { return Dependents(catalogue).touchedBy(key).isOfYear(year); };
    EXPECT_FALSE(isTouched(2024));
    EXPECT_TRUE(isTouched(2025));
    EXPECT_TRUE(isTouched(2026)) << "as last year's figure";
    EXPECT_FALSE(isTouched(2027));
    catalogue.curves = {{.code = {"MEAN"}, .name = "均值", .shape = MeanShare{3}}};
    EXPECT_TRUE(isTouched(2028));
    EXPECT_FALSE(isTouched(2029));
}

TEST(Dependents, OfManyFiguresAreThoseOfEach) {
    const Dependents dependents(family());
    const std::vector<FigureKey> keys{{Period::ytd(2025, 5), {"X"}, {"LS"}}, {Period::ytd(2023, 5), {"T"}, {"QJP"}}};
    const auto touched = dependents.touchedBy(keys);
    EXPECT_EQ(touched.indicators.size(), 5U);
    EXPECT_EQ(touched.regions.size(), 3U);
    EXPECT_EQ(touched.firstYear, 2023);
    EXPECT_EQ(touched.lastYear, 2026);
    EXPECT_TRUE(dependents.touchedBy(std::span<const FigureKey>()).indicators.empty());
}

/// What a row and its findings say, as one text.
std::string told(const BoardRow& row) {
    std::ostringstream text;
    const auto add = [&](const auto& number) { text << (number ? number->toString() : "-") << ' '; };
    const auto share = [&](const auto& exact) { text << (exact ? exact->value.toText() : "-") << ' '; };
    text << (row.asOf ? row.asOf->toText() : "-") << ' ';
    add(row.value);
    add(row.lastYear);
    add(row.restatedBase);
    add(row.startLevel);
    if (row.growth) {
        text << token(row.growth->kind) << ' ';
        share(row.growth->percent);
        share(row.growth->points);
    }
    share(row.standing.completion);
    share(row.standing.schedule);
    share(row.standing.gap);
    text << token(row.standing.light) << ' ' << token(row.standing.ground) << ' ' << row.wording;
    for (const auto& remark : row.remarks) {
        text << ' ' << remark.key;
        for (const auto& arg : remark.args) text << '[' << arg << ']';
    }
    return text.str();
}

using Place = std::tuple<int, std::string, std::string>; // year, indicator, region
std::map<Place, std::string> everything(const AnyStore& store) {
    std::map<Place, std::string> all;
    for (const int year : {2022, 2023, 2024, 2025})
        for (const int month : {3, 6, 12})
            for (const auto& row : boardAt({.catalogue = store.catalogue, .figures = store.figures, .period = Period::ytd(year, month)}))
                all[{year, row.indicator.text, row.region.text}] += told(row) + '\n';
    for (const auto& figure : store.figures) {
        const Indicator* indicator = store.catalogue.find(figure.key.indicator);
        std::string& text = all[{figure.key.period.year, figure.key.indicator.text, figure.key.region.text}];
        for (const auto& finding : findingsFor(contextFor(store.catalogue, store.figures, *indicator, figure))) {
            text += figure.key.period.toText() + finding.remark.key;
            for (const auto& arg : finding.remark.args) text += '[' + arg + ']';
        }
    }
    return all;
}

/// One figure is changed, taken away or added, and everything is made again.
TEST(Dependents, HoldAllThatIsAnotherAfterAChangeInAnyStore) {
    int others = 0;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(40)); ++seed) {
        SCOPED_TRACE(seed);
        AnyStore store(seed);
        const auto before = everything(store);
        const auto place = static_cast<std::size_t>(store.upTo(static_cast<int>(store.figures.size()) - 1));
        const FigureKey key = store.figures[place].key;
        if (store.oneIn(2)) store.figures.erase(store.figures.begin() + static_cast<std::ptrdiff_t>(place));
        else store.figures[place].value = Decimal(100000 + store.upTo(50000), 0);
        const Touched touched = Dependents(store.catalogue).touchedBy(key);
        auto after = everything(store);
        for (const auto& [at, text] : before) after.try_emplace(at);
        for (const auto& [at, text] : after) {
            const auto old = before.find(at);
            if (old != before.end() && old->second == text) continue;
            const auto& [year, indicator, region] = at;
            ++others;
            EXPECT_TRUE(touched.isOfYear(year)) << key.period.toText() << " touched " << year;
            const bool isInRegion = region == key.region.text && touched.indicators.contains({indicator});
            const bool isSummed = indicator == key.indicator.text && touched.regions.contains({region});
            EXPECT_TRUE(isInRegion || isSummed) << key.indicator.text << ' ' << key.region.text << " touched " << indicator << ' ' << region;
        }
    }
    EXPECT_GT(others, rounds(40)) << "something must have been another";
}

} // namespace
} // namespace xushi
