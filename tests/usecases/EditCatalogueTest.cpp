#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EditCatalogue.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class EditCatalogue : public testing::Test {
protected:
    template <class T> void expectRefused(const Result<T>& result, const std::string& key,
                                          ProblemKind kind = ProblemKind::Refused) {
        ASSERT_FALSE(result) << "not refused: " << key;
        EXPECT_EQ(result.error().key, key);
        EXPECT_EQ(result.error().kind, kind);
        EXPECT_NE(say(result.error(), Language::Chinese), key) << "has no sentence";
        EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head) << "something was written";
    }
    Catalogue now() { return *xushi::now(*store).readCatalogue(); }
    Indicator starts() { return *now().find(IndicatorCode{"STARTS"}); }
    Target target() { return now().targets.at(0); }

    SmallStore store;
    std::int64_t head = xushi::now(*store).journalHead()->sequence;
};

TEST_F(EditCatalogue, AddsAnIndicator) {
    const auto saved = saveIndicator(*store, anIndicator({.code = "NEW", .name = "新指标"}), aNote("indicator"));
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->revision, 1);
    EXPECT_EQ(now().find(IndicatorCode{"NEW"})->name, "新指标");
    EXPECT_EQ(xushi::now(*store).readJournal(0)->back().note.act, "indicator");
}

TEST_F(EditCatalogue, AnIndicatorNeedsACodeAndAName) {
    expectRefused(saveIndicator(*store, anIndicator({.code = " "}), aNote()), "indicator.no-code");
    expectRefused(saveIndicator(*store, anIndicator({.code = "NEW", .name = "\t"}), aNote()), "indicator.no-name");
}

TEST_F(EditCatalogue, DecimalsLieWithinWhatAFigureHas) {
    for (const int decimals : {-1, 7})
        expectRefused(saveIndicator(*store, anIndicator({.code = "NEW", .decimals = decimals}), aNote()), "indicator.decimals");
}

TEST_F(EditCatalogue, ACodeBelongsToOneIndicator) {
    expectRefused(saveIndicator(*store, anIndicator({.code = "STARTS", .name = "另一个"}), aNote()), "indicator.code-taken");
}

TEST_F(EditCatalogue, AnIndicatorCannotHangBelowItself) {
    Indicator self = starts();
    self.parent = self.code;
    expectRefused(saveIndicator(*store, self, aNote()), "indicator.parent-loop");
    ASSERT_TRUE(saveIndicator(*store, anIndicator({.code = "PART", .name = "其中", .parent = "STARTS"}), aNote()));
    head = xushi::now(*store).journalHead()->sequence;
    Indicator loop = starts();
    loop.parent = IndicatorCode{"PART"};
    expectRefused(saveIndicator(*store, loop, aNote()), "indicator.parent-loop");
}

TEST_F(EditCatalogue, TheUnitStaysOnceThereAreFigures) {
    Indicator indicator = starts();
    indicator.unit = "个";
    ASSERT_TRUE(saveIndicator(*store, indicator, aNote()));
    putFigure(*store, aFigure({.value = "5"}));
    head = xushi::now(*store).journalHead()->sequence;
    indicator = starts();
    indicator.unit = "万个";
    expectRefused(saveIndicator(*store, indicator, aNote()), "indicator.unit-in-use");
}

TEST_F(EditCatalogue, SomebodyElsesRevisionIsAConflict) {
    const Indicator seen = starts();
    Indicator theirs = seen;
    theirs.name = "新开工项目";
    ASSERT_TRUE(saveIndicator(*store, theirs, aNote()));
    head = xushi::now(*store).journalHead()->sequence;
    Indicator mine = seen;
    mine.name = "开工";
    expectRefused(saveIndicator(*store, mine, aNote()), "conflict.record", ProblemKind::Conflict);
    EXPECT_EQ(starts().name, "新开工项目");
}

TEST_F(EditCatalogue, StoppingKeepsTheIndicatorAndItsFigures) {
    putFigure(*store, aFigure({.value = "5"}));
    const auto stopped = stopIndicator(*store, {"STARTS"}, {2025, 6}, aNote("stop"));
    ASSERT_TRUE(stopped);
    EXPECT_EQ(starts().validTo, (YearMonth{2025, 6}));
    EXPECT_EQ(xushi::now(*store).readFigures({2025, 2025})->size(), 1U);
}

