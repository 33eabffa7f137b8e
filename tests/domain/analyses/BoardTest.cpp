#include "domain/analyses/Board.h"

#include "domain/Rounding.h"
#include "domain/WordArgument.h"
#include "domain/analyses/Provenance.h"
#include "domain/measures/Accumulation.h"
#include "support/AnyStore.h"
#include "support/Builders.h"
#include "support/Rounds.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>

namespace xushi {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const Period june = Period::ytd(2025, 6);

/// A board over its own catalogue: rows point into it.
struct Board {
    Catalogue catalogue;
    std::vector<Figure> figures;
    std::vector<BoardRow> rows;

    Board(Catalogue with, std::vector<Figure> reported, Period at = june, std::optional<RegionCode> region = {})
        : catalogue(std::move(with)), figures(std::move(reported)) {
        sortForBoard(figures);
        rows = boardAt({.catalogue = catalogue, .figures = figures, .period = at, .region = region});
    }
    Board(const Board&) = delete;
    Board& operator=(const Board&) = delete;

    const BoardRow& only() const {
        if (rows.size() != 1) throw std::logic_error("not one row but " + std::to_string(rows.size()));
        return rows.front();
    }
};

Catalogue startsWithTarget(const TargetTweaks& target = {}) {
    return {.regions = {aRegion()}, .indicators = {anIndicator()}, .targets = {aTarget(target)}};
}

Catalogue contractsWithTarget(TargetTweaks target = {.value = "268", .comparator = Comparator::Gt}) {
    target.indicator = "CONTRACTS";
    return {.regions = {aRegion()}, .indicators = {anAmount()}, .targets = {aTarget(target)}};
}

Remark remark(const char* key, std::vector<std::string> args = {}) { return {key, std::move(args)}; }

TEST(Board, JudgesTheLatestFigureAtItsOwnAsOf) {
    const Board board(startsWithTarget(), {aFigure({.value = "120", .period = Period::ytd(2025, 4)}), aFigure({.value = "156"})});
    const auto& row = board.only();
    EXPECT_EQ(row.asOf, Period::ytd(2025, 5));
    EXPECT_EQ(row.value, Decimal(156));
    EXPECT_EQ(row.standing.schedule, (Percent{Ratio(500, 12)}));
    EXPECT_EQ(row.standing.gap, (Points{Ratio(311, 15)}));
    EXPECT_TRUE(row.isOlderThanAsked);
}

TEST(Board, DoesNotLookBeyondItsPeriod) {
    const Board board(startsWithTarget(), {aFigure({.value = "120", .period = Period::ytd(2025, 4)}), aFigure({.value = "156"})},
                      Period::ytd(2025, 4));
    EXPECT_EQ(board.only().value, Decimal(120));
    EXPECT_FALSE(board.only().isOlderThanAsked);
}

TEST(Board, HasAMissingRowForATargetWithoutAFigure) {
    const Board board(startsWithTarget(), {});
    EXPECT_FALSE(board.only().asOf);
    EXPECT_FALSE(board.only().value);
    EXPECT_EQ(board.only().standing.light, Light::Missing);
    EXPECT_EQ(board.only().standing.schedule, (Percent{Ratio(50)}));
}

TEST(Board, HasARowForAFigureWithoutATarget) {
    const Board board({.regions = {aRegion()}, .indicators = {anIndicator()}}, {aFigure({.value = "222"})});
    EXPECT_EQ(board.only().value, Decimal(222));
    EXPECT_EQ(board.only().target, nullptr);
    EXPECT_EQ(board.only().standing.light, Light::NotApplicable);
}

TEST(Board, HasNoRowForNothing) {
    const Board board({.regions = {aRegion()}, .indicators = {anIndicator()}}, {});
    EXPECT_THAT(board.rows, IsEmpty());
}

TEST(Board, IgnoresTargetsAndFiguresOfOtherYears) {
    const Board board(startsWithTarget({.year = 2024}), {aFigure({.value = "1", .period = Period::ytd(2024, 5)})});
    EXPECT_THAT(board.rows, IsEmpty());
}

TEST(Board, KeepsTheValueBelowALaterFigureThatIsOnlyAGrowth) {
    const Board board(contractsWithTarget(),
                      {aFigure({.value = "114.2", .indicator = "CONTRACTS"}),
                       aFigure({.period = june, .indicator = "CONTRACTS", .growth = "20", .bound = Bound::AtLeast})});
    const auto& row = board.only();
    EXPECT_EQ(row.value, number("114.2"));
    EXPECT_EQ(row.asOf, Period::ytd(2025, 5));
    EXPECT_EQ(row.standing.gap, (Points{Ratio(11420, 268) - Ratio(500, 12)}));
    ASSERT_TRUE(row.growth);
    EXPECT_EQ(row.growth->kind, GrowthKind::PublishedBound);
    EXPECT_EQ(row.growthAsOf, june);
    EXPECT_THAT(row.remarks, Contains(remark("note.growth-as-of", {"2025-06"})));
}

TEST(Board, KeepsAComputedGrowthAgainstALaterPublishedOne) {
    const Board board(contractsWithTarget(),
                      {aFigure({.value = "114.2", .indicator = "CONTRACTS", .lastYear = "100"}),
                       aFigure({.period = june, .indicator = "CONTRACTS", .growth = "20"})});
    EXPECT_EQ(board.only().growth->kind, GrowthKind::Computed);
    EXPECT_EQ(board.only().growth->percent, (Percent{ratio("14.2")}));
    EXPECT_FALSE(board.only().growthAsOf);
}

TEST(Board, JudgesAGrowthTargetByAGrowthWithoutAValue) {
    const Board board(contractsWithTarget({.value = "15", .nature = TargetNature::Growth}),
                      {aFigure({.period = june, .indicator = "CONTRACTS", .growth = "20", .bound = Bound::AtLeast})});
    EXPECT_EQ(board.only().standing.light, Light::On);
    EXPECT_FALSE(board.only().value);
}

TEST(Board, FallsBackToTheFigureBeforeAClearedOne) {
    const Board board(startsWithTarget(), {aFigure({.value = "156"}), aFigure({.period = june, .state = FigureState::Cleared})});
    EXPECT_EQ(board.only().asOf, Period::ytd(2025, 5));
}

TEST(Board, TakesAClearedFigureForNotThere) {
    const Board board(startsWithTarget(), {aFigure({.state = FigureState::Cleared})});
    EXPECT_FALSE(board.only().asOf);
    EXPECT_EQ(board.only().standing.light, Light::Missing);
}

TEST(Board, NeverCountsAForecastOrAPlan) {
    for (const auto status : {DataStatus::Forecast, DataStatus::Planned}) {
        const Board board(startsWithTarget(), {aFigure({.value = "250", .status = status})});
        EXPECT_EQ(board.only().value, Decimal(250));
        EXPECT_EQ(board.only().standing.light, Light::Missing);
        EXPECT_FALSE(board.only().standing.completion);
        EXPECT_THAT(board.only().remarks, Contains(remark("note.not-counted")));
    }
}

TEST(Board, PrefersAReportedFigureToALaterForecast) {
    const Board board(startsWithTarget(),
                      {aFigure({.value = "156"}), aFigure({.value = "250", .period = june, .status = DataStatus::Forecast})});
    EXPECT_EQ(board.only().value, Decimal(156));
}

TEST(Board, NeverJudgesTheGrowthOfAForecast) {
    const auto catalogue = contractsWithTarget({.value = "15", .nature = TargetNature::Growth});
    for (const auto status : {DataStatus::Forecast, DataStatus::Planned}) {
        const Board published(catalogue, {aFigure({.indicator = "CONTRACTS", .status = status, .growth = "20"})});
        EXPECT_EQ(published.only().standing.light, Light::Missing);
        const Board computed(catalogue, {aFigure({.value = "130", .indicator = "CONTRACTS", .status = status, .lastYear = "100"})});
        EXPECT_EQ(computed.only().standing.light, Light::Missing);
    }
}

TEST(Board, DoesNotTakeTheGrowthOfALaterForecast) {
    const Board board(contractsWithTarget(),
                      {aFigure({.value = "114.2", .indicator = "CONTRACTS"}),
                       aFigure({.period = june, .indicator = "CONTRACTS", .status = DataStatus::Forecast, .growth = "20"})});
    EXPECT_EQ(board.only().growth->kind, GrowthKind::BaseMissing);
    EXPECT_FALSE(board.only().growthAsOf);
}

TEST(Board, IsNotApplicableWhereTheFigureSaysSo) {
    const Board flow(startsWithTarget(), {aFigure({.state = FigureState::NotApplicable})});
    EXPECT_EQ(flow.only().standing.light, Light::NotApplicable);
    const Board growth(startsWithTarget({.value = "15", .nature = TargetNature::Growth}),
                       {aFigure({.state = FigureState::NotApplicable})});
    EXPECT_EQ(growth.only().standing.light, Light::NotApplicable);
}

TEST(Board, WithholdsTheVerdictAfterAHole) {
    auto catalogue = startsWithTarget();
    catalogue.indicators = {anIndicator({.reporting = Reporting::MonthAlone})};
    const auto month = [](int number) { return Period{2025, Month(number), PeriodKind::Month}; };
    const Board board(catalogue, {aFigure({.value = "10", .period = month(1)}), aFigure({.value = "10", .period = month(2)}),
                                  aFigure({.value = "10", .period = month(4)}), aFigure({.value = "10", .period = month(5)})});
    EXPECT_FALSE(board.only().value);
    EXPECT_FALSE(board.only().standing.gap);
    EXPECT_THAT(board.only().remarks, Contains(remark("note.incomplete", {"3"})));
}

TEST(Board, ComparesWithTheSamePeriodOfTheArchive) {
    const Board board(startsWithTarget(), {aFigure({.value = "100", .period = Period::ytd(2024, 5)}),
                                           aFigure({.value = "240", .period = Period::ytd(2024, 12)}), aFigure({.value = "156"})});
    EXPECT_EQ(board.only().lastYear, Decimal(100));
    EXPECT_EQ(board.only().growth->percent, (Percent{Ratio(56)}));
}

TEST(Board, PrefersTheBaseThatWasReportedWithTheFigure) {
    const Board board(startsWithTarget(),
                      {aFigure({.value = "100", .period = Period::ytd(2024, 5)}), aFigure({.value = "156", .lastYear = "120"})});
    EXPECT_EQ(board.only().lastYear, Decimal(120));
    EXPECT_EQ(board.only().growth->percent, (Percent{Ratio(30)}));
}

TEST(Board, NotesTheBaseThatAPublishedGrowthImpliesButDoesNotRecordIt) {
    const Board board(contractsWithTarget(), {aFigure({.value = "57.81", .indicator = "CONTRACTS", .growth = "28.4"})});
    EXPECT_FALSE(board.only().lastYear);
    EXPECT_THAT(board.only().remarks, Contains(remark("note.anchored", {"45.02", "45.001", "45.045"})));
}

/// Three months of an indicator that is reported by the month alone.
std::vector<Figure> threeMonthsAlone(const std::string& lastYear) {
    std::vector<Figure> figures;
    for (int month = 1; month <= 3; ++month)
        figures.push_back(aFigure({.value = "60", .period = {2025, Month(month), PeriodKind::Month}, .lastYear = lastYear}));
    return figures;
}

TEST(Board, ComparesASumOfMonthsWithTheSumOfTheirBases) {
    auto catalogue = startsWithTarget();
    catalogue.indicators.front().reporting = Reporting::MonthAlone;
    const Board board(catalogue, threeMonthsAlone("50"));
    EXPECT_EQ(board.only().value, Decimal(180));
    EXPECT_EQ(board.only().lastYear, Decimal(150));
    EXPECT_EQ(board.only().growth->percent, (Percent{Ratio(20)}));
    EXPECT_EQ(board.only().asOf, Period::ytd(2025, 3)) << "the row shows a cumulative";
}

TEST(Board, WithholdsTheVerdictOfASumWithAHole) {
    auto catalogue = startsWithTarget();
    catalogue.indicators.front().reporting = Reporting::MonthAlone;
    auto figures = threeMonthsAlone("");
    figures.erase(figures.begin() + 1);
    const Board board(catalogue, figures);
    EXPECT_EQ(board.only().standing.light, Light::NotApplicable);
    EXPECT_THAT(board.only().remarks, Contains(remark("note.incomplete", {"2"})));
}

TEST(Board, TakesAReachedCountForExactAndANearlyReachedOneNot) {
    const Board reached(startsWithTarget(), {aFigure({.value = "582", .qualifier = Qualifier::Reaching, .growth = "4.6"})});
    EXPECT_THAT(reached.only().remarks, Contains(remark("note.not-reproducible", {"4.6"})));
    const Board nearly(startsWithTarget(), {aFigure({.value = "582", .qualifier = Qualifier::Nearly, .growth = "4.6"})});
    EXPECT_THAT(nearly.only().remarks, Not(Contains(remark("note.not-reproducible", {"4.6"}))));
}

TEST(Board, NotesTheWholeBaseOfACountOrThatThereIsNone) {
    const Board exact(startsWithTarget(), {aFigure({.value = "2008", .growth = "111.81"})});
    EXPECT_THAT(exact.only().remarks, Contains(remark("note.anchored-count", {"948"})));
    const Board impossible(startsWithTarget(), {aFigure({.value = "582", .growth = "4.6"})});
    EXPECT_THAT(impossible.only().remarks, Contains(remark("note.not-reproducible", {"4.6"})));
}

TEST(Board, MarksAnAssumedAsOf) {
    const Board board(startsWithTarget(), {aFigure({.value = "156", .isAsOfAssumed = true})});
    EXPECT_TRUE(board.only().isAsOfAssumed);
    EXPECT_THAT(board.only().remarks, Contains(remark("note.as-of-assumed")));
}

TEST(Board, ShowsTheAssumptionOfABasisBesideTheRate) {
    const auto catalogue = startsWithTarget({.basisAssumption = "口径视同"});
    const Board reported(catalogue, {aFigure({.value = "156"})});
    EXPECT_THAT(reported.only().remarks, Contains(remark("note.text", {"口径视同"})));
    const Board unreported(catalogue, {});
    EXPECT_THAT(unreported.only().remarks, Not(Contains(remark("note.text", {"口径视同"}))));
}

TEST(Board, CarriesTheQualifierAndTheStatus) {
    const Board board(startsWithTarget(), {aFigure({.value = "156", .status = DataStatus::Flash, .qualifier = Qualifier::Over})});
    EXPECT_EQ(board.only().qualifier, Qualifier::Over);
    EXPECT_EQ(board.only().status, DataStatus::Flash);
}

TEST(Board, TakesTheThresholdsOfTheTargetBeforeThoseOfTheStore) {
    auto catalogue = startsWithTarget({.value = "150"});
    catalogue.settings.thresholds = {Decimal(-5)};
    const Board ofStore(catalogue, {aFigure({.value = "48"})});
    EXPECT_EQ(ofStore.only().standing.light, Light::FarBehind);
    catalogue.targets = {aTarget({.value = "150", .farBehindBelow = "-9.7"})};
    const Board ofTarget(catalogue, {aFigure({.value = "48"})});
    EXPECT_EQ(ofTarget.only().standing.light, Light::Behind);
}

TEST(Board, JudgesByTheCurveOfTheTarget) {
    auto catalogue = startsWithTarget({.value = "150", .curve = "BACK"});
    catalogue.curves = {{.code = {"BACK"}, .shape = PlannedPoints{{{Month(3), Decimal(15)}, {Month(6), Decimal(40)},
                                                                   {Month(9), Decimal(70)}, {Month(12), Decimal(100)}}}}};
    const Board board(catalogue, {aFigure({.value = "48"})});
    EXPECT_EQ(board.only().standing.gap, (Points{Ratio(1, 3)}));
    EXPECT_EQ(board.only().standing.linearGap, (Points{Ratio(-29, 3)}));
}

TEST(Board, StandsInCatalogueOrderWithPartsBelowTheirParent) {
    Catalogue catalogue{.regions = {aRegion()},
                        .indicators = {anIndicator({.code = "PART", .parent = "STARTS", .order = 0}),
                                       anIndicator({.code = "DONE", .order = 2}), anIndicator({.order = 1})}};
    catalogue.sort();
    const Board board(catalogue, {aFigure({.value = "103", .indicator = "PART"}), aFigure({.value = "48", .indicator = "DONE"}),
                                  aFigure({.value = "156"})});
    std::vector<std::string> codes;
    for (const auto& row : board.rows) codes.push_back(row.indicator.text);
    EXPECT_THAT(codes, ElementsAre("STARTS", "PART", "DONE"));
}

TEST(Board, IsOfOneRegionWhenAskedAndOfAllOtherwise) {
    Catalogue catalogue{.regions = {aRegion(), aRegion("LS", "涟水县", RegionType::County)}, .indicators = {anIndicator()}};
    const std::vector<Figure> figures{aFigure({.value = "156"}), aFigure({.value = "30", .region = "LS"})};
    const Board all(catalogue, figures);
    EXPECT_EQ(all.rows.size(), 2U);
    const Board one(catalogue, figures, june, RegionCode{"LS"});
    EXPECT_EQ(one.only().value, Decimal(30));
}

TEST(Series, HoldsTheFiguresOfOneIndicatorRegionAndYear) {
    std::vector<Figure> figures{aFigure({.value = "2", .period = Period::ytd(2025, 6)}), aFigure({.value = "1"}),
                                aFigure({.value = "3", .period = Period::ytd(2024, 5)}),
                                aFigure({.value = "4", .region = "LS"}), aFigure({.value = "5", .indicator = "DONE"})};
    sortForBoard(figures);
    const auto series = seriesIn(figures, {"STARTS"}, {"HA"}, 2025);
    ASSERT_EQ(series.size(), 2U);
    EXPECT_EQ(series[0].value, Decimal(1));
    EXPECT_EQ(series[1].value, Decimal(2));
    EXPECT_TRUE(seriesIn(figures, {"STARTS"}, {"HA"}, 2026).empty());
}

// Revisions.

TEST(Board, JudgesByTheRevisionThatHeldAtTheFiguresAsOf) {
    auto catalogue = startsWithTarget({.value = "300"});
    catalogue.targets.front().revision = 2;
    catalogue.targets.front().decidedOn = "2025-06-10";
    catalogue.earlierTargets = {aTarget({.value = "250"})};
    const auto figures = std::vector{aFigure({.value = "156"}), aFigure({.value = "160", .period = june})};
    const Board may(catalogue, figures, Period::ytd(2025, 5));
    EXPECT_EQ(may.only().standing.completion, (Percent{Ratio(15600, 250)}));
    EXPECT_EQ(may.only().targetBefore, nullptr);
    const Board later(catalogue, figures);
    EXPECT_EQ(later.only().standing.completion, (Percent{Ratio(16000, 300)}));
    EXPECT_EQ(later.only().targetBefore->value, Decimal(250));
}

TEST(Board, SaysThatLastYearWasCountedOnAnotherBasis) {
    auto catalogue = startsWithTarget({});
    catalogue.indicators.front().basis = "备案数";
    catalogue.indicators.front().inForceFrom = YearMonth{2025, 1};
    catalogue.indicators.front().revision = 2;
    catalogue.earlierIndicators = {anIndicator()};
    catalogue.earlierIndicators.front().revision = 1;
    std::vector figures{aFigure({.value = "120", .period = Period::ytd(2024, 5)}), aFigure({.value = "156"})};
    const Remark said{"note.basis-changed", {"", "备案数"}};
    EXPECT_THAT(Board(catalogue, figures).only().remarks, Contains(said));
    catalogue.indicators.front().inForceFrom = YearMonth{2024, 5};
    EXPECT_THAT(Board(catalogue, figures).only().remarks, Not(Contains(said))) << "both were counted on it";
    catalogue.indicators.front().inForceFrom = YearMonth{2025, 1};
    figures.back().restatedBase = number("130");
    EXPECT_THAT(Board(catalogue, figures).only().remarks, Not(Contains(said))) << "the base was restated";
}

TEST(Board, LeavesASignedVerdictAsItWas) {
    auto catalogue = startsWithTarget({.value = "300"});
    catalogue.targets.front().revision = 2;
    catalogue.earlierTargets = {aTarget({.value = "250"})};
    catalogue.earlierTargets.front().revision = 1;
    const std::vector figures{aFigure({.value = "156"})};
    const auto signedInMay = [](const TargetKey&, Month asOf, Month) {
        return asOf == Month(5) ? std::optional(SignedRevisions{.target = 1}) : std::nullopt;
    };
    const auto rows = boardAt({.catalogue = catalogue, .figures = figures, .period = june, .signedRevisions = signedInMay});
    EXPECT_EQ(rows.front().standing.completion, (Percent{Ratio(15600, 250)}));
    EXPECT_EQ(boardAt({.catalogue = catalogue, .figures = figures, .period = june}).front().standing.completion,
              (Percent{Ratio(15600, 300)}));
}

// Milestones and words.

TEST(Board, ShowsTheStageAndTheWordsOfAMilestone) {
    const auto milestone = anIndicator({.unit = "", .measure = Measure::Milestone});
    auto figure = aFigure({});
    figure.stage = MilestoneStage::Done;
    figure.wording = "成功获批";
    const Board board({.regions = {aRegion()}, .indicators = {milestone},
                       .targets = {aTarget({.value = "1", .nature = TargetNature::Milestone})}}, {figure});
    EXPECT_EQ(board.only().stage, MilestoneStage::Done);
    EXPECT_EQ(board.only().wording, "成功获批");
    EXPECT_EQ(board.only().standing.light, Light::On);
}

TEST(Board, SaysOfWhichMonthTheWordsAreThatStandBesideALaterFigure) {
    auto may = aFigure({.value = "156"});
    may.wording = "达序时进度";
    const auto remarksAt = [&](const std::vector<Figure>& figures, int month) {
        return Board(startsWithTarget(), figures, Period::ytd(2025, month)).only().remarks;
    };
    EXPECT_THAT(remarksAt({may}, 5), testing::Contains(Remark{"note.wording", {"达序时进度"}}));
    EXPECT_THAT(remarksAt({may}, 6), testing::Contains(Remark{"note.wording", {"达序时进度"}})) << "the figure is of May, too";
    const auto later = remarksAt({may, aFigure({.value = "160", .period = Period::ytd(2025, 8)})}, 8);
    EXPECT_THAT(later, testing::Contains(Remark{"note.wording-of", {"达序时进度", "2025-05"}}));
    EXPECT_THAT(later, testing::Not(testing::Contains(Remark{"note.wording", {"达序时进度"}})));
}

TEST(Board, DoesNotCountAForecastStage) {
    const auto milestone = anIndicator({.unit = "", .measure = Measure::Milestone});
    auto figure = aFigure({.status = DataStatus::Forecast});
    figure.stage = MilestoneStage::Done;
    const Board board({.regions = {aRegion()}, .indicators = {milestone},
                       .targets = {aTarget({.value = "1", .nature = TargetNature::Milestone})}}, {figure});
    EXPECT_FALSE(board.only().stage);
    EXPECT_EQ(board.only().standing.light, Light::Missing);
}

TEST(Board, JudgesAStageBeforeALaterForecastOfOne) {
    const auto milestone = anIndicator({.unit = "", .measure = Measure::Milestone});
    auto done = aFigure({});
    done.stage = MilestoneStage::Done;
    auto forecast = aFigure({.period = june, .status = DataStatus::Forecast});
    forecast.stage = MilestoneStage::UnderWay;
    const Board board({.regions = {aRegion()}, .indicators = {milestone},
                       .targets = {aTarget({.value = "1", .nature = TargetNature::Milestone})}}, {done, forecast});
    EXPECT_EQ(board.only().stage, MilestoneStage::Done);
    EXPECT_EQ(board.only().asOf, Period::ytd(2025, 5));
}

TEST(Board, WordsAloneAreNoFigure) {
    auto figure = aFigure({});
    figure.wording = "有序推进";
    const Board board(startsWithTarget(), {figure});
    EXPECT_FALSE(board.only().asOf);
    EXPECT_EQ(board.only().wording, "有序推进");
    EXPECT_EQ(board.only().standing.light, Light::Missing);
}

TEST(Board, WordsAloneDoNotHideAnEarlierFigure) {
    auto words = aFigure({.period = june});
    words.wording = "有序推进";
    const Board board(startsWithTarget(), {aFigure({.value = "156"}), words});
    EXPECT_EQ(board.only().asOf, Period::ytd(2025, 5));
    EXPECT_EQ(board.only().wording, "有序推进");
}

// Rates from two indicators.

/// 转化率 = 新开工 ÷ 新签约, with a target of 60 %.
Catalogue conversion() {
    auto rate = aRate({.code = "CONV", .name = "转化率"});
    rate.numerator = IndicatorCode{"STARTS"};
    rate.denominator = IndicatorCode{"SIGNED"};
    return {.regions = {aRegion()},
            .indicators = {rate, anIndicator(), anIndicator({.code = "SIGNED", .name = "新签约"})},
            .targets = {aTarget({.value = "60", .indicator = "CONV", .nature = TargetNature::Rate})}};
}

const BoardRow& rowOf(const Board& board, const char* code) {
    const auto at = std::ranges::find(board.rows, IndicatorCode{code}, &BoardRow::indicator);
    if (at == board.rows.end()) throw std::logic_error(code);
    return *at;
}

TEST(Board, DerivesARateFromItsTwoIndicators) {
    const Board board(conversion(), {aFigure({.value = "156"}), aFigure({.value = "222", .indicator = "SIGNED"}),
                                     aFigure({.value = "230", .period = june, .indicator = "SIGNED"})});
    const auto& row = rowOf(board, "CONV");
    EXPECT_EQ(row.asOf, Period::ytd(2025, 5)) << "the latest month that has both";
    EXPECT_EQ(row.derivedRate, Ratio(15600, 222));
    EXPECT_EQ(row.value->toString(), "70.27");
    EXPECT_EQ(row.standing.gap, (Points{Ratio(15600, 222) - Ratio(60)})) << "judged before any rounding";
    EXPECT_EQ(row.growth->kind, GrowthKind::BaseMissing);
    EXPECT_THAT(row.remarks, Contains(remark("note.derived-rate")));
}

TEST(Board, ComparesADerivedRateInPoints) {
    const Period before = Period::ytd(2024, 5);
    const Board board(conversion(), {aFigure({.value = "156"}), aFigure({.value = "222", .indicator = "SIGNED"}),
                                     aFigure({.value = "100", .period = before}),
                                     aFigure({.value = "200", .period = before, .indicator = "SIGNED"})});
    EXPECT_EQ(rowOf(board, "CONV").growth->points, (Points{Ratio(15600, 222) - Ratio(50)}));
    EXPECT_EQ(rowOf(board, "CONV").lastYear, number("50"));
}

TEST(Board, AReportedRateWinsOverADerivedOne) {
    const Board board(conversion(), {aFigure({.value = "156"}), aFigure({.value = "222", .indicator = "SIGNED"}),
                                     aFigure({.value = "71.5", .indicator = "CONV"})});
    EXPECT_EQ(rowOf(board, "CONV").value, number("71.5"));
    EXPECT_FALSE(rowOf(board, "CONV").derivedRate);
}

TEST(Board, SaysWhyARateCannotBeDivided) {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"0", "note.denominator-zero"}, {"0.00", "note.denominator-zero"}, {"-3", "note.denominator-negative"}};
    for (const auto& [denominator, reason] : cases)
        for (const char* numerator : {"0", "156", "-2"}) {
            SCOPED_TRACE(std::string(numerator) + "/" + denominator);
            const Board board(conversion(), {aFigure({.value = numerator}), aFigure({.value = denominator, .indicator = "SIGNED"})});
            const auto& row = rowOf(board, "CONV");
            EXPECT_EQ(row.standing.light, Light::NotApplicable) << "nothing is missing";
            EXPECT_EQ(row.state, FigureState::NotApplicable);
            EXPECT_EQ(row.asOf, Period::ytd(2025, 5));
            EXPECT_FALSE(row.value);
            EXPECT_FALSE(row.growth);
            EXPECT_THAT(row.remarks, ElementsAre(remark(reason)));
        }
}

