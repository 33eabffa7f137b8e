#include "app/shared/ProofWait.h"

#include "app/office/Workspace.h"
#include "app/text/QtText.h"
#include "support/StoreToProve.h"
#include "support/drivers/ProofWaitDriver.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace xushi {
namespace {

struct ProofWait : testing::Test {
    void open() {
        ASSERT_TRUE(workspace.open(toQt(store.path().string())));
        ASSERT_TRUE(workspace.openStore().isBeingProved());
    }

    StoreToProve store;
    Workspace workspace{Language::Chinese, openerProvingBeside()};
};

TEST_F(ProofWait, IsTrueOnceTheStoreIsProved) {
    open();
    const ProofWaitDriver wait(false);
    EXPECT_TRUE(waitForProof(workspace, nullptr));
    EXPECT_TRUE(wait.wasShown());
    EXPECT_FALSE(workspace.openStore().isBeingProved());
    EXPECT_TRUE(workspace.openStore().store().proof());
}

TEST_F(ProofWait, ShowsNothingWhereNothingIsLeftToProve) {
    open();
    ASSERT_TRUE(waitForProof(workspace, nullptr));
    const ProofWaitDriver wait(false);
    EXPECT_TRUE(waitForProof(workspace, nullptr));
    EXPECT_FALSE(wait.wasShown());
    workspace.close();
    EXPECT_FALSE(waitForProof(workspace, nullptr)) << "there is no store";
}

TEST_F(ProofWait, IsFalseForWhoDoesNotWantToWaitAndTheProofGoesOn) {
    open();
    const ProofWaitDriver wait(true);
    EXPECT_FALSE(waitForProof(workspace, nullptr));
    EXPECT_TRUE(wait.wasShown());
    EXPECT_TRUE(workspace.isOpen());
    if (workspace.openStore().isBeingProved()) {
        QSignalSpy ended(&workspace.feed(), &ChangeFeed::proofEnded);
        ASSERT_TRUE(ended.wait(20'000));
    }
    EXPECT_TRUE(workspace.openStore().store().proof());
}

TEST_F(ProofWait, IsFalseForAStoreThatDiffers) {
    store.tamper();
    open();
    EXPECT_FALSE(waitForProof(workspace, nullptr));
    EXPECT_FALSE(workspace.isOpen());
}

} // namespace
} // namespace xushi
