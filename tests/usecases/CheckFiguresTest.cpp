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

TEST(CheckFigures, ComparesWithTheLatestEarlierFigureOfTheYear) {
    const Figure may = aFigure({.value = "140"});
    const std::vector<Figure> others{aFigure({.value = "100", .period = Period::ytd(2025, 3)}),
                                     aFigure({.value = "150", .period = Period::ytd(2025, 4)}),
                                     aFigure({.value = "170", .period = Period::ytd(2025, 6)})};
    std::vector<Figure> all = others;
    all.push_back(may);
    sortForBoard(all);
    const auto findings = checkFigure(aSmallCatalogue(), all, may);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, Severity::Soft);
    EXPECT_EQ(findings[0].remark, (Remark{"check.cumulative-falls", {"4", "10", "项"}}));
}

TEST(CheckFigures, DoesNotCompareWithClearedOrPlannedFigures) {
    const std::vector<Figure> others{aFigure({.period = Period::ytd(2025, 3), .state = FigureState::Cleared}),
                                     aFigure({.value = "900", .period = Period::ytd(2025, 4), .status = DataStatus::Planned})};
    EXPECT_THAT(keysFor(aSmallCatalogue(), others, aFigure({.value = "140"})), testing::IsEmpty());
}

TEST(CheckFigures, ComparesWithLastYearsArchivedFigure) {
    const std::vector<Figure> others{aFigure({.value = "60", .period = Period::ytd(2024, 5)})};
    EXPECT_THAT(keysFor(aSmallCatalogue(), others, aFigure({.value = "140"})), testing::ElementsAre("check.growth-large"));
    EXPECT_THAT(keysFor(aSmallCatalogue(), others, aFigure({.value = "70", .lastYear = "61"})),
                testing::ElementsAre("check.last-year-differs"));
}

TEST(CheckFigures, APartAboveItsTotalIsHard) {
    Catalogue catalogue = aSmallCatalogue();
    catalogue.indicators.push_back(anIndicator({.code = "SMALL", .name = "亿元以下", .parent = "STARTS"}));
    std::vector<Figure> all{aFigure({.value = "156"}), aFigure({.value = "157", .indicator = "SMALL"})};
    sortForBoard(all);
    const auto findings = checkFigure(catalogue, all, aFigure({.value = "157", .indicator = "SMALL"}));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, Severity::Hard);
    EXPECT_EQ(findings[0].remark.key, "check.part-above-total");
}

TEST(CheckFigures, AsksAboutMuchMoreThanTheTarget) {
    EXPECT_THAT(keysFor(aSmallCatalogue(), {}, aFigure({.value = "400"})), testing::ElementsAre("check.completion-large"));
    EXPECT_THAT(keysFor(aSmallCatalogue(), {}, aFigure({.value = "400", .region = "QJ"})), testing::IsEmpty());
}

TEST(CheckFigures, AnUnknownIndicatorHasNoFindings) {
    EXPECT_THAT(keysFor(aSmallCatalogue(), {}, aFigure({.value = "400", .indicator = "NOBODY"})), testing::IsEmpty());
}

} // namespace
} // namespace xushi