TEST(Board, SaysWhyARateCannotBeDividedWithoutATargetToo) {
    auto catalogue = conversion();
    catalogue.targets.clear();
    const Board board(catalogue, {aFigure({.value = "1"}), aFigure({.value = "0", .indicator = "SIGNED"})});
    EXPECT_THAT(rowOf(board, "CONV").remarks, ElementsAre(remark("note.denominator-zero")));
}

TEST(Board, NamesTheUnitsThatCannotBeDivided) {
    auto catalogue = conversion();
    catalogue.indicators[1].unit = "亿元";
    catalogue.indicators[2].unit = "家";
    const Board board(catalogue, {aFigure({.value = "1"}), aFigure({.value = "2", .indicator = "SIGNED"})});
    EXPECT_EQ(rowOf(board, "CONV").standing.light, Light::NotApplicable);
    EXPECT_THAT(rowOf(board, "CONV").remarks, ElementsAre(remark("note.rate-units", {"亿元", "家"})));
}

TEST(Board, TheLatestMonthWithBothPartsDecidesWhetherThereIsARate) {
    const Board board(conversion(), {aFigure({.value = "156"}), aFigure({.value = "222", .indicator = "SIGNED"}),
                                     aFigure({.value = "160", .period = june}),
                                     aFigure({.value = "0", .period = june, .indicator = "SIGNED"})}, june);
    EXPECT_EQ(rowOf(board, "CONV").asOf, june);
    EXPECT_THAT(rowOf(board, "CONV").remarks, ElementsAre(remark("note.denominator-zero")));
}

