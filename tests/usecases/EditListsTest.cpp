#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EditLists.h"
#include "usecases/EditSettings.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class EditLists : public testing::Test {
protected:
    template <class T> void expectRefused(const Result<T>& result, const std::string& key) {
        ASSERT_FALSE(result) << "not refused: " << key;
        EXPECT_EQ(result.error().key, key);
        EXPECT_NE(say(result.error(), Language::Chinese), key) << "has no sentence";
        EXPECT_EQ(now(*store).journalHead()->sequence, head) << "something was written";
    }
    Region region(const char* code) { return *now(*store).readCatalogue()->find(RegionCode{code}); }
    void closeThrough(int year, int month) {
        Settings settings = now(*store).readCatalogue()->settings;
        settings.closedThrough = YearMonth{year, month};
        ASSERT_TRUE(saveSettings(*store, settings, aNote("settings")));
        head = now(*store).journalHead()->sequence;
    }

    SmallStore store;
    std::int64_t head = now(*store).journalHead()->sequence;
};

TEST_F(EditLists, AddsARegionAndRevisesIt) {
    Region added = aRegion("HZ", "洪泽区", RegionType::District);
    added.parent = RegionCode{"HA"};
    const auto saved = saveRegion(*store, added, aNote("region"));
    ASSERT_TRUE(saved);
    Region stopped = *saved;
    stopped.validTo = YearMonth{2025, 12};
    ASSERT_TRUE(saveRegion(*store, stopped, aNote("region")));
    EXPECT_EQ(region("HZ").validTo, (YearMonth{2025, 12}));
    EXPECT_EQ(region("HZ").revision, 2);
}

TEST_F(EditLists, ARegionNeedsACodeAndANameOfItsOwn) {
    expectRefused(saveRegion(*store, aRegion(" ", "洪泽区", RegionType::District), aNote()), "region.no-code");
    expectRefused(saveRegion(*store, aRegion("HZ", " ", RegionType::District), aNote()), "region.no-name");
    expectRefused(saveRegion(*store, aRegion("QJ", "洪泽区", RegionType::District), aNote()), "region.code-taken");
    expectRefused(saveRegion(*store, aRegion("HZ", "清江浦区", RegionType::District), aNote()), "region.name-taken");
}

TEST_F(EditLists, ARegionEndsAfterItsStartAndNeverHangsBelowItself) {
    Region odd = region("QJ");
    odd.validFrom = YearMonth{2025, 6};
    odd.validTo = YearMonth{2025, 5};
    expectRefused(saveRegion(*store, odd, aNote()), "region.ends-before-start");
    Region loop = region("QJ");
    loop.parent = loop.code;
    expectRefused(saveRegion(*store, loop, aNote()), "region.parent-loop");
    Region lost = region("QJ");
    lost.parent = RegionCode{"NOWHERE"};
    expectRefused(saveRegion(*store, lost, aNote()), "figure.no-region");
}

TEST_F(EditLists, TheOnlyCityStaysOne) {
    Region city = region("HA");
    city.type = RegionType::County;
    expectRefused(saveRegion(*store, city, aNote()), "region.only-city");
}

TEST_F(EditLists, WhatCountsInATotalStaysOnceAMonthIsClosed) {
    Region out = region("QJ");
    out.isInTotal = false;
    closeThrough(2025, 3);
    expectRefused(saveRegion(*store, out, aNote()), "region.total-closed");
    Region renamed = region("QJ");
    renamed.name = "清江浦";
    EXPECT_TRUE(saveRegion(*store, renamed, aNote())) << "a name changes no total";
}

TEST_F(EditLists, WhatCountsInATotalStaysOnceAMonthIsSignedOff) {
    ASSERT_TRUE(store->inTransaction(aNote("sign-off"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = {{"GX"}, {2025, 3}}, .stage = Stage::SignedOff});
        return put ? Result<void>() : Result<void>(put.error());
    }));
    head = now(*store).journalHead()->sequence;
    Region out = region("QJ");
    out.isInTotal = false;
    expectRefused(saveRegion(*store, out, aNote()), "region.total-closed");
    Region stopped = region("QJ");
    stopped.validTo = YearMonth{2025, 2};
    expectRefused(saveRegion(*store, stopped, aNote()), "region.total-closed");
    Region added{.code = {"XQ"}, .name = "新区", .type = RegionType::District};
    expectRefused(saveRegion(*store, added, aNote()), "region.total-closed");
    added.validFrom = YearMonth{2025, 4};
    EXPECT_TRUE(saveRegion(*store, added, aNote()));
    stopped.validTo = YearMonth{2025, 3};
    EXPECT_TRUE(saveRegion(*store, stopped, aNote())) << "March still counts it";
}

TEST_F(EditLists, SomebodyElsesRegionIsAConflict) {
    const Region seen = region("QJ");
    Region theirs = seen;
    theirs.order = 9;
    ASSERT_TRUE(saveRegion(*store, theirs, aNote()));
    Region mine = seen;
    mine.order = 8;
    const auto saved = saveRegion(*store, mine, aNote());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ProblemKind::Conflict);
}

TEST_F(EditLists, AddsADepartmentAndRefusesWhatIsTaken) {
    ASSERT_TRUE(saveDepartment(*store, {.code = {"ZY"}, .name = "资源处"}, aNote("department")));
    head = now(*store).journalHead()->sequence;
    expectRefused(saveDepartment(*store, {.code = {""}, .name = "规划处"}, aNote()), "department.no-code");
    expectRefused(saveDepartment(*store, {.code = {"GH"}, .name = ""}, aNote()), "department.no-name");
    expectRefused(saveDepartment(*store, {.code = {"GX"}, .name = "规划处"}, aNote()), "department.code-taken");
    expectRefused(saveDepartment(*store, {.code = {"GH"}, .name = "高新处"}, aNote()), "department.name-taken");
}

TEST_F(EditLists, CountsWhatHangsOnARecord) {
    const Catalogue catalogue = *now(*store).readCatalogue();
    EXPECT_EQ(usageOf(catalogue, DepartmentCode{"GX"}).indicators, 4);
    EXPECT_EQ(usageOf(catalogue, RegionCode{"HA"}).targets, 1);
    EXPECT_EQ(usageOf(catalogue, RegionCode{"QJ"}).regions, 0);
}

TEST_F(EditLists, OpeningAClosedMonthNeedsAReason) {
    closeThrough(2025, 3);
    Settings open = now(*store).readCatalogue()->settings;
    open.closedThrough = YearMonth{2025, 1};
    expectRefused(saveSettings(*store, open, aNote("settings")), "settings.reopen-needs-reason");
    ChangeNote note = aNote("settings");
    note.reason = "市统计局更正";
    EXPECT_TRUE(saveSettings(*store, open, note));
}

} // namespace
} // namespace xushi
