#include "support/CheckScene.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Figure of(std::string code, std::string value) { return aFigure({.value = std::move(value), .indicator = std::move(code)}); }

Indicator aPart(std::string code, const Indicator& total) {
    Indicator part = total;
    part.code = {code};
    part.name = "其中" + code;
    part.parent = total.code;
    part.isExhaustivePart = true;
    return part;
}

/// The total STARTS = `total` with the exhaustive parts A and B.
CheckScene totalOf(const std::string& total, const std::string& a, const std::string& b, const Indicator& like = anIndicator()) {
    CheckScene scene{.figure = aFigure({.value = total}), .indicator = like, .relatives = {aPart("A", like), aPart("B", like)}};
    if (!a.empty()) scene.others.push_back(of("A", a));
    if (!b.empty()) scene.others.push_back(of("B", b));
    return scene;
}

/// The part A beside B and the total.
CheckScene partOf(const std::string& total, const std::string& a, const std::string& b, const Indicator& like = anIndicator()) {
    const CheckScene scene = totalOf(total, a, b, like);
    CheckScene ofPart{.figure = of("A", a), .indicator = scene.relatives[0], .relatives = {like, scene.relatives[1]}};
    if (!total.empty()) ofPart.others.push_back(aFigure({.value = total}));
    if (!b.empty()) ofPart.others.push_back(of("B", b));
    return ofPart;
}

TEST(PartAboveTotal, NamesTheTotal) {
    EXPECT_EQ(found("check.part-above-total", partOf("156", "157", "")), (CheckArgs{"156", "项"}));
    EXPECT_FALSE(found("check.part-above-total", partOf("156", "156", "")));
    EXPECT_FALSE(found("check.part-above-total", partOf("", "157", "")));
}

TEST(PartAboveTotal, ComparesOneRegionAndPeriod) {
    CheckScene scene = partOf("156", "157", "");
    scene.others[0].key.region = {"QJ"};
    EXPECT_FALSE(found("check.part-above-total", scene));
    scene = partOf("156", "157", "");
    scene.others[0].key.period = Period::ytd(2025, 4);
    EXPECT_FALSE(found("check.part-above-total", scene));
}

TEST(PartAboveTotal, ConvertsTheUnit) {
    CheckScene scene = partOf("1.2", "12001", "", anAmount({}));
    scene.indicator.unit = "万元";
    EXPECT_EQ(found("check.part-above-total", scene), (CheckArgs{"1.2", "亿元"}));
    scene.figure = of("A", "12000");
    EXPECT_FALSE(found("check.part-above-total", scene));
    scene.figure = of("A", "999999999");
    scene.indicator.unit = "项";
    EXPECT_FALSE(found("check.part-above-total", scene)) << "projects are not money";
}

TEST(PartAboveTotal, IsNothingOfRatesOrOfWhatIsNotDone) {
    EXPECT_FALSE(found("check.part-above-total", partOf("50", "60", "", aRate({.code = "STARTS"}))));
    CheckScene planned = partOf("156", "157", "");
    planned.others[0].status = DataStatus::Planned;
    EXPECT_FALSE(found("check.part-above-total", planned));
}

TEST(TotalBelowPart, NamesThePart) {
    EXPECT_EQ(found("check.total-below-part", totalOf("156", "10", "157")), (CheckArgs{"其中B", "157", "项"}));
    EXPECT_FALSE(found("check.total-below-part", totalOf("156", "156", "")));
    EXPECT_FALSE(found("check.total-below-part", totalOf("156", "", "")));
}

TEST(PartsDiffer, NamesBothSumsAtTheTotalAndAtEachPart) {
    EXPECT_EQ(found("check.parts-differ", totalOf("156", "103", "52")), (CheckArgs{"155", "156", "项"}));
    EXPECT_EQ(found("check.parts-differ", partOf("156", "103", "52")), (CheckArgs{"155", "156", "项"}));
    EXPECT_FALSE(found("check.parts-differ", totalOf("156", "103", "53")));
    EXPECT_FALSE(found("check.parts-differ", partOf("156", "103", "53")));
}

TEST(PartsDiffer, WaitsForEveryExhaustivePartAndTheTotal) {
    EXPECT_FALSE(found("check.parts-differ", totalOf("156", "103", "")));
    EXPECT_FALSE(found("check.parts-differ", partOf("", "103", "52")));
    CheckScene withoutPlans = totalOf("156", "103", "52");
    withoutPlans.others[1].status = DataStatus::Forecast;
    EXPECT_FALSE(found("check.parts-differ", withoutPlans));
}