TEST(Board, SaysWhyLastYearHasNoRate) {
    const Period before = Period::ytd(2024, 5);
    const Board board(conversion(), {aFigure({.value = "156"}), aFigure({.value = "222", .indicator = "SIGNED"}),
                                     aFigure({.value = "100", .period = before}),
                                     aFigure({.value = "0", .period = before, .indicator = "SIGNED"})});
    EXPECT_EQ(rowOf(board, "CONV").growth->kind, GrowthKind::BaseMissing);
    EXPECT_THAT(rowOf(board, "CONV").remarks,
                Contains(remark("note.base-without-rate", {remarkArgument(remark("note.denominator-zero"))})));
    const Board reported(conversion(), {aFigure({.value = "70", .indicator = "CONV"}), aFigure({.value = "1", .period = before}),
                                        aFigure({.value = "-2", .period = before, .indicator = "SIGNED"})});
    EXPECT_THAT(rowOf(reported, "CONV").remarks,
                Contains(remark("note.base-without-rate", {remarkArgument(remark("note.denominator-negative"))})));
}

TEST(Board, NamesThePartThatARateLacks) {
    const Board noDenominator(conversion(), {aFigure({.value = "156"})});
    EXPECT_FALSE(rowOf(noDenominator, "CONV").asOf);
    EXPECT_EQ(rowOf(noDenominator, "CONV").standing.light, Light::Missing);
    EXPECT_THAT(rowOf(noDenominator, "CONV").remarks, ElementsAre(remark("note.no-denominator", {"新签约"})));
    const Board noNumerator(conversion(), {aFigure({.value = "222", .indicator = "SIGNED"})});
    EXPECT_EQ(rowOf(noNumerator, "CONV").standing.light, Light::Missing);
    EXPECT_THAT(rowOf(noNumerator, "CONV").remarks, ElementsAre(remark("note.no-numerator", {anIndicator().name})));
    const Board neither(conversion(), {});
    EXPECT_THAT(rowOf(neither, "CONV").remarks, ElementsAre(remark("note.no-parts", {anIndicator().name, "新签约"})));
}

