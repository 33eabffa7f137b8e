#include "words/CountyPhrases.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// 甲, 乙 and 丙 with one indicator of 120 each, 50 of which are due in May.
struct CountyWords {
    Catalogue catalogue;
    std::vector<Figure> figures;

    explicit CountyWords(const std::vector<FigureTweaks>& told) {
        catalogue.regions = {aRegion(), aRegion("A", "甲县", RegionType::County), aRegion("B", "乙县", RegionType::County), aRegion("C", "丙县", RegionType::County)};
        catalogue.indicators = {anIndicator()};
        for (const char* county : {"A", "B", "C"}) catalogue.targets.push_back(aTarget({.value = "120", .region = county}));
        for (const auto& tweak : told) figures.push_back(aFigure(tweak));
        sortForBoard(figures);
        matrix = countyMatrixAt(request());
    }
    BoardRequest request() const { return {.catalogue = catalogue, .figures = figures, .period = Period::ytd(2025, 5)}; }
    std::vector<CountyStanding> card(std::size_t county) const { return countyCardOf(matrix, county, request(), RankedBy::Value); }
    std::string clauses(std::size_t county, Language language = Language::Chinese) const { return countyClauses(card(county)[0], {}, language); }
    std::string sum(Language language = Language::Chinese) const {
        const auto compared = comparisonOf(matrix.lines[0], matrix, request(), RankedBy::Value);
        return sumOfCounties(compared, *matrix.lines[0].indicator, catalogue.regions, {}, language);
    }

    CountyMatrix matrix;
};

using Words = std::vector<FigureTweaks>;

TEST(CountyPhrases, SayHowACountyStandsWithAnIndicator) {
    const CountyWords scene(Words{{.value = "60", .region = "A", .lastYear = "50"}, {.value = "40", .region = "B"}});
    EXPECT_EQ(scene.clauses(0), "60项，同比+20.0%，完成率50.0%，超序时8.3个百分点，位次1/2");
    EXPECT_EQ(scene.clauses(1), "40项，完成率33.3%，欠序时8.3个百分点，位次2/2");
    EXPECT_EQ(scene.clauses(2), "未报");
    EXPECT_EQ(scene.clauses(0, Language::English), "60项, +20.0% on the year, 50.0 % done, 8.3 points ahead of schedule, rank 1 of 2");
}

TEST(CountyPhrases, NameTheMonthOfAnOlderFigure) {
    const CountyWords scene(Words{{.value = "40", .period = Period::ytd(2025, 4), .region = "A"}, {.value = "40", .region = "B"}});
    EXPECT_EQ(scene.clauses(0), "40项（截至1—4月），完成率33.3%，超序时0.0个百分点") << "it has no rank beside the others";
}

TEST(CountyPhrases, MakeACardOfALineEachIndicator) {
    const CountyWords scene(Words{{.value = "60", .region = "A"}});
    EXPECT_EQ(countyCardText(*scene.matrix.counties[0], Period::ytd(2025, 5), scene.card(0), {}, Language::Chinese),
              "甲县2025年1—5月科技指标\n●达 1\n\n科技招商\n●达 新开工：60项，完成率50.0%，超序时8.3个百分点，位次1/1\n");
    EXPECT_EQ(countyCardText(*scene.matrix.counties[1], Period::ytd(2025, 5), scene.card(1), {}, Language::Chinese),
              "乙县2025年1—5月科技指标\n○缺 1\n\n科技招商\n○缺 新开工：未报\n");
}

TEST(CountyPhrases, NameWhoOwesHowMuch) {
    EXPECT_EQ(owingCounties(CountyWords(Words{{.value = "60", .region = "B"}}).matrix, Language::Chinese), "欠报：甲县1项、丙县1项");
    EXPECT_EQ(owingCounties(CountyWords(Words{{.value = "60", .region = "A"}, {.value = "1", .region = "B"}, {.value = "2", .region = "C"}}).matrix, Language::Chinese),
              "各县区应报的数都已报齐");
}

TEST(CountyPhrases, HoldTheSumAgainstTheCity) {
    EXPECT_EQ(CountyWords(Words{{.value = "100"}, {.value = "60", .region = "A"}, {.value = "38", .region = "C"}}).sum(), "县区合计98项；不完整（缺乙县）；比全市所报数少2项");
    const Words all{{.value = "100"}, {.value = "60", .region = "A"}, {.value = "2", .region = "B"}, {.value = "38", .region = "C"}};
    EXPECT_EQ(CountyWords(all).sum(), "县区合计100项；与全市所报数一致");
    EXPECT_EQ(CountyWords(Words{}).sum(), "");
}

TEST(CountyPhrases, CountTheLightsThatAreThere) {
    const std::vector<std::optional<Light>> lights{Light::On, Light::Missing, std::nullopt, Light::On, Light::NotApplicable};
    EXPECT_EQ(lightCounts(lights, Language::Chinese), "●达 2　○缺 1　–免 1");
    EXPECT_EQ(lightCounts({}, Language::Chinese), "");
}

} // namespace
} // namespace xushi
