#include "app/charts/ChartsPage.h"
#include "app/look/Colours.h"
#include "app/overview/OverviewPage.h"
#include "app/summary/SummaryPage.h"
#include "app/summary/TablePreview.h"
#include "support/OpenWindow.h"
#include "support/drivers/HistoryDriver.h"
#include "support/drivers/MomentDriver.h"

#include <QAccessible>
#include <QSettings>

#include <gtest/gtest.h>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
const auto halfYear = QStringLiteral("半年科技指标完成情况");
const auto contracts = QStringLiteral("技术合同成交额");
constexpr auto contractsCode = "TECH_CONTRACT_AMT";

/// The rows of the table on the page 汇总表, reached by keys and by mouse.
class SummaryRows : public testing::Test {
protected:
    SummaryRows() : m_chosen(QSettings().value(QStringLiteral("summaryLayout"))) {
        open.window.workspace().setPeriod(may);
        open.window.showPage(QStringLiteral("summary"));
        page.chooseLayout(halfYear);
        page.preview().setFocus();
    }
    ~SummaryRows() override { QSettings().setValue(QStringLiteral("summaryLayout"), m_chosen); }

    void walkTo(const QString& name) {
        hand::press(Qt::Key_Home);
        for (int step = 0; step < 200 && !page.currentRow().startsWith(name); ++step) hand::press(Qt::Key_Down);
        ASSERT_TRUE(page.currentRow().startsWith(name)) << fromQt(page.currentRow());
    }
    std::optional<FigureKey> figure() { return page.preview().figure() ? std::optional(*page.preview().figure()) : std::nullopt; }
    Workspace& workspace() { return open.window.workspace(); }

    OpenWindow open{"demonstration"};
    SummaryDriver& page = open.summaryPage;
    HistoryDriver history{open.window};

private:
    QVariant m_chosen;
};

TEST_F(SummaryRows, AClickPutsTheCursorOnARowAndHLeadsToTheHistoryOfItsFigure) {
    page.clickRow(contracts);
    EXPECT_TRUE(page.hasKeys());
    EXPECT_TRUE(page.currentRow().startsWith(contracts)) << fromQt(page.currentRow());
    hand::press(Qt::Key_H);
    ASSERT_TRUE(history.isShown());
    EXPECT_EQ(history.filter("indicatorBox"), contracts);
    EXPECT_EQ(history.filter("regionBox"), QStringLiteral("淮安市"));
    EXPECT_EQ(history.filter("monthBox"), QStringLiteral("2025年5月"));
    open.press(Qt::Key_5, Qt::ControlModifier);
    ASSERT_TRUE(page.page().isVisible());
    EXPECT_TRUE(page.currentRow().startsWith(contracts)) << "who comes back is on the row again";
    EXPECT_TRUE(page.hasKeys());
}

TEST_F(SummaryRows, EveryRowLeadsWhereItsRowOfTheOverviewDoes) {
    std::map<IndicatorCode, FigureKey> ofTable;
    hand::press(Qt::Key_Home);
    for (QString before; before != page.currentRow(); hand::press(Qt::Key_Down)) {
        before = page.currentRow();
        ASSERT_TRUE(figure()) << fromQt(before);
        ofTable.emplace(figure()->indicator, *figure());
    }
    ASSERT_GT(ofTable.size(), 20U);
    open.window.showPage(QStringLiteral("overview"));
    Page* overview = &open.overview.page();
    std::optional<FigureKey> asked;
    QObject::disconnect(overview, &Page::historyRequested, &open.window, nullptr);
    QObject::connect(overview, &Page::historyRequested, overview, [&](const FigureKey& key) { asked = key; });
    for (const auto& [indicator, key] : ofTable) {
        overview->showIndicator(indicator);
        asked.reset();
        hand::press(Qt::Key_H);
        ASSERT_TRUE(asked) << indicator.text;
        EXPECT_TRUE(*asked == key) << indicator.text << ": " << asked->period.toText() << " there, " << key.period.toText() << " here";
    }
}

