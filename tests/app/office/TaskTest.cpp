#include "app/office/Task.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include <atomic>
#include <thread>

namespace xushi {
namespace {

TEST(Task, IsOverWhenItsStepSaysSo) {
    Task task;
    QSignalSpy finished(&task, &Task::finished);
    int steps = 0;
    task.start([&] { return Result<bool>(++steps == 3); }, [] { return 0; });
    ASSERT_TRUE(finished.wait(5000));
    EXPECT_EQ(steps, 3);
    EXPECT_FALSE(task.isRunning());
}

TEST(Task, TellsTheProblemOfAStep) {
    Task task;
    QSignalSpy failed(&task, &Task::failed);
    task.start([] { return Result<bool>(Problem{ProblemKind::Unreadable, "store.damaged-file", {}}); }, [] { return 0; });
    ASSERT_TRUE(failed.wait(5000));
    EXPECT_EQ(failed.front().front().value<Problem>().key, "store.damaged-file");
}

/// A step that takes long is asked to end, and not waited out.
TEST(Task, IsCancelledWithinAStepThatGivesUp) {
    Task task;
    QSignalSpy finished(&task, &Task::finished);
    std::atomic<bool> hasBegun = false;
    std::atomic<bool> isGivenUp = false;
    task.start(
        [&] {
            hasBegun = true;
            while (!isGivenUp) std::this_thread::yield(); // would never end by itself
            return Result<bool>(true);
        },
        [] { return 0; }, [&] { isGivenUp = true; });
    while (!hasBegun) std::this_thread::yield();
    task.cancel();
    EXPECT_FALSE(task.isRunning());
    EXPECT_FALSE(finished.wait(50)) << "what was cancelled tells nothing";
}

} // namespace
} // namespace xushi
