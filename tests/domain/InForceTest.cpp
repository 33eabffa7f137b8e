#include "domain/InForce.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(InForce, TakesTheLinearCurveWhenNoneIsThere) {
    const Catalogue catalogue{.curves = {{.code = {"BACK"}, .shape = DayLinear{}}}};
    EXPECT_EQ(shapeOf(curveInForce(catalogue, aTarget(), Month(5))), CurveShape(MonthLinear{}));
    EXPECT_EQ(shapeOf(curveInForce(catalogue, aTarget({.curve = "GONE"}), Month(5))), CurveShape(MonthLinear{}));
    EXPECT_EQ(shapeOf(curveInForce(catalogue, aTarget({.curve = "BACK"}), Month(5))), CurveShape(DayLinear{}));
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

TEST(InForce, JudgesByTheRevisionThatHeldAtTheAsOf) {
    EXPECT_EQ(valueInForce(1), "150") << "the first holds before its own date: there was no other";
    EXPECT_EQ(valueInForce(6), "150");
    EXPECT_EQ(valueInForce(7), "180") << "31 July is after 15 July";
    EXPECT_EQ(valueInForce(9), "180");
    EXPECT_EQ(valueInForce(10), "200");
}

TEST(InForce, KeepsTheRevisionUnderWhichAVerdictWasSigned) {
    EXPECT_EQ(valueInForce(10, SignedRevisions{.target = 2}), "180");
    EXPECT_EQ(valueInForce(10, SignedRevisions{.target = 1}), "150");
    EXPECT_EQ(valueInForce(6, SignedRevisions{.target = 3}), "150");
}

TEST(InForce, AnUndatedRevisionHoldsForTheWholeYear) {
    Catalogue catalogue = revisedTwice();
    catalogue.targets.front().decidedOn.clear();
    EXPECT_EQ(targetInForce(catalogue, aTarget().key, Month(1))->value, Decimal(200));
}

TEST(InForce, ACurveIsJudgedFromItsDateOn) {
    const Catalogue catalogue = revisedTwice();
    const Target& target = catalogue.targets.front();
    EXPECT_EQ(shapeOf(curveInForce(catalogue, target, Month(4))), CurveShape(NotScheduled{}));
    EXPECT_EQ(shapeOf(curveInForce(catalogue, target, Month(5))), CurveShape(DayLinear{})) << "on its very day";
    EXPECT_EQ(shapeOf(curveInForce(catalogue, target, Month(5), SignedRevisions{.target = 3, .curve = 1})),
              CurveShape(NotScheduled{}));
}

TEST(InForce, NamesTheValueBeforeARevision) {
    const Catalogue catalogue = revisedTwice();
    EXPECT_EQ(valueBefore(catalogue, catalogue.targets.front())->value, Decimal(180));
    EXPECT_EQ(valueBefore(catalogue, catalogue.earlierTargets.back())->value, Decimal(150));
    EXPECT_EQ(valueBefore(catalogue, catalogue.earlierTargets.front()), nullptr);
    Catalogue same = revisedTwice();
    same.earlierTargets.back().value = number("200.0");
    EXPECT_EQ(valueBefore(same, same.targets.front())->value, Decimal(150)) << "the same value is no change";
}

TEST(InForce, AnotherComparisonOrPromiseIsAChangeAndAnotherWordForItIsNone) {
    Catalogue revised = revisedTwice();
    Target& before = revised.earlierTargets.back();
    before = revised.targets.front();
    before.revision = 2;
    before.comparator = Comparator::Gt;
    EXPECT_EQ(valueBefore(revised, revised.targets.front())->comparator, Comparator::Gt);
    before.comparator = revised.targets.front().comparator;
    before.word = "达到";
    EXPECT_EQ(valueBefore(revised, revised.targets.front())->value, Decimal(150)) << "达到200 wants what 200 does";
    before.nature = revised.targets.front().nature = TargetNature::Milestone;
    EXPECT_EQ(valueBefore(revised, revised.targets.front())->word, "达到") << "a milestone's word is its promise";
}

