#include "domain/analyses/Provenance.h"

#include "domain/WordArgument.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::Contains;
using testing::ElementsAre;

const Period june = Period::ytd(2025, 6);

/// One indicator with one target, and its figures.
struct Told {
    Catalogue catalogue;
    std::vector<Figure> figures;

    Told(Indicator indicator, std::optional<Target> target, std::vector<Figure> reported)
        : catalogue{.regions = {aRegion()}, .indicators = {std::move(indicator)}}, figures(std::move(reported)) {
        if (target) catalogue.targets = {*target};
        sortForBoard(figures);
    }
    std::optional<Explanation> at(ExplainedColumn column) const {
        return explain({.catalogue = catalogue, .figures = figures, .period = june}, catalogue.indicators.front(),
                       catalogue.regions.front(), column);
    }
};

Told contracts() {
    auto target = aTarget({.value = "268", .indicator = "CONTRACTS", .comparator = Comparator::Gt});
    target.document = "下半年工作打算";
    auto figure = aFigure({.value = "114.2", .indicator = "CONTRACTS", .status = DataStatus::Flash});
    figure.source = "半年工作总结";
    return {anAmount(), target, {figure}};
}

std::vector<std::string> namesOf(const Explanation& told) {
    std::vector<std::string> names;
    for (const auto& input : told.inputs) names.push_back(input.name.key);
    return names;
}

TEST(Explain, TellsAGapFromItsExactPartsToItsOneRounding) {
    const auto told = contracts().at(ExplainedColumn::Gap);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->formula.key, "explain.gap");
    EXPECT_EQ(told->exact, Ratio(11420, 268) - Ratio(500, 12));
    EXPECT_EQ(told->shown->toString(), "0.9");
    EXPECT_EQ(told->unit, "pp");
    EXPECT_EQ(told->rounding, (Remark{"explain.rounding-half-up", {"1"}}));
    EXPECT_THAT(namesOf(*told), ElementsAre("explain.completion-name", "explain.schedule", "explain.actual", "explain.target"));
    EXPECT_EQ(told->inputs[0].value, "114.2 ÷ 268 = 42.611940…");
    EXPECT_EQ(told->inputs[1].value, "41.666666…") << "its digits give the gap: 0.945274";
}

TEST(Explain, NamesPeriodValueStatusAndSourceOfEachInput) {
    const auto told = contracts().at(ExplainedColumn::Completion);
    ASSERT_TRUE(told);
    const auto& actual = told->inputs.front();
    EXPECT_EQ(actual.period, Period::ytd(2025, 5));
    EXPECT_EQ(actual.value, "114.2");
    EXPECT_EQ(actual.unit, "亿元");
    EXPECT_EQ(actual.status, DataStatus::Flash);
    EXPECT_EQ(actual.source, "半年工作总结");
    EXPECT_EQ(told->inputs.back().value, "268");
    EXPECT_EQ(told->inputs.back().source, "下半年工作打算");
}

TEST(Explain, FollowsTheRoundingRuleOfTheStore) {
    auto told = contracts();
    told.catalogue.settings.rounding = RoundingRule::HalfEven;
    EXPECT_EQ(told.at(ExplainedColumn::Completion)->rounding->key, "explain.rounding-half-even");
}

TEST(Explain, TellsAScheduleByItsCurve) {
    auto told = contracts();
    const auto linear = told.at(ExplainedColumn::Schedule);
    EXPECT_EQ(linear->formula, (Remark{"explain.schedule-month-linear", {"5", "1", "0"}}));
    EXPECT_EQ(linear->exact, Ratio(500, 12));
    told.catalogue.curves = {{.code = {"BACK"}, .shape = PlannedPoints{{{Month(6), Decimal(40)}, {Month(12), Decimal(100)}}},
                              .reason = "竣工集中在下半年"}};
    told.catalogue.targets.front().curve = CurveCode{"BACK"};
    const auto planned = told.at(ExplainedColumn::Schedule);
    EXPECT_EQ(planned->formula.key, "explain.schedule-planned-points");
    ASSERT_EQ(planned->inputs.size(), 2U);
    EXPECT_EQ(planned->inputs.front().name, (Remark{"explain.curve-point", {"6"}}));
    EXPECT_EQ(planned->inputs.front().value, "40");
    EXPECT_THAT(planned->remarks, Contains(Remark{"explain.curve-reason", {"竣工集中在下半年"}}));
}

TEST(Explain, TellsOfEveryWayAGrowthComesAbout) {
    const auto growthOfFigure = [](FigureTweaks with, const char* archived = "") {
        with.value = with.value.empty() ? "156" : with.value;
        std::vector<Figure> figures{aFigure(with)};
        if (*archived) figures.push_back(aFigure({.value = archived, .period = Period::ytd(2024, 5)}));
        return *Told(anIndicator(), std::nullopt, figures).at(ExplainedColumn::Growth);
    };
    const auto published = growthOfFigure({.growth = "28.4"});
    EXPECT_EQ(published.formula.key, "explain.growth-published");
    EXPECT_EQ(published.shown->toString(), "28.4");
    EXPECT_FALSE(published.rounding) << "nothing was computed or rounded";
    EXPECT_THAT(namesOf(published), ElementsAre("explain.published"));
    const auto restated = growthOfFigure({.restatedBase = "130"}, "120");
    EXPECT_EQ(restated.formula.key, "explain.growth-restated");
    EXPECT_EQ(restated.exact, Ratio(20));
    EXPECT_EQ(restated.inputs.back().value, "130");
    const auto computed = growthOfFigure({}, "120");
    EXPECT_EQ(computed.formula.key, "explain.growth-computed");
    EXPECT_EQ(computed.exact, Ratio(30));
    EXPECT_EQ(computed.inputs.back().period, Period::ytd(2024, 5));
    EXPECT_EQ(growthOfFigure({}).formula.key, "explain.growth-base-missing");
    EXPECT_EQ(growthOfFigure({}, "0").formula.key, "explain.growth-base-zero");
    EXPECT_EQ(growthOfFigure({.growth = "20", .bound = Bound::AtLeast}).formula.key, "explain.growth-published-bound");
}

