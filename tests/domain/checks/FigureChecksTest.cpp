#include "domain/checks/FigureChecks.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Date today{2025, 6, 15};

std::string refusalOf(const Indicator& indicator, const Figure& figure) {
    const auto result = admissible(indicator, figure, today);
    return result ? "admitted" : result.error().key;
}

std::string refusalOf(const Indicator& indicator, const char* value) {
    return refusalOf(indicator, aFigure({.value = value}));
}

// Hard rules.

TEST(Admissible, IsAFigureOfAMonthThatHasBegun) {
    EXPECT_EQ(refusalOf(anIndicator(), aFigure({.value = "156", .period = Period::ytd(2025, 6)})), "admitted");
    EXPECT_EQ(refusalOf(anIndicator(), aFigure({.value = "156", .period = Period::ytd(2025, 7)})), "check.future");
}

TEST(Admissible, IsAForecastOfAMonthThatHasNotBegun) {
    for (const auto status : {DataStatus::Forecast, DataStatus::Planned})
        EXPECT_EQ(refusalOf(anIndicator(), aFigure({.value = "9", .period = Period::ytd(2025, 12), .status = status})), "admitted");
}

TEST(Admissible, IsNothingAfterTheIndicatorWasStopped) {
    const auto stopped = anIndicator({.validTo = YearMonth{2025, 4}});
    EXPECT_EQ(refusalOf(stopped, "156"), "check.stopped");
    EXPECT_EQ(refusalOf(stopped, aFigure({.value = "156", .period = Period::ytd(2025, 4)})), "admitted");
}

TEST(Admissible, IsAWholeCount) {
    EXPECT_EQ(refusalOf(anIndicator(), "156.5"), "check.not-whole");
    EXPECT_EQ(refusalOf(anIndicator(), "156.0"), "admitted");
    EXPECT_EQ(refusalOf(anAmount(), "156.5"), "admitted");
    EXPECT_EQ(refusalOf(anIndicator({.unit = "万人"}), "1.2"), "admitted");
}

TEST(Admissible, IsNoNegativeCountStockOrRate) {
    EXPECT_EQ(refusalOf(anIndicator(), "-1"), "check.negative");
    EXPECT_EQ(refusalOf(anIndicator({.measure = Measure::Stock}), "-1"), "check.negative");
    EXPECT_EQ(refusalOf(aRate(), "-1"), "check.negative");
    EXPECT_EQ(refusalOf(anIndicator(), "0"), "admitted");
}

TEST(Admissible, IsANegativeCorrectionOfAMonthAlone) {
    EXPECT_EQ(refusalOf(anIndicator({.reporting = Reporting::MonthAlone}), "-3"), "admitted");
}

TEST(Admissible, IsARateUpToAHundred) {
    EXPECT_EQ(refusalOf(aRate(), "100.00"), "admitted");
    EXPECT_EQ(refusalOf(aRate(), "100.01"), "check.rate-above-cap");
}

TEST(Admissible, IsAFigureWithoutAValue) {
    EXPECT_EQ(refusalOf(anIndicator(), aFigure({.state = FigureState::Cleared})), "admitted");
    EXPECT_EQ(refusalOf(anIndicator(), aFigure({.growth = "20"})), "admitted");
}

// Findings.

struct Neighbourhood {
    std::string value = "156";
    std::string lastYear;
    std::string previous;
    int previousMonth = 4;
    std::string archived;
    std::string parent;
    std::optional<Target> target;
    Indicator indicator = anIndicator();
};

std::vector<Finding> findings(const Neighbourhood& n) {
    FigureNeighbours neighbours;
    if (!n.previous.empty())
        neighbours.previous = aFigure({.value = n.previous, .period = Period::ytd(2025, n.previousMonth)});
    if (!n.archived.empty()) neighbours.archivedLastYear = number(n.archived);
    if (!n.parent.empty()) neighbours.parentValue = number(n.parent);
    neighbours.target = n.target ? &*n.target : nullptr;
    return findingsFor(n.indicator, aFigure({.value = n.value, .lastYear = n.lastYear}), neighbours);
}

std::vector<Remark> remarks(const Neighbourhood& n) {
    std::vector<Remark> all;
    for (const auto& finding : findings(n)) all.push_back(finding.remark);
    return all;
}

Remark remark(const char* key, std::vector<std::string> args) { return {key, std::move(args)}; }

TEST(Findings, AreNoneForAnOrdinaryFigure) {
    EXPECT_THAT(remarks({.previous = "120", .archived = "140", .parent = "222", .target = aTarget()}), IsEmpty());
    EXPECT_THAT(remarks({}), IsEmpty());
}

