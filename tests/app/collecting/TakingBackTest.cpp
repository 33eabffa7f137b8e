#include "CollectionScene.h"

namespace xushi {
namespace {

class TakingBack : public CollectionScene {
protected:
    /// The act of a row, opened by keys.
    void openAct(const QString& region) {
        board.open();
        board.goTo(region, contracts);
        board.goToArrival(0);
        hand::press(Qt::Key_Return);
        ASSERT_TRUE(board.isActShown());
    }
};

TEST_F(TakingBack, WhatCameIsNamedByFileFigureAndCell) {
    import("洪泽区", "8.52");
    board.open();
    board.goTo(hongze, contracts);
    const QStringList arrivals = board.arrivals();
    ASSERT_EQ(arrivals.size(), 3) << fromQt(arrivals.join(u'\n'));
    EXPECT_TRUE(arrivals[0].startsWith(QStringLiteral("洪泽区7月.xlsx|"))) << fromQt(arrivals[0]);
    EXPECT_TRUE(arrivals.contains(QStringLiteral("  技术合同成交额（亿元）|8.52|7月!C3|"))) << fromQt(arrivals.join(u'\n'));
    EXPECT_EQ(board.cell(CollectionModel::FileColumn), QStringLiteral("洪泽区7月.xlsx"));
}

TEST_F(TakingBack, AFileThatALaterOneReplacedSaysSo) {
    import("洪泽区", "8.52");
    import("洪泽区", "8.60", "洪泽区7月更正.xlsx");
    board.open();
    board.goTo(hongze, contracts);
    hand::press(Qt::Key_Return);
    EXPECT_EQ(board.focus(), QStringLiteral("missing"));
    hand::press(Qt::Key_Tab);
    EXPECT_EQ(board.focus(), QStringLiteral("arrivals"));
    hand::press(Qt::Key_Home);
    hand::press(Qt::Key_Right);
    const QStringList arrivals = board.arrivals();
    ASSERT_EQ(arrivals.size(), 5) << fromQt(arrivals.join(u'\n'));
    EXPECT_TRUE(arrivals.contains(QStringLiteral("  技术合同成交额（亿元）|8.52|7月!C3|已被后来的文件替换"))) << fromQt(arrivals.join(u'\n'));
    EXPECT_TRUE(arrivals.contains(QStringLiteral("  技术合同提交项数（项）|14|7月!C4|"))) << "the second file changed nothing of it: " << fromQt(arrivals.join(u'\n'));
}

TEST_F(TakingBack, AnActIsOpenedAndEscLeadsBackStepByStep) {
    import("洪泽区", "8.52");
    openAct(hongze);
    EXPECT_TRUE(board.act().startsWith(QStringLiteral("洪泽区7月.xlsx"))) << fromQt(board.act());
    EXPECT_TRUE(board.entries().contains(QStringLiteral("技术合同成交额（亿元）|2025年1—7月|洪泽区|未报|8.52||7月!C3"))) << fromQt(board.entries().join(u'\n'));
    EXPECT_EQ(board.focus(), QStringLiteral("entries"));
    const auto before = entries();
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(board.isAsking()) << fromQt(board.bar());
    EXPECT_TRUE(board.entries().contains(QStringLiteral("技术合同成交额（亿元）|2025年1—7月|洪泽区|8.52|未报||"))) << fromQt(board.entries().join(u'\n'));
    EXPECT_TRUE(board.bar().contains(QLatin1Char('2'))) << fromQt(board.bar());
    EXPECT_EQ(entries(), before) << "nothing is written by looking";
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(board.isAsking());
    EXPECT_TRUE(board.isActShown());
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(board.isActShown());
    EXPECT_EQ(board.focus(), QStringLiteral("arrivals"));
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(board.focus(), QStringLiteral("board"));
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(board.isShown());
    EXPECT_EQ(entries(), before);
}

TEST_F(TakingBack, ConfirmsNothingThatWasNotAsked) {
    import("洪泽区", "8.52");
    openAct(hongze);
    const auto before = entries();
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(entries(), before);
    EXPECT_EQ(value("320813"), "8.52");
}

TEST_F(TakingBack, AnOlderImportGoesAloneAndTheStepsStaySane) {
    import("洪泽区", "8.52");
    import("涟水县", "4.10");
    openAct(hongze);
    board.ask();
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("320813"), "");
    EXPECT_EQ(value("320826"), "4.1") << "the later one stays";
    EXPECT_FALSE(board.isActShown());
    EXPECT_EQ(board.focus(), QStringLiteral("board"));
    EXPECT_EQ(board.current(), hongze + QStringLiteral(" · ") + contracts);
    EXPECT_TRUE(board.rowsOf(hongze).at(4).contains(QStringLiteral("未报"))) << "it owes again";
    EXPECT_EQ(board.missing().size(), 8);
    EXPECT_TRUE(board.arrivals().isEmpty());
    EXPECT_FALSE(open.frame.message().isEmpty()) << "what was taken back is said";
    EXPECT_EQ(open.frame.questionCount(), 0);

