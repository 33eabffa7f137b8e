#include "app/office/Workspace.h"
#include "app/text/QtText.h"
#include "support/DataFolders.h"
#include "support/FailingStore.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include <algorithm>

namespace xushi {
namespace {

/// Two stores: the one that is open, and another one whose reading fails.
struct TwoStores : testing::Test {
    TwoStores() {
        qputenv("XUSHI_DATA_DIR", XUSHI_DATA);
        isReady = createStoreFrom(first, "seed") && createStoreFrom(second, "demonstration") && workspace.open(toQt(first));
    }
    /// What a person sees of a workspace, in one value.
    auto seen() {
        return std::tuple(workspace.openStore().path(), workspace.period(), workspace.region(), workspace.person() ? workspace.person()->code : PersonCode{},
                          workspace.latestCatalogue().indicators, workspace.latestCatalogue().settings, workspace.now().figures().size(),
                          workspace.now().workflow().submissions.size(), workspace.undoStack().count(), now(workspace.openStore().store()).journalHead()->hash);
    }

    TemporaryFolder folder;
    std::string first = (folder / "first.xushi").string();
    std::string second = (folder / "second.xushi").string();
    std::shared_ptr<StoreFailure> failure = std::make_shared<StoreFailure>();
    Workspace workspace{Language::Chinese, openerFailingAs(failure)};
    bool isReady = false;
};

TEST_F(TwoStores, TheOpenOneStaysWholeWhereverReadingTheOtherFails) {
    ASSERT_TRUE(isReady);
    const auto before = seen();
    QSignalSpy opened(&workspace.feed(), &ChangeFeed::opened);
    QSignalSpy left(&workspace.feed(), &ChangeFeed::aboutToLeave);
    int failed = 0;
    for (int reads = 0; reads < 20; ++reads) {
        failure->readsLeft = reads;
        const auto result = workspace.open(toQt(second));
        failure->readsLeft = -1;
        if (result) break;
        ++failed;
        EXPECT_EQ(seen(), before) << "after " << reads << " reads";
        EXPECT_EQ(opened.count(), 0);
        EXPECT_EQ(left.count(), 0) << "nobody has to leave a store that stays";
    }
    EXPECT_GE(failed, 5) << "catalogue, period, figures, workflow and acts are read";
    EXPECT_EQ(workspace.openStore().path(), toQt(second));
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(TwoStores, AnEditAfterAFailedOpeningGoesIntoTheOpenOne) {
    ASSERT_TRUE(isReady);
    failure->readsLeft = 2;
    ASSERT_FALSE(workspace.open(toQt(second)));
    failure->readsLeft = -1;
    const auto head = now(workspace.openStore().store()).journalHead()->sequence;
    const FigureEdit edit{.indicator = {"TECH_CONTRACT_AMT"}, .region = workspace.region(), .period = Period::ytd(2025, 5), .value = "115.5"};
    ASSERT_TRUE(workspace.acts().enter({edit}, QStringLiteral("enter")));
    EXPECT_EQ(now(workspace.openStore().store()).journalHead()->sequence, head + 1);
    workspace.close();
    EXPECT_EQ(now(**openForReading(first)).journalHead()->sequence, head + 1);
}

TEST_F(TwoStores, AnotherYearThatCannotBeReadLeavesTheShownOne) {
    ASSERT_TRUE(isReady);
    const auto before = seen();
    for (const int reads : {0, 1}) {
        failure->readsLeft = reads;
        workspace.setPeriod(Period::ytd(2021, 6));
        EXPECT_EQ(seen(), before);
    }
    failure->readsLeft = -1;
    workspace.setPeriod(Period::ytd(2021, 6));
    EXPECT_EQ(workspace.period().year, 2021);
}

TEST_F(TwoStores, ACatalogueThatCannotBeReadLeavesTheShownOne) {
    ASSERT_TRUE(isReady);
    const auto before = seen();
    failure->readsLeft = 0;
    EXPECT_FALSE(workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    failure->readsLeft = -1;
    EXPECT_EQ(seen(), before);
}

TEST_F(TwoStores, RowsOfTheCatalogueBeforeLiveUntilEveryPageHasBeenTold) {
    ASSERT_TRUE(isReady);
    const auto board = boardAt(workspace.boardRequest());
    const auto judged = std::ranges::find_if(board, [](const BoardRow& row) { return row.target != nullptr; });
    ASSERT_NE(judged, board.end());
    const Decimal value = judged->target->value;
    Decimal seenThen;
    QObject::connect(&workspace.feed(), &ChangeFeed::catalogueChanged, &workspace, [&] { seenThen = judged->target->value; });
    ASSERT_TRUE(workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    EXPECT_EQ(seenThen, value);
}

TEST_F(TwoStores, AClosedWorkspaceRefusesEveryActInWords) {
    ASSERT_TRUE(isReady);
    workspace.close();
    EXPECT_EQ(workspace.acts().enter({{}}, QStringLiteral("enter")).error().key, "store.closed");
    EXPECT_EQ(workspace.acts().explain({}).error().key, "store.closed");
    EXPECT_EQ(workspace.acts().review({}).error().key, "store.closed");
    EXPECT_EQ(workspace.acts().readCatalogue(ChangeReason::AnotherPerson).error().key, "store.closed");
    EXPECT_EQ(workspace.acts().readWorkflow(ChangeReason::AnotherPerson).error().key, "store.closed");
    EXPECT_EQ(workspace.acts().take({}, Step::Submit, {}).error().key, "store.closed");
    EXPECT_TRUE(boardAt(workspace.boardRequest()).empty());
    EXPECT_EQ(workspace.person(), nullptr);
}

} // namespace
} // namespace xushi
