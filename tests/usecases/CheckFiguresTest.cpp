#include "domain/analyses/Board.h"
#include "support/Printers.h"
#include "support/SmallStore.h"
#include "usecases/CheckFigures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

std::vector<std::string> keysFor(const Catalogue& catalogue, std::vector<Figure> others, const Figure& figure) {
    others.push_back(figure);
    sortForBoard(others);
    std::vector<std::string> keys;
    for (const auto& finding : checkFigure(catalogue, others, figure)) keys.push_back(finding.remark.key);
    return keys;
}

/// January, so that no earlier month is missing.
Figure january(FigureTweaks with) {
    with.period = Period::ytd(2025, 1);
    return aFigure(with);
}

TEST(CheckFigures, ComparesWithTheLatestEarlierFigureOfTheYear) {
    const Figure may = aFigure({.value = "140"});
    std::vector<Figure> all{aFigure({.value = "100", .period = Period::ytd(2025, 3)}),
                            aFigure({.value = "150", .period = Period::ytd(2025, 4)}),
                            aFigure({.value = "170", .period = Period::ytd(2025, 6)}), may};
    sortForBoard(all);
    const auto findings = checkFigure(aSmallCatalogue(), all, may);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].severity, Severity::Soft);
    EXPECT_EQ(findings[0].remark, (Remark{"check.cumulative-falls", {"4", "10", "项"}}));
    EXPECT_EQ(findings[1].remark, (Remark{"check.earlier-missing", {"1,2"}}));
}

TEST(CheckFigures, DoesNotCompareWithClearedOrPlannedFigures) {
    const std::vector<Figure> others{aFigure({.period = Period::ytd(2025, 3), .state = FigureState::Cleared}),
                                     aFigure({.value = "900", .period = Period::ytd(2025, 4), .status = DataStatus::Planned})};
    EXPECT_THAT(keysFor(aSmallCatalogue(), others, aFigure({.value = "140"})), testing::ElementsAre("check.earlier-missing"));
}

TEST(CheckFigures, ComparesWithLastYearsArchivedFigure) {
    const std::vector<Figure> others{aFigure({.value = "60", .period = Period::ytd(2024, 1)})};
    EXPECT_THAT(keysFor(aSmallCatalogue(), others, january({.value = "91"})), testing::ElementsAre("check.growth-large"));
    EXPECT_THAT(keysFor(aSmallCatalogue(), others, january({.value = "70", .lastYear = "61"})),
                testing::ElementsAre("check.last-year-differs"));
}

TEST(CheckFigures, APartAboveItsTotalIsHard) {
    Catalogue catalogue = aSmallCatalogue();
    catalogue.indicators.push_back(anIndicator({.code = "SMALL", .name = "亿元以下", .parent = "STARTS"}));
    std::vector<Figure> all{january({.value = "156"}), january({.value = "157", .indicator = "SMALL"})};
    sortForBoard(all);
    const auto findings = checkFigure(catalogue, all, january({.value = "157", .indicator = "SMALL"}));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, Severity::Hard);
    EXPECT_EQ(findings[0].remark.key, "check.part-above-total");
}

TEST(CheckFigures, AsksAboutMuchMoreThanTheTarget) {
    EXPECT_THAT(keysFor(aSmallCatalogue(), {}, january({.value = "400"})), testing::ElementsAre("check.completion-large"));
    EXPECT_THAT(keysFor(aSmallCatalogue(), {}, january({.value = "400", .region = "QJ"})), testing::IsEmpty());
}

TEST(CheckFigures, ComparesTheCityWithItsRegionsAndAsksTheCityAlone) {
    const Figure city = january({.value = "156"});
    const Figure district = january({.value = "150", .region = "QJ"});
    EXPECT_THAT(keysFor(aSmallCatalogue(), {district}, city), testing::ElementsAre("check.regions-differ"));
    EXPECT_THAT(keysFor(aSmallCatalogue(), {city}, district), testing::IsEmpty());
    EXPECT_THAT(keysFor(aSmallCatalogue(), {}, city), testing::IsEmpty()) << "清江浦区 has not reported";
}

TEST(CheckFigures, TakesTheLimitsFromTheSettings) {
    Catalogue catalogue = aSmallCatalogue();
    catalogue.settings.limits.completion = number("200");
    EXPECT_THAT(keysFor(catalogue, {}, january({.value = "400"})), testing::IsEmpty());
}

TEST(CheckFigures, JudgesAFigureThatIsNotStoredYet) {
    const auto findings = checkFigure(aSmallCatalogue(), {}, january({.value = "400"}));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].remark.key, "check.completion-large");
}

TEST(CheckFigures, AnUnknownIndicatorOrRegionHasNoFindings) {
    EXPECT_THAT(keysFor(aSmallCatalogue(), {}, aFigure({.value = "400", .indicator = "NOBODY"})), testing::IsEmpty());
    EXPECT_THAT(keysFor(aSmallCatalogue(), {}, january({.value = "400", .region = "NOWHERE"})), testing::IsEmpty());
}

TEST(CheckTarget, ComparesWithLastYearsFullYear) {
    const auto keys = [](const Target& target, std::vector<Figure> figures) {
        sortForBoard(figures);
        std::vector<std::string> found;
        for (const auto& finding : checkTarget(aSmallCatalogue(), figures, target)) found.push_back(finding.remark.key);
        return found;
    };
    const Figure november = aFigure({.value = "300", .period = Period::ytd(2024, 11)});
    const Figure december = aFigure({.value = "251", .period = Period::ytd(2024, 12)});
    EXPECT_THAT(keys(aTarget(), {november, december}), testing::ElementsAre("check.target-below-last-year"));
    EXPECT_THAT(keys(aTarget({.value = "251"}), {november, december}), testing::IsEmpty());
    EXPECT_THAT(keys(aTarget(), {november}), testing::IsEmpty()) << "the year was never finished";
    EXPECT_THAT(keys(aTarget({.region = "QJ"}), {december}), testing::IsEmpty());
    EXPECT_THAT(keys(aTarget({.indicator = "NOBODY"}), {december}), testing::IsEmpty());
}

} // namespace
} // namespace xushi
