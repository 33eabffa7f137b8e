#include "usecases/AllocateTarget.h"

#include "usecases/CatalogueEditing.h"
#include "usecases/EditTargets.h"
#include "usecases/UndoChange.h"

namespace xushi {
namespace {

class AllocateTarget : public CatalogueEditing {
protected:
    AllocateTarget() {
        const auto added = store->inTransaction(aNote("region"), [](Transaction& transaction) -> Result<void> {
            Region second = aRegion("HY", "淮阴区", RegionType::District);
            second.order = 2;
            const auto put = transaction.put(second);
            return put ? Result<void>() : put.error();
        });
        if (!added) throw std::runtime_error(added.error().key);
        putFigure(*store, aFigure({.value = "30", .period = Period::ytd(2024, 12), .region = "QJ"}));
        putFigure(*store, aFigure({.value = "20", .period = Period::ytd(2024, 12), .region = "HY"}));
        remember();
    }
    void remember() { head = xushi::now(*store).journalHead()->sequence; }

    AllocateRequest request(AllocationOver over, AllocationBasis basis = AllocationBasis::Equal) {
        AllocateRequest asked{.wish = {.target = {{"STARTS"}, {"HA"}, 2025}, .over = over, .basis = basis}, .reason = {}, .decidedOn = {}, .curveName = "新开工2025年计划"};
        return asked;
    }
    Result<AllocatedTargets> allocate(const AllocateRequest& asked) { return allocateTarget(*store, asked, aNote("allocate")); }
    std::string valueOf(const char* region) {
        const auto catalogue = now();
        const Target* target = catalogue.find(TargetKey{{"STARTS"}, {region}, 2025});
        return target ? target->value.toString() : "none";
    }
    std::vector<JournalEntry> entries() { return *xushi::now(*store).readJournal(head); }
};

TEST_F(AllocateTarget, SetsTheCountiesTargetsInOneAct) {
    const auto done = allocate(request(AllocationOver::Regions, AllocationBasis::LastYear));
    ASSERT_TRUE(done) << done.error().key;
    EXPECT_EQ(done->targets.size(), 2U);
    EXPECT_EQ(valueOf("QJ"), "150");
    EXPECT_EQ(valueOf("HY"), "100");
    ASSERT_EQ(entries().size(), 2U);
    EXPECT_EQ(entries()[1].group, entries()[0].sequence);
    EXPECT_EQ(entries()[0].note.act, "allocate");
}

TEST_F(AllocateTarget, IsUndoneAsOne) {
    ASSERT_TRUE(allocate(request(AllocationOver::Regions)));
    const auto undone = undoChange(*store, {{ReversalWay::Undo, entries().front().group}, aNote("undo")});
    ASSERT_TRUE(undone) << undone.error().key;
    EXPECT_EQ(valueOf("QJ"), "none");
    EXPECT_EQ(valueOf("HY"), "none");
    ASSERT_TRUE(allocate(request(AllocationOver::Regions))) << "and can be done anew";
    EXPECT_EQ(valueOf("QJ"), "125");
}

TEST_F(AllocateTarget, RevisesWithAReason) {
    ASSERT_TRUE(allocate(request(AllocationOver::Regions)));
    remember();
    expectRefused(allocate(request(AllocationOver::Regions, AllocationBasis::LastYear)), "target.needs-reason");
    AllocateRequest asked = request(AllocationOver::Regions, AllocationBasis::LastYear);
    asked.reason = "按上年完成数调整";
    asked.decidedOn = "2025-07-01";
    const auto done = allocate(asked);
    ASSERT_TRUE(done) << done.error().key;
    EXPECT_EQ(done->targets[0].revision, 2);
    EXPECT_EQ(done->targets[0].reason, "按上年完成数调整");
    EXPECT_EQ(done->targets[0].decidedOn, "2025-07-01");
    EXPECT_EQ(valueOf("QJ"), "150");
}

TEST_F(AllocateTarget, WhatStaysIsNoRevisionAndNoAct) {
    ASSERT_TRUE(allocate(request(AllocationOver::Regions)));
    remember();
    const auto again = allocate(request(AllocationOver::Regions));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->targets.empty());
    EXPECT_TRUE(entries().empty());
}

TEST_F(AllocateTarget, OneRefusedPartLeavesAllAsTheyWere) {
    AllocateRequest asked = request(AllocationOver::Regions);
    asked.wish.held = {{RegionCode{"QJ"}, number("100.5")}};
    expectRefused(allocate(asked), "target.not-whole");
    asked.wish.held.clear();
    asked.decidedOn = "2025-02-30";
    expectRefused(allocate(asked), "target.date");
    expectRefused(allocate(request(AllocationOver::Regions, AllocationBasis::Planned)), "allocation.unknown", ProblemKind::Missing);
}

TEST_F(AllocateTarget, MakesAPlannedCurveOfTheMonths) {
    AllocateRequest asked = request(AllocationOver::Months);
    expectRefused(allocate(asked), "target.curve-needs-reason");
    asked.reason = "按项目排期";
    const auto done = allocate(asked);
    ASSERT_TRUE(done) << done.error().key;
    EXPECT_EQ(done->curve->code, CurveCode{"STARTS-2025"});
    EXPECT_EQ(done->curve->name, "新开工2025年计划");
    const auto catalogue = now();
    const Target* target = catalogue.find(TargetKey{{"STARTS"}, {"HA"}, 2025});
    EXPECT_EQ(target->curve, done->curve->code);
    EXPECT_EQ(target->value.toString(), "250");
    EXPECT_EQ(entries().size(), 2U);
    EXPECT_EQ(entries()[1].group, entries()[0].sequence);
    const auto due = shareDue(catalogue.find(*target->curve)->shape, {2025, Month(1), Month(5), nullptr});
    EXPECT_EQ(*due * Ratio(250), Ratio(105)) << "five times 21";
}

TEST_F(AllocateTarget, RevisesACurveOfItsOwnAndNoneOfOthers) {
    AllocateRequest asked = request(AllocationOver::Months);
    asked.reason = "按项目排期";
    ASSERT_TRUE(allocate(asked));
    asked.wish.held = {{Month(1), number("0")}};
    asked.reason = "1月停工";
    const auto revised = allocate(asked);
    ASSERT_TRUE(revised) << revised.error().key;
    EXPECT_EQ(revised->curve->code, CurveCode{"STARTS-2025"});
    EXPECT_EQ(revised->curve->revision, 2);
    EXPECT_TRUE(revised->targets.empty()) << "the target has it already";

    Target other = aTarget({.value = "200", .year = 2026, .curve = "STARTS-2025"});
    ASSERT_TRUE(saveTarget(*store, other, aNote()));
    asked.wish.held = {{Month(1), number("5")}};
    const auto apart = allocate(asked);
    ASSERT_TRUE(apart) << apart.error().key;
    EXPECT_EQ(apart->curve->code, CurveCode{"STARTS-2025-2"});
    EXPECT_EQ(now().find(CurveCode{"STARTS-2025"})->revision, 2);
}

TEST_F(AllocateTarget, TheSameMonthsAgainAreNoAct) {
    AllocateRequest asked = request(AllocationOver::Months);
    asked.reason = "按项目排期";
    ASSERT_TRUE(allocate(asked));
    remember();
    asked.reason = "再来一次";
    const auto again = allocate(asked);
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->curve);
    EXPECT_TRUE(entries().empty());
}

} // namespace
} // namespace xushi
