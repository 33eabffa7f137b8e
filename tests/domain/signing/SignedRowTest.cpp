#include "domain/signing/SignedRow.h"

#include "domain/WordArgument.h"
#include "domain/analyses/Provenance.h"
#include "domain/analyses/YearSeries.h"
#include "domain/signing/SignedChanges.h"
#include "support/Printers.h"
#include "support/SignedScene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// 新开工 (250) with a three-year mean curve at hand, 技术合同, a rate of 甲 of GX over 乙 of CG, and 高企.
SignedScene aScene(const std::string& curve = {}) {
    Catalogue catalogue;
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}, {.code = {"CG"}, .name = "成果处"}};
    catalogue.regions = {aRegion()};
    catalogue.curves = {{.code = {"MEAN"}, .name = "三年平均", .shape = MeanShare{3}}};
    catalogue.curves.front().revision = 1;
    Indicator share = aRate();
    share.numerator = IndicatorCode{"PART"};
    share.denominator = IndicatorCode{"WHOLE"};
    catalogue.indicators = {anIndicator(), share, anIndicator({.code = "FIRMS", .name = "高企", .unit = "家", .measure = Measure::Stock}),
                            anAmount({.code = "PART", .name = "甲"}), anAmount({.code = "WHOLE", .name = "乙", .department = "CG"}),
                            anIndicator({.code = "ALONE", .name = "当月数", .reporting = Reporting::MonthAlone})};
    for (auto& indicator : catalogue.indicators) indicator.revision = 1;
    SignedScene scene(std::move(catalogue));
    scene.put(aTarget({.curve = curve}));
    scene.put(aTarget({.value = "50", .indicator = "SHARE", .nature = TargetNature::Rate}));
    scene.put(aTarget({.value = "1200", .indicator = "FIRMS", .nature = TargetNature::Stock}));
    for (const int year : {2022, 2023, 2024})
        for (const auto& [month, value] : {std::pair(5, "100"), std::pair(12, "200")})
            scene.put(aFigure({.value = value, .period = Period::ytd(year, month)}));
    for (const auto& [indicator, last, now] : {std::tuple("PART", "20.0", "30.0"), std::tuple("WHOLE", "80.0", "90.0")}) {
        scene.put(aFigure({.value = last, .period = Period::ytd(2024, 5), .indicator = indicator}));
        scene.put(aFigure({.value = now, .indicator = indicator}));
    }
    scene.put(aFigure({.value = "1000", .period = Period::point(2024, 12), .indicator = "FIRMS"}));
    scene.put(aFigure({.value = "1100", .period = Period::point(2025, 5), .indicator = "FIRMS"}));
    scene.put(aFigure({.value = "100", .period = Period::ytd(2025, 5)}));
    return scene;
}

std::vector<Remark> changesOf(const std::optional<BoardRow>& row) {
    std::vector<Remark> changes;
    if (row)
        std::ranges::copy_if(row->remarks, std::back_inserter(changes), isChangeSinceSigning);
    return changes;
}

/// What a surface shows of a row, but for its remarks.
std::string shownOf(const std::optional<BoardRow>& row) {
    if (!row) return "none";
    const NumberFormat format = formatOf(*row, {});
    const Indicator plain = anIndicator();
    const auto text = [&](const auto& value) { return value ? format.ratio(value->value, 1) : std::string("-"); };
    const auto decimal = [&](const auto& value) { return value ? format.decimal(shownFigure(*value, definitionOf(*row, plain))) : "-"; };
    const auto plainly = [&](const auto& value) { return value ? format.decimal(*value) : "-"; };
    return (row->asOf ? row->asOf->toText() : "-") + ' ' + decimal(row->value) + " last " + decimal(row->lastYear) + " growth "
           + (row->growth ? text(row->growth->percent) + text(row->growth->points) : "-") + " done " + text(row->standing.completion)
           + " due " + text(row->standing.schedule) + " gap " + text(row->standing.gap) + " up " + text(row->standing.increase) + ' '
           + std::string(token(row->standing.light)) + " of " + plainly(row->numerator) + '/' + plainly(row->denominator);
}

/// One kind of later change, on which row it bears, and what the row says of it.
struct LaterChange {
    const char* name;
    const char* curve;
    const char* indicator;
    void (*change)(SignedScene&);
    std::vector<Remark> said;
    bool movesDigits = true; ///< of this row, once it is unlocked
};

void PrintTo(const LaterChange& later, std::ostream* out) { *out << later.name; }

