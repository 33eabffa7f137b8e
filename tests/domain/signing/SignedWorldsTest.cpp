#include "domain/signing/SignedWorlds.h"

#include "domain/analyses/Board.h"
#include "domain/checks/CheckContext.h"
#include "domain/checks/FigureChecks.h"
#include "domain/workflow/Audit.h"
#include "support/Printers.h"
#include "support/SignedScene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

SignedScene aScene() {
    Catalogue catalogue;
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
    catalogue.regions = {aRegion(), aRegion("QJ", "清江浦区", RegionType::District)};
    catalogue.indicators = {anIndicator()};
    catalogue.indicators.front().revision = 1;
    SignedScene scene(std::move(catalogue));
    scene.put(aTarget());
    scene.put(aFigure({.value = "100", .period = Period::ytd(2024, 5)}));
    scene.put(aFigure({.value = "100"}));
    return scene;
}

JournalPlace place(std::int64_t sequence, RecordKind kind, const std::string& key = {}) { return {sequence, kind, key}; }

std::string keyOf(const Period& period) { return keyTextOf(FigureKey{period, {"STARTS"}, {"HA"}}); }

TEST(SignedWorlds, WantNothingWhereNothingWasSigned) {
    const Catalogue catalogue;
    const SignedWorlds worlds(catalogue, {}, 2024);
    EXPECT_TRUE(worlds.isEmpty());
    EXPECT_FALSE(worlds.isWanted(place(9, RecordKind::Settings)));
    EXPECT_FALSE(worlds.isWanted(place(9, RecordKind::Figure, keyOf(Period::ytd(2025, 1)))));
}

TEST(SignedWorlds, WantTheFiguresThatASignedMonthCanRestOn) {
    const Catalogue catalogue;
    const SignedWorlds worlds(catalogue, {{{{"GX"}, {2025, 2}}, 10}, {{{"GX"}, {2025, 5}}, 50}}, 2023);
    EXPECT_EQ(worlds.firstEntry(), 10);
    const auto wants = [&](std::int64_t sequence, const Period& period) {
        return worlds.isWanted(place(sequence, RecordKind::Figure, keyOf(period)));
    };
    EXPECT_TRUE(wants(11, Period::ytd(2025, 2)));
    EXPECT_TRUE(wants(11, Period::ytd(2024, 12))) << "a base";
    EXPECT_TRUE(wants(11, Period::ytd(2023, 5)));
    EXPECT_FALSE(wants(11, Period::ytd(2022, 5))) << "no curve looks back so far";
    EXPECT_FALSE(wants(11, Period::ytd(2025, 4))) << "before May was signed";
    EXPECT_TRUE(wants(51, Period::ytd(2025, 4)));
    EXPECT_FALSE(wants(51, Period::ytd(2025, 6))) << "an open month";
    EXPECT_TRUE(wants(11, Period::ytd(2025, 1).withKind(PeriodKind::Month)));
    EXPECT_FALSE(wants(11, Period{2025, Month(3), PeriodKind::Quarter}));
    EXPECT_TRUE(wants(51, Period{2025, Month(3), PeriodKind::Quarter}));
    EXPECT_TRUE(worlds.isWanted(place(11, RecordKind::Target)) && worlds.isWanted(place(11, RecordKind::Curve))
                && worlds.isWanted(place(11, RecordKind::Indicator)) && worlds.isWanted(place(11, RecordKind::Settings)));
    EXPECT_FALSE(worlds.isWanted(place(11, RecordKind::Review)));
}

TEST(SignedWorlds, RefuseAStateThatCannotBeRead) {
    const Catalogue catalogue;
    for (const auto kind : {RecordKind::Figure, RecordKind::Target, RecordKind::Curve, RecordKind::Indicator, RecordKind::Settings}) {
        SignedWorlds worlds(catalogue, {{{{"GX"}, {2025, 5}}, 1}}, 2024);
        const EarlierState state{place(2, kind, keyOf(Period::ytd(2025, 5))), {"x"}};
        const auto added = worlds.add({&state, 1});
        ASSERT_FALSE(added) << token(kind);
        EXPECT_EQ(added.error().key, "record.unreadable");
    }
}

TEST(SignedWorlds, TellWhatWasSigned) {
    SignedScene scene = aScene();
    scene.signOff(5);
    const SignedWorlds worlds = scene.worlds();
    EXPECT_TRUE(worlds.holds({"STARTS"}, Month(5), Period::ytd(2025, 5)));
    EXPECT_TRUE(worlds.holds({"STARTS"}, Month(5), Period::ytd(2025, 7))) << "shown by a later month";
    EXPECT_FALSE(worlds.holds({"STARTS"}, Month(6), Period::ytd(2025, 6)));
    EXPECT_FALSE(worlds.holds({"OTHER"}, Month(5), Period::ytd(2025, 5)));
}

TEST(SignedWorlds, FindingsOfASignedMonthAreThoseOfItsSigning) {
    SignedScene scene = aScene();
    const Workflow workflow;
    const auto keys = [&] {
        const SignedWorlds worlds = scene.worlds();
        std::vector<std::string> found;
        for (const auto& line : auditOf({scene.catalogue, scene.figures, workflow, {2025, 5}, std::nullopt, &worlds}))
            found.push_back(line.finding.remark.key + ' ' + argumentsOf(line.finding));
        return found;
    };
    scene.put(aFigure({.value = "60", .region = "QJ"}));
    const auto before = keys();
    scene.signOff(5);
    EXPECT_EQ(keys(), before);
    scene.put(aFigure({.value = "40", .period = Period::ytd(2024, 5)})); // a growth of 150 % is asked about
    Region outside = scene.catalogue.regions[1];
    outside.isInTotal = false;
    scene.put(outside);
    EXPECT_EQ(keys(), before);
    scene.unlock(5);
    EXPECT_NE(keys(), before);
}

TEST(SignedWorlds, TheGapOfTheMonthBeforeIsTheSignedOne) {
    SignedScene scene = aScene();
    scene.signOff(5);
    scene.put(aTarget({.value = "1000"}));
    const Figure june = aFigure({.value = "505", .period = Period::ytd(2025, 6)});
    scene.put(june);
    const SignedWorlds worlds = scene.worlds();
    const auto context = contextFor(scene.catalogue, scene.figures, scene.catalogue.indicators.front(), june, {}, &worlds);
    EXPECT_EQ(context.standing->completion, (Percent{ratio("50.5")}));
    EXPECT_EQ(context.standingBefore->completion, (Percent{Ratio(40)})) << "100 of 250, not of 1000";
}

} // namespace
} // namespace xushi