TEST(Findings, AreNoneWithoutAValue) { EXPECT_THAT(remarks({.value = "", .previous = "120"}), IsEmpty()); }

TEST(Findings, NameByHowMuchACumulativeFell) {
    EXPECT_THAT(remarks({.value = "113.00", .previous = "114.2", .indicator = anAmount()}),
                ElementsAre(remark("check.cumulative-falls", {"4", "1.20", "亿元"})));
}

TEST(Findings, AskAboutTwoEqualMonthsButNotAboutTwoZeros) {
    EXPECT_THAT(remarks({.value = "120", .previous = "120"}), ElementsAre(remark("check.same-as-before", {"4", "120"})));
    EXPECT_THAT(remarks({.value = "0", .previous = "0"}), IsEmpty());
}

TEST(Findings, AskAboutAJumpAfterTheFirstQuarter) {
    EXPECT_THAT(remarks({.value = "960", .previous = "120"}), ElementsAre(remark("check.jump", {"4", "120", "8.0"})));
    EXPECT_THAT(remarks({.value = "959", .previous = "120"}), IsEmpty());
    EXPECT_THAT(remarks({.value = "960", .previous = "120", .previousMonth = 2}), IsEmpty());
}

TEST(Findings, CompareMonthsOnlyOfReportedCumulatives) {
    for (const auto& indicator : {anIndicator({.reporting = Reporting::MonthAlone}), anIndicator({.measure = Measure::Stock}), aRate()})
        EXPECT_THAT(remarks({.value = "50", .previous = "120", .indicator = indicator}), IsEmpty());
}

TEST(Findings, AskAboutAGrowthBeyondFiftyPerCentEitherWay) {
    EXPECT_THAT(remarks({.archived = "100"}), ElementsAre(remark("check.growth-large", {"+56.0", "100"})));
    EXPECT_THAT(remarks({.value = "40", .archived = "100"}), ElementsAre(remark("check.growth-large", {"−60.0", "100"})));
    EXPECT_THAT(remarks({.value = "150", .archived = "100"}), IsEmpty());
    EXPECT_THAT(remarks({.value = "50", .archived = "100"}), IsEmpty());
}

TEST(Findings, AskAboutASlipOfTenThousand) {
    EXPECT_THAT(remarks({.value = "1142000", .archived = "100.0", .indicator = anAmount()}),
                ElementsAre(remark("check.unit-slip", {"100.0", "亿元"})));
    EXPECT_THAT(remarks({.value = "0.01", .archived = "100.0", .indicator = anAmount()}),
                ElementsAre(remark("check.unit-slip", {"100.0", "亿元"})));
}

TEST(Findings, DoNotTakeZeroForASlip) { EXPECT_THAT(remarks({.value = "0", .archived = "100"}), IsEmpty()); }

TEST(Findings, ComputeNoGrowthOverAZeroBaseNorOfARate) {
    EXPECT_THAT(remarks({.archived = "0"}), IsEmpty());
    EXPECT_THAT(remarks({.value = "90", .archived = "10", .indicator = aRate()}), IsEmpty());
}

TEST(Findings, NameBothBasesWhenTheReportedOneIsNotTheArchivedOne) {
    EXPECT_THAT(remarks({.lastYear = "150", .archived = "140"}), ElementsAre(remark("check.last-year-differs", {"150", "140"})));
    EXPECT_THAT(remarks({.lastYear = "140.0", .archived = "140"}), IsEmpty());
}

TEST(Findings, BlockAPartAboveItsTotal) {
    const auto all = findings({.value = "157", .parent = "156"});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().severity, Severity::Hard);
    EXPECT_EQ(all.front().remark, remark("check.part-above-total", {"156"}));
    EXPECT_THAT(remarks({.value = "156", .parent = "156"}), IsEmpty());
}

TEST(Findings, AskAboutACompletionAboveAHundredAndFifty) {
    EXPECT_THAT(remarks({.value = "376", .target = aTarget()}),
                ElementsAre(remark("check.completion-large", {"150.4", "250"})));
    EXPECT_THAT(remarks({.value = "375", .target = aTarget()}), IsEmpty());
    EXPECT_THAT(remarks({.value = "376", .target = aTarget({.comparator = Comparator::Le})}), IsEmpty());
    EXPECT_THAT(remarks({.value = "376", .target = aTarget({.value = "0"})}), IsEmpty());
}

TEST(Findings, AreSoftUnlessTheyBlock) {
    for (const auto& n : {Neighbourhood{.value = "100", .previous = "120"}, Neighbourhood{.archived = "100"},
                          Neighbourhood{.value = "376", .target = aTarget()}}) {
        const auto all = findings(n);
        ASSERT_EQ(all.size(), 1U);
        EXPECT_EQ(all.front().severity, Severity::Soft) << all.front().remark.key;
    }
}

