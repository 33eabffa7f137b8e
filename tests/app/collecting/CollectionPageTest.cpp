#include "CollectionScene.h"

#include "app/collecting/CollectionView.h"

#include <QHeaderView>
#include <QSignalSpy>

namespace xushi {
namespace {

class CollectionBoard : public CollectionScene {};

TEST_F(CollectionBoard, IsReachedByItsKeyTheMenuAndTheEntryPageAndEscLeadsBack) {
    open.window.showPage(QStringLiteral("charts"));
    board.open();
    ASSERT_TRUE(board.isShown());
    EXPECT_TRUE(open.frame.isPlaceChosen(1)) << "a view of 填报";
    EXPECT_EQ(board.focus(), QStringLiteral("board"));
    open.press(Qt::Key_Escape);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("ChartsPage"));
    open.frame.chooseInMenu("collectionAction");
    EXPECT_TRUE(board.isShown());
    open.window.showPage(QStringLiteral("entry"));
    board.openFromEntry();
    EXPECT_TRUE(board.isShown());
    open.press(Qt::Key_Escape);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
}

TEST_F(CollectionBoard, HasARowForEachRegionAndDepartmentInTheirOrder) {
    board.open();
    const QStringList rows = board.rows();
    ASSERT_EQ(rows.size(), 72) << "twelve regions, six departments";
    EXPECT_EQ(rows.front(), QStringLiteral("淮安市|综合规划处|0/1|未报|"));
    EXPECT_TRUE(rows.at(6).startsWith(QStringLiteral("清江浦区|综合规划处")));
    EXPECT_TRUE(board.title().contains(QStringLiteral("2025年1—7月"))) << fromQt(board.title());
    EXPECT_TRUE(board.chip("allChip").endsWith(QStringLiteral(" 72")));
    EXPECT_TRUE(board.chip("owingChip").endsWith(QStringLiteral(" 72")));
    EXPECT_TRUE(board.chip("overdueChip").endsWith(QStringLiteral(" 0")));
    EXPECT_FALSE(board.summary().isEmpty());
    EXPECT_EQ(board.emptyText(), QString());
}

TEST_F(CollectionBoard, FollowsTheMonthOfTheWindow) {
    board.open();
    board.goTo(hongze, contracts);
    hand::press(Qt::Key_PageUp, Qt::ControlModifier);
    const QStringList june = board.rowsOf(hongze);
    ASSERT_EQ(june.size(), 6);
    for (const QString& row : june) EXPECT_TRUE(row.contains(QStringLiteral("已齐"))) << fromQt(row);
    EXPECT_EQ(board.current(), hongze + QStringLiteral(" · ") + contracts) << "the same row of another month";
    EXPECT_EQ(board.missing(), QStringList());
    hand::press(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_TRUE(board.rowsOf(hongze).first().contains(QStringLiteral("未报")));
}

TEST_F(CollectionBoard, IsOverdueOnceTheDeadlineIsOver) {
    board.open();
    EXPECT_EQ(board.cell(CollectionModel::DeadlineColumn), toQt(inDays(1).toText()));
    setDeadlines(-1);
    EXPECT_TRUE(board.rowsOf(hongze).first().endsWith(QStringLiteral("逾期未齐"))) << fromQt(board.rowsOf(hongze).first());
    EXPECT_TRUE(board.chip("overdueChip").endsWith(QStringLiteral(" 72")));
}

TEST_F(CollectionBoard, TakesInWhatIsWrittenWhileItIsSeenAndKeepsItsCursor) {
    board.open();
    board.goTo(hongze, contracts);
    QSignalSpy resets(board.table().model(), &QAbstractItemModel::modelReset);
    enter("320813", "8.5");
    EXPECT_TRUE(board.rowsOf(hongze).at(4).startsWith(contracts + QStringLiteral("|1/"))) << fromQt(board.rowsOf(hongze).join(u'\n'));
    EXPECT_EQ(resets.size(), 0);
    EXPECT_EQ(board.current(), hongze + QStringLiteral(" · ") + contracts);
    EXPECT_EQ(board.cell(CollectionModel::FileColumn), QStringLiteral("填报"));
    EXPECT_EQ(board.focus(), QStringLiteral("board"));
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(board.rowsOf(hongze).at(4).startsWith(contracts + QStringLiteral("|0/")));
    EXPECT_EQ(board.cell(CollectionModel::FileColumn), QString());
}

TEST_F(CollectionBoard, ReadsOnceForWhatWasToldInOneGo) {
    board.open();
    QTest::qWait(1);
    QSignalSpy reads(&board.model(), &QAbstractItemModel::dataChanged);
    for (const auto* region : {"320813", "320826", "320830"}) enter(region, "8.5");
    EXPECT_EQ(reads.size(), 0);
    QTest::qWait(5);
    EXPECT_EQ(reads.size(), 1);
    QTest::qWait(5);
    EXPECT_EQ(reads.size(), 1) << "and not again";
    open.window.showPage(QStringLiteral("overview"));
    enter("320831", "8.5");
    QTest::qWait(5);
    EXPECT_EQ(reads.size(), 1) << "nobody sees it";
    board.open();
    EXPECT_EQ(reads.size(), 2);
}

TEST_F(CollectionBoard, SortsByAColumnAndBack) {
    board.open();
    const QStringList before = board.rows();
    board.clickHeading(CollectionModel::MissingColumn);
    EXPECT_TRUE(board.rows().first().contains(QStringLiteral("综合规划处"))) << "one is missing there";
    board.clickHeading(CollectionModel::MissingColumn);
    EXPECT_TRUE(board.rows().first().contains(contracts)) << "most are missing there";
    board.clickHeading(CollectionModel::MissingColumn);
    EXPECT_EQ(board.rows(), before);

    board.goTo(hongze, contracts);
    hand::press(Qt::Key_Right); // onto 处室
    hand::press(Qt::Key_S);
    EXPECT_TRUE(board.rows().at(1).contains(QStringLiteral("综合规划处"))) << "the same department of the next region";
    EXPECT_EQ(board.current(), hongze + QStringLiteral(" · ") + contracts);
    hand::press(Qt::Key_S);
    EXPECT_TRUE(board.rows().first().contains(QStringLiteral("科技金融处")));
    hand::press(Qt::Key_S);
    EXPECT_EQ(board.rows(), before);
}

TEST_F(CollectionBoard, ShowsOneKindOfRowsByKeyAndByMouse) {
    import("洪泽区", "8.52");
    enter("320826", "2");
    board.open();
    hand::press(Qt::Key_T, Qt::AltModifier);
    EXPECT_TRUE(board.isChosen("owingChip"));
    EXPECT_EQ(board.rows().size(), 72) << "nobody has sent all";
    hand::press(Qt::Key_L, Qt::AltModifier);
    EXPECT_TRUE(board.rows().isEmpty());
    EXPECT_FALSE(board.emptyText().isEmpty());
    setDeadlines(-1);
    EXPECT_EQ(board.rows().size(), 2) << "what came today came late: " << fromQt(board.rows().join(u'\n'));
    EXPECT_EQ(board.emptyText(), QString());
    EXPECT_TRUE(board.rows().first().contains(QStringLiteral("有迟报")));
    board.click("overdueChip");
    EXPECT_EQ(board.rows().size(), 72);
    hand::press(Qt::Key_D, Qt::AltModifier);
    EXPECT_TRUE(board.rows().isEmpty());
    import("洪泽区", "8.60", "洪泽区7月更正.xlsx");
    board.open();
    EXPECT_EQ(board.rows().size(), 1);
    EXPECT_TRUE(board.rows().first().contains(QStringLiteral("同一项有两份文件"))) << fromQt(board.rows().first());
    hand::press(Qt::Key_Escape);
    EXPECT_TRUE(board.isChosen("allChip")) << "Esc shows all again";
    EXPECT_TRUE(board.isShown());
    EXPECT_EQ(board.current(), hongze + QStringLiteral(" · ") + contracts);
}

TEST_F(CollectionBoard, NamesWhatIsMissingAndLeadsToItsCell) {
    board.open();
    board.goTo(hongze, contracts);
    const QStringList missing = board.missing();
    ASSERT_EQ(missing.size(), 8) << "a rate is computed";
    EXPECT_TRUE(missing.contains(QStringLiteral("技术合同成交额（亿元）"))) << fromQt(missing.join(u'\n'));
    EXPECT_TRUE(board.missingHead().startsWith(hongze + QStringLiteral(" · ") + contracts)) << fromQt(board.missingHead());
    hand::press(Qt::Key_Return);
    EXPECT_EQ(board.focus(), QStringLiteral("missing"));
    while (board.currentMissing() != QStringLiteral("技术合同成交额（亿元）")) hand::press(Qt::Key_Down);
    hand::press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(workspace().region(), RegionCode{"320813"});
    const auto cell = open.entry.months().keyAt(open.entry.grid().currentIndex());
    EXPECT_EQ(cell, (FigureKey{july, {"TECH_CONTRACT_AMT"}, {"320813"}}));
    hand::press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(board.isShown());
    EXPECT_EQ(board.current(), hongze + QStringLiteral(" · ") + contracts);
    board.activateMissing(0);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage")) << "by a double click as well";
}

TEST_F(CollectionBoard, ShowsAndCopiesTheReminderOfTheRow) {
    board.open();
    board.goTo(hongze, QStringLiteral("综合规划处"));
    const QString text = board.reminder();
    EXPECT_TRUE(text.startsWith(QStringLiteral("洪泽区：2025年7月的数据请于 "))) << fromQt(text);
    EXPECT_TRUE(text.contains(QStringLiteral("组织实施科技重大专项"))) << fromQt(text);
    EXPECT_EQ(board.copied(), QString());
    QApplication::clipboard()->clear();
    hand::press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), text);
    EXPECT_EQ(board.copied(), QStringLiteral("Copied"));
    hand::press(Qt::Key_Down);
    EXPECT_EQ(board.copied(), QString()) << "that of another row is not";
    board.copy();
    EXPECT_EQ(QApplication::clipboard()->text(), board.reminder());
    EXPECT_NE(board.reminder(), text);
}