Told growing(FigureTweaks with, const char* archived = "", Indicator indicator = anIndicator()) {
    std::vector<Figure> figures{aFigure(with)};
    if (*archived) figures.push_back(aFigure({.value = archived, .period = Period::ytd(2024, 5)}));
    return {std::move(indicator), std::nullopt, std::move(figures)};
}

TEST(Explain, ShowsThePublishedGrowthAgainstTheRecomputedOne) {
    const auto differs = growing({.value = "156", .growth = "28.4"}, "120").at(ExplainedColumn::Growth);
    EXPECT_THAT(differs->remarks, Contains(Remark{"explain.recomputed-higher", {"+30.0%", "1.6"}}));
    EXPECT_EQ(differs->inputs.back().value, "120");
    const auto same = growing({.value = "156", .growth = "30"}, "120").at(ExplainedColumn::Growth);
    EXPECT_THAT(same->remarks, Contains(Remark{"explain.recomputed-same", {"+30.0%"}}));
    const auto within = growing({.value = "156", .growth = "20", .bound = Bound::AtLeast}, "120").at(ExplainedColumn::Growth);
    EXPECT_THAT(within->remarks, Contains(Remark{"explain.recomputed-within", {"+30.0%"}}));
    const auto outside = growing({.value = "156", .growth = "20", .bound = Bound::AtMost}, "120").at(ExplainedColumn::Growth);
    EXPECT_THAT(outside->remarks, Contains(Remark{"explain.recomputed-outside", {"+30.0%"}}));
    const auto fallen = growing({.value = "-6", .growth = "-120"}, "30").at(ExplainedColumn::Growth);
    EXPECT_THAT(fallen->remarks, Contains(Remark{"note.turned-negative", {}}));
    const auto alone = growing({.value = "156", .growth = "30"}).at(ExplainedColumn::Growth);
    EXPECT_THAT(alone->remarks, ElementsAre(Remark{"note.anchored-count", {"120"}})) << "nothing to compare with";
}

TEST(Explain, ShowsAPublishedGrowthWithTheDigitsOfEverySurface) {
    const auto told = growing({.value = "2008", .growth = "111.81"}).at(ExplainedColumn::Growth);
    EXPECT_EQ(told->shown->toString(), "111.8");
    EXPECT_EQ(told->exact, ratio("111.81"));
    EXPECT_EQ(told->rounding, (Remark{"explain.rounding-half-up", {"1"}}));
    EXPECT_EQ(told->inputs.front().value, "111.81") << "as it was published";
    EXPECT_THAT(told->remarks, Contains(Remark{"note.anchored-count", {"948"}}));
    const auto bound = growing({.value = "156", .growth = "20", .bound = Bound::AtLeast}).at(ExplainedColumn::Growth);
    EXPECT_EQ(bound->shown->toString(), "20.0");
    EXPECT_EQ(bound->bound, Bound::AtLeast);
    const auto points = growing({.value = "38.52", .points = "-8.1"}, "", aRate({.code = "STARTS"})).at(ExplainedColumn::Growth);
    EXPECT_EQ(points->shown->toString(), "-8.10");
}

TEST(Explain, HasTheWordsThatItPromises) {
    const auto words = [](const char* value, const char* base) { return growing({.value = value}, base).at(ExplainedColumn::Growth); };
    EXPECT_EQ(words("14", "0")->inWords, (Remark{"note.base-zero-more", {"14", "项"}}));
    EXPECT_EQ(words("-5", "-10")->inWords, (Remark{"note.loss-narrowed", {}}));
    EXPECT_THAT(words("-5", "-10")->remarks, Contains(Remark{"explain.change-more", {"5", "项"}}));
    EXPECT_EQ(words("-5", "10")->inWords, (Remark{"note.turned-negative", {}}));
    EXPECT_EQ(words("-5", "10")->formula.key, "explain.growth-turned-negative");
    EXPECT_EQ(words("5", "")->inWords, (Remark{"note.base-missing", {}}));
    EXPECT_EQ(words("10001", "10000")->inWords, (Remark{"note.unchanged", {}})) << "0.0 is 持平 here as in the table";
}

