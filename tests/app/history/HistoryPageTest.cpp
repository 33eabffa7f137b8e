#include "HistoryScene.h"

#include "app/history/HistoryPage.h"

#include "app/entry/audit/AuditModel.h"
#include "app/entry/review/ReviewModel.h"
#include "support/drivers/CountiesDriver.h"

#include <QTableView>

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts(const QStringList& lines) {
    std::vector<std::string> all;
    for (const auto& line : lines) all.push_back(fromQt(line));
    return all;
}

class HistoryPageTest : public HistoryScene {};

TEST_F(HistoryPageTest, TheLastActsStandOnTopInWords) {
    history.open();
    ASSERT_TRUE(history.isShown());
    EXPECT_EQ(history.focus(), QStringLiteral("acts"));
    const QStringList rows = history.rows();
    ASSERT_GE(rows.size(), 4);
    EXPECT_TRUE(rows[0].contains(QStringLiteral("|粘贴|技术合同成交额 · 2025年1—7月 · 洪泽区　85.2 → 8.25 亿元|小数点写错"))) << fromQt(rows[0]);
    EXPECT_TRUE(rows[1].contains(QStringLiteral("|填报|技术合同成交额 · 2025年1—7月 · 洪泽区　8.52 → 85.2 亿元|"))) << fromQt(rows[1]);
    EXPECT_TRUE(rows.back().contains(QStringLiteral("|建立台账|"))) << fromQt(rows.back());
    EXPECT_TRUE(history.heading().contains(QStringLiteral("小数点写错"))) << fromQt(history.heading());
    EXPECT_THAT(texts(history.entries()), ElementsAre("技术合同成交额（亿元）|2025年1—7月|洪泽区|85.2|8.25||"));
    EXPECT_EQ(history.nameless(), QStringList());
}

TEST_F(HistoryPageTest, AnActIsOpenedByKeysAndEscLeadsBack) {
    history.open();
    const QString first = history.current();
    hand::press(Qt::Key_Down);
    QTest::qWait(1);
    EXPECT_NE(history.current(), first);
    EXPECT_TRUE(history.heading().startsWith(history.current())) << "what is below follows the cursor";
    hand::press(Qt::Key_Return);
    EXPECT_EQ(history.focus(), QStringLiteral("entries"));
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(history.focus(), QStringLiteral("acts"));
    hand::press(Qt::Key_End, Qt::ControlModifier);
    QTest::qWait(1);
    EXPECT_GT(history.entries().size(), 200) << "the act that made the store wrote all of it";
}

TEST_F(HistoryPageTest, EveryFilterNarrowsAndAltAShowsAll) {
    history.open();
    const auto all = history.rows().size();
    history.choose("kindBox", QStringLiteral("粘贴"));
    EXPECT_EQ(history.rows().size(), 1);
    EXPECT_EQ(history.count(), QStringLiteral("1 act(s)"));
    hand::press(Qt::Key_A, Qt::AltModifier);
    EXPECT_EQ(history.rows().size(), all);
    history.choose("indicatorBox", QStringLiteral("技术合同成交额"));
    history.choose("regionBox", QStringLiteral("洪泽区"));
    history.choose("monthBox", QStringLiteral("2025年7月"));
    EXPECT_EQ(history.rows().size(), 3);
    history.search(QStringLiteral("写错"));
    EXPECT_EQ(history.rows().size(), 1);
    history.search(QStringLiteral("没有这样的理由"));
    EXPECT_TRUE(history.emptyText().startsWith(QStringLiteral("No act is like this."))) << fromQt(history.emptyText());
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(history.rows().size(), all);
    history.choose("dayBox", QStringLiteral("Yesterday"));
    EXPECT_EQ(history.rows().size(), 0);
    history.choose("dayBox", QStringLiteral("Today"));
    EXPECT_GE(history.rows().size(), 3);
    history.choose("personBox", history.offered("personBox").last());
    EXPECT_GE(history.rows().size(), 3);
}

TEST_F(HistoryPageTest, WhatIsDoneMeanwhileComesInOnTopAndTheCursorStays) {
    history.open();
    const QString before = history.current();
    const auto count = history.rows().size();
    enter("320813", "8.26");
    QTest::qWait(1);
    EXPECT_EQ(history.rows().size(), count + 1);
    EXPECT_TRUE(history.rows()[0].contains(QStringLiteral("8.25 → 8.26"))) << fromQt(history.rows()[0]);
    EXPECT_EQ(history.current(), before);
    EXPECT_EQ(history.acts().currentIndex().row(), 1);
    history.choose("kindBox", QStringLiteral("粘贴"));
    enter("320813", "8.27");
    QTest::qWait(1);
    EXPECT_EQ(history.rows().size(), 1) << "an act that is not wanted does not come in";
}

TEST_F(HistoryPageTest, ALongHistoryIsReadPageByPage) {
    for (int i = 0; i < 250; ++i) enter("320813", std::to_string(i + 10));
    history.open();
    EXPECT_EQ(history.rows().size(), 100);
    EXPECT_TRUE(history.count().startsWith(QStringLiteral("The last 100 act(s)"))) << fromQt(history.count());
    for (int page = 0; page < 4; ++page) {
        hand::press(Qt::Key_End, Qt::ControlModifier);
        QTest::qWait(1);
    }
    const QStringList rows = history.rows();
    ASSERT_GT(rows.size(), 250);
    EXPECT_EQ(QSet<QString>(rows.begin() + 1, rows.begin() + 200).size(), 199) << "none twice";
    EXPECT_TRUE(rows.back().contains(QStringLiteral("|建立台账|")));
    EXPECT_EQ(history.count(), QStringLiteral("%1 act(s)").arg(rows.size()));
}