TEST_F(CollectionBoard, RemindsEverybodyWhoOwesOneBelowTheOther) {
    board.open();
    hand::press(Qt::Key_M, Qt::AltModifier);
    const QStringList lines = board.reminder().split(QLatin1Char('\n'));
    EXPECT_EQ(lines.size(), 6 + 11) << "six departments for the city, eleven counties";
    QApplication::clipboard()->clear();
    hand::press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), board.reminder());
    workspace().setPeriod(Period::ytd(2025, 5)); // all of it came with the store
    QTest::qWait(1);
    EXPECT_EQ(board.reminder(), QString());
    EXPECT_FALSE(board.canCopy());
    QApplication::clipboard()->setText(QStringLiteral("stays"));
    hand::press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("stays"));
}

TEST_F(CollectionBoard, CopiesTheWholeTextFromItsOwnField) {
    board.open();
    board.goToReminder();
    QApplication::clipboard()->clear();
    hand::press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), board.reminder());
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(board.focus(), QStringLiteral("board"));
}

TEST_F(CollectionBoard, TellsThatNothingIsDueInAStoreWithoutIndicators) {
    const auto empty = open.folder / "empty.xushi";
    ASSERT_TRUE(createStoreFrom(empty, {}));
    board.open();
    ASSERT_TRUE(open.window.openStore(toQt(empty.string())));
    board.open();
    EXPECT_FALSE(board.emptyText().isEmpty());
    EXPECT_TRUE(board.rows().isEmpty());
    EXPECT_EQ(board.summary(), QString());
    hand::press(Qt::Key_C, Qt::ControlModifier);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_FALSE(board.isActShown());
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(board.isShown());
}

TEST_F(CollectionBoard, GoesWithItsStore) {
    board.open();
    workspace().close();
    QTest::qWait(1);
    EXPECT_FALSE(board.isShown());
    board.open();
    EXPECT_FALSE(board.isShown()) << "there is no store";
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    board.open();
    EXPECT_TRUE(board.isShown());
}

TEST_F(CollectionBoard, KeepsItsColumnsInANarrowWindow) {
    board.open();
    open.window.resize(1280, 800);
    QTest::qWait(5);
    EXPECT_TRUE(board.isColumnShown(CollectionModel::ActorColumn));
    const auto& view = board.table();
    EXPECT_LE(view.horizontalHeader()->length(), view.viewport()->width());
    open.window.resize(900, 700);
    QTest::qWait(5);
    EXPECT_FALSE(board.isColumnShown(CollectionModel::ActorColumn));
    EXPECT_TRUE(board.isColumnShown(CollectionModel::RemarkColumn));
}

TEST_F(CollectionBoard, EverythingThatTakesKeysHasAName) {
    board.open();
    EXPECT_EQ(board.nameless(), QStringList());
}

} // namespace
} // namespace xushi