TEST(Explain, ComparesASumOfMonthsWithTheSumOfTheirBases) {
    const auto alone = [](int month, const char* value, const char* restated, const char* last) {
        return aFigure({.value = value, .period = {2025, Month(month), PeriodKind::Month}, .restatedBase = restated, .lastYear = last});
    };
    const auto monthly = anIndicator({.reporting = Reporting::MonthAlone});
    const auto restated = Told(monthly, std::nullopt, {alone(1, "3", "2", ""), alone(2, "4", "3", "")}).at(ExplainedColumn::Growth);
    EXPECT_EQ(restated->exact, Ratio(40));
    EXPECT_THAT(namesOf(*restated), ElementsAre("explain.actual", "explain.restated-base", "explain.restated-base", "explain.sum-of-base"));
    EXPECT_EQ(restated->inputs.back().value, "5");
    EXPECT_EQ(restated->inputs.back().period, Period::ytd(2024, 2));
    const auto last = Told(monthly, std::nullopt, {alone(1, "3", "", "2"), alone(2, "4", "", "2")}).at(ExplainedColumn::Growth);
    EXPECT_EQ(last->inputs.back().value, "4");
}

TEST(Explain, KeepsTheQualifierOfANumber) {
    const auto told = Told(anIndicator(), aTarget(), {aFigure({.value = "300", .qualifier = Qualifier::Nearly})});
    EXPECT_EQ(told.at(ExplainedColumn::Value)->qualifier, Qualifier::Nearly);
    EXPECT_EQ(told.at(ExplainedColumn::Completion)->inputs.front().value, "近300");
}

TEST(Explain, TellsASumOfMonthsByItsMonths) {
    const auto alone = [](int month, const char* value) {
        return aFigure({.value = value, .period = {2025, Month(month), PeriodKind::Month}});
    };
    const Told told(anIndicator({.reporting = Reporting::MonthAlone}), std::nullopt, {alone(1, "3"), alone(2, "4")});
    const auto value = told.at(ExplainedColumn::Value);
    EXPECT_EQ(value->formula.key, "explain.sum-of-months");
    ASSERT_EQ(value->inputs.size(), 2U);
    EXPECT_EQ(value->shown, Decimal(7));
}

TEST(Explain, KeepsTheExpressionThatWasTyped) {
    auto figure = aFigure({.value = "57.81"});
    figure.typed = "=32.5+25.31";
    EXPECT_THAT(Told(anAmount({.code = "STARTS"}), std::nullopt, {figure}).at(ExplainedColumn::Value)->remarks,
                Contains(Remark{"explain.typed", {"=32.5+25.31"}}));
}

TEST(Explain, TellsADerivedRateByItsTwoIndicators) {
    auto rate = aRate({.code = "CONV"});
    rate.numerator = IndicatorCode{"STARTS"};
    rate.denominator = IndicatorCode{"SIGNED"};
    Told told(rate, aTarget({.value = "60", .indicator = "CONV", .nature = TargetNature::Rate}),
              {aFigure({.value = "156"}), aFigure({.value = "222", .indicator = "SIGNED"})});
    told.catalogue.indicators.push_back(anIndicator());
    told.catalogue.indicators.push_back(anIndicator({.code = "SIGNED", .name = "新签约"}));
    const auto value = told.at(ExplainedColumn::Value);
    EXPECT_EQ(value->exact, Ratio(15600, 222));
    EXPECT_EQ(value->shown->toString(), "70.27");
    EXPECT_THAT(namesOf(*value), ElementsAre("explain.numerator", "explain.denominator"));
    EXPECT_EQ(value->inputs.back().name.args, std::vector<std::string>{"新签约"});
    const auto gap = told.at(ExplainedColumn::Gap);
    EXPECT_EQ(gap->formula.key, "explain.gap-rate");
    EXPECT_EQ(gap->shown->toString(), "10.27");
    EXPECT_THAT(namesOf(*gap), ElementsAre("explain.actual", "explain.target", "explain.numerator", "explain.denominator"));
    EXPECT_EQ(gap->inputs.front().value, "70.270270…");
}

TEST(Explain, ComparesADerivedRateWithWhatWasDividedLastYear) {
    auto rate = aRate({.code = "CONV"});
    rate.numerator = IndicatorCode{"STARTS"};
    rate.denominator = IndicatorCode{"SIGNED"};
    const Period before = Period::ytd(2024, 5);
    Told told(rate, std::nullopt,
              {aFigure({.value = "1"}), aFigure({.value = "2", .indicator = "SIGNED"}), aFigure({.value = "1", .period = before}),
               aFigure({.value = "3", .period = before, .indicator = "SIGNED"})});
    told.catalogue.indicators.push_back(anIndicator());
    told.catalogue.indicators.push_back(anIndicator({.code = "SIGNED", .name = "新签约"}));
    const auto growth = told.at(ExplainedColumn::Growth);
    EXPECT_EQ(growth->exact, Ratio(50, 3));
    std::vector<std::string> values;
    for (const auto& input : growth->inputs) values.push_back(input.value);
    EXPECT_THAT(values, ElementsAre("1", "2", "1", "3")) << "1 ÷ 2 − 1 ÷ 3, not 33.33";
    EXPECT_EQ(growth->inputs.back().period, before);
    EXPECT_THAT(namesOf(*told.at(ExplainedColumn::LastYear)), ElementsAre("explain.numerator", "explain.denominator"));
}

