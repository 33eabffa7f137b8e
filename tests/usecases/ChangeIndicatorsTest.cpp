#include "domain/VersionInForce.h"
#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/ChangeIndicators.h"
#include "usecases/EditIndicators.h"
#include "usecases/EditSettings.h"
#include "usecases/EnterFigures.h"
#include "usecases/ImportCatalogue.h"
#include "usecases/Locks.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class ChangeIndicators : public testing::Test {
protected:
    Indicator now(const char* code) { return *xushi::now(*store).readCatalogue()->find(IndicatorCode{code}); }
    void closeThrough(int year, int month) {
        Settings settings = xushi::now(*store).readCatalogue()->settings;
        settings.closedThrough = YearMonth{year, month};
        ASSERT_TRUE(saveSettings(*store, settings, aNote("settings")));
    }
    void put(const Submission& submission) {
        ASSERT_TRUE(store->inTransaction(aNote("step"), [&](Transaction& transaction) -> Result<void> {
            const auto written = transaction.put(submission);
            return written ? Result<void>() : written.error();
        }));
    }
    void sign(const char* department, YearMonth month, Stage stage = Stage::SignedOff) {
        put({.key = {{department}, month}, .stage = stage});
    }
    void expectRefused(const Result<Indicator>& result, const std::string& key) {
        ASSERT_FALSE(result) << "not refused: " << key;
        EXPECT_EQ(result.error().key, key);
        EXPECT_NE(say(result.error(), Language::Chinese), key) << "has no sentence";
    }

    SmallStore store;
    const std::vector<IndicatorCode> both{{"STARTS"}, {"CONTRACTS"}};
};

TEST_F(ChangeIndicators, ChangesAllInOneGroup) {
    const auto head = xushi::now(*store).journalHead()->sequence;
    const auto done = changeIndicators(*store, both, {.section = "成果转化", .frequency = Frequency::Quarterly}, aNote("change-indicators"));
    ASSERT_TRUE(done);
    EXPECT_EQ(done->changed, 2);
    EXPECT_EQ(now("STARTS").section, "成果转化");
    EXPECT_EQ(now("CONTRACTS").frequency, Frequency::Quarterly);
    EXPECT_EQ(now("CONTRACTS").unit, "亿元") << "what was not named stays";
    const auto entries = *xushi::now(*store).readJournal(head);
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[0].group, entries[1].group);
}

TEST_F(ChangeIndicators, OneThatIsRefusedStopsAll) {
    Indicator late = now("CONTRACTS");
    late.validFrom = YearMonth{2025, 6};
    ASSERT_TRUE(saveIndicator(*store, late, aNote()));
    const auto head = xushi::now(*store).journalHead()->sequence;
    const auto done = changeIndicators(*store, both, {.validTo = YearMonth{2025, 3}}, aNote());
    ASSERT_TRUE(done);
    EXPECT_EQ(done->changed, 0);
    ASSERT_EQ(done->refused.size(), 1u);
    EXPECT_EQ(done->refused[0].code, IndicatorCode{"CONTRACTS"});
    EXPECT_EQ(done->refused[0].why.key, "indicator.ends-before-start");
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head) << "nothing half";
}

TEST_F(ChangeIndicators, WhatIsSoAlreadyIsNoEntry) {
    const auto head = xushi::now(*store).journalHead()->sequence;
    const auto done = changeIndicators(*store, both, {.department = DepartmentCode{"GX"}}, aNote());
    ASSERT_TRUE(done);
    EXPECT_EQ(done->unchanged, 2);
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head);
}

TEST_F(ChangeIndicators, ASuccessorStartsWhereTheOldOneStops) {
    putFigure(*store, aFigure({.value = "156"}));
    Indicator after = now("STARTS");
    after.code = {"STARTS2"};
    after.unit = "万项";
    const auto head = xushi::now(*store).journalHead()->sequence;
    const auto saved = succeedIndicator(*store, {"STARTS"}, after, {2026, 1}, aNote("succeed-indicator"));
    ASSERT_TRUE(saved);
    EXPECT_EQ(now("STARTS").validTo, (YearMonth{2025, 12}));
    EXPECT_EQ(now("STARTS").unit, "项");
    EXPECT_EQ(now("STARTS2").validFrom, (YearMonth{2026, 1}));
    EXPECT_EQ(now("STARTS2").unit, "万项");
    const auto entries = *xushi::now(*store).readJournal(head);
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[0].group, entries[1].group) << "one act";
}