TEST_F(EditCatalogue, AnIndicatorDoesNotEndBeforeItBegins) {
    Indicator indicator = starts();
    indicator.validFrom = YearMonth{2025, 3};
    indicator.validTo = YearMonth{2025, 2};
    expectRefused(saveIndicator(*store, indicator, aNote()), "indicator.ends-before-start");
    indicator.validTo = indicator.validFrom;
    ASSERT_TRUE(saveIndicator(*store, indicator, aNote()));
    head = xushi::now(*store).journalHead()->sequence;
    expectRefused(stopIndicator(*store, {"STARTS"}, {2025, 2}, aNote()), "indicator.ends-before-start");
}

TEST_F(EditCatalogue, StoppingNeedsAnIndicatorThatIsThere) {
    expectRefused(stopIndicator(*store, {"NOBODY"}, {2025, 6}, aNote()), "figure.no-indicator", ProblemKind::Missing);
}

TEST_F(EditCatalogue, SetsATarget) {
    const auto saved = saveTarget(*store, aTarget({.value = "268.0", .indicator = "CONTRACTS", .comparator = Comparator::Gt}), aNote());
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->revision, 1);
    EXPECT_EQ(now().targets.size(), 2U);
}

TEST_F(EditCatalogue, ATargetIsDecidedOnADayOfTheCalendar) {
    Target revised = aTarget({.year = 2026});
    for (const auto* text : {"2026-02-30", "2026年2月", " "}) {
        revised.decidedOn = text;
        expectRefused(saveTarget(*store, revised, aNote()), "target.date");
    }
    revised.decidedOn = "2026-02-28";
    EXPECT_TRUE(saveTarget(*store, revised, aNote()));
}

TEST_F(EditCatalogue, ATargetNeedsItsIndicatorRegionYearAndCurve) {
    expectRefused(saveTarget(*store, aTarget({.indicator = "NOBODY"}), aNote()), "figure.no-indicator", ProblemKind::Missing);
    expectRefused(saveTarget(*store, aTarget({.region = "NOWHERE"}), aNote()), "figure.no-region", ProblemKind::Missing);
    expectRefused(saveTarget(*store, aTarget({.year = 25}), aNote()), "target.year");
    expectRefused(saveTarget(*store, aTarget({.year = 2026, .curve = "NONE"}), aNote()), "target.no-curve", ProblemKind::Missing);
}

TEST_F(EditCatalogue, ARevisionOfATargetNeedsAReason) {
    Target revised = target();
    revised.value = number("180");
    expectRefused(saveTarget(*store, revised, aNote()), "target.needs-reason");
    revised.reason = " ";
    expectRefused(saveTarget(*store, revised, aNote()), "target.needs-reason");
    revised.reason = "7月调整";
    ASSERT_TRUE(saveTarget(*store, revised, aNote()));
    EXPECT_EQ(xushi::now(*store).readTargetHistory(revised.key)->size(), 2U);
}

TEST_F(EditCatalogue, AnUnchangedTargetNeedsNoReasonAndIsNoRevision) {
    const auto saved = saveTarget(*store, target(), aNote());
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->revision, 1);
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head);
}