TEST(Explain, TellsWhatItTakesToCatchUp) {
    const Told told(anIndicator(), aTarget({.value = "150"}), {aFigure({.value = "48"})});
    const auto catchUp = told.at(ExplainedColumn::CatchUp);
    EXPECT_EQ(catchUp->formula, (Remark{"explain.catch-up", {"7"}}));
    EXPECT_EQ(catchUp->exact, Ratio(102, 7));
    EXPECT_EQ(catchUp->shown, Decimal(15)) << "14.57 projects are 15";
    EXPECT_EQ(catchUp->rounding->key, "explain.rounded-up");
    EXPECT_THAT(catchUp->remarks, Contains(Remark{"explain.achieved-per-month", {"9.6", "项"}}));
    EXPECT_EQ(told.at(ExplainedColumn::Shortfall)->exact, Ratio(29, 2));
    EXPECT_EQ(told.at(ExplainedColumn::Ratio)->exact, Ratio(768, 10));
    EXPECT_EQ(told.at(ExplainedColumn::LinearGap)->exact, Ratio(-29, 3));
}

TEST(Explain, TellsAForecastAndItsOtherBasis) {
    const Told told(anIndicator(), aTarget({.value = "150"}),
                    {aFigure({.value = "48"}), aFigure({.value = "30", .period = Period::ytd(2024, 5)}),
                     aFigure({.value = "100", .period = Period::ytd(2024, 12)})});
    const auto forecast = told.at(ExplainedColumn::Forecast);
    EXPECT_EQ(forecast->exact, Ratio(48 * 12, 5));
    EXPECT_THAT(forecast->remarks, Contains(Remark{"explain.forecast-misses", {}}));
    EXPECT_THAT(forecast->remarks, Contains(Remark{"explain.forecast-other", {"160", "项"}}));
}

TEST(Explain, TellsTheRuleOfALight) {
    const auto light = Told(anIndicator(), aTarget({.value = "150"}), {aFigure({.value = "48"})}).at(ExplainedColumn::Light);
    EXPECT_EQ(light->formula, (Remark{"ground.gap", {"10"}}));
    EXPECT_EQ(light->inWords, (Remark{"explain.light-behind", {}}));
}

TEST(Explain, TellsTheThresholdsThatTheLightWasChosenBy) {
    Told told(anIndicator(), aTarget({.value = "150"}), {aFigure({.value = "48"})});
    told.catalogue.settings.thresholds = {number("-20")};
    EXPECT_EQ(told.at(ExplainedColumn::Light)->formula.args, std::vector<std::string>{"20"});
    const BoardRequest sealed{.catalogue = told.catalogue, .figures = told.figures, .period = june,
                              .signedRevisions = [](const TargetKey&, Month, Month) {
                                  return std::optional(SignedRevisions{.thresholds = LightThresholds{number("-5")}});
                              }};
    const auto light = explain(sealed, told.catalogue.indicators.front(), told.catalogue.regions.front(), ExplainedColumn::Light);
    EXPECT_EQ(light->formula.args, std::vector<std::string>{"5"}) << "as they were when the month was signed off";
}

TEST(Explain, TellsByWhatALightWasChosenWhereNoGapDid) {
    const auto light = [](Indicator indicator, Target target, Figure figure) {
        return Told(std::move(indicator), std::move(target), {std::move(figure)}).at(ExplainedColumn::Light);
    };
    EXPECT_EQ(light(anIndicator(), aTarget({.value = "10"}), aFigure({.value = "4"}))->formula.key, "ground.small-count");
    EXPECT_EQ(light(anIndicator({.measure = Measure::Stock}), aTarget({.nature = TargetNature::Stock}),
                    aFigure({.value = "200", .period = Period::point(2025, 5)}))->formula.key, "ground.level-open");
    EXPECT_EQ(light(anIndicator(), aTarget({.value = "15", .nature = TargetNature::Growth}),
                    aFigure({.value = "156", .growth = "20", .bound = Bound::AtLeast}))->formula.key, "ground.growth-bound-met");
}

/// What told the light of one row in May, and what its sentence is filled with.
Remark lightOf(const Indicator& indicator, const Target& target, const std::vector<Figure>& figures) {
    const auto told = Told(indicator, target, figures).at(ExplainedColumn::Light);
    return told ? told->formula : Remark{"nothing", {}};
}

Figure inMonth(int month, const char* value) { return aFigure({.value = value, .period = Period::ytd(2025, month)}); }

