#include "domain/analyses/RowOutlook.h"

#include "support/AnyStore.h"
#include "support/Builders.h"
#include "support/Printers.h"
#include "support/Rounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// 新开工 of the city, 240 a year, with the figures told.
struct Outlooked {
    Catalogue catalogue;
    std::vector<Figure> figures;

    explicit Outlooked(const std::vector<FigureTweaks>& told, const Target& target = aTarget({.value = "240"}), const Indicator& indicator = anIndicator()) {
        catalogue.regions = {aRegion()};
        catalogue.indicators = {indicator};
        catalogue.targets = {target};
        for (const auto& tweak : told) figures.push_back(aFigure(tweak));
        sortForBoard(figures);
    }
    BoardRequest request(const Period& period) const { return {.catalogue = catalogue, .figures = figures, .period = period}; }
    RowOutlook at(int month) const {
        return *outlookOf(request(Period::ytd(2025, month)), catalogue.indicators[0], catalogue.regions[0], [this](const Period& earlier) { return request(earlier); });
    }
};

FigureTweaks in(int month, const std::string& value, int year = 2025) { return {.value = value, .period = Period::ytd(year, month)}; }

GapAt gapAt(int month, const std::string& numerator, const std::string& denominator) {
    return {Month(month), Points{ratio(numerator) / ratio(denominator)}};
}

/// 20 a month are due of 240.
TEST(RowOutlook, TellsTheGapsOfThreeMonthsAndWhichWayTheyGo) {
    const Outlooked falling({in(2, "50"), in(3, "60"), in(4, "70"), in(5, "82")});
    EXPECT_THAT(falling.at(5).gaps, ElementsAre(gapAt(3, "0", "1"), gapAt(4, "-25", "6"), gapAt(5, "-15", "2")));
    EXPECT_EQ(falling.at(5).trend(), GapTrend::Worsening);
    EXPECT_EQ(Outlooked({in(3, "40"), in(4, "70"), in(5, "95")}).at(5).trend(), GapTrend::Improving);
    EXPECT_EQ(Outlooked({in(3, "40"), in(4, "70"), in(5, "80")}).at(5).trend(), GapTrend::Unsteady);
    EXPECT_EQ(Outlooked({in(3, "60"), in(4, "80"), in(5, "100")}).at(5).trend(), GapTrend::Unsteady) << "it stands still";
    EXPECT_EQ(Outlooked({in(4, "90"), in(5, "80")}).at(5).trend(), GapTrend::Unsteady) << "two months are no trend";
}

TEST(RowOutlook, TakesTheMonthsThatHaveAFigureAndNoneTwice) {
    const Outlooked scene({in(1, "10"), in(3, "50"), in(6, "100")});
    EXPECT_THAT(scene.at(8).gaps, ElementsAre(gapAt(1, "-25", "6"), gapAt(3, "-25", "6"), gapAt(6, "-25", "3"))) << "of June, which is shown in August";
    EXPECT_THAT(scene.at(1).gaps, ElementsAre(gapAt(1, "-25", "6")));
    EXPECT_THAT(Outlooked({in(5, "80", 2024)}).at(5).gaps, IsEmpty());
}

TEST(RowOutlook, SaysWhatIsNeededAMonthAndWhereTheYearEnds) {
    const RowOutlook told = Outlooked({in(5, "80"), in(5, "100", 2024), in(12, "300", 2024)}).at(5);
    ASSERT_TRUE(told.catchUp);
    EXPECT_EQ(told.catchUp->monthsLeft, 7);
    EXPECT_EQ(told.catchUp->perMonth, ratio("160") / ratio("7"));
    EXPECT_EQ(told.yearEnd.byRunRate->value, ratio("192"));
    EXPECT_FALSE(told.yearEnd.byRunRate->meetsTarget);
    EXPECT_EQ(told.yearEnd.byLastYear->value, ratio("240"));
    EXPECT_TRUE(told.yearEnd.byLastYear->meetsTarget);
    EXPECT_FALSE(Outlooked({in(5, "80")}).at(5).yearEnd.byLastYear);
    EXPECT_FALSE(Outlooked({in(12, "80")}).at(12).catchUp) << "no month is left";
}

TEST(RowOutlook, GivesTheEvenVerdictOnlyWhereItIsAnother) {
    Target target = aTarget({.value = "240", .curve = "BACK"});
    Outlooked scene({in(6, "100")}, target);
    scene.catalogue.curves = {{.code = {"BACK"}, .name = "后置", .shape = PlannedPoints{{{Month(6), number("30")}, {Month(12), number("100")}}}, .reason = "计划"}};
    const RowOutlook told = scene.at(6);
    EXPECT_EQ(told.row.standing.light, Light::On);
    ASSERT_TRUE(told.linear);
    EXPECT_EQ(told.linear->light, Light::Behind);
    EXPECT_EQ(told.linear->gap, (Points{ratio("-25") / ratio("3")}));
    scene.figures = {aFigure(in(6, "150"))};
    EXPECT_FALSE(scene.at(6).linear) << "both say on";
    EXPECT_FALSE(Outlooked({in(6, "100")}).at(6).linear) << "there is no other curve";
}

TEST(RowOutlook, NamesTheGroundWhereThereIsNoGap) {
    EXPECT_EQ(Outlooked({in(5, "80", 2024)}).at(5).ground, (Remark{"ground.not-reported", {}}));
    EXPECT_FALSE(Outlooked({in(5, "80")}).at(5).ground) << "the gap says it";
}

TEST(RowOutlook, HasTheRowOfTheBoardInAnyStore) {
    int told = 0;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(60)); ++seed) {
        AnyStore store(seed);
        const auto request = [&](const Period& period) { return BoardRequest{.catalogue = store.catalogue, .figures = store.figures, .period = period}; };
        const Period period = Period::ytd(2025, 1 + store.upTo(11));
        for (const auto& row : boardAt(request(period))) {
            const auto outlook = outlookOf(request(period), *store.catalogue.find(row.indicator), *store.catalogue.find(row.region), request);
            ASSERT_TRUE(outlook) << seed;
            EXPECT_EQ(outlook->row.standing.light, row.standing.light) << seed;
            EXPECT_EQ(outlook->gaps.empty(), !row.standing.gap) << seed;
            if (row.standing.gap) { EXPECT_EQ(outlook->gaps.back().gap, *row.standing.gap) << seed; }
            for (std::size_t i = 1; i < outlook->gaps.size(); ++i) EXPECT_LT(outlook->gaps[i - 1].month, outlook->gaps[i].month) << seed;
            if (outlook->linear) { EXPECT_NE(outlook->linear->light, row.standing.light) << seed; }
            told += outlook->gaps.size() > 1 ? 1 : 0;
        }
    }
    EXPECT_GT(told, rounds(60)) << "something must have a month before";
}

} // namespace
} // namespace xushi