    hand::press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(value("320826"), "") << "Ctrl+Z goes on with the last act that stands";
    hand::press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(value("320826"), "4.1");
    EXPECT_EQ(value("320813"), "");
    hand::press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(value("320813"), "8.52");
    EXPECT_TRUE(board.rowsOf(hongze).at(4).contains(QStringLiteral("未齐")));
    EXPECT_EQ(board.arrivals().size(), 3);
    EXPECT_TRUE(store().verify()->faults.empty());
}

TEST_F(TakingBack, WhatWasChangedSinceStaysAndSaysWhy) {
    import("洪泽区", "8.52");
    enter("320813", "9");
    openAct(hongze);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_FALSE(board.isAsking());
    EXPECT_TRUE(board.bar().contains(QStringLiteral("后来改成了9"))) << fromQt(board.bar());
    EXPECT_FALSE(board.canAsk());
    EXPECT_EQ(value("320813"), "9");
}

TEST_F(TakingBack, WhatSomebodyElseTookInIsTheirs) {
    workspace().setPerson({"KZ"});
    import("洪泽区", "8.52");
    workspace().setPerson({"TB"});
    openAct(hongze);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_FALSE(board.isAsking());
    EXPECT_TRUE(board.bar().contains(QStringLiteral("“科长”"))) << fromQt(board.bar());
    workspace().setPerson({"KZ"});
    QTest::qWait(1);
    openAct(hongze);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_TRUE(board.isAsking()) << fromQt(board.bar());
}

TEST_F(TakingBack, ALockedMonthKeepsWhatCame) {
    import("洪泽区", "8.52");
    ASSERT_TRUE(store().inTransaction(changeNote("submit"), [](Transaction& transaction) -> Result<void> {
        auto submission = *transaction.readSubmission({{"CGZH"}, {2025, 7}});
        submission->stage = Stage::Submitted;
        const auto put = transaction.put(*submission);
        return put ? Result<void>() : Result<void>(put.error());
    }));
    ASSERT_TRUE(workspace().acts().readWorkflow(ChangeReason::AnotherPerson));
    openAct(hongze);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_FALSE(board.isAsking());
    EXPECT_TRUE(board.bar().contains(QStringLiteral("已提交"))) << fromQt(board.bar());
    EXPECT_EQ(value("320813"), "8.52");
}

TEST_F(TakingBack, AQuestionEndsWhenTheStoreChanges) {
    import("洪泽区", "8.52");
    openAct(hongze);
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(board.isAsking());
    enter("320813", "9");
    QTest::qWait(1);
    EXPECT_FALSE(board.isAsking()) << "what was told would not be what happens";
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("320813"), "9");
}

TEST_F(TakingBack, AStoreThatIsOnlyReadSaysSo) {
    import("洪泽区", "8.52");
    MainWindow second(Language::Chinese);
    ASSERT_TRUE(second.openStore(toQt(open.storePath)));
    ASSERT_TRUE(second.workspace().isReadOnly());
    second.workspace().setPeriod(july);
    second.show();
    QApplication::setActiveWindow(&second);
    const CollectionDriver other(second);
    other.open();
    other.goTo(hongze, contracts);
    other.goToArrival(0);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_FALSE(other.isAsking());
    EXPECT_FALSE(other.bar().isEmpty());
    EXPECT_FALSE(other.canAsk());
}

} // namespace
} // namespace xushi