TEST(Explain, StatesWhatDecidedALightWithItsNumbers) {
    const Indicator count = anIndicator();
    const Indicator amount = anAmount({.code = "STARTS"});
    EXPECT_EQ(lightOf(amount, aTarget({.value = "0"}), {inMonth(5, "3.0")}), (Remark{"ground.zero-target-met", {"≥0亿元"}}));
    const auto noMore = aTarget({.value = "0", .comparator = Comparator::Le});
    EXPECT_EQ(lightOf(amount, noMore, {inMonth(5, "3.0")}), (Remark{"ground.zero-target-open", {"≤0亿元"}}));
    EXPECT_EQ(lightOf(count, aTarget({.value = "10"}), {inMonth(5, "3")}), (Remark{"ground.small-count", {"4", "3", "项"}}));
    EXPECT_EQ(lightOf(count, aTarget({.startMonth = 7}), {inMonth(5, "3")}), (Remark{"ground.not-begun", {"7", "10"}}));
    Target other = aTarget();
    other.basis = "获批";
    EXPECT_EQ(lightOf(count, other, {inMonth(5, "3")}), (Remark{"ground.basis-differs", {"获批", ""}}));
    EXPECT_EQ(lightOf(count, aTarget(), {}).key, "ground.not-reported");
    EXPECT_EQ(lightOf(count, aTarget(), {aFigure({.value = "156", .status = DataStatus::Forecast})}).key, "ground.not-counted");
    EXPECT_EQ(lightOf(count, aTarget(), {aFigure({.growth = "20"})}).key, "ground.growth-alone");
    EXPECT_EQ(lightOf(count, aTarget(), {aFigure({.state = FigureState::NotApplicable})}).key, "ground.marked-not-applicable");
    EXPECT_EQ(lightOf(count, aTarget(), {aFigure({.state = FigureState::BelowUnit})}).key, "ground.marked-below-unit");
    const auto rate = aTarget({.value = "50", .nature = TargetNature::Rate, .comparator = Comparator::Gt});
    EXPECT_EQ(lightOf(aRate({.code = "STARTS"}), rate, {inMonth(5, "50.00")}), (Remark{"ground.comparator-unmet", {">50%"}}));
    EXPECT_EQ(lightOf(aRate({.code = "STARTS"}), rate, {inMonth(5, "49.00")}), (Remark{"ground.gap", {"10"}}));
    EXPECT_EQ(lightOf(count, aTarget({.value = "250", .nature = TargetNature::Stock}), {inMonth(5, "250")}), (Remark{"ground.level-met", {"≥250项"}}));
    EXPECT_EQ(lightOf(count, aTarget({.value = "250", .nature = TargetNature::Stock}), {inMonth(5, "249")}), (Remark{"ground.level-open", {"≥250项"}}));
}

TEST(Explain, StatesWhatDecidedALightOfAGrowth) {
    const auto growth = aTarget({.value = "15", .nature = TargetNature::Growth});
    const auto over = [&](FigureTweaks with, const char* base = "") {
        std::vector<Figure> figures{aFigure(with)};
        if (*base) figures.push_back(aFigure({.value = base, .period = Period::ytd(2024, 5)}));
        return lightOf(anIndicator(), growth, figures);
    };
    EXPECT_EQ(over({.value = "156"}).key, "ground.growth-unknown");
    EXPECT_EQ(over({.value = "156"}, "0"), (Remark{"ground.growth-in-words", {"≥15%"}}));
    EXPECT_EQ(over({.value = "156", .growth = "10", .bound = Bound::AtLeast}), (Remark{"ground.growth-undecided", {"≥10%", "≥15%"}}));
    EXPECT_EQ(over({.value = "156", .growth = "20", .bound = Bound::AtLeast}), (Remark{"ground.growth-bound-met", {"≥20%", "≥15%"}}));
    EXPECT_EQ(over({.value = "156", .growth = "10", .bound = Bound::AtMost}), (Remark{"ground.growth-bound-missed", {"≤10%", "≥15%"}}));
    const auto told = Told(anIndicator(), growth, {aFigure({.value = "14"}), aFigure({.value = "0", .period = Period::ytd(2024, 5)})});
    EXPECT_THAT(told.at(ExplainedColumn::Light)->remarks, Contains(Remark{"note.base-zero-more", {"14", "项"}}));
}

Figure aStage(std::optional<MilestoneStage> stage, const char* value = "", int month = 5) {
    Figure figure = inMonth(month, value);
    figure.stage = stage;
    return figure;
}

TEST(Explain, StatesWhatDecidedALightOfAMilestone) {
    const Indicator milestone = anIndicator({.measure = Measure::Milestone});
    const auto promise = aTarget({.value = "1", .nature = TargetNature::Milestone});
    const auto light = [&](const Figure& figure) { return lightOf(milestone, promise, {figure}); };
    EXPECT_EQ(light(aStage(std::nullopt, "3")).key, "ground.stage-awaited");
    EXPECT_EQ(light(aStage(MilestoneStage::UnderWay, "3")).key, "ground.stage-open");
    EXPECT_EQ(light(aStage(MilestoneStage::Done)).key, "ground.stage-done");
    const Told told(milestone, promise, {aStage(MilestoneStage::UnderWay, "3")});
    EXPECT_THAT(told.at(ExplainedColumn::Light)->remarks, Contains(Remark{"explain.stage", {wordArgument("stage.under-way")}}));
    Told dated(milestone, aTarget({.value = "1", .nature = TargetNature::Milestone, .curve = "DAY"}), {aStage(MilestoneStage::UnderWay)});
    dated.catalogue.curves = {{.code = {"DAY"}, .shape = MilestoneDate{{2025, 5, 20}}}};
    EXPECT_EQ(dated.at(ExplainedColumn::Light)->formula, (Remark{"ground.stage-on-a-day", {"2025-05-20", "10"}}));
    const Told words(anIndicator(), aTarget(), {aStage(MilestoneStage::UnderWay)});
    EXPECT_EQ(words.at(ExplainedColumn::Light)->formula.key, "ground.withheld");
}

