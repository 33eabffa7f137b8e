#include "domain/Catalogue.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

std::vector<std::string> codesOf(const std::vector<Indicator>& indicators) {
    std::vector<std::string> codes;
    for (const auto& indicator : indicators) codes.push_back(indicator.code.text);
    return codes;
}

std::vector<std::string> sortedCodes(std::vector<Indicator> indicators) {
    Catalogue catalogue{.indicators = std::move(indicators)};
    catalogue.sort();
    return codesOf(catalogue.indicators);
}

TEST(Catalogue, OrdersIndicatorsByNumber) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "B", .order = 2}), anIndicator({.code = "A", .order = 1})}),
                ElementsAre("A", "B"));
}

TEST(Catalogue, KeepsASectionTogetherAsFirstMet) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "A", .section = "研发投入", .order = 1}),
                             anIndicator({.code = "B", .section = "科技招商", .order = 2}),
                             anIndicator({.code = "C", .section = "研发投入", .order = 3})}),
                ElementsAre("A", "C", "B"));
}

TEST(Catalogue, PutsPartsDirectlyBelowTheirParent) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "PART2", .parent = "A", .order = 9}),
                             anIndicator({.code = "PART1", .parent = "A", .order = 0}),
                             anIndicator({.code = "A", .order = 1}), anIndicator({.code = "B", .order = 2})}),
                ElementsAre("A", "PART1", "PART2", "B"));
}

TEST(Catalogue, PutsPartsOfPartsBelowThem) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "A", .order = 1}), anIndicator({.code = "C", .parent = "A", .order = 3}),
                             anIndicator({.code = "B", .parent = "A", .order = 2}),
                             anIndicator({.code = "BB", .parent = "B", .order = 4})}),
                ElementsAre("A", "B", "BB", "C"));
}

TEST(Catalogue, KeepsAPartWhoseParentIsNotThere) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "A", .parent = "GONE", .order = 1})}), ElementsAre("A"));
}

TEST(Catalogue, OrdersRegionsDepartmentsAndTargets) {
    Catalogue catalogue{.departments = {{.code = {"B"}, .order = 2}, {.code = {"A"}, .order = 1}},
                        .regions = {{.code = {"LS"}, .order = 2}, {.code = {"HA"}, .order = 1}},
                        .targets = {aTarget({.indicator = "B"}), aTarget({.indicator = "A"})}};
    catalogue.sort();
    EXPECT_EQ(catalogue.departments.front().code.text, "A");
    EXPECT_EQ(catalogue.regions.front().code.text, "HA");
    EXPECT_EQ(catalogue.targets.front().key.indicator.text, "A");
}

Catalogue aCatalogue() {
    auto contracts = anAmount();
    contracts.aliases = {"技术合同成交额", "技术合同交易额"};
    return {.departments = {{.code = {"GX"}, .name = "高新处"}},
            .regions = {aRegion("QJP", "清江浦区", RegionType::District), aRegion(),
                        aRegion("HAQ", "淮安区", RegionType::District)},
            .curves = {{.code = {"BACK"}, .shape = PlannedPoints{{{Month(12), Decimal(100)}}}}},
            .indicators = {anIndicator(), contracts},
            .targets = {aTarget()}};
}

TEST(Catalogue, FindsByCode) {
    const auto catalogue = aCatalogue();
    EXPECT_EQ(catalogue.find(DepartmentCode{"GX"})->name, "高新处");
    EXPECT_EQ(catalogue.find(RegionCode{"QJP"})->name, "清江浦区");
    EXPECT_EQ(catalogue.find(IndicatorCode{"STARTS"})->name, "新开工");
    EXPECT_EQ(catalogue.find(TargetKey{{"STARTS"}, {"HA"}, 2025})->value, Decimal(250));
    EXPECT_EQ(catalogue.find(TargetKey{{"STARTS"}, {"HA"}, 2024}), nullptr);
    EXPECT_EQ(catalogue.find(RegionCode{"X"}), nullptr);
}

TEST(Catalogue, MeansTheCityWhenNoRegionIsNamed) {
    EXPECT_EQ(aCatalogue().city()->code.text, "HA");
    EXPECT_EQ(Catalogue{}.city(), nullptr);
}

TEST(Catalogue, TellsTheCityFromTheDistrictOfItsName) {
    const auto catalogue = aCatalogue();
    EXPECT_EQ(catalogue.regionNamed("淮安市")->code.text, "HA");
    EXPECT_EQ(catalogue.regionNamed("淮安区")->code.text, "HAQ");
    EXPECT_EQ(catalogue.regionNamed("HAQ")->code.text, "HAQ");
    EXPECT_EQ(catalogue.regionNamed("淮安"), nullptr);
}

TEST(Catalogue, FindsAnIndicatorByCodeNameOrAlias) {
    const auto catalogue = aCatalogue();
    for (const auto* text : {"CONTRACTS", "技术合同", "技术合同成交额", "技术合同交易额"})
        EXPECT_EQ(catalogue.indicatorNamed(text)->code.text, "CONTRACTS") << text;
    EXPECT_EQ(catalogue.indicatorNamed("技术"), nullptr);
}

TEST(Catalogue, PrefersACodeToANameThatReadsTheSame) {
    Catalogue catalogue{.indicators = {anIndicator({.code = "A", .name = "B"}), anIndicator({.code = "B", .name = "C"})}};
    EXPECT_EQ(catalogue.indicatorNamed("B")->name, "C");
}

