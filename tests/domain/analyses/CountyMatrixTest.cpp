#include "domain/analyses/CountyMatrix.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Told = std::vector<FigureTweaks>;

/// 甲, 乙, 丙 below the city, 园区 inside 甲, and 旧县, which ended before the year.
struct Counties {
    Catalogue catalogue;
    std::vector<Figure> figures;
    Period may = Period::ytd(2025, 5);

    explicit Counties(std::vector<FigureTweaks> tweaks, std::vector<Target> targets = {}, std::vector<Indicator> indicators = {anIndicator()}) {
        catalogue.regions = {aRegion(), aRegion("A", "甲县", RegionType::County), aRegion("B", "乙县", RegionType::County), aRegion("C", "丙县", RegionType::County),
                             aRegion("Z", "园区", RegionType::DevelopmentZone), aRegion("O", "旧县", RegionType::County)};
        for (std::size_t i = 0; i < catalogue.regions.size(); ++i) catalogue.regions[i].order = static_cast<int>(i);
        catalogue.regions[4].isInTotal = false;
        catalogue.regions[5].validTo = YearMonth{2020, 12};
        catalogue.indicators = std::move(indicators);
        catalogue.targets = std::move(targets);
        catalogue.sort();
        for (auto& tweak : tweaks) put(tweak);
    }
    void put(const FigureTweaks& tweak) {
        const Figure figure = aFigure(tweak);
        std::erase_if(figures, [&](const Figure& before) { return before.key == figure.key; });
        figures.push_back(figure);
        sortForBoard(figures);
    }
    BoardRequest request() const { return {.catalogue = catalogue, .figures = figures, .period = may}; }
    CountyMatrix matrix() const { return countyMatrixAt(request()); }
};

/// ● ▲ ■ ○ – by their letters, · for none; ! where the figure is owed.
std::string lightsOf(const CountyLine& line) {
    std::string text;
    for (const auto& cell : line.cells) {
        constexpr std::string_view letters = "ABFMN"; // as the enumeration has them
        text += cell.light ? letters[static_cast<std::size_t>(*cell.light)] : '.';
        if (cell.isOwed) text += '!';
    }
    return text;
}

TEST(CountyMatrix, HasTheCountiesThatExistInTheMonthInTheirOrderAndNotTheCity) {
    const Counties scene(Told{{.value = "1", .region = "A"}});
    const auto matrix = scene.matrix();
    std::vector<std::string> names;
    for (const auto* county : matrix.counties) names.push_back(county->name);
    EXPECT_THAT(names, ElementsAre("甲县", "乙县", "丙县", "园区"));
}

/// May is 5/12 of the year: 50 of 120 is due.
TEST(CountyMatrix, HasALightForEveryFigureAndTarget) {
    const Counties scene(Told{{.value = "50", .region = "A"}, {.value = "49", .region = "B"}, {.value = "37", .region = "C"}, {.value = "3", .region = "Z"}},
                         {aTarget({.value = "120", .region = "A"}), aTarget({.value = "120", .region = "B"}), aTarget({.value = "120", .region = "C"})});
    const auto matrix = scene.matrix();
    ASSERT_EQ(matrix.lines.size(), 1U);
    EXPECT_EQ(lightsOf(matrix.lines[0]), "ABFN") << "37 of 120 is 10.8 points behind; 园区 has no target";
    EXPECT_EQ(matrix.count(Light::On), 1);
    EXPECT_EQ(matrix.count(Light::Missing), 0);
    EXPECT_EQ(matrix.lines[0].rowOf(1)->value, number("49"));
}

TEST(CountyMatrix, SaysMissingWhereAFigureIsAwaitedAndNothingWhereNoneIs) {
    const Counties scene(Told{{.value = "9", .region = "A"}, {.value = "8", .period = Period::ytd(2024, 5), .region = "B"}}, {aTarget({.value = "12", .region = "C"})});
    const auto matrix = scene.matrix();
    EXPECT_EQ(lightsOf(matrix.lines[0]), "NM!M!.") << "乙 reported last year, 丙 has a target, 园区 has nothing to do with it";
    EXPECT_EQ(matrix.owedBy(0), 0);
    EXPECT_EQ(matrix.owedBy(1), 1);
    EXPECT_EQ(matrix.owedBy(3), 0);
}

TEST(CountyMatrix, ShowsTheLightOfAnEarlierMonthAndThatThisOneIsOwed) {
    const Counties scene(Told{{.value = "40", .period = Period::ytd(2025, 4), .region = "A"}}, {aTarget({.value = "120", .region = "A"})});
    EXPECT_EQ(lightsOf(scene.matrix().lines[0]), "A!...") << "40 of 120 is what April wants";
}