const std::string halfUp = wordArgument("rounding.half-up");
const std::string halfEven = wordArgument("rounding.half-even");

class SignedRowAfter : public testing::TestWithParam<LaterChange> {};

TEST_P(SignedRowAfter, KeepsWhatWasSignedSaysBothValuesAndMovesOnceUnlocked) {
    const LaterChange& later = GetParam();
    SignedScene scene = aScene(later.curve);
    scene.signOff(5);
    const auto asSigned = scene.row(5, later.indicator);
    ASSERT_THAT(changesOf(asSigned), IsEmpty());
    later.change(scene);
    const auto after = scene.row(5, later.indicator);
    EXPECT_EQ(shownOf(after), shownOf(asSigned));
    EXPECT_EQ(changesOf(after), later.said);
    scene.unlock(5);
    EXPECT_THAT(changesOf(scene.row(5, later.indicator)), IsEmpty());
    if (later.movesDigits) { EXPECT_NE(shownOf(scene.row(5, later.indicator)), shownOf(asSigned)); }
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, SignedRowAfter,
    testing::Values(
        LaterChange{"AnotherDepartmentsDenominator", "", "SHARE",
                    [](SignedScene& scene) { scene.put(aFigure({.value = "60.0", .indicator = "WHOLE"})); },
                    {{"note.signed-value", {"33.33", "50.00"}}, {"note.signed-denominator", {"90.0", "60.0"}},
                     {"note.signed-growth", {"+8.33", "+25.00"}},
                     {"note.signed-gap", {"−16.67", "0.00"}},
                     {"note.signed-light", {wordArgument("light.far-behind"), wordArgument("light.on")}}}},
        LaterChange{"LastYearsDenominator", "", "SHARE",
                    [](SignedScene& scene) { scene.put(aFigure({.value = "100.0", .period = Period::ytd(2024, 5), .indicator = "WHOLE"})); },
                    {{"note.signed-last-year", {"25.00", "20.00"}}, {"note.signed-growth", {"+8.33", "+13.33"}}}},
        LaterChange{"LastYearsBase", "", "STARTS",
                    [](SignedScene& scene) { scene.put(aFigure({.value = "80", .period = Period::ytd(2024, 5)})); },
                    {{"note.signed-last-year", {"100", "80"}}, {"note.signed-growth", {wordArgument("note.unchanged"), "+25.0"}}}},
        LaterChange{"AClearedBase", "", "STARTS",
                    [](SignedScene& scene) {
                        scene.put(aFigure({.period = Period::ytd(2024, 5), .state = FigureState::Cleared}));
                    },
                    {{"note.signed-last-year", {"100", "—"}}, {"note.signed-growth", {wordArgument("note.unchanged"), wordArgument("note.base-missing")}}}},
        LaterChange{"AFigureThreeYearsBackUnderAPastShareCurve", "MEAN", "STARTS",
                    [](SignedScene& scene) { scene.put(aFigure({.value = "50", .period = Period::ytd(2022, 5)})); },
                    {{"note.signed-schedule", {"50.0", "41.7"}}, {"note.signed-gap", {"−10.0", "−1.7"}}}},
        LaterChange{"TheTarget", "", "STARTS", [](SignedScene& scene) { scene.put(aTarget({.value = "200"})); },
                    {{"note.signed-target", {"≥250", "≥200"}}, {"note.signed-completion", {"40.0", "50.0"}},
                     {"note.signed-gap", {"−1.7", "+8.3"}},
                     {"note.signed-light", {wordArgument("light.behind"), wordArgument("light.on")}}}},
        LaterChange{"TheComparator", "", "STARTS",
                    [](SignedScene& scene) { scene.put(aTarget({.comparator = Comparator::Le})); },
                    {{"note.signed-target", {"≥250", "≤250"}}, {"note.signed-gap", {"−1.7", "+1.7"}},
                     {"note.signed-light", {wordArgument("light.behind"), wordArgument("light.on")}}}},
        LaterChange{"TheCurveOfTheTarget", "", "STARTS", [](SignedScene& scene) { scene.put(aTarget({.curve = "MEAN"})); },
                    {{"note.signed-curve", {wordArgument("curve.month-linear"), "三年平均"}},
                     {"note.signed-schedule", {"41.7", "50.0"}}, {"note.signed-gap", {"−1.7", "−10.0"}}}},
        LaterChange{"TheCurveItself", "MEAN", "STARTS",
                    [](SignedScene& scene) {
                        Curve curve = scene.catalogue.curves.front();
                        curve.shape = MeanShare{2};
                        scene.put(curve);
                    },
                    {{"note.signed-curve", {"3", "2"}}}, false},
        LaterChange{"TheThresholds", "", "STARTS",
                    [](SignedScene& scene) {
                        Settings rules = scene.rules();
                        rules.thresholds.farBehindBelow = number("-1");
                        scene.put(rules);
                    },
                    {{"note.signed-light", {wordArgument("light.behind"), wordArgument("light.far-behind")}},
                     {"note.signed-thresholds", {"−10", "−1"}}}},
        LaterChange{"TheRoundingRule", "", "STARTS",
                    [](SignedScene& scene) {
                        Settings rules = scene.rules();
                        rules.rounding = RoundingRule::HalfEven;
                        scene.put(rules);
                    },
                    {{"note.signed-rounding", {halfUp, halfEven}}}, false},
        LaterChange{"TheStartLevel", "", "FIRMS",
                    [](SignedScene& scene) { scene.put(aFigure({.value = "900", .period = Period::point(2024, 12), .indicator = "FIRMS"})); },
                    {{"note.signed-increase", {"50.0", "66.7"}}}},
        LaterChange{"TheDecimalsOfTheDefinition", "", "STARTS",
                    [](SignedScene& scene) {
                        Indicator indicator = *scene.catalogue.find(IndicatorCode{"STARTS"});
                        indicator.decimals = 1;
                        scene.put(indicator);
                    },
                    {{"note.signed-value", {"100", "100.0"}}, {"note.signed-last-year", {"100", "100.0"}}}, false},
        LaterChange{"TheDefinitionOfARate", "", "SHARE",
                    [](SignedScene& scene) {
                        Indicator share = *scene.catalogue.find(IndicatorCode{"SHARE"});
                        std::swap(share.numerator, share.denominator);
                        scene.put(share);
                    },
                    {{"note.signed-value", {"33.33", "300.00"}}, {"note.signed-numerator", {"30.0", "90.0"}},
                     {"note.signed-denominator", {"90.0", "30.0"}}, {"note.signed-last-year", {"25.00", "400.00"}},
                     {"note.signed-growth", {"+8.33", "−100.00"}}, {"note.signed-gap", {"−16.67", "+250.00"}},
                     {"note.signed-light", {wordArgument("light.far-behind"), wordArgument("light.on")}}}}),
    testing::PrintToStringParamName());