TEST_F(EditCatalogue, ANewCurveAndItsTargetAreOneAct) {
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

TEST_F(EditCatalogue, ACurveNeedsAReasonAndAnEnd) {
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

TEST_F(EditCatalogue, ATargetThatMeetsAConflictTakesItsCurveBack) {
    const Curve curve{.code = {"Q"}, .name = "季度", .shape = MonthLinear{}, .reason = "处室计划"};
    Target stale = target();
    stale.revision = 0;
    stale.curve = curve.code;
    stale.reason = "按计划";
    expectRefused(saveTargetWithCurve(*store, stale, curve, aNote()), "conflict.record", ProblemKind::Conflict);
    EXPECT_EQ(now().find(curve.code), nullptr);
}

TEST_F(EditCatalogue, AnImportCountsWhatItAddsChangesAndLeaves) {
    Catalogue incoming = aSmallCatalogue();
    incoming.indicators[0].name = "新开工项目";
    incoming.indicators.push_back(anIndicator({.code = "NEW", .name = "新指标"}));
    const auto counts = importCatalogue(*store, incoming, aNote("import-catalogue"));
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->added, 1);
    EXPECT_EQ(counts->changed, 1);
    EXPECT_EQ(counts->unchanged, 8);
    EXPECT_EQ(starts().name, "新开工项目");
    EXPECT_EQ(starts().revision, 2);
}

TEST_F(EditCatalogue, ASecondImportChangesNothing) {
    Catalogue incoming = aSmallCatalogue();
    incoming.targets[0].value = number("300");
    incoming.targets[0].reason = "调整";
    ASSERT_TRUE(importCatalogue(*store, incoming, aNote()));
    head = xushi::now(*store).journalHead()->sequence;
    const auto again = importCatalogue(*store, incoming, aNote());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->added + again->changed, 0);
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head);
}

TEST_F(EditCatalogue, AnImportRemovesNothing) {
    Catalogue incoming;
    ASSERT_TRUE(importCatalogue(*store, incoming, aNote()));
    EXPECT_EQ(now().indicators.size(), aSmallCatalogue().indicators.size());
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head);
}

TEST_F(EditCatalogue, AnImportIsAllOrNothing) {
    Catalogue incoming = aSmallCatalogue();
    incoming.departments.push_back({.code = {"NEW"}, .name = "新处"});
    incoming.curves.push_back({.code = {"BAD"}, .name = "断", .shape = PlannedPoints{{{Month(6), number("40")}}}});
    expectRefused(importCatalogue(*store, incoming, aNote()), "curve.does-not-end-at-100");
    EXPECT_EQ(now().find(DepartmentCode{"NEW"}), nullptr);
}

TEST_F(EditCatalogue, AnImportKeepsTheUnitOfFigures) {
    putFigure(*store, aFigure({.value = "5"}));
    head = xushi::now(*store).journalHead()->sequence;
    Catalogue incoming = aSmallCatalogue();
    incoming.indicators[0].unit = "万项";
    expectRefused(importCatalogue(*store, incoming, aNote()), "indicator.unit-in-use");
}

TEST_F(EditCatalogue, OnlyAnEmptyStoreTakesTheSettings) {
    Catalogue incoming = aSmallCatalogue();
    incoming.settings.title = "别的台账";
    ASSERT_TRUE(importCatalogue(*store, incoming, aNote()));
    EXPECT_EQ(now().settings.title, "小台账");
    TemporaryFolder folder;
    ASSERT_TRUE(createStore(folder / "empty.xushi"));
    const auto empty = openStore(folder / "empty.xushi", OpenMode::ReadWrite);
    ASSERT_TRUE(empty);
    ASSERT_TRUE(importCatalogue(*empty->store, incoming, aNote()));
    EXPECT_EQ(xushi::now(*empty->store).readCatalogue()->settings.title, "别的台账");
}

TEST_F(EditCatalogue, ChangesTheRulesOfTheStore) {
    Settings settings = now().settings;
    settings.limits.growth = Decimal(30);
    settings.closedThrough = YearMonth{2025, 3};
    ASSERT_TRUE(saveSettings(*store, settings, aNote("settings")));
    EXPECT_EQ(now().settings, settings);
    EXPECT_EQ(xushi::now(*store).readJournal(0)->back().kind, RecordKind::Settings);
}

TEST_F(EditCatalogue, RefusesALimitThatCanNeverOrAlwaysHold) {
    Settings settings = now().settings;
    settings.limits.gapJump = Decimal(0);
    expectRefused(saveSettings(*store, settings, aNote()), "settings.limit");
    settings = now().settings;
    settings.thresholds.farBehindBelow = Decimal(1);
    expectRefused(saveSettings(*store, settings, aNote()), "settings.threshold");
    settings.thresholds.farBehindBelow = Decimal(0);
    EXPECT_TRUE(saveSettings(*store, settings, aNote()));
}

} // namespace
} // namespace xushi