TEST(Board, DerivesARateByThePowersOfItsUnits) {
    auto catalogue = conversion();
    const auto rateIn = [&](const char* part, const char* whole, const char* unit = "%") {
        catalogue.indicators[0].unit = unit;
        catalogue.indicators[1].unit = part;
        catalogue.indicators[2].unit = whole;
        const Board board(catalogue, {aFigure({.value = "1560000"}), aFigure({.value = "222", .indicator = "SIGNED"})});
        return rowOf(board, "CONV").derivedRate;
    };
    EXPECT_EQ(rateIn("万元", "亿元"), Ratio(15600, 222));
    EXPECT_EQ(rateIn("元", "万元"), Ratio(15600, 222));
    EXPECT_EQ(rateIn("亿元", "亿元"), Ratio(156000000, 222));
    EXPECT_EQ(rateIn("万元", "亿元", "‰"), Ratio(156000, 222));
    EXPECT_EQ(rateIn("亿元", "亿元", "倍"), Ratio(1560000, 222));
    EXPECT_EQ(rateIn("家", "万个"), Ratio(15600, 222)) << "things over things";
    EXPECT_EQ(rateIn("平台", "万家"), Ratio(15600, 222)) << "a word of no table";
    EXPECT_EQ(rateIn("亿元", "家"), std::nullopt) << "no per cent of things is money";
}