TEST(SignedRow, IsTheSameAsBeforeWhereNothingWasChanged) {
    SignedScene scene = aScene();
    const auto before = scene.row(5);
    scene.signOff(5);
    const auto after = scene.row(5);
    EXPECT_EQ(shownOf(after), shownOf(before));
    EXPECT_EQ(after->world, nullptr) << "no world was made";
    scene.put(aFigure({.value = "120", .period = Period::ytd(2025, 6)}));
    scene.put(aFigure({.value = "7", .period = Period::point(2025, 5), .indicator = "FIRMS"}));
    EXPECT_EQ(scene.row(5)->world, nullptr) << "neither the next month nor another series bears on it";
}

TEST(SignedRow, RoundsByTheRuleOfItsSigningAndSaysSo) {
    SignedScene scene = aScene();
    scene.put(aTarget({.value = "800"}));
    scene.put(aFigure({.value = "98"})); // 12.25 %
    scene.signOff(5);
    Settings rules = scene.rules();
    rules.rounding = RoundingRule::HalfEven;
    scene.put(rules);
    const auto row = scene.row(5);
    EXPECT_EQ(row->rounding, RoundingRule::HalfUp);
    EXPECT_EQ(formatOf(*row, {.rounding = RoundingRule::HalfEven}).percent(*row->standing.completion), "12.3");
    EXPECT_THAT(changesOf(row), (testing::ElementsAre(Remark{"note.signed-completion", {"12.3", "12.2"}},
                                                      Remark{"note.signed-rounding", {halfUp, halfEven}})));
}

TEST(SignedRow, IsShownByALaterMonthThatHasNoFigureYet) {
    SignedScene scene = aScene();
    scene.signOff(5);
    scene.put(aTarget({.value = "200"}));
    const auto june = scene.row(6);
    EXPECT_TRUE(june->isOlderThanAsked);
    EXPECT_EQ(june->standing.completion, (Percent{Ratio(40)})) << "the row of May, as May was signed";
    scene.put(aFigure({.value = "120", .period = Period::ytd(2025, 6)}));
    EXPECT_EQ(scene.row(6)->standing.completion, (Percent{Ratio(60)})) << "June is open";
    EXPECT_THAT(changesOf(scene.row(6)), IsEmpty());
}

