#include "domain/checks/CheckContext.h"

#include "support/CheckScene.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(CheckContext, IsTheSameWhetherTheFigureIsStoredOrNot) {
    CheckScene scene{.figure = aFigure({.value = "90"}), .others = {inMonth(3, "70"), inMonth(4, "80")}, .target = aTarget({.value = "240"})};
    const Catalogue catalogue = catalogueOf(scene);
    auto before = scene.others;
    sortForBoard(before);
    auto with = before;
    with.push_back(aFigure({.value = "12345"}));
    sortForBoard(with);
    for (const auto& figures : {before, with}) {
        const auto context = contextFor(catalogue, figures, catalogue.indicators[0], scene.figure);
        EXPECT_EQ(context.thisYear().size(), 3U);
        EXPECT_EQ(context.thisYear().back().value, number("90"));
        EXPECT_EQ(context.standing->completion, (Percent{ratio("37.5")}));
    }
}

TEST(CheckContext, JudgesTheFigureAndTheOneBeforeIt) {
    CheckScene scene{.figure = aFigure({.value = "100"}), .others = {inMonth(3, "60")}, .target = aTarget({.value = "240"})};
    const Catalogue catalogue = catalogueOf(scene);
    const auto context = contextFor(catalogue, scene.others, catalogue.indicators[0], scene.figure);
    EXPECT_EQ(context.target->value, number("240"));
    EXPECT_EQ(context.standingBefore->schedule, (Percent{Ratio(25)}));
    EXPECT_EQ(context.previous()->key.period, Period::ytd(2025, 3));
}

TEST(CheckContext, HasNoVerdictForAFigureThatDoesNotCount) {
    CheckScene scene{.figure = aFigure({.value = "100", .status = DataStatus::Planned}), .others = {inMonth(3, "60")}, .target = aTarget()};
    const Catalogue catalogue = catalogueOf(scene);
    EXPECT_FALSE(contextFor(catalogue, scene.others, catalogue.indicators[0], scene.figure).standing);
}

TEST(CheckContext, KeepsEarlierYearsForCurvesThatLookBack) {
    CheckScene scene{.figure = aFigure({.value = "100"}), .target = aTarget({.curve = "PAST"})};
    Catalogue catalogue = catalogueOf(scene);
    catalogue.curves = {{.code = {"PAST"}, .name = "近三年", .shape = MeanShare{3}}};
    const std::vector<Figure> figures{aFigure({.value = "9", .period = Period::ytd(2022, 5)}), lastMay("50")};
    const auto context = contextFor(catalogue, figures, catalogue.indicators[0], scene.figure);
    EXPECT_EQ(context.seriesOf(2022).size(), 1U);
    EXPECT_EQ(context.archived(), number("50"));
}

} // namespace
} // namespace xushi