TEST_F(ChangeIndicators, ASuccessorNeedsAnOpenMonthAndACodeOfItsOwn) {
    Indicator begun = now("STARTS");
    begun.validFrom = YearMonth{2025, 6};
    ASSERT_TRUE(saveIndicator(*store, begun, aNote()));
    Indicator after = now("STARTS");
    after.code = {"STARTS2"};
    expectRefused(succeedIndicator(*store, {"STARTS"}, after, {2025, 6}, aNote()), "indicator.from-too-early");
    begun = now("STARTS");
    begun.validFrom.reset();
    ASSERT_TRUE(saveIndicator(*store, begun, aNote()));
    closeThrough(2025, 3);
    after = now("STARTS");
    expectRefused(succeedIndicator(*store, {"STARTS"}, after, {2025, 3}, aNote()), "indicator.from-closed");
    expectRefused(succeedIndicator(*store, {"STARTS"}, after, {2025, 4}, aNote()), "indicator.code-taken");
}

TEST_F(ChangeIndicators, WhatClosedMonthsMeanStays) {
    closeThrough(2025, 3);
    Indicator other = now("STARTS");
    other.basis = "备案数";
    expectRefused(saveIndicator(*store, other, aNote()), "indicator.meaning-closed");
    Indicator renamed = now("STARTS");
    renamed.name = "新开工项目";
    EXPECT_TRUE(saveIndicator(*store, renamed, aNote())) << "a name changes no meaning";
    Indicator bounded = now("FIRMS");
    bounded.validFrom = YearMonth{2025, 6};
    expectRefused(saveIndicator(*store, bounded, aNote()), "indicator.meaning-closed");
    bounded.validFrom.reset();
    bounded.validTo = YearMonth{2025, 2};
    expectRefused(saveIndicator(*store, bounded, aNote()), "indicator.meaning-closed");
    bounded.validTo = YearMonth{2025, 3};
    EXPECT_TRUE(saveIndicator(*store, bounded, aNote())) << "the last closed month keeps it";
}

TEST_F(ChangeIndicators, WhatSignedMonthsMeanStays) {
    sign("GX", {2025, 3});
    sign("GX", {2025, 4}, Stage::Approved);
    sign("GX", {2025, 5}, Stage::Returned);
    Indicator other = now("STARTS");
    other.basis = "备案数";
    const auto refusal = saveIndicator(*store, other, aNote());
    expectRefused(refusal, "indicator.meaning-closed");
    EXPECT_EQ(refusal.error().args.at(1), "2025-04") << "approved is locked, returned is not";
    other = now("STARTS");
    other.numerator = IndicatorCode{"FIRMS"};
    expectRefused(saveIndicator(*store, other, aNote()), "indicator.meaning-closed");
    Indicator renamed = now("STARTS");
    renamed.name = "新开工项目";
    EXPECT_TRUE(saveIndicator(*store, renamed, aNote())) << "a name changes no meaning";
}

TEST_F(ChangeIndicators, ADefinitionChangesFromAMonthAfterTheSignedOnes) {
    sign("GX", {2025, 3});
    Indicator other = now("STARTS");
    other.basis = "备案数";
    other.inForceFrom = YearMonth{2025, 3};
    other.changeReason = "统计制度调整";
    expectRefused(saveIndicator(*store, other, aNote()), "indicator.meaning-closed");
    other.inForceFrom = YearMonth{2025, 4};
    other.changeReason = " ";
    expectRefused(saveIndicator(*store, other, aNote()), "indicator.version-needs-reason");
    other.changeReason = "统计制度调整";
    ASSERT_TRUE(saveIndicator(*store, other, aNote()));
    const Catalogue catalogue = *xushi::now(*store).readCatalogue();
    EXPECT_EQ(indicatorInForce(catalogue, IndicatorCode{"STARTS"}, {2025, 3})->basis, "");
    EXPECT_EQ(indicatorInForce(catalogue, IndicatorCode{"STARTS"}, {2025, 4})->basis, "备案数");

    other = now("STARTS");
    other.basis = "备案项目数";
    EXPECT_TRUE(saveIndicator(*store, other, aNote())) << "its own month corrects the version";
    sign("GX", {2025, 4});
    other = now("STARTS");
    other.inForceFrom = YearMonth{2025, 5};
    other.direction = Direction::LowerIsBetter;
    ASSERT_TRUE(saveIndicator(*store, other, aNote()));
    Indicator back = now("STARTS");
    back.inForceFrom.reset();
    expectRefused(saveIndicator(*store, back, aNote()), "indicator.meaning-closed");
}