TEST(CountyMatrix, OwesNothingInAMonthThatAsksForNone) {
    Indicator quarterly = anIndicator();
    quarterly.frequency = Frequency::Quarterly;
    const Counties scene(Told{{.value = "30", .period = Period::ytd(2025, 3), .region = "A"}}, {aTarget({.value = "120", .region = "A"})}, {quarterly});
    EXPECT_EQ(lightsOf(scene.matrix().lines[0]), "A...");
}

TEST(CountyMatrix, LeavesOutWhatNoCountyReports) {
    const Counties scene(Told{{.value = "9"}, {.value = "5", .indicator = "SHARE", .region = "B"}}, {aTarget()}, {anIndicator(), aRate()});
    const auto matrix = scene.matrix();
    ASSERT_EQ(matrix.lines.size(), 1U) << "the first is of the city alone";
    EXPECT_EQ(matrix.lines[0].indicator->code, IndicatorCode{"SHARE"});
    EXPECT_THAT(Counties(Told{}).matrix().lines, IsEmpty());
}

TEST(CountyMatrix, JudgesOneCountyAgainAndLeavesTheOthers) {
    Counties scene(Told{{.value = "50", .region = "A"}, {.value = "49", .region = "B"}},
                   {aTarget({.value = "120", .region = "A"}), aTarget({.value = "120", .region = "B"}), aTarget({.value = "120", .region = "C"})});
    auto matrix = scene.matrix();
    EXPECT_EQ(lightsOf(matrix.lines[0]), "ABM!.");
    scene.put({.value = "60", .region = "C"});
    EXPECT_TRUE(judgeAgain(matrix.lines[0], matrix.counties, scene.request(), scene.catalogue.regions[3]));
    EXPECT_EQ(lightsOf(matrix.lines[0]), "ABA.");
    EXPECT_EQ(matrix.lines[0].rowOf(2)->value, number("60"));
    EXPECT_EQ(matrix.lines[0].rowOf(0)->value, number("50"));
    scene.put({.region = "C", .state = FigureState::Cleared});
    EXPECT_TRUE(judgeAgain(matrix.lines[0], matrix.counties, scene.request(), scene.catalogue.regions[3]));
    EXPECT_EQ(lightsOf(matrix.lines[0]), "ABM!.");
}

TEST(CountyMatrix, SaysThatALineIsEmptyNow) {
    Counties scene(Told{{.value = "50", .region = "A"}});
    auto matrix = scene.matrix();
    scene.put({.region = "A", .state = FigureState::Cleared});
    EXPECT_FALSE(judgeAgain(matrix.lines[0], matrix.counties, scene.request(), scene.catalogue.regions[1]));
}

/// Judged one by one after each change it is what it would be judged at once.
TEST(CountyMatrix, IsTheSameByStepsAndAtOnce) {
    rc::check([] {
        Counties scene(Told{{.value = "50", .region = "A"}}, {aTarget({.value = "120", .region = "A"}), aTarget({.value = "100", .region = "B"})});
        auto matrix = scene.matrix();
        for (int step = 0; step < 8; ++step) {
            const auto region = *rc::gen::inRange<std::size_t>(0, 5);
            const bool isCleared = *rc::gen::arbitrary<bool>();
            FigureTweaks tweak{.value = isCleared ? "" : std::to_string(*rc::gen::inRange(0, 200)), .period = Period::ytd(2025, *rc::gen::inRange(3, 6)),
                               .region = scene.catalogue.regions[region].code.text};
            if (isCleared) tweak.state = FigureState::Cleared;
            scene.put(tweak);
            judgeAgain(matrix.lines[0], matrix.counties, scene.request(), scene.catalogue.regions[region]);
        }
        RC_ASSERT(lightsOf(matrix.lines[0]) == lightsOf(scene.matrix().lines[0]));
        const CountyMatrix atOnce = scene.matrix();
        for (std::size_t county = 0; county < matrix.counties.size(); ++county) {
            const BoardRow *one = matrix.lines[0].rowOf(county), *other = atOnce.lines[0].rowOf(county);
            RC_ASSERT((one == nullptr) == (other == nullptr));
            if (one) RC_ASSERT(one->value == other->value);
        }
    });
}

TEST(CountyComparison, ShowsWhatLiesInsideAnotherCountyWithoutRankAndShare) {
    const Counties scene(Told{{.value = "9", .region = "A"}, {.value = "7", .region = "B"}, {.value = "7", .region = "C"}, {.value = "99", .region = "Z"}});
    const auto matrix = scene.matrix();
    const auto compared = comparisonOf(matrix.lines[0], matrix, scene.request(), RankedBy::Value);
    std::vector<std::string> ranks;
    for (const auto& county : compared.regions) ranks.push_back(county.region->name + county.rank.toText());
    EXPECT_THAT(ranks, ElementsAre("甲县1", "乙县2", "丙县2", "园区/"));
    EXPECT_EQ(compared.total->sum, number("23"));
    EXPECT_EQ(compared.regions[3].row->value, number("99"));
    EXPECT_FALSE(compared.regions[3].share);
    EXPECT_EQ(compared.regions[0].share, Percent::ofShare(Ratio(9, 23)));
    EXPECT_THAT(rankOrderOf(compared, *matrix.lines[0].indicator, RankedBy::Value), ElementsAre(0, 1, 2, 3));
}