TEST(Board, ComparesARateWithLastYearsHoweverThatIsKnown) {
    const Period before = Period::ytd(2024, 5);
    const std::vector derivedNow{aFigure({.value = "156"}), aFigure({.value = "222", .indicator = "SIGNED"})};
    const std::vector derivedThen{aFigure({.value = "1", .period = before}),
                                  aFigure({.value = "3", .period = before, .indicator = "SIGNED"})};
    const Figure reportedNow = aFigure({.value = "71.5", .indicator = "CONV"});
    const Figure reportedThen = aFigure({.value = "34.00", .period = before, .indicator = "CONV"});
    const auto board = [](std::vector<std::vector<Figure>> groups) {
        std::vector<Figure> all;
        for (auto& group : groups) std::ranges::copy(group, std::back_inserter(all));
        return std::make_unique<Board>(conversion(), all);
    };
    const auto overReported = board({derivedNow, {reportedThen}});
    EXPECT_EQ(rowOf(*overReported, "CONV").growth->points, (Points{Ratio(15600, 222) - Ratio(34)}));
    EXPECT_EQ(rowOf(*overReported, "CONV").lastYear->toString(), "34.00");
    const auto overDerived = board({{reportedNow}, derivedThen});
    EXPECT_EQ(rowOf(*overDerived, "CONV").growth->points, (Points{ratio("71.5") - Ratio(100, 3)})) << "not over 33.33";
    EXPECT_EQ(rowOf(*overDerived, "CONV").lastYear->toString(), "33.33");
    const auto both = board({derivedNow, derivedThen, {reportedThen}});
    EXPECT_EQ(rowOf(*both, "CONV").lastYear->toString(), "34.00") << "what was reported wins";
}

