#include "domain/InForce.h"

#include "domain/Revisions.h"
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

} // namespace
} // namespace xushi