TEST(Explain, StatesTheLightOfADecember) {
    const auto december = [](Target target, const char* value) {
        Told told(anAmount({.code = "STARTS"}), std::move(target), {inMonth(12, value)});
        return explain({.catalogue = told.catalogue, .figures = told.figures, .period = Period::ytd(2025, 12)}, told.catalogue.indicators.front(),
                       told.catalogue.regions.front(), ExplainedColumn::Light)->formula;
    };
    EXPECT_EQ(december(aTarget({.value = "268", .comparator = Comparator::Gt}), "268.0"), (Remark{"ground.comparator-unmet", {">268亿元"}}));
    EXPECT_EQ(december(aTarget({.value = "0", .comparator = Comparator::Gt}), "0"), (Remark{"ground.zero-target-missed", {">0亿元"}}));
    EXPECT_EQ(december(aTarget({.value = "200", .nature = TargetNature::Stock}), "150"),
              (Remark{"ground.level-missed", {"≥200亿元", "-25.0", "10"}}));
    EXPECT_EQ(december(aTarget({.value = "100", .nature = TargetNature::Stock, .comparator = Comparator::Le}), "105"),
              (Remark{"ground.level-missed", {"≤100亿元", "-5.0", "10"}}));
}

TEST(Explain, ALightOfARateThatCannotBeDividedSaysWhy) {
    auto rate = aRate({.code = "CONV"});
    rate.numerator = IndicatorCode{"STARTS"};
    rate.denominator = IndicatorCode{"SIGNED"};
    const auto light = [&](std::vector<Figure> figures) {
        Told told(rate, aTarget({.value = "60", .indicator = "CONV", .nature = TargetNature::Rate}), std::move(figures));
        told.catalogue.indicators.push_back(anIndicator());
        told.catalogue.indicators.push_back(anIndicator({.code = "SIGNED", .name = "新签约"}));
        return told.at(ExplainedColumn::Light)->formula;
    };
    EXPECT_EQ(light({aFigure({.value = "156"}), aFigure({.value = "0", .indicator = "SIGNED"})}),
              (Remark{"ground.no-rate", {remarkArgument({"note.denominator-zero", {}})}}));
    EXPECT_EQ(light({aFigure({.value = "156"})}), (Remark{"ground.no-rate", {remarkArgument({"note.no-denominator", {"新签约"}})}}));
}

TEST(Explain, ALightWithoutATargetIsToldAsNotJudged) {
    const auto light = Told(anIndicator(), std::nullopt, {aFigure({.value = "156"})}).at(ExplainedColumn::Light);
    ASSERT_TRUE(light);
    EXPECT_EQ(light->formula.key, "ground.no-target");
    EXPECT_EQ(light->inWords, (Remark{"explain.light-not-applicable", {}}));
}

TEST(Explain, AMilestonesValueIsItsStageWithTheNumberBesideIt) {
    const Indicator milestone = anIndicator({.measure = Measure::Milestone});
    const auto value = [&](const Figure& figure) { return *Told(milestone, std::nullopt, {figure}).at(ExplainedColumn::Value); };
    EXPECT_EQ(value(aStage(MilestoneStage::Done, "2")).inWords, (Remark{"stage.with-number", {wordArgument("stage.done"), "2项"}}));
    EXPECT_EQ(value(aStage(MilestoneStage::Done)).inWords, (Remark{"stage.done", {}}));
    EXPECT_EQ(value(aStage(std::nullopt, "3")).inWords, (Remark{"stage.awaited", {"3项"}}));
    EXPECT_EQ(value(aStage(std::nullopt, "3")).formula.key, "explain.stage-awaited");
    EXPECT_EQ(value(aStage(MilestoneStage::Done, "2")).inputs.front().stage, MilestoneStage::Done);
}

TEST(Explain, NamesTheMonthThatAMonthAloneIsOf) {
    const Period january{2025, Month(1), PeriodKind::Month};
    const Told alone(anIndicator({.reporting = Reporting::MonthAlone}), std::nullopt, {aFigure({.value = "3", .period = january})});
    const auto month = alone.at(ExplainedColumn::MonthAlone);
    EXPECT_EQ(month->of, january);
    EXPECT_EQ(month->asOf, january) << "June was asked for";
    const Told inJune(anIndicator(), std::nullopt, {inMonth(5, "156"), inMonth(6, "200")});
    EXPECT_EQ(inJune.at(ExplainedColumn::MonthAlone)->of, (Period{2025, Month(6), PeriodKind::Month}));
    EXPECT_FALSE(inJune.at(ExplainedColumn::MonthAlone)->asOf);
    EXPECT_EQ(Told(anIndicator(), std::nullopt, {inMonth(5, "156")}).at(ExplainedColumn::Value)->asOf, Period::ytd(2025, 5));
}

TEST(Explain, SaysHowAnIndicatorBeganLaterInTheYear) {
    const auto in = [](int month) { return aFigure({.value = "3", .period = {2025, Month(month), PeriodKind::Month}}); };
    const Told late(anIndicator({.reporting = Reporting::MonthAlone}), aTarget(), {in(4), in(5)});
    const Remark how{"explain.began-later", {"4", "2025-04"}};
    EXPECT_EQ(late.at(ExplainedColumn::Value)->inWords, (Remark{"note.incomplete-begun", {"1,2,3", "4"}}));
    EXPECT_THAT(late.at(ExplainedColumn::Value)->remarks, Contains(how));
    EXPECT_EQ(late.at(ExplainedColumn::Light)->formula, (Remark{"ground.incomplete", {"1,2,3"}}));
    EXPECT_THAT(late.at(ExplainedColumn::Light)->remarks, Contains(how));
    const Told holed(anIndicator({.reporting = Reporting::MonthAlone}), aTarget(), {in(1), in(3)});
    EXPECT_EQ(holed.at(ExplainedColumn::Value)->inWords, (Remark{"note.incomplete", {"2"}}));
    EXPECT_TRUE(holed.at(ExplainedColumn::Value)->remarks.empty());
}

