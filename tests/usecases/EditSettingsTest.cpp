#include "usecases/EditSettings.h"
#include "usecases/CatalogueEditing.h"

namespace xushi {
namespace {

class EditSettings : public CatalogueEditing {};

TEST_F(EditSettings, ChangesTheRulesOfTheStore) {
    Settings settings = now().settings;
    settings.limits.growth = Decimal(30);
    settings.closedThrough = YearMonth{2025, 3};
    ASSERT_TRUE(saveSettings(*store, settings, aNote("settings")));
    EXPECT_EQ(now().settings, settings);
    EXPECT_EQ(xushi::now(*store).readJournal(0)->back().kind, RecordKind::Settings);
}

TEST_F(EditSettings, AreNotWrittenOverOthersThanThoseThatWereSeen) {
    const Settings seen = now().settings;
    Settings theirs = seen;
    theirs.dueDay = 8;
    ASSERT_TRUE(saveSettings(*store, theirs, aNote("settings"), &seen));
    Settings mine = seen;
    mine.dueDay = 10;
    const auto refusal = saveSettings(*store, mine, aNote("settings"), &seen);
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error().kind, ProblemKind::Conflict);
    EXPECT_EQ(now().settings, theirs);
    EXPECT_TRUE(saveSettings(*store, mine, aNote("settings"), &theirs));
    EXPECT_EQ(now().settings, mine);
}

TEST_F(EditSettings, RefusesALimitThatCanNeverOrAlwaysHold) {
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