TEST_F(ChangeIndicators, ClosedMonthsKeepTheVersionThatTheyHad) {
    Indicator other = now("STARTS");
    other.basis = "备案数";
    other.inForceFrom = YearMonth{2025, 2};
    other.changeReason = "统计制度调整";
    ASSERT_TRUE(saveIndicator(*store, other, aNote()));
    closeThrough(2025, 3);
    Indicator back = now("STARTS");
    back.basis = "";
    back.inForceFrom.reset();
    const auto refusal = saveIndicator(*store, back, aNote());
    expectRefused(refusal, "indicator.meaning-closed");
    EXPECT_EQ(refusal.error().args.at(1), "2025-03");
    back.inForceFrom = YearMonth{2025, 4};
    back.changeReason = "恢复原口径";
    EXPECT_TRUE(saveIndicator(*store, back, aNote()));
}

TEST_F(ChangeIndicators, AVersionBeginsBeforeTheEnd) {
    Indicator other = now("STARTS");
    other.validTo = YearMonth{2025, 6};
    other.inForceFrom = YearMonth{2025, 7};
    other.changeReason = "统计制度调整";
    expectRefused(saveIndicator(*store, other, aNote()), "indicator.version-after-end");
}

TEST_F(ChangeIndicators, AnotherDepartmentFromAMonthLeavesSignedMonthsLocked) {
    put(Submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::SignedOff});
    Indicator moved = now("STARTS");
    moved.department = {"CG"};
    expectRefused(saveIndicator(*store, moved, aNote()), "indicator.meaning-closed");
    moved.inForceFrom = YearMonth{2025, 6};
    moved.changeReason = "职责调整";
    ASSERT_TRUE(saveIndicator(*store, moved, aNote()));
    const Catalogue catalogue = *xushi::now(*store).readCatalogue();
    const auto refusalFor = [&](int month) {
        return *readTogether(*store, [&](Reading& reading) {
            return Locks(reading, catalogue).refusalFor({Period::ytd(2025, month), {"STARTS"}, {"HA"}});
        });
    };
    EXPECT_EQ(refusalFor(5)->key, "lock.signed-off");
    EXPECT_FALSE(refusalFor(6));
}

TEST_F(ChangeIndicators, SeveralChangeFromOneMonthForOneReason) {
    sign("GX", {2025, 3});
    const IndicatorChange change{.frequency = Frequency::Quarterly, .inForceFrom = YearMonth{2025, 4}};
    ChangeNote note = aNote("change-indicators");
    ASSERT_TRUE(changeIndicators(*store, both, change, note));
    EXPECT_EQ(changeIndicators(*store, both, change, note)->refused.front().why.key, "indicator.version-needs-reason");
    note.reason = "改为季报";
    const auto done = changeIndicators(*store, both, change, note);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->changed, 2);
    EXPECT_EQ(now("STARTS").changeReason, "改为季报");
    EXPECT_EQ(indicatorInForce(*xushi::now(*store).readCatalogue(), now("STARTS"), {2025, 3}).frequency, Frequency::Monthly);
}

TEST_F(ChangeIndicators, AFileThatKnowsNoVersionsCorrectsTheStoredOne) {
    Indicator other = now("STARTS");
    other.basis = "备案数";
    other.inForceFrom = YearMonth{2025, 4};
    other.changeReason = "统计制度调整";
    ASSERT_TRUE(saveIndicator(*store, other, aNote()));
    Catalogue incoming = aSmallCatalogue();
    incoming.indicators[0].basis = "备案项目数";
    ASSERT_TRUE(importCatalogue(*store, incoming, aNote("import")));
    EXPECT_EQ(now("STARTS").basis, "备案项目数");
    EXPECT_EQ(now("STARTS").inForceFrom, (YearMonth{2025, 4}));
    EXPECT_EQ(indicatorInForce(*xushi::now(*store).readCatalogue(), now("STARTS"), {2025, 3}).basis, "");
}

TEST_F(ChangeIndicators, AMonthSignedByOthersOrUnlockedKeepsNothing) {
    sign("CG", {2025, 3});
    sign("GX", {2025, 3}, Stage::Unlocked);
    Indicator other = now("STARTS");
    other.basis = "备案数";
    EXPECT_TRUE(saveIndicator(*store, other, aNote()));
}

TEST_F(ChangeIndicators, MonthsSignedOutsideAnIndicatorsLifeDoNotKeepIt) {
    Indicator lived = now("STARTS");
    lived.validFrom = YearMonth{2025, 4};
    lived.validTo = YearMonth{2025, 5};
    ASSERT_TRUE(saveIndicator(*store, lived, aNote()));
    sign("GX", {2025, 3});
    sign("GX", {2025, 6});
    Indicator other = now("STARTS");
    other.basis = "备案数";
    EXPECT_TRUE(saveIndicator(*store, other, aNote()));
    Indicator longer = now("STARTS");
    longer.validFrom.reset();
    expectRefused(saveIndicator(*store, longer, aNote()), "indicator.meaning-closed");
    sign("GX", {2025, 5});
    other = now("STARTS");
    other.basis = "合同数";
    expectRefused(saveIndicator(*store, other, aNote()), "indicator.meaning-closed");
}