TEST_F(SummaryRows, KeysWalkTheRowsLeaveHeadingsOutAndKeepTheCursorInSight) {
    hand::press(Qt::Key_Home);
    const auto& table = page.preview().cursor().table();
    std::size_t places = 0;
    for (const auto& row : table.rows) places += row.kind == SummaryRowKind::Section ? 0 : 1;
    std::size_t walked = 1;
    std::size_t last = page.preview().cursor().row();
    EXPECT_EQ(last, 1U) << "a section stands above the first row";
    for (;; ++walked) {
        EXPECT_TRUE(page.isCursorInSight()) << fromQt(page.currentRow());
        EXPECT_NE(table.rows[last].kind, SummaryRowKind::Section);
        hand::press(Qt::Key_Down);
        if (page.preview().cursor().row() == last) break;
        last = page.preview().cursor().row();
    }
    EXPECT_EQ(walked, places);
    EXPECT_TRUE(page.isAtBottom()) << "below the last row stand the notes";
    hand::press(Qt::Key_PageUp);
    EXPECT_LT(page.preview().cursor().row() + 3, last);
    EXPECT_TRUE(page.isCursorInSight());
    hand::press(Qt::Key_End);
    EXPECT_EQ(page.preview().cursor().row(), last);
    hand::press(Qt::Key_Home);
    EXPECT_EQ(page.preview().cursor().row(), 1U);
    hand::press(Qt::Key_Up);
    EXPECT_TRUE(page.isAtTop()) << "above the first row stands the title";
    const std::size_t first = page.preview().cursor().row();
    hand::press(Qt::Key_PageDown);
    EXPECT_GT(page.preview().cursor().row(), first + 3);
    EXPECT_TRUE(page.isCursorInSight());
}

TEST_F(SummaryRows, TabReachesThePaperAndItsRowHasAVisibleRing) {
    const auto ringAt = [&](const QImage& picture) {
        const QRect cell = page.preview().cursorRect();
        const QPoint edge = page.preview().mapTo(&page.page(), QPoint(cell.center().x(), cell.top()));
        for (int y = edge.y() - 2; y <= edge.y() + 2; ++y)
            if (picture.pixelColor(edge.x(), y) == lightColours().accent) return true;
        return false;
    };
    page.clickRow(contracts);
    for (const Colours& colours : {lightColours(), darkColours()}) {
        open.window.setPalette(paletteOf(colours));
        page.goToLayouts();
        const QPoint middle = page.preview().mapTo(&page.page(), page.preview().cursorRect().topLeft() + QPoint(5, 5));
        const QImage without = page.page().grab().toImage();
        EXPECT_FALSE(ringAt(without));
        EXPECT_NE(without.pixelColor(middle), QColor(Qt::white)) << "the row stays marked";
        int tabs = 0;
        for (; tabs < 12 && !page.hasKeys(); ++tabs) hand::press(Qt::Key_Tab);
        ASSERT_TRUE(page.hasKeys());
        EXPECT_TRUE(ringAt(page.page().grab().toImage()));
        hand::press(Qt::Key_Tab);
        EXPECT_FALSE(page.hasKeys()) << "and Tab leads on, without a stop at what scrolls";
    }
    open.window.setPalette(paletteOf(lightColours()));
}

TEST_F(SummaryRows, EnterAndADoubleClickLeadToTheCellAndCAndTheArrowToTheChart) {
    walkTo(contracts);
    hand::press(Qt::Key_Return);
    ASSERT_TRUE(open.entry.grid().isVisible());
    EXPECT_EQ(open.window.workspace().period(), may);
    EXPECT_EQ(open.entry.grid().currentIndex().row(), open.entry.months().rowOf({contractsCode}));
    open.window.showPage(QStringLiteral("summary"));
    page.doubleClickRow(QStringLiteral("新签约科技型工业项目"));
    ASSERT_TRUE(open.entry.grid().isVisible());
    EXPECT_EQ(open.entry.grid().currentIndex().row(), open.entry.months().rowOf({"PROJ_SIGNED"}));
    for (const Qt::Key key : {Qt::Key_C, Qt::Key_Right}) {
        open.window.showPage(QStringLiteral("summary"));
        walkTo(contracts);
        hand::press(key);
        EXPECT_FALSE(page.page().isVisible());
        const Page& front = open.charts.page();
        ASSERT_TRUE(front.isVisible());
        EXPECT_EQ(front.place().indicator, IndicatorCode{contractsCode});
    }
}