TEST(SignedRow, OfAMonthWithoutAFigureStaysWithItsOwnSeal) {
    SignedScene scene = aScene();
    scene.signOff(6);
    scene.put(aTarget({.value = "200"}));
    EXPECT_EQ(scene.row(6)->standing.completion, (Percent{Ratio(40)})) << "June was signed with the figure of May";
    EXPECT_EQ(scene.row(5)->standing.completion, (Percent{Ratio(50)})) << "May was not";
}

TEST(SignedRow, EachMonthIsReadAsOfItsOwnSeal) {
    SignedScene scene = aScene();
    scene.signOff(5);
    scene.put(aTarget({.value = "200"}));
    scene.put(aFigure({.value = "120", .period = Period::ytd(2025, 6)}));
    scene.signOff(6);
    scene.put(aTarget({.value = "400"}));
    EXPECT_EQ(scene.row(5)->standing.completion, (Percent{Ratio(40)}));
    EXPECT_EQ(scene.row(6)->standing.completion, (Percent{Ratio(60)}));
    EXPECT_THAT(changesOf(scene.row(6)), Contains(Remark{"note.signed-target", {"≥200", "≥400"}}));
    EXPECT_THAT(changesOf(scene.row(5)), Contains(Remark{"note.signed-target", {"≥250", "≥400"}}));
}

TEST(SignedRow, IsReadAsOfTheLastSigning) {
    SignedScene scene = aScene();
    scene.signOff(5);
    scene.put(aTarget({.value = "200"}));
    scene.unlock(5);
    scene.signOff(5);
    EXPECT_EQ(scene.row(5)->standing.completion, (Percent{Ratio(50)}));
    EXPECT_THAT(changesOf(scene.row(5)), IsEmpty());
}

TEST(SignedRow, SaysNothingWhereAChangeWasTakenBack) {
    SignedScene scene = aScene();
    scene.signOff(5);
    const auto asSigned = scene.row(5);
    scene.put(aFigure({.value = "80", .period = Period::ytd(2024, 5)}));
    scene.put(aFigure({.value = "100", .period = Period::ytd(2024, 5)}));
    EXPECT_EQ(shownOf(scene.row(5)), shownOf(asSigned));
    EXPECT_THAT(changesOf(scene.row(5)), IsEmpty());
}

TEST(SignedRow, OfARateDoesNotComeWithALaterNumerator) {
    SignedScene scene = aScene();
    scene.put(aFigure({.value = "120.0", .period = Period::ytd(2025, 6), .indicator = "WHOLE"}));
    scene.signOff(6);
    EXPECT_EQ(scene.row(6, "SHARE")->asOf, Period::ytd(2025, 5));
    scene.put(aFigure({.value = "60.0", .period = Period::ytd(2025, 6), .indicator = "PART"}));
    const auto row = scene.row(6, "SHARE");
    EXPECT_EQ(row->asOf, Period::ytd(2025, 5)) << "what was signed for June was the rate of May";
    EXPECT_TRUE(row->isOlderThanAsked);
    EXPECT_THAT(changesOf(row), Contains(Remark{"note.signed-as-of", {"2025-05", "2025-06"}}));
    EXPECT_EQ(scene.row(5, "SHARE")->asOf, Period::ytd(2025, 5));
}

TEST(SignedRow, OfARateStaysWhenItsDenominatorIsTakenAway) {
    SignedScene scene = aScene();
    scene.signOff(5);
    scene.put(aFigure({.indicator = "WHOLE", .state = FigureState::Cleared}));
    for (const int month : {5, 6}) {
        const auto row = scene.row(month, "SHARE");
        EXPECT_EQ(row->value, number("33.33")) << month;
        EXPECT_EQ(row->isOlderThanAsked, month == 6);
        EXPECT_THAT(changesOf(row), Contains(Remark{"note.signed-denominator", {"90.0", "—"}}));
    }
}

TEST(SignedRow, StaysWithTheDepartmentThatSignedIt) {
    SignedScene scene = aScene();
    scene.signOff(5);
    Indicator moved = *scene.catalogue.find(IndicatorCode{"STARTS"});
    moved.department = {"CG"};
    scene.put(moved);
    scene.put(aTarget({.value = "200"}));
    EXPECT_EQ(scene.row(5)->standing.completion, (Percent{Ratio(40)}));
}