// Typed text.

Figure typed(std::string_view text) {
    Figure figure = aFigure({.value = "1"});
    const auto result = readTyped(text, figure);
    if (!result) throw std::invalid_argument(result.error().key);
    return figure;
}

Problem problemOf(std::string_view text) {
    Figure figure = aFigure({.value = "1"});
    return readTyped(text, figure).error();
}

TEST(Typed, NumbersKeepTheirDecimals) {
    EXPECT_EQ(typed("3.00").value->toString(), "3.00");
    EXPECT_EQ(typed(" １１４．２ ").value->toString(), "114.2");
    EXPECT_EQ(typed("1,337.5").value->toString(), "1337.5");
    EXPECT_EQ(typed("-3").value->toString(), "-3");
    EXPECT_EQ(typed("3").typed, "");
}

TEST(Typed, MarksAreStatesWithoutAValue) {
    for (const auto& [text, state] :
         {std::pair{"", FigureState::Cleared}, std::pair{"　", FigureState::Cleared}, std::pair{"无", FigureState::Cleared},
          std::pair{"未报", FigureState::Cleared}, std::pair{"—", FigureState::NotApplicable},
          std::pair{"-", FigureState::NotApplicable}, std::pair{"－", FigureState::NotApplicable},
          std::pair{"/", FigureState::NotApplicable}, std::pair{"…", FigureState::BelowUnit},
          std::pair{"...", FigureState::BelowUnit}}) {
        const auto figure = typed(text);
        EXPECT_EQ(figure.state, state) << '"' << text << '"';
        EXPECT_FALSE(figure.value) << '"' << text << '"';
    }
}

TEST(Typed, ZeroIsAValueAndNotAMark) {
    EXPECT_EQ(typed("0").value, Decimal(0));
    EXPECT_EQ(typed("0").state, FigureState::Reported);
}

TEST(Typed, NumbersEndAnEarlierMark) {
    Figure figure = aFigure({.state = FigureState::Cleared});
    ASSERT_TRUE(readTyped("48", figure));
    EXPECT_EQ(figure.state, FigureState::Reported);
    EXPECT_EQ(figure.value, Decimal(48));
}

TEST(Typed, SumsAreComputedAndKept) {
    const auto figure = typed("=32.5+25.31");
    EXPECT_EQ(figure.value->toString(), "57.81");
    EXPECT_EQ(figure.typed, "=32.5+25.31");
    EXPECT_EQ(typed("＝３２．５＋２５．３１").value->toString(), "57.81");
    EXPECT_EQ(typed("=-5+3").value->toString(), "-2");
    EXPECT_EQ(typed("= 10 - 3 + 0.50").value->toString(), "7.50");
    EXPECT_EQ(typed("=5").value->toString(), "5");
}

TEST(Typed, ANumberForgetsAnEarlierSum) {
    Figure figure = typed("=1+2");
    ASSERT_TRUE(readTyped("4", figure));
    EXPECT_EQ(figure.typed, "");
}

TEST(Typed, SumsThatAreNotSumsAreRefused) {
    for (const auto* text : {"=", "=1+", "=1++2", "=1+-2", "=+", "=2*3", "=SUM(1,2)", "=1+a"})
        EXPECT_EQ(problemOf(text), refused("number.not-a-sum", {text})) << text;
}

TEST(Typed, SumsObeyTheLimitsOfAFigure) {
    EXPECT_EQ(problemOf("=999999999999999+1").key, "number.too-many-digits");
    EXPECT_EQ(problemOf("=999999999999999+0.000001").key, "number.too-many-digits");
    EXPECT_EQ(problemOf("=999999999999999+999999999999999-0.5").key, "number.too-many-digits");
    EXPECT_EQ(typed("=999999999999999-999999999999998").value, Decimal(1));
}

TEST(Typed, TextThatIsNotANumberIsRefusedAsItWasTyped) {
    EXPECT_EQ(problemOf("66.8.1"), refused("number.not-a-number", {"66.8.1"}));
    EXPECT_EQ(problemOf(" 近1.2万 "), refused("number.not-a-number", {"近1.2万"}));
    EXPECT_EQ(problemOf("１e3"), refused("number.not-a-number", {"１e3"}));
}

TEST(Typed, RefusalsLeaveTheValueAsItWas) {
    Figure figure = aFigure({.value = "48"});
    ASSERT_FALSE(readTyped("4x8", figure));
    EXPECT_EQ(figure.value, Decimal(48));
    EXPECT_EQ(figure.state, FigureState::Reported);
}

} // namespace
} // namespace xushi