// Months reported alone.

TEST(Board, SumsFromTheMonthInWhichAnIndicatorBegins) {
    auto catalogue = startsWithTarget({.value = "90", .startMonth = 4});
    catalogue.indicators.front().reporting = Reporting::MonthAlone;
    const std::vector<Figure> spring{aFigure({.value = "10", .period = {2025, Month(4), PeriodKind::Month}}),
                                     aFigure({.value = "12", .period = {2025, Month(5), PeriodKind::Month}})};
    const Board byTarget(catalogue, spring);
    EXPECT_EQ(byTarget.only().value, Decimal(22));
    EXPECT_EQ(byTarget.only().standing.light, Light::On) << "22 of 90 in two of nine months";
    catalogue.targets.front().startMonth = Month(1);
    EXPECT_FALSE(Board(catalogue, spring).only().value) << "January to March are missing";
    catalogue.indicators.front().validFrom = YearMonth{2025, 4};
    EXPECT_EQ(Board(catalogue, spring).only().value, Decimal(22));
    auto february = spring;
    february.push_back(aFigure({.value = "1", .period = {2025, Month(2), PeriodKind::Month}}));
    catalogue.targets.front().startMonth = Month(4);
    catalogue.indicators.front().validFrom.reset();
    const Board reportedBefore(catalogue, february);
    EXPECT_FALSE(reportedBefore.only().value) << "it was reported before the target starts";
    EXPECT_THAT(reportedBefore.only().remarks, Contains(remark("note.incomplete", {"1,3"})));
}