TEST_F(SummaryRows, AMenuNamesWhatIsDoneWithARow) {
    page.clickRow(contracts);
    const QStringList lines{QStringLiteral("Go to the figure"), QStringLiteral("Its chart"), QStringLiteral("History of its figure")};
    for (const auto by : {SummaryDriver::MenuBy::Mouse, SummaryDriver::MenuBy::MenuKey, SummaryDriver::MenuBy::Keys}) EXPECT_EQ(page.menuOfRow(by).mid(0, 3), lines);
    const QPoint other = page.placeOfRow(QStringLiteral("新签约科技型工业项目"));
    QTest::mouseClick(&page.preview(), Qt::RightButton, {}, other);
    EXPECT_TRUE(page.currentRow().startsWith(QStringLiteral("新签约科技型工业项目"))) << "the right button means the row below it";
    page.takeFromMenu(QStringLiteral("History of its figure"));
    ASSERT_TRUE(history.isShown());
    EXPECT_EQ(history.filter("indicatorBox"), QStringLiteral("新签约科技型工业项目"));
}

TEST_F(SummaryRows, AScreenReaderIsToldTheRowAndItsValues) {
    hand::press(Qt::Key_Home);
    walkTo(contracts);
    const QString told = QAccessible::queryAccessibleInterface(&page.preview())->text(QAccessible::Name);
    EXPECT_TRUE(told.startsWith(contracts)) << fromQt(told);
    const auto& cells = page.preview().cursor().table().rows[page.preview().cursor().row()].cells;
    for (std::size_t i = 2; i < cells.size(); ++i)
        EXPECT_TRUE(told.contains(toQt(cells[i].text))) << cells[i].text << " in " << fromQt(told);
    EXPECT_TRUE(told.contains(QStringLiteral("；单位 亿元；"))) << fromQt(told);
}

TEST_F(SummaryRows, ACellOfAMatrixLeadsToItsCounty) {
    page.chooseLayout(QStringLiteral("分县区指标完成情况"));
    page.preview().setFocus();
    const auto& cursor = page.preview().cursor();
    ASSERT_TRUE(cursor.hasColumns());
    walkTo(contracts);
    hand::press(Qt::Key_End);
    const std::size_t last = cursor.column();
    EXPECT_EQ(last + 1, cursor.table().columns.size());
    ASSERT_TRUE(figure());
    const RegionCode county = figure()->region;
    EXPECT_NE(county, workspace().catalogue().city()->code);
    EXPECT_TRUE(page.currentRow().startsWith(contracts + QStringLiteral("；") + toQt(wholeTitle(cursor.table().columns[last])))) << fromQt(page.currentRow());
    EXPECT_TRUE(page.isCursorInSight());
    hand::press(Qt::Key_Left);
    EXPECT_EQ(cursor.column() + 1, last);
    hand::press(Qt::Key_Right);
    EXPECT_EQ(cursor.column(), last);
    hand::press(Qt::Key_Right);
    EXPECT_EQ(cursor.column(), last) << "it goes nowhere";
    const QRect cell = page.preview().cursorRect();
    hand::press(Qt::Key_Home);
    EXPECT_EQ(cursor.column(), 0U);
    QTest::mouseClick(&page.preview(), Qt::LeftButton, {}, cell.center());
    EXPECT_EQ(cursor.column(), last);
    hand::press(Qt::Key_H);
    ASSERT_TRUE(history.isShown());
    EXPECT_EQ(history.filter("indicatorBox"), contracts);
    EXPECT_EQ(history.filter("regionBox"), toQt(workspace().catalogue().find(county)->name));
}

