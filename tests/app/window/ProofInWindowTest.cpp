#include "app/shared/ProofWait.h"
#include "app/summary/SummaryPage.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "support/StoreToProve.h"
#include "support/drivers/FrameDriver.h"
#include "support/drivers/SummaryDriver.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace xushi {
namespace {

constexpr int waitMilliseconds = 20'000;

/// A window on a store that is proved beside it, as every large one is.
class ProofInWindow : public testing::Test {
protected:
    std::unique_ptr<MainWindow> openWindow() {
        auto window = std::make_unique<MainWindow>(Language::Chinese, openerProvingBeside(failure));
        window->show();
        EXPECT_EQ(window->openStore(toQt(store.path().string())), !failure->hasNoProof);
        return window;
    }
    static QString badge(MainWindow& window) { return FrameDriver(window).proofBadge(); }

    StoreToProve store;
    std::shared_ptr<StoreFailure> failure = std::make_shared<StoreFailure>();
};

TEST_F(ProofInWindow, AStoreIsShownWhileItIsProved) {
    const auto window = openWindow();
    Workspace& workspace = window->workspace();
    EXPECT_TRUE(workspace.openStore().isBeingProved());
    EXPECT_FALSE(workspace.now().figures().empty());
    EXPECT_TRUE(badge(*window).startsWith(QStringLiteral("Checking ")));
    QSignalSpy ended(&workspace.feed(), &ChangeFeed::proofEnded);
    ASSERT_TRUE(ended.wait(waitMilliseconds));
    EXPECT_FALSE(workspace.openStore().isBeingProved());
    EXPECT_EQ(badge(*window), QStringLiteral("Checked ✓"));
    ASSERT_TRUE(workspace.openStore().store().proof());
    EXPECT_EQ(workspace.openStore().store().proof()->figures, 3000);
}

TEST_F(ProofInWindow, EditsAreStoredMeanwhile) {
    const auto window = openWindow();
    Workspace& workspace = window->workspace();
    QSignalSpy ended(&workspace.feed(), &ChangeFeed::proofEnded);
    const auto entered = workspace.acts().enter({{.indicator = {"STARTS"}, .region = {"QJ"}, .period = workspace.period(), .value = "12"}},
                                         QStringLiteral("enter"));
    ASSERT_TRUE(entered);
    EXPECT_TRUE(entered->outcomes.front().isWritten());
    if (workspace.openStore().isBeingProved()) {
        ASSERT_TRUE(ended.wait(waitMilliseconds));
    }
    ASSERT_TRUE(workspace.openStore().store().proof());
    const auto all = workspace.openStore().store().verify();
    EXPECT_EQ(all->figures, 3001);
    EXPECT_TRUE(all->faults.empty());
}

TEST_F(ProofInWindow, AStoreThatDiffersIsClosedAndSaidToBe) {
    store.tamper();
    const auto window = openWindow();
    QSignalSpy ended(&window->workspace().feed(), &ChangeFeed::proofEnded);
    ASSERT_TRUE(ended.wait(waitMilliseconds));
    EXPECT_FALSE(window->workspace().isOpen());
    const QString notice = FrameDriver(*window).notice();
    EXPECT_TRUE(notice.contains(QStringLiteral("有1处与修订记录不符")));
    EXPECT_TRUE(notice.contains(QStringLiteral("已停止使用"))) << "it was open, and may have been written";
    EXPECT_FALSE(notice.contains(QStringLiteral("没有打开")));
    EXPECT_TRUE(badge(*window).isEmpty());
}

TEST_F(ProofInWindow, WhatLeavesTheStoreWaitsForTheProof) {
    const auto window = openWindow();
    ASSERT_TRUE(window->workspace().openStore().isBeingProved());
    bool hasShown = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, [&] { hasShown = hasShown || FrameDriver(*window).isWaitingForProof(); });
    watch.start(1);
    EXPECT_TRUE(waitForProof(window->workspace(), window.get()));
    EXPECT_TRUE(hasShown);
    EXPECT_TRUE(window->workspace().openStore().store().proof());
    EXPECT_TRUE(waitForProof(window->workspace(), window.get())) << "at once";
}

TEST_F(ProofInWindow, AStoreWhoseFileWentMeanwhileIsProvedWhenTheFileIsBack) {
    failure->proofStep = StoreFailure::ProofStep::Waits;
    const auto window = openWindow();
    const OpenStore& open = window->workspace().openStore();
    std::filesystem::rename(store.path(), store.folder() / "away.xushi");
    QSignalSpy givenUp(&open, &OpenStore::proofGivenUp);
    failure->proofStep = StoreFailure::ProofStep::Fails;
    ASSERT_TRUE(givenUp.wait(waitMilliseconds));
    EXPECT_TRUE(open.isProofOwed());
    EXPECT_FALSE(waitForProof(window->workspace(), window.get()));
    failure->proofStep = StoreFailure::ProofStep::AsItIs;
    window->workspace().look();
    EXPECT_FALSE(open.isBeingProved()) << "it is still away";
    std::filesystem::rename(store.folder() / "away.xushi", store.path());
    window->workspace().look();
    EXPECT_TRUE(waitForProof(window->workspace(), window.get()));
    EXPECT_TRUE(open.store().proof());
    EXPECT_EQ(badge(*window), QStringLiteral("Checked ✓"));
}

TEST_F(ProofInWindow, NothingLeavesAStoreThatDiffers) {
    store.tamper();
    const auto window = openWindow();
    window->workspace().setPeriod(Period::ytd(1949, 6));
    window->showPage(QStringLiteral("summary"));
    const auto path = store.folder() / "table.pdf";
    SummaryDriver(*window).page().printTo(toQt(path.string()));
    EXPECT_FALSE(std::filesystem::exists(path));
    EXPECT_FALSE(window->workspace().isOpen());
}

TEST_F(ProofInWindow, AStoreThatCannotBeProvedBesideIsNotShown) {
    failure->hasNoProof = true;
    const auto window = openWindow();
    EXPECT_FALSE(window->workspace().isOpen());
    failure->hasNoProof = false;
    EXPECT_TRUE(window->openStore(toQt(store.path().string())));
}

TEST_F(ProofInWindow, ClosingAndOpeningEndTheProof) {
    const auto window = openWindow();
    for (int i = 0; i < 5; ++i) {
        window->workspace().close();
        EXPECT_FALSE(window->workspace().openStore().isBeingProved());
        ASSERT_TRUE(window->openStore(toQt(store.path().string())));
    }
    QSignalSpy ended(&window->workspace().feed(), &ChangeFeed::proofEnded);
    ASSERT_TRUE(ended.wait(waitMilliseconds));
    QTest::qWait(50);
    EXPECT_EQ(ended.count(), 1);
    EXPECT_TRUE(window->workspace().openStore().store().proof());
}

} // namespace
} // namespace xushi
