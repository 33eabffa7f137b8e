#include "CountiesScene.h"

#include <QSignalSpy>

namespace xushi {
namespace {

class Counties : public CountiesScene {
protected:
    void SetUp() override {
        CountiesScene::SetUp();
        counties.open();
    }
    static QString copied() { return QApplication::clipboard()->text(); }
};

TEST_F(Counties, AreReachedByTheirKeyAndBeginAtTheWorst) {
    ASSERT_TRUE(counties.isShown());
    EXPECT_TRUE(open.frame.isPlaceChosen(3));
    EXPECT_EQ(counties.focus(), QStringLiteral("matrix"));
    EXPECT_EQ(counties.current(), QStringLiteral("规上企业填报研发费用 · 淮阴区")) << "the first that is far behind";
    EXPECT_TRUE(counties.isAtTop()) << "with the heading above it";
    EXPECT_TRUE(counties.title().contains(QStringLiteral("2025年上半年")));
    EXPECT_EQ(counties.emptyText(), QString());
    EXPECT_EQ(counties.nameless(), QStringList());
}

TEST_F(Counties, TellWithoutAClickWhoOwesAndHowManyStandWhere) {
    EXPECT_EQ(counties.owing(), QStringLiteral("欠报：盱眙县4项、生态文旅区4项"));
    EXPECT_TRUE(counties.summary().contains(QStringLiteral("●达 78"))) << fromQt(counties.summary());
}

TEST_F(Counties, AreWalkedByTheArrowsOverTheHeadings) {
    counties.goTo(QStringLiteral("新建联合创新中心"), hongze);
    open.press(Qt::Key_Down);
    EXPECT_TRUE(counties.current().startsWith(QStringLiteral("新增培育入库市级以上创新型领军企业"))) << fromQt(counties.current());
    open.press(Qt::Key_Right);
    EXPECT_TRUE(counties.current().endsWith(QStringLiteral(" · 涟水县")));
    open.press(Qt::Key_Up);
    EXPECT_EQ(counties.current(), QStringLiteral("新建联合创新中心 · 涟水县"));
}

TEST_F(Counties, LeadToTheCellAndBack) {
    counties.goTo(contracts, xuyi);
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(workspace().region(), RegionCode{"320830"});
    EXPECT_EQ(open.frame.front()->place().indicator, IndicatorCode{"TECH_CONTRACT_AMT"});
    open.press(Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(counties.isShown());
    EXPECT_EQ(counties.current(), contracts + QStringLiteral(" · ") + xuyi);
    EXPECT_EQ(counties.focus(), QStringLiteral("matrix"));
}

TEST_F(Counties, LeadToTheChart) {
    counties.goTo(contracts, hongze);
    open.press(Qt::Key_C);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("ChartsPage"));
    EXPECT_EQ(workspace().region(), RegionCode{"320813"});
}

TEST_F(Counties, InTheNamesTheCityIsMeant) {
    counties.goTo(contracts, QStringLiteral("Indicator"));
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(open.frame.message().contains(QStringLiteral("Put the cursor on a county")));
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(workspace().region(), workspace().catalogue().city()->code);
}

TEST_F(Counties, RankTheIndicatorOfTheCursorAndLeaveTheMissingUnranked) {
    counties.goTo(contracts, hongze);
    EXPECT_EQ(counties.belowTitle(), QStringLiteral("技术合同成交额（亿元）"));
    EXPECT_EQ(counties.sum(), QStringLiteral("县区合计120.9亿元；不完整（缺盱眙县、生态文旅区）；比全市所报数少18.0亿元"));
    EXPECT_EQ(counties.list({QStringLiteral("County"), QStringLiteral("Done so far"), QStringLiteral("Rank")}),
              (QStringList{QStringLiteral("淮安经济技术开发区|21.6|1"), QStringLiteral("淮安区|21.2|2"), QStringLiteral("清江浦区|18.3|3"), QStringLiteral("涟水县|15.9|4"),
                           QStringLiteral("淮阴区|13.9|5"), QStringLiteral("洪泽区|13.2|6"), QStringLiteral("金湖县|9.5|7"), QStringLiteral("淮安工业园区|7.3|8"),
                           QStringLiteral("盱眙县|10.0|—"), QStringLiteral("生态文旅区|3.2|—"), QStringLiteral("淮安高新区|4.7|/"), QStringLiteral("淮安市|138.9|/"),
                           QStringLiteral("县区合计|120.9|/")}));
    EXPECT_EQ(counties.currentRow(), hongze) << "the county of the cursor";
    open.press(Qt::Key_Left);
    EXPECT_EQ(counties.currentRow(), QStringLiteral("淮安区"));
}

TEST_F(Counties, AreRankedByAnotherNumberAndOrderedByTheCatalogue) {
    counties.goTo(contracts, hongze);
    const QStringList columns{QStringLiteral("County"), QStringLiteral("Rank")};
    const QStringList byValue = counties.list(columns);
    open.press(Qt::Key_3);
    EXPECT_TRUE(counties.isRankedBy("completionChip"));
    EXPECT_NE(counties.list(columns), byValue);
    EXPECT_EQ(counties.focus(), QStringLiteral("matrix"));
    open.press(Qt::Key_1);
    EXPECT_EQ(counties.list(columns), byValue);
    open.press(Qt::Key_Tab);
    ASSERT_EQ(counties.focus(), QStringLiteral("list"));
    open.press(Qt::Key_S);
    EXPECT_EQ(counties.list(columns).front(), QStringLiteral("清江浦区|3"));
    open.press(Qt::Key_S);
    EXPECT_EQ(counties.list(columns), byValue);
}

TEST_F(Counties, RowsOfTheListLeadToCellAndChartOfTheirCounty) {
    counties.goTo(contracts, hongze);
    open.press(Qt::Key_Tab);
    open.press(Qt::Key_Down);
    EXPECT_EQ(counties.currentRow(), QStringLiteral("金湖县"));
    open.press(Qt::Key_Right);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("ChartsPage"));
    EXPECT_EQ(workspace().region(), RegionCode{"320831"});
    open.press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(counties.focus(), QStringLiteral("list")) << "where the way began";
    EXPECT_EQ(counties.currentRow(), QStringLiteral("金湖县"));
    open.press(Qt::Key_Up);
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(workspace().region(), RegionCode{"320813"});
}

TEST_F(Counties, HaveACardEach) {
    counties.goTo(contracts, hongze);
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(counties.belowTitle(), hongze);
    EXPECT_EQ(counties.focus(), QStringLiteral("list"));
    const QStringList rows = counties.list({QStringLiteral("Indicator"), QStringLiteral("Done so far"), QStringLiteral("Rank")});
    EXPECT_EQ(rows.size(), 29);
    EXPECT_TRUE(rows.contains(QStringLiteral("技术合同成交额（亿元）|13.2|6")));
    EXPECT_EQ(counties.currentRow(), QStringLiteral("技术合同成交额（亿元）")) << "where the cursor was";
    open.press(Qt::Key_Escape);
    EXPECT_EQ(counties.focus(), QStringLiteral("matrix"));
    EXPECT_EQ(counties.belowTitle(), QStringLiteral("技术合同成交额（亿元）"));
}

TEST_F(Counties, OpenTheCardByTheHeadOfTheirColumn) {
    counties.goTo(contracts, hongze);
    counties.clickHead(xuyi);
    EXPECT_EQ(counties.belowTitle(), xuyi);
    EXPECT_EQ(counties.current(), contracts + QStringLiteral(" · ") + xuyi);
    counties.click("backButton");
    EXPECT_EQ(counties.belowTitle(), QStringLiteral("技术合同成交额（亿元）"));
}

TEST_F(Counties, AreTakenAlongAsATableAndAsText) {
    counties.goTo(contracts, hongze);
    open.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(copied().startsWith(QStringLiteral("技术合同成交额（亿元）　2025年上半年\nCounty\tLight\tDone so far\t")));
    EXPECT_TRUE(copied().contains(QStringLiteral("\n洪泽区\t")));
    EXPECT_EQ(copied().count(QLatin1Char('\n')), 15);
    EXPECT_FALSE(copied().contains(QChar(0x2212))) << "a spreadsheet reads ASCII signs as numbers";
    open.press(Qt::Key_C, Qt::AltModifier);
    EXPECT_TRUE(copied().contains(QStringLiteral(" 洪泽区：13.2亿元，同比"))) << fromQt(copied());
    EXPECT_TRUE(copied().endsWith(counties.sum() + QLatin1Char('\n')));
    open.press(Qt::Key_Return, Qt::ControlModifier);
    open.press(Qt::Key_C, Qt::AltModifier);
    EXPECT_TRUE(copied().startsWith(QStringLiteral("洪泽区2025年上半年科技指标\n")));
    EXPECT_TRUE(copied().contains(QStringLiteral(" 技术合同成交额：13.2亿元，")));
    EXPECT_TRUE(open.frame.message().contains(hongze));
}

TEST_F(Counties, AreSortedByAnyColumnWithTheTotalsBelow) {
    counties.goTo(contracts, hongze);
    const QStringList columns{QStringLiteral("County"), QStringLiteral("Growth %")};
    const QStringList own = counties.list(columns);
    counties.clickListHead(QStringLiteral("Growth %"));
    const QStringList up = counties.list(columns);
    EXPECT_NE(up, own);
    EXPECT_TRUE(std::ranges::is_permutation(up, own));
    EXPECT_EQ(up.last(2), own.last(2)) << "the city and the sum";
    EXPECT_EQ(counties.currentRow(), hongze) << "the cursor goes with its row";
    open.press(Qt::Key_Return);
    EXPECT_EQ(workspace().region(), RegionCode{"320813"}) << "and so does what it leads to";
    counties.open();
    counties.clickListHead(QStringLiteral("Growth %"));
    counties.clickListHead(QStringLiteral("Growth %"));
    EXPECT_EQ(counties.list(columns), own);
}

TEST_F(Counties, RemindWhoOwesTheCellTheRowAndEverything) {
    counties.open();
    counties.goTo(contracts, xuyi);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_TRUE(counties.reminder().contains(xuyi) && counties.reminder().contains(contracts)) << fromQt(counties.reminder());
    EXPECT_FALSE(counties.reminder().contains(QStringLiteral("\n\n"))) << "one county is meant";
    EXPECT_EQ(QApplication::clipboard()->text(), counties.reminder());
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(counties.reminder(), QString());
    EXPECT_EQ(counties.focus(), QStringLiteral("matrix"));
    hand::press(Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(counties.reminder().count(QStringLiteral("\n\n")), 1) << "the two counties that owe";
    hand::press(Qt::Key_Escape);
    counties.goTo(contracts, hongze);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_EQ(counties.reminder(), QString()) << "nobody owes it";
    counties.goTo(contracts, xuyi);
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    hand::press(Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_TRUE(counties.reminder().contains(xuyi) && counties.reminder().contains(QStringLiteral("4"))) << "all that the card owes: " << fromQt(counties.reminder());
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(counties.focus(), QStringLiteral("list"));
}

TEST_F(Counties, TellHowANumberWasMade) {
    counties.goTo(contracts, hongze);
    open.press(Qt::Key_I, Qt::ControlModifier);
    ASSERT_TRUE(open.frame.isExplaining());
    EXPECT_TRUE(open.frame.explanation().startsWith(QStringLiteral("洪泽区　技术合同成交额"))) << fromQt(open.frame.explanation());
    const QString verdict = open.frame.explanation();
    open.press(Qt::Key_Tab);
    open.press(Qt::Key_Down);
    EXPECT_TRUE(open.frame.explanation().startsWith(QStringLiteral("金湖县　"))) << fromQt(open.frame.explanation());
    EXPECT_NE(open.frame.explanation(), verdict);
}

TEST_F(Counties, FollowAFigureAndItsUndoAtTheCursor) {
    counties.goTo(contracts, xuyi);
    QSignalSpy resets(&counties.model(), &QAbstractItemModel::modelReset);
    enter("320830", "12.9");
    EXPECT_EQ(resets.size(), 0);
    EXPECT_EQ(counties.current(), contracts + QStringLiteral(" · ") + xuyi);
    EXPECT_EQ(counties.owing(), QStringLiteral("欠报：盱眙县3项、生态文旅区4项"));
    EXPECT_TRUE(counties.sum().startsWith(QStringLiteral("县区合计133.8亿元；不完整（缺生态文旅区）")));
    EXPECT_TRUE(counties.list({QStringLiteral("County"), QStringLiteral("Done so far"), QStringLiteral("Rank")}).contains(QStringLiteral("盱眙县|12.9|7")));
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(counties.owing(), QStringLiteral("欠报：盱眙县4项、生态文旅区4项"));
}

TEST_F(Counties, TakeInWhatWasWrittenWhileNobodySawThem) {
    counties.goTo(contracts, xuyi);
    open.press(Qt::Key_1, Qt::ControlModifier);
    enter("320830", "12.9");
    EXPECT_FALSE(counties.isShown());
    counties.open();
    EXPECT_EQ(counties.owing(), QStringLiteral("欠报：盱眙县3项、生态文旅区4项"));
    EXPECT_EQ(counties.current(), contracts + QStringLiteral(" · ") + xuyi);
}

TEST_F(Counties, FollowTheMonthOfTheWindow) {
    counties.goTo(contracts, xuyi);
    open.press(Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_TRUE(counties.title().contains(QStringLiteral("1—5月")));
    EXPECT_EQ(counties.owing(), QStringLiteral("各县区应报的数都已报齐"));
    EXPECT_EQ(counties.current(), contracts + QStringLiteral(" · ") + xuyi);
    EXPECT_EQ(counties.sum(), QStringLiteral("县区合计108.4亿元；与全市所报数一致"));
    open.press(Qt::Key_1, Qt::ControlModifier);
    workspace().setPeriod(june);
    counties.open();
    EXPECT_EQ(counties.current(), contracts + QStringLiteral(" · ") + xuyi) << "also where the month was changed elsewhere";
}

TEST_F(Counties, SlideBesideTheNamesWhereTheWindowIsNarrow) {
    counties.goTo(contracts, QStringLiteral("清江浦区"));
    open.window.resize(1024, 700);
    QTest::qWait(10);
    EXPECT_FALSE(counties.isColumnShown(QStringLiteral("淮安高新区")));
    open.press(Qt::Key_End);
    EXPECT_TRUE(counties.current().endsWith(QStringLiteral("淮安高新区")));
    EXPECT_TRUE(counties.isColumnShown(QStringLiteral("淮安高新区")));
    EXPECT_TRUE(counties.isColumnShown(QStringLiteral("Indicator")));
    EXPECT_FALSE(counties.isColumnShown(QStringLiteral("清江浦区")));
}

TEST_F(Counties, SayWhatToDoWhereThereIsNothing) {
    workspace().setPeriod(Period::ytd(2031, 5));
    EXPECT_TRUE(counties.emptyText().contains(QStringLiteral("No county has a target or a figure"))) << fromQt(counties.emptyText());
    EXPECT_EQ(counties.owing(), QString());
    workspace().setPeriod(june);
    EXPECT_EQ(counties.emptyText(), QString());
    EXPECT_EQ(counties.names().size() > 29, true);
}

TEST_F(Counties, SayThatThereAreNone) {
    for (Region region : std::vector<Region>(workspace().latestCatalogue().regions)) {
        if (region.type == RegionType::City) continue;
        region.validTo = YearMonth{2023, 12};
        open.put(region);
    }
    ASSERT_TRUE(open.isReady);
    EXPECT_TRUE(counties.emptyText().contains(QStringLiteral("There are no counties"))) << fromQt(counties.emptyText());
}

TEST_F(Counties, ShowAnIndicatorThatIsSearchedFor) {
    open.frame.search(QStringLiteral("TECH_CONTRACT_AMT"));
    EXPECT_TRUE(counties.current().startsWith(contracts));
}

TEST_F(Counties, AreReadWhereTheStoreIsOnlyRead) {
    MainWindow second{Language::Chinese};
    ASSERT_TRUE(second.openStore(toQt(open.storePath)));
    ASSERT_TRUE(second.workspace().isReadOnly());
    second.workspace().setPeriod(june);
    second.show();
    second.showPage(QStringLiteral("counties"));
    const CountiesDriver read{second};
    EXPECT_EQ(read.owing(), counties.owing());
    EXPECT_EQ(read.list({QStringLiteral("County"), QStringLiteral("Rank")}), counties.list({QStringLiteral("County"), QStringLiteral("Rank")}));
}

TEST_F(Counties, OfAClosedStoreAreNotAskedFor) {
    workspace().close();
    EXPECT_FALSE(counties.isShown());
    EXPECT_EQ(counties.model().rowCount(), 0);
}

} // namespace
} // namespace xushi