TEST(Explain, LowerIsBetterTurnsTheGapRound) {
    const Told told(anIndicator(), aTarget({.value = "150", .comparator = Comparator::Le}), {aFigure({.value = "48"})});
    EXPECT_EQ(told.at(ExplainedColumn::Gap)->formula.key, "explain.gap-lower");
    EXPECT_EQ(told.at(ExplainedColumn::Gap)->exact, Ratio(29, 3));
    EXPECT_EQ(told.at(ExplainedColumn::Shortfall)->formula.key, "explain.allowance");
}

TEST(Explain, TellsAGrowthTargetByItsGrowth) {
    const Told told(anIndicator(), aTarget({.value = "15", .nature = TargetNature::Growth}), {aFigure({.value = "156", .growth = "28.4"})});
    const auto gap = told.at(ExplainedColumn::Gap);
    EXPECT_EQ(gap->formula.key, "explain.gap-growth");
    EXPECT_EQ(gap->exact, ratio("13.4"));
    EXPECT_EQ(gap->inputs.back().unit, "%");
}

TEST(Explain, TellsAMonthAloneByTheTwoCumulativesBehindIt) {
    const Told told(anIndicator(), std::nullopt, {aFigure({.value = "156"}), aFigure({.value = "120", .period = Period::ytd(2025, 4)})});
    const auto month = told.at(ExplainedColumn::MonthAlone);
    EXPECT_EQ(month->formula.key, "explain.month-derived");
    EXPECT_EQ(month->shown, Decimal(36));
    ASSERT_EQ(month->inputs.size(), 2U);
    EXPECT_EQ(month->inputs.back().value, "120");
    const Told january(anIndicator(), std::nullopt, {aFigure({.value = "9", .period = Period::ytd(2025, 1)})});
    EXPECT_EQ(january.at(ExplainedColumn::MonthAlone)->formula.key, "explain.month-reported");
    const Told hole(anIndicator(), std::nullopt, {aFigure({.value = "156"})});
    EXPECT_FALSE(hole.at(ExplainedColumn::MonthAlone));
}

TEST(Explain, SaysWhereLastYearComesFrom) {
    const Told reported(anIndicator(), std::nullopt, {aFigure({.value = "156", .lastYear = "120"})});
    EXPECT_EQ(reported.at(ExplainedColumn::LastYear)->formula.key, "explain.last-year-reported");
    const Told archived(anIndicator(), std::nullopt, {aFigure({.value = "156"}), aFigure({.value = "120", .period = Period::ytd(2024, 5), .status = DataStatus::Final})});
    EXPECT_EQ(archived.at(ExplainedColumn::LastYear)->formula.key, "explain.last-year-archived");
    EXPECT_EQ(archived.at(ExplainedColumn::LastYear)->inputs.front().status, DataStatus::Final);
}

TEST(Explain, HasNothingToTellOfAnEmptyCell) {
    const Told unreported(anIndicator(), aTarget(), {});
    for (const auto column : {ExplainedColumn::Value, ExplainedColumn::LastYear, ExplainedColumn::Growth, ExplainedColumn::Completion,
                              ExplainedColumn::Gap, ExplainedColumn::Ratio, ExplainedColumn::Shortfall, ExplainedColumn::CatchUp,
                              ExplainedColumn::Forecast, ExplainedColumn::LinearGap})
        EXPECT_FALSE(unreported.at(column)) << token(column);
    EXPECT_TRUE(unreported.at(ExplainedColumn::Schedule));
    EXPECT_EQ(unreported.at(ExplainedColumn::Light)->inWords, (Remark{"explain.light-missing", {}}));
    EXPECT_FALSE(Told(anIndicator(), std::nullopt, {}).at(ExplainedColumn::Light));
}

TEST(Explain, OfALimitTellsWhatEachMonthMayUse) {
    const Told told(anIndicator(), aTarget({.value = "120", .comparator = Comparator::Le}), {aFigure({.value = "40"})});
    const auto catchUp = told.at(ExplainedColumn::CatchUp);
    ASSERT_TRUE(catchUp);
    EXPECT_EQ(catchUp->name, (Remark{"explain.column-allowance", {}}));
    EXPECT_EQ(catchUp->formula, (Remark{"explain.allowance-per-month", {"7"}}));
    EXPECT_EQ(catchUp->shown, Decimal(11));
    EXPECT_EQ(catchUp->rounding->key, "explain.rounded-down");
    const Told passed(anIndicator(), aTarget({.value = "120", .comparator = Comparator::Le}), {aFigure({.value = "130"})});
    EXPECT_THAT(passed.at(ExplainedColumn::CatchUp)->remarks, Contains(Remark{"explain.limit-passed", {"10", "项"}}));
    const auto left = passed.at(ExplainedColumn::Shortfall);
    EXPECT_EQ(left->name, (Remark{"explain.column-left-to-limit", {}}));
    EXPECT_THAT(left->remarks, Contains(Remark{"explain.limit-passed", {"10", "项"}}));
    EXPECT_THAT(told.at(ExplainedColumn::Forecast)->remarks, Contains(Remark{"explain.forecast-within", {}}));
    EXPECT_THAT(passed.at(ExplainedColumn::Forecast)->remarks, Contains(Remark{"explain.forecast-exceeds", {}}));
}

