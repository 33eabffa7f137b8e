#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EditIndicators.h"
#include "usecases/EditTargets.h"
#include "usecases/RollOver.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class RollOver : public testing::Test {
protected:
    Catalogue now() { return *xushi::now(*store).readCatalogue(); }
    const Target* copied(const char* indicator) {
        catalogue = now();
        return catalogue.find(TargetKey{{indicator}, {"HA"}, 2026});
    }
    void put(Target target) {
        target.reason = "试";
        ASSERT_TRUE(saveTarget(*store, target, aNote("target")));
    }

    SmallStore store;
    Catalogue catalogue;
    const RollOverRequest request{.from = 2025, .to = 2026, .mark = "沿用2025年目标，待确认"};
};

TEST_F(RollOver, CopiesWhatATargetIsAndMarksItsValue) {
    Target target = now().targets.at(0);
    target.word = "以上";
    target.commitment = Commitment::Ensure;
    target.basis = "备案数";
    target.document = "市政府1号文";
    target.decidedOn = "2025-02-10";
    target.startMonth = Month(7);
    target.curve = CurveCode{"BACK"};
    put(target);
    ASSERT_TRUE(rollOver(*store, request, aNote("roll-over")));
    const Target* copy = copied("STARTS");
    ASSERT_NE(copy, nullptr);
    EXPECT_EQ(copy->value, Decimal(250));
    EXPECT_EQ(copy->word, "以上");
    EXPECT_EQ(copy->commitment, Commitment::Ensure);
    EXPECT_EQ(copy->basis, "备案数");
    EXPECT_EQ(copy->curve, CurveCode{"BACK"});
    EXPECT_EQ(copy->note, "沿用2025年目标，待确认");
    EXPECT_EQ(copy->document, "") << "last year's document does not order this year";
    EXPECT_EQ(copy->decidedOn, "");
    EXPECT_EQ(copy->startMonth, Month(1));
}

TEST_F(RollOver, IsOneGroupOfTheJournal) {
    put(aTarget({.value = "200", .indicator = "CONTRACTS"}));
    const auto head = xushi::now(*store).journalHead()->sequence;
    const auto done = rollOver(*store, request, aNote("roll-over"));
    ASSERT_TRUE(done);
    EXPECT_EQ(done->added.size(), 2u);
    const auto entries = *xushi::now(*store).readJournal(head);
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[0].group, entries[1].group);
    EXPECT_EQ(entries[0].note.act, "roll-over");
}

TEST_F(RollOver, LeavesATargetThatIsThereAndAStoppedIndicatorAlone) {
    put(aTarget({.value = "300", .year = 2026}));
    put(aTarget({.value = "200", .indicator = "CONTRACTS"}));
    ASSERT_TRUE(stopIndicator(*store, {"CONTRACTS"}, {2025, 12}, aNote("stop-indicator")));
    put(aTarget({.value = "90", .indicator = "FIRMS", .nature = TargetNature::Stock}));
    const auto done = rollOver(*store, request, aNote("roll-over"));
    ASSERT_TRUE(done);
    ASSERT_EQ(done->skipped.size(), 2u);
    for (const auto& skipped : done->skipped) EXPECT_NE(say(skipped.why, Language::Chinese), skipped.why.key);
    EXPECT_EQ(copied("STARTS")->value, Decimal(300));
    EXPECT_EQ(copied("CONTRACTS"), nullptr);
    ASSERT_NE(copied("FIRMS"), nullptr);
    EXPECT_EQ(copied("FIRMS")->startLevel, std::nullopt);
}

TEST_F(RollOver, ADayMovesWithTheYear) {
    Target target = now().targets.at(0);
    target.curve = CurveCode{"DAY"};
    target.reason = "按合同";
    const Curve day{.code = {"DAY"}, .name = "到期", .shape = MilestoneDate{{2024, 2, 29}}, .reason = "按合同"};
    ASSERT_TRUE(saveTargetWithCurve(*store, target, day, aNote("curve")));
    ASSERT_TRUE(rollOver(*store, request, aNote("roll-over")));
    const Target* copy = copied("STARTS");
    ASSERT_TRUE(copy->curve.has_value());
    const Curve* moved = catalogue.find(*copy->curve);
    ASSERT_NE(moved, nullptr);
    EXPECT_EQ(moved->shape, CurveShape(MilestoneDate{{2025, 2, 28}}));
    EXPECT_TRUE(moved->isAssumed);
    EXPECT_EQ(catalogue.find(CurveCode{"DAY"})->shape, day.shape) << "last year keeps its day";
}

TEST_F(RollOver, RefusesWhereNothingIsToBeCopied) {
    const auto none = rollOver(*store, {.from = 2019, .to = 2020}, aNote());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().key, "rollover.no-targets");
    ASSERT_TRUE(rollOver(*store, request, aNote()));
    const auto again = rollOver(*store, request, aNote());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().key, "rollover.nothing-left");
    EXPECT_NE(say(again.error(), Language::Chinese), again.error().key);
}

TEST_F(RollOver, CopiesTheIndicatorsThatWereAskedFor) {
    put(aTarget({.value = "200", .indicator = "CONTRACTS"}));
    const auto done = rollOver(*store, {.from = 2025, .to = 2026, .only = {{"CONTRACTS"}}, .mark = "待确认"}, aNote("roll-over"));
    ASSERT_TRUE(done);
    ASSERT_EQ(done->added.size(), 1u);
    EXPECT_EQ(copied("STARTS"), nullptr);
    EXPECT_NE(copied("CONTRACTS"), nullptr);
}

} // namespace
} // namespace xushi
