#include "OpenOffice.h"

#include <set>

namespace xushi {
namespace {

struct SnapshotTest : OpenOffice {
    Result<Snapshot> read(int year, const std::optional<Remark>& lock = {}) const {
        return readTogether(store(), [&](Reading& reading) { return Snapshot::read(reading, year, lock); });
    }
};

TEST_F(SnapshotTest, OfNoStoreIsEmpty) {
    const Snapshot none;
    EXPECT_TRUE(none.figures().empty());
    EXPECT_TRUE(none.latestCatalogue().indicators.empty());
    EXPECT_TRUE(none.board(may, {"320800"}).empty());
    EXPECT_FALSE(none.lockOf(key()));
    EXPECT_TRUE(none.audit({}, {2025, 5}).empty());
}

TEST_F(SnapshotTest, IsWhatTheStoreHolds) {
    const auto whole = read(2025);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->figures().size(), workspace.now().figures().size());
    EXPECT_EQ(whole->figureAt(key())->value, now(store()).readFigure(key())->value().value);
    EXPECT_EQ(whole->board(may, workspace.region()).size(), boardAt(workspace.boardRequest()).size());
}

TEST_F(SnapshotTest, StaysAsItWasForWhoKeepsIt) {
    const auto before = workspace.snapshot();
    const auto value = before->figureAt(key())->value;
    ASSERT_TRUE(workspace.acts().enter({edit("115.5")}, QStringLiteral("enter")));
    EXPECT_EQ(before->figureAt(key())->value, value);
    EXPECT_EQ(shownValue(), Decimal(1155, 1));
    EXPECT_EQ(workspace.snapshot()->figureAt(key())->value, Decimal(1155, 1));
}

TEST_F(SnapshotTest, MovesNoFigureWhereNobodyKeepsTheOneBefore) {
    const Figure* const at = workspace.now().figureAt(key());
    ASSERT_TRUE(workspace.acts().enter({edit("115.5")}, QStringLiteral("enter")));
    EXPECT_EQ(workspace.now().figureAt(key()), at) << "written in its place";
}

TEST_F(SnapshotTest, SharesTheDefinitionsWithTheOnesBesideIt) {
    const auto before = workspace.snapshot();
    ASSERT_TRUE(workspace.acts().enter({edit("115.5")}, QStringLiteral("enter")));
    EXPECT_EQ(&before->latestCatalogue(), &workspace.now().latestCatalogue());
    EXPECT_EQ(&before->workflow(), &workspace.now().workflow());
}

TEST_F(SnapshotTest, TakesInFiguresOfTheYearsThatItShows) {
    Snapshot snapshot = workspace.now();
    const auto count = snapshot.figures().size();
    const FigureKey other{Period::ytd(2025, 12), key().indicator, workspace.region()};
    snapshot.put({{.key = other, .value = Decimal(7), .revision = 1}, {.key = {Period::ytd(2031, 1), key().indicator, workspace.region()}, .value = Decimal(8)}});
    EXPECT_EQ(snapshot.figures().size(), count + 1) << "2031 is not shown";
    EXPECT_EQ(snapshot.figureAt(other)->value, Decimal(7));
    EXPECT_FALSE(workspace.now().figureAt(other));
}

TEST_F(SnapshotTest, AnotherYearIsOfTheSameStore) {
    const auto other = readTogether(store(), [&](Reading& reading) { return workspace.now().ofYear(reading, 2024); });
    ASSERT_TRUE(other);
    EXPECT_EQ(other->year(), 2024);
    EXPECT_EQ(other->latestCatalogue().indicators.size(), workspace.now().latestCatalogue().indicators.size());
    EXPECT_FALSE(other->figureAt(key()));
}

TEST_F(SnapshotTest, OfAStoreThatIsOnlyReadLocksEveryFigure) {
    const auto locked = read(2025, Remark{"store.read-only", {}});
    ASSERT_TRUE(locked);
    EXPECT_EQ(locked->lockOf(key())->key, "store.read-only");
    EXPECT_FALSE(workspace.now().lockOf(key()));
}

TEST_F(SnapshotTest, ThatCannotBeReadIsNone) {
    for (int reads = 0; reads < 4; ++reads) {
        failure->readsLeft = reads;
        EXPECT_FALSE(read(2025)) << reads;
    }
    failure->readsLeft = -1;
    EXPECT_TRUE(read(2025));
}

TEST_F(SnapshotTest, HasTheTargetsOfItsYearAndTheOneBefore) {
    Target old = workspace.latestCatalogue().targets.front();
    old.revision = 0;
    for (const int year : {2019, 2020, 2021}) {
        old.key.year = year;
        ASSERT_TRUE(workspace.acts().save(old, QStringLiteral("补录")));
    }
    const auto yearsIn = [](const Catalogue& catalogue) {
        std::set<int> years;
        for (const auto& target : catalogue.targets) years.insert(target.key.year);
        return years;
    };
    for (const int year : yearsIn(workspace.latestCatalogue())) EXPECT_TRUE(year == 2024 || year == 2025) << year;
    EXPECT_EQ(yearsIn(read(2020)->latestCatalogue()), (std::set{2019, 2020}));
    const auto every = yearsIn(workspace.catalogueOfEveryYear());
    for (const int year : {2019, 2020, 2021, 2025}) EXPECT_TRUE(every.contains(year)) << year << " is counted where it is asked for";
    workspace.setPeriod(Period::ytd(2021, 6));
    EXPECT_EQ(yearsIn(workspace.latestCatalogue()), (std::set{2020, 2021}));
}

TEST_F(SnapshotTest, CountsOnAfterAnEditAsItWouldCountAnew) {
    const YearMonth month = monthOf(may);
    const auto before = workspace.now().completeness(month);
    ASSERT_GT(before.reported, 0);
    ASSERT_TRUE(workspace.acts().enter({edit("")}, QStringLiteral("clear")));
    const auto after = workspace.now().completeness(month);
    EXPECT_EQ(after.reported, before.reported - 1);
    EXPECT_EQ(after.due, read(2025)->completeness(month).due);
    EXPECT_EQ(after.reported, read(2025)->completeness(month).reported);
    EXPECT_LT(workspace.now().completeness(month, DepartmentCode{"NONE"}).due, before.due) << "another question has its own answer";
}

} // namespace
} // namespace xushi
