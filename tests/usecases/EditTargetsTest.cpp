#include "usecases/EditTargets.h"
#include "usecases/CatalogueEditing.h"

namespace xushi {
namespace {

class EditTargets : public CatalogueEditing {};

TEST_F(EditTargets, SetsATarget) {
    const auto saved = saveTarget(*store, aTarget({.value = "268.0", .indicator = "CONTRACTS", .comparator = Comparator::Gt}), aNote());
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->revision, 1);
    EXPECT_EQ(now().targets.size(), 2U);
}

TEST_F(EditTargets, ATargetIsDecidedOnADayOfTheCalendar) {
    Target revised = aTarget({.year = 2026});
    for (const auto* text : {"2026-02-30", "2026年2月", " "}) {
        revised.decidedOn = text;
        expectRefused(saveTarget(*store, revised, aNote()), "target.date");
    }
    revised.decidedOn = "2026-02-28";
    EXPECT_TRUE(saveTarget(*store, revised, aNote()));
}

TEST_F(EditTargets, ATargetNeedsItsIndicatorRegionYearAndCurve) {
    expectRefused(saveTarget(*store, aTarget({.indicator = "NOBODY"}), aNote()), "figure.no-indicator", ProblemKind::Missing);
    expectRefused(saveTarget(*store, aTarget({.region = "NOWHERE"}), aNote()), "figure.no-region", ProblemKind::Missing);
    expectRefused(saveTarget(*store, aTarget({.year = 25}), aNote()), "target.year");
    expectRefused(saveTarget(*store, aTarget({.year = 2026, .curve = "NONE"}), aNote()), "target.no-curve", ProblemKind::Missing);
}

TEST_F(EditTargets, ARevisionOfATargetNeedsAReason) {
    Target revised = target();
    revised.value = number("180");
    expectRefused(saveTarget(*store, revised, aNote()), "target.needs-reason");
    revised.reason = " ";
    expectRefused(saveTarget(*store, revised, aNote()), "target.needs-reason");
    revised.reason = "7月调整";
    ASSERT_TRUE(saveTarget(*store, revised, aNote()));
    EXPECT_EQ(xushi::now(*store).readTargetHistory(revised.key)->size(), 2U);
}

TEST_F(EditTargets, OfATargetThatSomebodyElseChangedNoReasonIsAsked) {
    const Target seen = target();
    Target theirs = seen;
    theirs.value = number("180");
    theirs.reason = "7月调整";
    ASSERT_TRUE(saveTarget(*store, theirs, aNote()));
    Target mine = seen;
    mine.value = number("190");
    const auto refusal = saveTarget(*store, mine, aNote());
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error().kind, ProblemKind::Conflict);
    EXPECT_EQ(target().value, number("180"));
}

TEST_F(EditTargets, AnUnchangedTargetNeedsNoReasonAndIsNoRevision) {
    const auto saved = saveTarget(*store, target(), aNote());
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->revision, 1);
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head);
}

TEST_F(EditTargets, ANewCurveAndItsTargetAreOneAct) {
    const Curve curve{.code = {"Q"}, .name = "季度", .shape = PlannedPoints{{{Month(6), number("40")}, {Month(12), number("100")}}},
                      .reason = "处室计划"};
    Target revised = target();
    revised.curve = curve.code;
    revised.reason = "按计划";
    ASSERT_TRUE(saveTargetWithCurve(*store, revised, curve, aNote("curve")));
    EXPECT_EQ(now().targets.at(0).curve, curve.code);
    EXPECT_EQ(now().find(curve.code)->shape, curve.shape);
    const auto entries = *xushi::now(*store).readJournal(head);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[1].group, entries[0].sequence);
}

TEST_F(EditTargets, ACurveNeedsAReasonAndAnEnd) {
    Curve curve{.code = {"Q"}, .name = "季度", .shape = PlannedPoints{{{Month(12), number("100")}}}};
    Target revised = target();
    revised.curve = curve.code;
    revised.reason = "按计划";
    expectRefused(saveTargetWithCurve(*store, revised, curve, aNote()), "target.curve-needs-reason");
    curve.reason = "处室计划";
    curve.shape = PlannedPoints{{{Month(6), number("40")}}};
    expectRefused(saveTargetWithCurve(*store, revised, curve, aNote()), "curve.does-not-end-at-100");
    EXPECT_EQ(now().find(curve.code), nullptr);
}

TEST_F(EditTargets, ATargetThatMeetsAConflictTakesItsCurveBack) {
    const Curve curve{.code = {"Q"}, .name = "季度", .shape = MonthLinear{}, .reason = "处室计划"};
    Target stale = target();
    stale.revision = 0;
    stale.curve = curve.code;
    stale.reason = "按计划";
    expectRefused(saveTargetWithCurve(*store, stale, curve, aNote()), "conflict.record", ProblemKind::Conflict);
    EXPECT_EQ(now().find(curve.code), nullptr);
}

} // namespace
} // namespace xushi