TEST_F(HistoryPageTest, TheKeysAreTheListsAgainWhenThereIsOne) {
    history.open();
    history.search(QStringLiteral("没有这样的理由"));
    QTest::qWait(1);
    ASSERT_TRUE(history.rows().isEmpty());
    history.page().setFocus();
    hand::press(Qt::Key_A, Qt::AltModifier);
    QTest::qWait(1);
    ASSERT_FALSE(history.rows().isEmpty());
    EXPECT_EQ(history.focus(), QStringLiteral("acts"));
}

/// A window that is open for weeks would keep every act that came in meanwhile.
TEST_F(HistoryPageTest, WhatCameInOverDaysIsLetGoOfWhenThePageIsSeenAgain) {
    history.open();
    const auto before = history.rows().size();
    for (int i = 0; i < 550; ++i) enter("320813", std::to_string(i + 10));
    QTest::qWait(5);
    ASSERT_EQ(history.rows().size(), before + 550);
    open.press(Qt::Key_1, Qt::ControlModifier);
    history.open();
    EXPECT_EQ(history.rows().size(), 100);
    EXPECT_EQ(history.acts().currentIndex().row(), 0);
    EXPECT_TRUE(history.rows()[0].contains(QStringLiteral("558 → 559"))) << fromQt(history.rows()[0]);
}

TEST_F(HistoryPageTest, AnImportIsNamedByItsFileAndItsCells) {
    import("洪泽区", "9.01");
    history.open();
    EXPECT_TRUE(history.rows()[0].contains(QStringLiteral("|导入|“洪泽区7月.xlsx”2项|"))) << fromQt(history.rows()[0]);
    EXPECT_TRUE(history.entries()[0].endsWith(QStringLiteral("|8.25|9.01||7月!C3"))) << fromQt(history.entries()[0]);
}

TEST_F(HistoryPageTest, HOnACellOfTheGridShowsItsFigure) {
    open.gridAt(july, "TECH_CONTRACT_AMT");
    open.press(Qt::Key_H);
    QTest::qWait(1);
    ASSERT_TRUE(history.isShown());
    EXPECT_EQ(history.filter("indicatorBox"), QStringLiteral("技术合同成交额"));
    EXPECT_EQ(history.filter("regionBox"), QStringLiteral("淮安市"));
    EXPECT_EQ(history.filter("monthBox"), QStringLiteral("2025年7月"));
    open.window.showPage(QStringLiteral("entry"));
    EXPECT_EQ(open.shown("TECH_CONTRACT_AMT"), QString()) << "nothing was typed";
}

TEST_F(HistoryPageTest, HOnARowOfTheOverviewShowsItsFigure) {
    open.window.showPage(QStringLiteral("overview"));
    hand::press(Qt::Key_H);
    QTest::qWait(1);
    ASSERT_TRUE(history.isShown()) << fromQt(open.frame.message());
    EXPECT_NE(history.filter("indicatorBox"), QStringLiteral("All indicators"));
    EXPECT_EQ(history.filter("regionBox"), QStringLiteral("淮安市"));
    hand::press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("OverviewPage"));
}

TEST_F(HistoryPageTest, HOnACellOfTheCountiesShowsItsFigure) {
    const CountiesDriver counties(open.window);
    counties.open();
    hand::press(Qt::Key_Right);
    const QStringList cell = counties.current().split(QStringLiteral(" · "));
    hand::press(Qt::Key_H);
    QTest::qWait(1);
    ASSERT_TRUE(history.isShown()) << fromQt(open.frame.message());
    EXPECT_EQ(history.filter("indicatorBox"), cell.first());
    EXPECT_EQ(history.filter("regionBox"), cell.last());
}

TEST_F(HistoryPageTest, ShiftHOnAPointOfAChartShowsItsFigure) {
    open.window.showPage(QStringLiteral("charts"));
    hand::press(Qt::Key_Right);
    hand::press(Qt::Key_H, Qt::ShiftModifier);
    QTest::qWait(1);
    ASSERT_TRUE(history.isShown()) << fromQt(open.frame.message());
    EXPECT_NE(history.filter("indicatorBox"), QStringLiteral("All indicators"));
    EXPECT_NE(history.filter("monthBox"), QStringLiteral("All periods"));
}

TEST_F(HistoryPageTest, HOnARowOfTheReviewAndAltJOnAFindingShowTheirFigure) {
    open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
    open.press(Qt::Key_F9);
    open.entry.goToReview(1, 1);
    const auto reviewed = open.entry.reviews().figureAt(1);
    ASSERT_TRUE(reviewed);
    hand::press(Qt::Key_H);
    QTest::qWait(1);
    ASSERT_TRUE(history.isShown()) << fromQt(open.frame.message());
    EXPECT_EQ(history.filter("indicatorBox"), toQt(workspace().catalogue().find(reviewed->indicator)->name));
    hand::press(Qt::Key_Left, Qt::AltModifier);
    hand::press(Qt::Key_F9);
    open.entry.openAudit();
    open.entry.goToFinding(0);
    const QString finding = open.entry.audit().index(0, AuditModel::FigureColumn).data().toString();
    hand::press(Qt::Key_J, Qt::AltModifier);
    QTest::qWait(1);
    ASSERT_TRUE(history.isShown()) << fromQt(open.frame.message());
    EXPECT_EQ(history.filter("indicatorBox"), finding);
}

} // namespace
} // namespace xushi