TEST_F(ChangeIndicators, ASuccessorStartsAfterTheSignedMonths) {
    sign("GX", {2025, 3});
    closeThrough(2025, 1);
    Indicator after = now("STARTS");
    after.code = {"STARTS2"};
    expectRefused(succeedIndicator(*store, {"STARTS"}, after, {2025, 3}, aNote()), "indicator.from-closed");
    EXPECT_TRUE(succeedIndicator(*store, {"STARTS"}, after, {2025, 4}, aNote()));
}

TEST_F(ChangeIndicators, ASuccessorDoesNotReviveOrDoubleWhatItReplaces) {
    ASSERT_TRUE(stopIndicator(*store, {"FIRMS"}, {2025, 3}, aNote("stop-indicator")));
    Indicator after = now("FIRMS");
    after.code = {"FIRMS2"};
    ASSERT_TRUE(succeedIndicator(*store, {"FIRMS"}, after, {2025, 8}, aNote()));
    EXPECT_EQ(now("FIRMS").validTo, (YearMonth{2025, 3})) << "stopped it stays";
    putFigure(*store, aFigure({.value = "9", .period = Period::ytd(2025, 5)}));
    after = now("STARTS");
    after.code = {"STARTS2"};
    expectRefused(succeedIndicator(*store, {"STARTS"}, after, {2025, 5}, aNote()), "indicator.figures-after");
    EXPECT_TRUE(succeedIndicator(*store, {"STARTS"}, after, {2025, 6}, aNote()));
}

TEST_F(ChangeIndicators, AFigureOfAStoppedIndicatorCanBeTakenAway) {
    putFigure(*store, aFigure({.value = "9", .period = Period::ytd(2025, 5)}));
    ASSERT_TRUE(stopIndicator(*store, {"STARTS"}, {2025, 3}, aNote("stop-indicator")));
    const auto enter = [&](const char* text) {
        const FigureEdit edit{.indicator = {"STARTS"}, .region = {"HA"}, .period = Period::ytd(2025, 5), .value = text};
        return enterFigures(*store, {{edit}, aNote(), Date{2025, 7, 1}})->outcomes.front();
    };
    EXPECT_EQ(enter("10").refusal->key, "check.stopped");
    EXPECT_EQ(enter("").stored->state, FigureState::Cleared);
}

TEST_F(ChangeIndicators, CodesThatWouldSplitAKeyAreRefused) {
    for (const char* code : {"A|B", " A", "A\n", ""}) {
        Indicator bad = now("STARTS");
        bad.code = {code};
        bad.revision = 0;
        expectRefused(saveIndicator(*store, bad, aNote()), "indicator.no-code");
    }
}

TEST_F(ChangeIndicators, AnImportObeysTheRulesOfTheEditors) {
    closeThrough(2025, 3);
    const auto head = xushi::now(*store).journalHead()->sequence;
    const auto refusal = [&](const Catalogue& incoming) { return importCatalogue(*store, incoming, aNote("import")).error().key; };
    Catalogue counted = aSmallCatalogue();
    counted.regions[1].isInTotal = false;
    EXPECT_EQ(refusal(counted), "region.total-closed");
    Catalogue cityless = aSmallCatalogue();
    cityless.regions[0].type = RegionType::County;
    cityless.regions[0].isInTotal = false;
    EXPECT_EQ(refusal(cityless), "region.only-city");
    Catalogue lowered = aSmallCatalogue();
    lowered.targets[0].value = number("10");
    EXPECT_EQ(refusal(lowered), "target.needs-reason");
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head) << "nothing half";
    lowered.targets[0].reason = "调整";
    EXPECT_TRUE(importCatalogue(*store, lowered, aNote("import")));
}

TEST_F(ChangeIndicators, AnImportDoesNotChangeWhatSignedMonthsMeanEither) {
    sign("GX", {2025, 3});
    Catalogue incoming = aSmallCatalogue();
    incoming.indicators[0].basis = "备案数";
    const auto head = xushi::now(*store).journalHead()->sequence;
    const auto imported = importCatalogue(*store, incoming, aNote("import"));
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error().key, "indicator.meaning-closed");
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head) << "nothing half";
}

} // namespace
} // namespace xushi
