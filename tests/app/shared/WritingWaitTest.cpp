#include "app/shared/WritingWait.h"
#include "support/drivers/ProofWaitDriver.h"

#include <gtest/gtest.h>

#include <QTest>
#include <QWidget>

namespace xushi {
namespace {

TEST(WritingWait, IsNotSeenForWhatIsDoneAtOnce) {
    QWidget window;
    const ProofWaitDriver person(true, "writingWait");
    WritingWait wait(&window);
    EXPECT_TRUE(wait.progress()(0));
    QTest::qWait(20);
    EXPECT_FALSE(person.wasShown());
    EXPECT_FALSE(wait.isGivenUp());
}

TEST(WritingWait, IsShownForWhatTakesLongAndCanBeGivenUp) {
    QWidget window;
    window.show();
    const ProofWaitDriver person(true, "writingWait");
    WritingWait wait(&window);
    const auto goOn = wait.progress();
    int told = 0;
    while (told < 1000 && goOn(told)) {
        ++told;
        QTest::qSleep(20);
    }
    EXPECT_TRUE(person.wasShown());
    EXPECT_TRUE(wait.isGivenUp());
    EXPECT_LT(told, 1000);
}

} // namespace
} // namespace xushi