TEST(Board, KeepsEveryDigitOfASumOfMonths) {
    auto catalogue = startsWithTarget({.value = "999999999999999"});
    catalogue.indicators.front() = anAmount({.code = "STARTS", .reporting = Reporting::MonthAlone});
    const Board board(catalogue, {aFigure({.value = "999999999999999", .period = {2025, Month(1), PeriodKind::Month}}),
                                  aFigure({.value = "0.000001", .period = {2025, Month(2), PeriodKind::Month}}),
                                  aFigure({.value = "999999999999999", .period = {2025, Month(3), PeriodKind::Month}})});
    EXPECT_EQ(board.only().value->toString(), "1999999999999998.000001");
}

TEST(Board, FollowsTheMeanOfFiveYearsOfOrdinaryTotals) {
    auto catalogue = startsWithTarget({.value = "2680000", .curve = "MEAN"});
    catalogue.curves = {{.code = {"MEAN"}, .shape = MeanShare{5}}};
    std::vector<Figure> figures{aFigure({.value = "1142013"})};
    const std::array<std::pair<const char*, const char*>, 5> years{{{"611233", "1631113"}, {"701233", "1811123"},
                                                                     {"801233", "1987659"}, {"912347", "2198431"},
                                                                     {"1003413", "2413907"}}};
    for (std::size_t i = 0; i < years.size(); ++i) {
        const int year = 2020 + static_cast<int>(i);
        figures.push_back(aFigure({.value = years[i].first, .period = Period::ytd(year, 5)}));
        figures.push_back(aFigure({.value = years[i].second, .period = Period::ytd(year, 12)}));
    }
    const Board board(catalogue, figures);
    EXPECT_EQ(rounded(board.only().standing.schedule->value, 6).toString(), "39.913962");
    EXPECT_EQ(rounded(board.only().standing.gap->value, 6).toString(), "2.698464");
    EXPECT_EQ(board.only().standing.light, Light::On);
}

// Earlier years.

TEST(Board, FollowsTheMeanOfEarlierYears) {
    auto catalogue = startsWithTarget({.curve = "MEAN"});
    catalogue.curves = {{.code = {"MEAN"}, .shape = MeanShare{2}}};
    std::vector<Figure> figures{aFigure({.value = "156"})};
    for (const auto& [year, may] : {std::pair(2023, "60"), std::pair(2024, "40")}) {
        figures.push_back(aFigure({.value = may, .period = Period::ytd(year, 5)}));
        figures.push_back(aFigure({.value = "100", .period = Period::ytd(year, 12)}));
    }
    const Board board(catalogue, figures);
    EXPECT_EQ(board.only().standing.schedule, (Percent{Ratio(50)}));
    EXPECT_EQ(board.only().curve, &board.catalogue.curves.front());
}

TEST(Board, TakesLastDecembersLevelAsTheStartOfAStock) {
    const auto stock = anIndicator({.unit = "家", .measure = Measure::Stock});
    const Board board({.regions = {aRegion()}, .indicators = {stock},
                       .targets = {aTarget({.value = "1080", .nature = TargetNature::Stock})}},
                      {aFigure({.value = "1020", .period = Period::point(2025, 6)}),
                       aFigure({.value = "960", .period = Period::point(2024, 12)})});
    EXPECT_EQ(board.only().standing.increase, (Percent{Ratio(50)}));
}

TEST(Board, KeepsWhatItsVerdictRestsOn) {
    Catalogue catalogue = startsWithTarget({.value = "90"});
    const std::vector<Figure> figures{aFigure({.value = "20", .period = Period::ytd(2024, 5)}), aFigure({.value = "30", .period = Period::ytd(2024, 12)}),
                                      aFigure({.value = "25", .restatedBase = "22"})};
    const auto rows = boardAt({.catalogue = catalogue, .figures = figures, .period = Period::ytd(2025, 6)});
    ASSERT_EQ(rows.size(), 1U);
    const BoardRow& row = rows.front();
    EXPECT_EQ(row.judged, Period::ytd(2025, 5));
    EXPECT_EQ(row.lastYear, number("20"));
    EXPECT_EQ(row.lastYearFrom, BaseOrigin::Archived);
    EXPECT_EQ(row.restatedBase, number("22"));
    EXPECT_EQ(row.startLevel, number("30"));
    EXPECT_EQ(row.begins, Month::first());
    EXPECT_EQ(row.past, nullptr) << "its curve looks at no earlier year";
}

TEST(Board, SaysWhereTheBaseStands) {
    Catalogue catalogue = startsWithTarget({.value = "90"});
    const auto originOf = [&](const std::vector<Figure>& figures) {
        return boardAt({.catalogue = catalogue, .figures = figures, .period = Period::ytd(2025, 6)}).front().lastYearFrom;
    };
    EXPECT_EQ(originOf({aFigure({.value = "25"})}), BaseOrigin::None);
    EXPECT_EQ(originOf({aFigure({.value = "25", .lastYear = "20"})}), BaseOrigin::Reported);
    EXPECT_EQ(originOf({aFigure({.value = "20", .period = Period::ytd(2024, 5)}), aFigure({.value = "25"})}), BaseOrigin::Archived);
}