TEST(SignedRow, OfAnIndicatorThatWasAddedLaterIsThePresentOne) {
    SignedScene scene = aScene();
    scene.signOff(5);
    scene.put(anIndicator({.code = "NEW", .name = "新指标"}));
    scene.put(aTarget({.value = "10", .indicator = "NEW"}));
    const auto row = scene.row(5, "NEW");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->world, nullptr);
    EXPECT_THAT(changesOf(row), IsEmpty());
}

TEST(SignedRow, OfATargetThatWasAddedLaterSaysWhatItWouldBe) {
    SignedScene scene = aScene();
    scene.signOff(5);
    scene.put(aTarget({.value = "120.0", .indicator = "PART"}));
    const auto row = scene.row(5, "PART");
    EXPECT_EQ(row->target, nullptr);
    EXPECT_THAT(changesOf(row), Contains(Remark{"note.signed-target", {"—", "≥120.0"}}));
    EXPECT_THAT(changesOf(row), Contains(Remark{"note.signed-completion", {"—", "25.0"}}));
}

TEST(SignedRow, KeepsATargetWhoseAddingWasTakenBack) {
    SignedScene scene = aScene();
    scene.signOff(5);
    scene.withdraw({{"STARTS"}, {"HA"}, 2025});
    EXPECT_EQ(scene.row(5)->standing.completion, (Percent{Ratio(40)}));
    EXPECT_THAT(changesOf(scene.row(5)), Contains(Remark{"note.signed-target", {"≥250", "—"}}));
}

TEST(SignedRow, IsExplainedByWhatItWasMadeFrom) {
    SignedScene scene = aScene();
    scene.signOff(5);
    scene.put(aFigure({.value = "60.0", .indicator = "WHOLE"}));
    const SignedWorlds worlds = scene.worlds();
    const BoardRequest request{.catalogue = scene.catalogue, .figures = scene.figures, .period = Period::ytd(2025, 5), .signedWorlds = &worlds};
    const auto told = explain(request, *scene.catalogue.find(IndicatorCode{"SHARE"}), *scene.catalogue.find(RegionCode{"HA"}),
                              ExplainedColumn::Value);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->shown, number("33.33"));
    ASSERT_EQ(told->inputs.size(), 2U);
    EXPECT_EQ(told->inputs[1].value, "90.0");
    EXPECT_THAT(told->remarks, Contains(Remark{"note.signed-denominator", {"90.0", "60.0"}}));
}

TEST(SignedRow, GivesTheYearItsSignedMonths) {
    SignedScene scene = aScene();
    scene.put(aFigure({.value = "120", .period = Period::ytd(2025, 6)}));
    scene.signOff(5);
    scene.put(aTarget({.value = "200"}));
    scene.put(aFigure({.value = "80", .period = Period::ytd(2024, 5)}));
    const SignedWorlds worlds = scene.worlds();
    const BoardRequest request{.catalogue = scene.catalogue, .figures = scene.figures, .period = Period::ytd(2025, 6), .signedWorlds = &worlds};
    const auto series = yearSeriesOf(request, {"STARTS"}, {"HA"});
    EXPECT_EQ(series.months[4].due, Ratio(250 * 5, 12));
    EXPECT_EQ(series.months[4].lastYear, number("100"));
    EXPECT_EQ(series.months[5].due, Ratio(100)) << "June is open";
}

TEST(SignedRow, OfMonthsReportedAloneIsTheSumOfItsOwnSigning) {
    SignedScene scene = aScene();
    for (const int month : {1, 2, 3}) scene.put(aFigure({.value = "10", .period = Period::ytd(2025, month).withKind(PeriodKind::Month), .indicator = "ALONE"}));
    for (const int month : {1, 2, 3}) scene.put(aFigure({.value = "5", .period = Period::ytd(2024, month).withKind(PeriodKind::Month), .indicator = "ALONE"}));
    scene.signOff(2);
    scene.put(aFigure({.value = "8", .period = Period::ytd(2024, 1).withKind(PeriodKind::Month), .indicator = "ALONE"}));
    EXPECT_EQ(scene.row(2, "ALONE")->lastYear, number("10")) << "5 + 5";
    EXPECT_EQ(scene.row(3, "ALONE")->lastYear, number("18")) << "8 + 5 + 5: March is open, all of its sum is of today";
    EXPECT_THAT(changesOf(scene.row(2, "ALONE")), Contains(Remark{"note.signed-last-year", {"10", "13"}}));
}

} // namespace
} // namespace xushi