TEST_F(SummaryRows, TheCursorStaysOnItsFigureWhenTheTableIsMadeAnew) {
    walkTo(contracts);
    const auto figureOfRow = figure();
    open.gridAt(may, contractsCode);
    open.type(QStringLiteral("119.9"));
    open.press(Qt::Key_Return);
    open.window.showPage(QStringLiteral("summary"));
    EXPECT_TRUE(page.currentRow().startsWith(contracts)) << fromQt(page.currentRow());
    EXPECT_TRUE(page.currentRow().contains(QStringLiteral("119.9")));
    EXPECT_EQ(figure(), figureOfRow);
    page.chooseLayout(QStringLiteral("月度科技指标简表"));
    EXPECT_TRUE(page.currentRow().startsWith(contracts)) << "in another layout too: " << fromQt(page.currentRow());
}

TEST_F(SummaryRows, AClickMeansTheRowThatIsPaintedThereAtAnyWidth) {
    for (const QSize size : {QSize(1100, 700), QSize(1900, 1000), QSize(1280, 800)}) {
        open.window.resize(size);
        QTest::qWait(10);
        page.clickRow(contracts);
        EXPECT_TRUE(page.currentRow().startsWith(contracts)) << size.width();
        QTest::mouseClick(&page.preview(), Qt::LeftButton, {}, page.preview().cursorRect().topLeft() + QPoint(20, -3));
        EXPECT_FALSE(page.currentRow().startsWith(contracts)) << "just above its line stands another row, or a heading: " << size.width();
        QTest::mouseClick(&page.preview(), Qt::LeftButton, {}, QPoint(2, 2));
        EXPECT_NE(page.currentRow(), QString()) << "the margin means no row";
    }
}

TEST_F(SummaryRows, ATableWithoutRowsHasNoCursorAndTheNextOneHasItWhereItWas) {
    walkTo(contracts);
    const SummaryTable table = page.preview().cursor().table();
    PreviewCursor cursor = page.preview().cursor();
    const std::size_t row = cursor.row();
    cursor.show({});
    EXPECT_FALSE(cursor.isSomewhere());
    EXPECT_FALSE(cursor.figure());
    EXPECT_EQ(cursor.told(), "");
    for (const bool hasMoved : {cursor.goToFirst(), cursor.goToLast(), cursor.stepRows(1), cursor.stepColumns(1)}) EXPECT_FALSE(hasMoved);
    cursor.show(table);
    ASSERT_TRUE(cursor.isSomewhere());
    EXPECT_EQ(cursor.row(), row);
}

TEST_F(SummaryRows, InAMomentOfThePastHLeadsThereAsOnOtherPages) {
    const auto entry = workspace().questions().journalHead()->sequence;
    open.gridAt(may, contractsCode);
    open.type(QStringLiteral("120.5"));
    open.press(Qt::Key_Return);
    ASSERT_TRUE(workspace().showMoment(entry));
    open.window.showPage(QStringLiteral("summary"));
    page.clickRow(contracts);
    EXPECT_FALSE(page.currentRow().contains(QStringLiteral("120.5")));
    hand::press(Qt::Key_H);
    ASSERT_TRUE(history.isShown());
    EXPECT_EQ(history.filter("indicatorBox"), contracts);
    EXPECT_TRUE(workspace().moment());
}

TEST_F(SummaryRows, TheMenuOfTheWindowHasTheSameAndNotForTablesThatWereGivenOut) {
    const auto enabled = [&] {
        int count = 0;
        for (const QAction* action : page.page().editActions()) count += action->isEnabled() ? 1 : 0;
        return count;
    };
    EXPECT_EQ(enabled(), 3);
    page.togglePublished();
    EXPECT_EQ(enabled(), 0);
    page.togglePublished();
    EXPECT_EQ(enabled(), 3);
    EXPECT_TRUE(page.hasKeys());
}

} // namespace
} // namespace xushi