TEST(Catalogue, TakesTheLinearCurveWhenNoneIsThere) {
    const auto catalogue = aCatalogue();
    EXPECT_EQ(shapeOf(curveInForce(catalogue, aTarget(), Month(5))), CurveShape(MonthLinear{}));
    EXPECT_EQ(shapeOf(curveInForce(catalogue, aTarget({.curve = "GONE"}), Month(5))), CurveShape(MonthLinear{}));
    EXPECT_EQ(shapeOf(curveInForce(catalogue, aTarget({.curve = "BACK"}), Month(5))), catalogue.curves.front().shape);
}

/// A target of 150, from mid-July 180, from October 200; each revision under a curve of its own making.
Catalogue revisedTwice() {
    const auto revision = [](int number, const char* value, const char* day) {
        auto target = aTarget({.value = value, .curve = "C"});
        target.revision = number;
        target.decidedOn = day;
        return target;
    };
    const auto curve = [](int number, CurveShape shape, const char* day) {
        return Curve{.code = {"C"}, .shape = std::move(shape), .revision = number, .decidedOn = day};
    };
    return {.curves = {curve(2, DayLinear{}, "2025-05-31")},
            .targets = {revision(3, "200", "2025-10-01")},
            .earlierTargets = {revision(1, "150", "2025-02-01"), revision(2, "180", "2025-07-15")},
            .earlierCurves = {curve(1, NotScheduled{}, "")}};
}

std::string valueInForce(int month, std::optional<SignedRevisions> sealed = {}) {
    const Catalogue catalogue = revisedTwice();
    return targetInForce(catalogue, aTarget().key, Month(month), sealed)->value.toString();
}

TEST(Catalogue, JudgesByTheRevisionThatHeldAtTheAsOf) {
    EXPECT_EQ(valueInForce(1), "150") << "the first holds before its own date: there was no other";
    EXPECT_EQ(valueInForce(6), "150");
    EXPECT_EQ(valueInForce(7), "180") << "31 July is after 15 July";
    EXPECT_EQ(valueInForce(9), "180");
    EXPECT_EQ(valueInForce(10), "200");
}

TEST(Catalogue, KeepsTheRevisionUnderWhichAVerdictWasSigned) {
    EXPECT_EQ(valueInForce(10, SignedRevisions{.target = 2}), "180");
    EXPECT_EQ(valueInForce(10, SignedRevisions{.target = 1}), "150");
    EXPECT_EQ(valueInForce(6, SignedRevisions{.target = 3}), "150");
}

TEST(Catalogue, AnUndatedRevisionHoldsForTheWholeYear) {
    Catalogue catalogue = revisedTwice();
    catalogue.targets.front().decidedOn.clear();
    EXPECT_EQ(targetInForce(catalogue, aTarget().key, Month(1))->value, Decimal(200));
}

TEST(Catalogue, ACurveIsJudgedFromItsDateOn) {
    const Catalogue catalogue = revisedTwice();
    const Target& target = catalogue.targets.front();
    EXPECT_EQ(shapeOf(curveInForce(catalogue, target, Month(4))), CurveShape(NotScheduled{}));
    EXPECT_EQ(shapeOf(curveInForce(catalogue, target, Month(5))), CurveShape(DayLinear{})) << "on its very day";
    EXPECT_EQ(shapeOf(curveInForce(catalogue, target, Month(5), SignedRevisions{.target = 3, .curve = 1})),
              CurveShape(NotScheduled{}));
}

TEST(Catalogue, NamesTheValueBeforeARevision) {
    const Catalogue catalogue = revisedTwice();
    EXPECT_EQ(valueBefore(catalogue, catalogue.targets.front())->value, Decimal(180));
    EXPECT_EQ(valueBefore(catalogue, catalogue.earlierTargets.back())->value, Decimal(150));
    EXPECT_EQ(valueBefore(catalogue, catalogue.earlierTargets.front()), nullptr);
    Catalogue same = revisedTwice();
    same.earlierTargets.back().value = number("200.0");
    EXPECT_EQ(valueBefore(same, same.targets.front())->value, Decimal(150)) << "the same value is no change";
}

TEST(Catalogue, ARevisionThatWasTakenBackIsNoValueBefore) {
    Catalogue undone = revisedTwice();
    undone.earlierTargets.push_back(undone.targets.front());
    undone.targets.front() = undone.earlierTargets[1];
    undone.targets.front().revision = 4;
    EXPECT_EQ(valueBefore(undone, undone.targets.front())->value, Decimal(150)) << "200 was taken back: 150→180 again";
    Catalogue redone = undone;
    redone.earlierTargets.push_back(undone.targets.front());
    redone.targets.front() = undone.earlierTargets[2];
    redone.targets.front().revision = 5;
    EXPECT_EQ(valueBefore(redone, redone.targets.front())->value, Decimal(180));
}

TEST(Catalogue, NeedsTheYearsThatItsCurvesLookBackTo) {
    Catalogue catalogue = revisedTwice();
    EXPECT_EQ(firstYearNeeded(catalogue, 2025), 2024);
    catalogue.earlierCurves.front().shape = MeanShare{3};
    EXPECT_EQ(firstYearNeeded(catalogue, 2025), 2022);
}

} // namespace
} // namespace xushi