TEST(Explain, CountsNoForecastAsDone) {
    const Told told(anIndicator(), aTarget(), {aFigure({.value = "156", .status = DataStatus::Forecast})});
    for (const auto column : {ExplainedColumn::CatchUp, ExplainedColumn::Forecast, ExplainedColumn::Completion})
        EXPECT_FALSE(told.at(column)) << token(column);
}

TEST(Explain, HasNoCatchUpOfATargetOfZero) {
    const Told told(anAmount(), aTarget({.value = "0", .indicator = "CONTRACTS"}), {aFigure({.value = "3.03", .indicator = "CONTRACTS"})});
    EXPECT_FALSE(told.at(ExplainedColumn::CatchUp));
    const Told reached(anIndicator(), aTarget({.value = "100"}), {aFigure({.value = "156"})});
    EXPECT_EQ(reached.at(ExplainedColumn::CatchUp)->shown, Decimal(0));
    EXPECT_THAT(reached.at(ExplainedColumn::CatchUp)->remarks, Contains(Remark{"explain.year-reached", {}}));
}

TEST(Explain, TellsTheGapOfATargetBelowZero) {
    const Told told(anAmount(), aTarget({.value = "-10", .indicator = "CONTRACTS"}), {aFigure({.value = "-3", .indicator = "CONTRACTS"})});
    EXPECT_EQ(told.at(ExplainedColumn::Gap)->formula.key, "explain.gap-negative");
    EXPECT_EQ(told.at(ExplainedColumn::Gap)->shown->toString(), "11.7");
}

TEST(Explain, TellsWhyAVerdictIsWithheld) {
    const auto in = [](int month) { return Period{2025, Month(month), PeriodKind::Month}; };
    const Told holed(anIndicator({.reporting = Reporting::MonthAlone}), aTarget({.value = "1000"}),
                     {aFigure({.value = "100", .period = in(1)}), aFigure({.value = "100", .period = in(2)}),
                      aFigure({.value = "100", .period = in(4)})});
    EXPECT_THAT(holed.at(ExplainedColumn::Light)->remarks, Contains(Remark{"note.incomplete", {"3"}}));
    const Told foreseen(anIndicator(), aTarget(), {aFigure({.value = "156", .status = DataStatus::Forecast})});
    EXPECT_THAT(foreseen.at(ExplainedColumn::Light)->remarks, Contains(Remark{"note.not-counted", {}}));
}

TEST(Explain, NamesThePartsOfLastYearsRateUnderAReportedOne) {
    auto rate = aRate({.code = "CONV"});
    rate.numerator = IndicatorCode{"STARTS"};
    rate.denominator = IndicatorCode{"SIGNED"};
    Told told(rate, std::nullopt, {});
    told.catalogue.indicators.push_back(anIndicator());
    told.catalogue.indicators.push_back(anIndicator({.code = "SIGNED"}));
    const Period before = Period::ytd(2024, 5);
    told.figures = {aFigure({.value = "34", .indicator = "CONV"}), aFigure({.value = "1", .period = before}),
                    aFigure({.value = "3", .period = before, .indicator = "SIGNED"})};
    sortForBoard(told.figures);
    EXPECT_THAT(namesOf(*told.at(ExplainedColumn::Growth)), ElementsAre("explain.actual", "explain.numerator", "explain.denominator"));
    EXPECT_EQ(told.at(ExplainedColumn::Growth)->exact, Ratio(34) - Ratio(100, 3));
    EXPECT_THAT(namesOf(*told.at(ExplainedColumn::LastYear)), ElementsAre("explain.numerator", "explain.denominator"));
    EXPECT_EQ(told.at(ExplainedColumn::LastYear)->shown->toString(), "33.33");
}

/// The target begins in March, and so does what is summed: the base, too.
TEST(Explain, TellsTheBaseThatTheRowIsComparedWithFromTheMonthInWhichItsTargetBegins) {
    const auto inMonth = [](int month, const char* value, const char* lastYear) {
        return aFigure({.value = value, .period = {2025, Month(month), PeriodKind::Month}, .lastYear = lastYear});
    };
    const Told told(anIndicator({.reporting = Reporting::MonthAlone}), aTarget({.startMonth = 3}),
                    {inMonth(3, "10", "8"), inMonth(4, "11", "9"), inMonth(5, "12", "7"), inMonth(6, "9", "6")});
    const auto base = told.at(ExplainedColumn::LastYear);
    ASSERT_TRUE(base);
    EXPECT_EQ(base->shown->toString(), "30");
    EXPECT_EQ(base->formula.key, "explain.last-year-reported");
    ASSERT_EQ(base->inputs.size(), 5U) << "four months and their sum";
    EXPECT_EQ(base->inputs.front().value, "8");
    EXPECT_EQ(base->inputs.back().name.key, "explain.sum-of-base");
    EXPECT_EQ(base->inputs.back().value, "30");
    const auto growth = told.at(ExplainedColumn::Growth);
    ASSERT_TRUE(growth);
    EXPECT_EQ(growth->shown->toString(), "40.0");
    EXPECT_EQ(growth->inputs.back().value, "30");
}

} // namespace
} // namespace xushi