TEST(CountyComparison, OrdersTheBestFirstAndTheUnrankedLast) {
    const Counties scene(Told{{.value = "5", .region = "A"}, {.value = "9", .region = "C"}, {.value = "99", .region = "Z"}});
    const auto matrix = scene.matrix();
    const auto compared = comparisonOf(matrix.lines[0], matrix, scene.request(), RankedBy::Value);
    EXPECT_THAT(rankOrderOf(compared, *matrix.lines[0].indicator, RankedBy::Value), ElementsAre(2, 0, 1, 3));
}

TEST(CountyComparison, NamesTheDifferenceFromTheCityAndWhoIsMissing) {
    const auto keys = [](const Counties& scene) {
        const auto matrix = scene.matrix();
        const auto compared = comparisonOf(matrix.lines[0], matrix, scene.request(), RankedBy::Value);
        std::vector<std::string> said;
        for (const auto& remark : remarksOnSum(compared, *matrix.lines[0].indicator, scene.catalogue.regions))
            said.push_back(remark.key + " " + remark.args[0]);
        return said;
    };
    EXPECT_THAT(keys(Counties(Told{{.value = "22"}, {.value = "9", .region = "A"}, {.value = "7", .region = "B"}, {.value = "7", .region = "C"}})), ElementsAre("summary.sum-above-city 1"));
    EXPECT_THAT(keys(Counties(Told{{.value = "23"}, {.value = "9", .region = "A"}, {.value = "7", .region = "B"}, {.value = "7", .region = "C"}})), IsEmpty());
    EXPECT_THAT(keys(Counties(Told{{.value = "20"}, {.value = "9", .region = "A"}, {.value = "7", .region = "C"}})),
                ElementsAre("note.regions-missing 乙县", "summary.sum-below-city 4"));
    EXPECT_THAT(keys(Counties(Told{{.value = "30", .period = Period::ytd(2025, 4)}, {.value = "9", .region = "A"}, {.value = "7", .region = "B"}, {.value = "7", .region = "C"}})), IsEmpty())
        << "the city's is of another month";
}

TEST(CountyCard, HasWhatTheCountyHasALightForWithItsRank) {
    const Counties scene(Told{{.value = "9", .region = "A"}, {.value = "7", .region = "B"}, {.value = "7", .region = "C"}, {.value = "40", .indicator = "SHARE", .region = "B"}},
                         {aTarget({.indicator = "SHARE", .region = "A"})}, {anIndicator(), aRate()});
    const auto matrix = scene.matrix();
    const auto card = countyCardOf(matrix, 1, scene.request(), RankedBy::Value);
    ASSERT_EQ(card.size(), 2U);
    EXPECT_EQ(card[0].rank.place, 2);
    EXPECT_EQ(card[0].ranked, 3);
    EXPECT_EQ(card[0].row->value, number("7"));
    EXPECT_EQ(card[1].rank.place, 1);
    EXPECT_EQ(card[1].ranked, 1);
    const auto other = countyCardOf(matrix, 0, scene.request(), RankedBy::Value);
    ASSERT_EQ(other.size(), 2U) << "of the second a target, and nothing done";
    EXPECT_EQ(other[1].rank.kind, RankKind::Missing);
    EXPECT_EQ(countyCardOf(matrix, 2, scene.request(), RankedBy::Value).size(), 1U);
}

/// Σ is exact, and what each county has of it sums to the whole.
TEST(CountyComparison, SumsExactly) {
    rc::check([] {
        std::vector<FigureTweaks> tweaks;
        Decimal sum;
        for (const char* region : {"A", "B", "C"}) {
            const Decimal value(*rc::gen::inRange<std::int64_t>(1, 1'000'000), *rc::gen::inRange(0, 4));
            sum = sum + value;
            tweaks.push_back({.value = value.toString(), .region = region});
        }
        const Counties scene(tweaks);
        const auto matrix = scene.matrix();
        const auto compared = comparisonOf(matrix.lines[0], matrix, scene.request(), RankedBy::Value);
        RC_ASSERT(*compared.total->sum == sum);
        Ratio shares;
        for (const auto& county : compared.regions)
            if (county.share) shares = shares + county.share->value;
        RC_ASSERT(shares == Ratio(100));
    });
}

} // namespace
} // namespace xushi
