#include "app/entry/review/ReviewModel.h"
#include "app/entry/review/ReviewTable.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"

#include <gtest/gtest.h>

#include <map>

namespace xushi {
namespace {

const YearMonth junesMonth{2025, 6};

/// The chief's day on the demonstration: June was submitted by the clerk. Only keys are pressed from there on, and every one goes to
/// whatever has the focus.
class ChiefDay : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        submitEverything();
        open.window.workspace().close();
        ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
        QApplication::setActiveWindow(&open.window);
        QTest::qWait(10); // the question who is working is in sight
    }
    void submitEverything() {
        workspace().setPerson({"TB"});
        open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
        open.entry.explainAll(QStringLiteral("已核实"));
        open.press(Qt::Key_F7);
        open.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_EQ(stages()[Stage::Submitted], involved()) << fromQt(open.frame.notice());
    }
    Workspace& workspace() { return open.window.workspace(); }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++keys;
        hand::press(pressed, modifiers, &open.window);
    }
    void text(const QString& typed) {
        keys += static_cast<int>(typed.size());
        hand::type(typed, &open.window);
    }
    std::map<Stage, int> stages() {
        std::map<Stage, int> counted;
        for (const auto& department : workspace().catalogue().departments) ++counted[workspace().now().submissionOf(department.code, junesMonth).stage];
        return counted;
    }
    /// Departments of which something falls due in June.
    int involved() {
        int count = 0;
        for (const auto& department : workspace().catalogue().departments)
            count += std::ranges::any_of(workspace().catalogue().indicators, [&](const Indicator& indicator) {
                return indicator.department == department.code && isDueIn(indicator, Period::ytd(2025, 6));
            });
        return count;
    }
    QString gapOf(int row) { return open.entry.reviews().index(row, ReviewModel::GapColumn).data().toString(); }

    OpenWindow open{"demonstration"};
    int keys = 0;
};

TEST_F(ChiefDay, FromTheWorstRowToTheSignatureByKeysAlone) {
    // 1. Who am I; what waits lies there, the furthest behind first.
    key(Qt::Key_2, Qt::AltModifier);
    ASSERT_TRUE(workspace().person());
    ASSERT_EQ(workspace().person()->role, Role::Chief);
    key(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(open.entry.isReviewing());
    ASSERT_EQ(QApplication::focusWidget(), &open.entry.reviewTable());
    const auto worst = *open.entry.reviews().figureAt(0);
    ASSERT_TRUE(gapOf(0).startsWith(QStringLiteral("−"))) << fromQt(gapOf(0));

    // 2. Its course of the year stands beside it.
    key(Qt::Key_Right);
    ASSERT_TRUE(open.entry.isCourseOpen());
    EXPECT_EQ(open.entry.courseMonths()[5], open.entry.reviews().index(0, ReviewModel::ValueColumn).data().toString());
    key(Qt::Key_Left);

    // 3. The second row is returned with a comment, and accepted once the clerk has explained.
    key(Qt::Key_Down);
    key(Qt::Key_R);
    text(QStringLiteral("请核"));
    key(Qt::Key_Return);
    EXPECT_EQ(open.entry.reviews().returnedCount(), 1);
    key(Qt::Key_Space);
    EXPECT_EQ(open.entry.reviews().returnedCount(), 0);
    key(Qt::Key_Up);

    // 4. The worst one comes late each year: another schedule, seen before it is saved.
    key(Qt::Key_B, Qt::AltModifier);
    ASSERT_TRUE(open.entry.isBasisAsked());
    key(Qt::Key_End);
    EXPECT_NE(open.entry.basisLights()[1], QString());
    key(Qt::Key_Return);
    text(QStringLiteral("年底集中"));
    key(Qt::Key_Return);
    ASSERT_FALSE(open.entry.isBasisAsked());
    const Target* target = workspace().latestCatalogue().find(TargetKey{worst.indicator, worst.region, 2025});
    ASSERT_TRUE(target);
    EXPECT_EQ(target->reason, "年底集中");

    // 5. The rest is accepted; what has changed since the submission is read before the month goes on.
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Space);
    EXPECT_EQ(open.entry.reviews().acceptedCount(), open.entry.reviews().rowCount());
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(open.entry.waitForChanges());
    EXPECT_TRUE(open.entry.changes().join(QLatin1Char('\n')).contains(QStringLiteral("年底集中")));
    key(Qt::Key_Return);
    EXPECT_EQ(stages()[Stage::Approved], involved()) << fromQt(open.frame.notice());
    EXPECT_EQ(keys, 23) << "the chief's way";

    // 6. The director takes over, reads the same change, by whom and why, and signs.
    keys = 0;
    workspace().setPerson({"LD"});
    ASSERT_TRUE(QApplication::focusWidget());
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(open.entry.waitForChanges());
    EXPECT_TRUE(open.entry.changes().join(QLatin1Char('\n')).contains(QStringLiteral("年底集中")));
    key(Qt::Key_Return);
    EXPECT_EQ(stages()[Stage::SignedOff], involved()) << fromQt(open.frame.notice());
    EXPECT_EQ(keys, 2);
    EXPECT_TRUE(workspace().openStore().store().verify()->faults.empty());
}

} // namespace
} // namespace xushi