TEST(InForce, ARevisionThatWasTakenBackIsNoValueBefore) {
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

/// 口径 A, from July 2025 B, from 2026 C; the first version has no month of its own.
Catalogue redefinedTwice() {
    const auto version = [](int revision, const char* basis, std::optional<YearMonth> from) {
        Indicator indicator = anIndicator({.code = "I"});
        indicator.revision = revision;
        indicator.basis = basis;
        indicator.inForceFrom = from;
        return indicator;
    };
    Catalogue catalogue;
    catalogue.indicators = {version(3, "C", YearMonth{2026, 1})};
    catalogue.earlierIndicators = {version(1, "A", std::nullopt), version(2, "B", YearMonth{2025, 7})};
    return catalogue;
}

std::string basisIn(const Catalogue& catalogue, YearMonth month) {
    return indicatorInForce(catalogue, IndicatorCode{"I"}, month)->basis;
}

TEST(InForce, ADefinitionHoldsFromItsMonthOn) {
    const Catalogue catalogue = redefinedTwice();
    EXPECT_EQ(basisIn(catalogue, {2020, 1}), "A");
    EXPECT_EQ(basisIn(catalogue, {2025, 6}), "A");
    EXPECT_EQ(basisIn(catalogue, {2025, 7}), "B") << "in its very month";
    EXPECT_EQ(basisIn(catalogue, {2025, 12}), "B");
    EXPECT_EQ(basisIn(catalogue, {2026, 1}), "C");
    EXPECT_EQ(indicatorInForce(catalogue, IndicatorCode{"GONE"}, {2025, 7}), nullptr);
}

TEST(InForce, TheFirstVersionHoldsBeforeItsOwnMonth) {
    Catalogue catalogue = redefinedTwice();
    catalogue.earlierIndicators.front().inForceFrom = YearMonth{2025, 1};
    EXPECT_EQ(basisIn(catalogue, {2024, 12}), "A");
}

TEST(InForce, ALaterRevisionOfTheSameMonthCorrectsAVersion) {
    Catalogue catalogue = redefinedTwice();
    catalogue.earlierIndicators.push_back(catalogue.indicators.front());
    catalogue.indicators.front().revision = 4;
    catalogue.indicators.front().basis = "C'";
    EXPECT_EQ(basisIn(catalogue, {2026, 1}), "C'");
    EXPECT_EQ(basisIn(catalogue, {2025, 7}), "B");
}

TEST(InForce, ALatestRevisionWithoutAMonthHasAlwaysHeld) {
    Catalogue catalogue = redefinedTwice();
    catalogue.indicators.front().inForceFrom.reset();
    EXPECT_EQ(basisIn(catalogue, {2020, 1}), "C");
}

TEST(InForce, AMonthReadsTheWholeCatalogueInItsVersions) {
    const Catalogue catalogue = redefinedTwice();
    CatalogueByMonth byMonth(catalogue);
    EXPECT_EQ(&byMonth.at({2026, 3}), &catalogue) << "no copy where the latest holds";
    const Catalogue& june = byMonth.at({2025, 6});
    EXPECT_EQ(june.indicators.front().basis, "A");
    EXPECT_EQ(&byMonth.at({2024, 2}), &june) << "the same versions are the same catalogue";
    EXPECT_EQ(byMonth.at({2025, 8}).indicators.front().basis, "B");
    EXPECT_EQ(june.indicators.front().basis, "A") << "what was given stays";
}

TEST(InForce, ListsTheVersionsThatAnyMonthIsReadWith) {
    Catalogue catalogue = redefinedTwice();
    const auto bases = [&] {
        std::string all;
        for (const Indicator* version : versionsInForce(catalogue, catalogue.indicators.front())) all += version->basis;
        return all;
    };
    EXPECT_EQ(bases(), "ABC");
    catalogue.earlierIndicators.back().inForceFrom = YearMonth{2026, 1};
    EXPECT_EQ(bases(), "AC") << "the latest has taken its month";
    catalogue.indicators.front().inForceFrom.reset();
    EXPECT_EQ(bases(), "C");
}

} // namespace
} // namespace xushi