TEST(PartsDiffer, LeavesOutPartsThatDoNotExhaustAndThoseOfOtherMonths) {
    CheckScene scene = totalOf("156", "103", "53");
    scene.relatives.push_back(aPart("C", scene.indicator));
    EXPECT_FALSE(found("check.parts-differ", scene)) << "C has not reported";
    scene.others.push_back(of("C", "9"));
    EXPECT_TRUE(found("check.parts-differ", scene));
    scene.relatives[2].isExhaustivePart = false;
    EXPECT_FALSE(found("check.parts-differ", scene));
    scene.relatives[2].isExhaustivePart = true;
    scene.relatives[2].validTo = YearMonth{2025, 4};
    EXPECT_FALSE(found("check.parts-differ", scene));
    scene.relatives[2].validTo.reset();
    scene.relatives[2].validFrom = YearMonth{2025, 6};
    EXPECT_FALSE(found("check.parts-differ", scene));
}

TEST(PartsDiffer, APartThatOnlyBelongsIsNotAskedAboutTheSum) {
    CheckScene scene = partOf("156", "103", "52");
    scene.indicator.isExhaustivePart = false;
    EXPECT_FALSE(found("check.parts-differ", scene));
}

TEST(PartsDiffer, LeavesRoundingAlone) {
    const auto differs = [](const std::string& total, const std::string& a, const std::string& b) {
        return found("check.parts-differ", totalOf(total, a, b, anAmount({}))).has_value();
    };
    EXPECT_FALSE(differs("264348", "229452", "34897")) << "one unit of two parts, as published in 2023";
    EXPECT_TRUE(differs("264347", "229452", "34897"));
    EXPECT_FALSE(differs("114.2", "57.1", "57.2"));
    EXPECT_TRUE(differs("114.2", "57.1", "57.21")) << "0.11 beyond 2 × 0.05";
    EXPECT_FALSE(differs("114.2", "57.15", "57.15"));
    EXPECT_TRUE(differs("114.20", "57.11", "57.11"));
    EXPECT_FALSE(differs("115", "57.1", "57.1")) << "the coarsest number decides";
}

TEST(PartsDiffer, CountsOfSingleThingsAgreeExactly) {
    EXPECT_TRUE(found("check.parts-differ", totalOf("156", "103", "54")));
    const Indicator people = anIndicator({.unit = "万人", .decimals = 1});
    EXPECT_FALSE(found("check.parts-differ", totalOf("1.2", "0.6", "0.7", people))) << "rounded to a thousand people";
    EXPECT_TRUE(found("check.parts-differ", totalOf("1.2", "0.6", "0.71", people)));
    EXPECT_TRUE(found("check.parts-differ", totalOf("1.2000", "0.6000", "0.6001", people)));
}

TEST(PartsDiffer, ANumberThatIsOnlyAboutIsNotAdded) {
    CheckScene scene = totalOf("570", "380", "195");
    EXPECT_TRUE(found("check.parts-differ", scene));
    scene.figure.qualifier = Qualifier::Odd;
    EXPECT_FALSE(found("check.parts-differ", scene));
    scene.figure.qualifier = Qualifier::Reaching;
    EXPECT_TRUE(found("check.parts-differ", scene));
    scene.others[0].qualifier = Qualifier::Nearly;
    EXPECT_FALSE(found("check.parts-differ", scene));
}

TEST(PartsDiffer, AMarkIsReportedAndAddsNothing) {
    CheckScene scene = totalOf("156", "103", "");
    scene.others.push_back(aFigure({.indicator = "B", .state = FigureState::NotApplicable}));
    EXPECT_EQ(found("check.parts-differ", scene), (CheckArgs{"103", "156", "项"}));
    scene.others[0] = aFigure({.indicator = "A", .state = FigureState::BelowUnit});
    EXPECT_FALSE(found("check.parts-differ", scene)) << "nothing was added at all";
    scene.others = {of("A", "103"), aFigure({.indicator = "B", .state = FigureState::Cleared})};
    EXPECT_FALSE(found("check.parts-differ", scene));
}

TEST(PartsDiffer, ConvertsTheUnitsOfItsParts) {
    CheckScene scene = totalOf("1.2000", "6000", "6001", anAmount({}));
    for (auto& part : scene.relatives) part.unit = "万元";
    EXPECT_EQ(found("check.parts-differ", scene), std::nullopt) << "one 万元 of two parts is rounding";
    scene.others[1].value = number("6002");
    EXPECT_EQ(found("check.parts-differ", scene), (CheckArgs{"1.2002", "1.2000", "亿元"}));
    scene.relatives[0].unit = "万人";
    EXPECT_FALSE(found("check.parts-differ", scene));
}

TEST(PartsDiffer, IsNothingOfRates) {
    EXPECT_FALSE(found("check.parts-differ", totalOf("50", "60", "40", aRate({.code = "STARTS"}))));
}

TEST(PartsDiffer, OfATotalThatIsItselfAPartAreAskedOnEachSide) {
    CheckScene scene = totalOf("156", "103", "53");
    scene.indicator = aPart("STARTS", anIndicator({.code = "ALL", .name = "全部"}));
    scene.relatives.push_back(anIndicator({.code = "ALL", .name = "全部"}));
    scene.others.push_back(of("ALL", "160"));
    EXPECT_EQ(found("check.parts-differ", scene), (CheckArgs{"156", "160", "项"}));
}

} // namespace
} // namespace xushi