TEST(Board, KeepsTheYearsThatItsCurveLooksBackTo) {
    Catalogue catalogue = startsWithTarget({.value = "90", .curve = "LAST"});
    catalogue.curves = {{.code = {"LAST"}, .name = "上年", .shape = LastYearShare{}}};
    const std::vector<Figure> figures{aFigure({.value = "20", .period = Period::ytd(2024, 5)}), aFigure({.value = "40", .period = Period::ytd(2024, 12)}),
                                      aFigure({.value = "25"})};
    const auto rows = boardAt({.catalogue = catalogue, .figures = figures, .period = Period::ytd(2025, 6)});
    ASSERT_TRUE(rows.front().past);
    ASSERT_EQ(rows.front().past->years.size(), 1U);
    EXPECT_EQ(rows.front().past->years.front().cumulatives[4], number("20"));
}

/// Everything that a board says, and by which numbers.
std::vector<std::string> linesOf(const Catalogue& catalogue, std::span<const Figure> figures, const Period& period,
                                 const std::optional<RegionCode>& region = std::nullopt) {
    std::vector<std::string> lines;
    const BoardRequest request{.catalogue = catalogue, .figures = figures, .period = period, .region = region};
    for (const auto& row : boardAt(request)) {
        std::string line = row.indicator.text + row.region.text + (row.value ? row.value->toString() : "-") + row.wording
                           + std::string(token(row.standing.light)) + std::string(token(row.standing.ground));
        for (const auto& remark : row.remarks) line += remark.key + (remark.args.empty() ? "" : remark.args.front());
        if (row.standing.gap) line += row.standing.gap->value.toText();
        if (row.growth && row.growth->percent) line += row.growth->percent->value.toText();
        for (const auto& [column, name] : Tokens<ExplainedColumn>::all)
            if (const auto told = explain(request, *catalogue.find(row.indicator), *catalogue.find(row.region), column))
                line += std::string(name) + told->formula.key + std::to_string(told->inputs.size()) + (told->shown ? told->shown->toString() : "");
        lines.push_back(std::move(line));
    }
    return lines;
}

/// No figure of a later month of the year says anything at a month; of the years before only December does.
TEST(Board, CarriesTheMonthAloneOfItsAsOf) {
    const auto april = aFigure({.value = "120", .period = Period::ytd(2025, 4)});
    const Board cumulative(startsWithTarget(), {april, aFigure({.value = "156"})});
    EXPECT_EQ(cumulative.only().monthAlone, Decimal(36));
    const Board holed(startsWithTarget(), {aFigure({.value = "156"})});
    EXPECT_EQ(holed.only().monthAlone, std::nullopt) << "nothing of April is known";
    const Board monthly({.regions = {aRegion()}, .indicators = {anIndicator({.reporting = Reporting::MonthAlone})}},
                        {aFigure({.value = "7", .period = Period{2025, Month(5), PeriodKind::Month}})});
    EXPECT_EQ(monthly.only().monthAlone, Decimal(7)) << "whatever the sum lacks";
    const Board forecast(startsWithTarget(), {april, aFigure({.value = "156", .status = DataStatus::Forecast})}, Period::ytd(2025, 5));
    EXPECT_NE(forecast.only().monthAlone, Decimal(36)) << "a forecast is no month that was reported";
}

TEST(Board, CarriesTheMonthAloneThatItsFiguresGiveInAnyStore) {
    int carried = 0;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(100)); ++seed) {
        AnyStore store(seed);
        sortForBoard(store.figures);
        for (const auto& row : boardAt({.catalogue = store.catalogue, .figures = store.figures, .period = Period::ytd(2025, 9), .region = {}})) {
            const auto series = seriesIn(store.figures, row.indicator, row.region, 2025);
            const auto alone = row.asOf ? monthAloneAt(*store.catalogue.find(row.indicator), series, row.asOf->last) : std::nullopt;
            EXPECT_EQ(row.monthAlone, alone) << seed << " " << row.indicator.text;
            carried += alone ? 1 : 0;
        }
    }
    EXPECT_GT(carried, rounds(100));
}

TEST(Board, NeedsNoLaterMonthsInAnyStore) {
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(40)); ++seed) {
        AnyStore store(seed, seed % 2 == 0);
        for (const int month : {2, 6, 11}) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", month " + std::to_string(month));
            const Month last = lastMonthNeeded(store.catalogue, Month(month));
            EXPECT_EQ(last, seed % 2 == 0 ? Month::last() : Month(month)) << "a curve that looks back needs whole years";
            std::vector<Figure> narrow;
            std::ranges::copy_if(store.figures, std::back_inserter(narrow), [&](const Figure& figure) {
                return figure.key.period.last <= last || figure.key.period.last == Month::last();
            });
            EXPECT_EQ(linesOf(store.catalogue, narrow, Period::ytd(2025, month)), linesOf(store.catalogue, store.figures, Period::ytd(2025, month)));
        }
    }
}

/// Nor does a figure of another region.
TEST(Board, NeedsNoOtherRegionInAnyStore) {
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(40)); ++seed) {
        AnyStore store(seed, seed % 2 == 0);
        for (const auto& region : store.catalogue.regions)
            for (const int month : {5, 12}) {
                SCOPED_TRACE("seed " + std::to_string(seed) + ", month " + std::to_string(month) + region.name);
                std::vector<Figure> narrow;
                std::ranges::copy_if(store.figures, std::back_inserter(narrow), [&](const Figure& figure) { return figure.key.region == region.code; });
                EXPECT_LT(narrow.size(), store.figures.size());
                const auto lines = linesOf(store.catalogue, narrow, Period::ytd(2025, month), region.code);
                EXPECT_EQ(lines, linesOf(store.catalogue, store.figures, Period::ytd(2025, month), region.code));
                EXPECT_FALSE(lines.empty());
            }
    }
}

} // namespace
} // namespace xushi
