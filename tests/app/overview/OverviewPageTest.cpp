#include "app/overview/OverviewPage.h"

#include "app/office/OpenOffice.h"
#include "app/overview/OverviewModel.h"
#include "support/drivers/Hand.h"
#include "support/drivers/OverviewDriver.h"
#include "support/drivers/TableDriver.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace xushi {
namespace {

/// The page in May 2025 on the seed sample, shown and with the focus where work starts.
struct OverviewPageOf : OpenOffice {
    void SetUp() override {
        OpenOffice::SetUp();
        page.resize(1184, 690);
        page.show();
        page.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
        workspace.setPeriod(Period::ytd(2025, 6));
        workspace.setPeriod(may);
        page.enter();
    }
    std::optional<Light> lightAt(int row) const { return overview.lightOf(overview.indicatorAt(row)); }
    int rowCount() const { return overview.table().model()->rowCount(); }
    /// Where the last request leads.
    static Place placeOf(const QSignalSpy& requests) { return requests.back().at(1).value<Place>(); }

    OverviewPage page{workspace, nullptr};
    OverviewDriver overview{page};
};

TEST_F(OverviewPageOf, BeginsAtTheWorst) {
    EXPECT_EQ(hand::focus(), &overview.table());
    EXPECT_EQ(overview.table().currentIndex().row(), 0);
    EXPECT_EQ(overview.indicatorAt(0), IndicatorCode{"PROJ_COMPLETED"}) << "the lowest gap of the month";
    EXPECT_EQ(page.place().indicator, overview.indicatorAt(0));
}

/// A month's step leads from month to month of one indicator, and the keys go on from there.
TEST_F(OverviewPageOf, TheCursorStaysOnItsIndicatorFromMonthToMonth) {
    overview.choose({"TECH_CONTRACT_AMT"}, OverviewModel::GapColumn);
    workspace.setPeriod(Period::ytd(2025, 4));
    EXPECT_EQ(page.place().indicator, IndicatorCode{"TECH_CONTRACT_AMT"});
    EXPECT_EQ(overview.table().currentIndex().column(), OverviewModel::GapColumn);
    hand::press(Qt::Key_G, Qt::AltModifier);
    workspace.setPeriod(may);
    EXPECT_EQ(page.place().indicator, IndicatorCode{"TECH_CONTRACT_AMT"}) << "grouped, too, where the first line is a head";
    const int row = overview.table().currentIndex().row();
    hand::press(Qt::Key_Down);
    EXPECT_GT(overview.table().currentIndex().row(), row);
}

/// The digits of a menu that is open are its own: the page's would choose a card.
TEST_F(OverviewPageOf, ADigitOfAnOpenMenuIsTheMenus) {
    const int all = rowCount();
    hand::press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(QApplication::activePopupWidget());
    hand::press(Qt::Key_2);
    EXPECT_FALSE(QApplication::activePopupWidget());
    EXPECT_EQ(rowCount(), all);
    for (const RowKind kind : rowKinds) EXPECT_FALSE(overview.isCardChosen(kind));
}

TEST_F(OverviewPageOf, CardsCountWhatTheModelDoes) {
    for (const RowKind kind : rowKinds)
        EXPECT_TRUE(overview.card(kind).endsWith(QStringLiteral(" %1").arg(overview.model().count(kind)))) << fromQt(overview.card(kind));
    const QString before = overview.card(RowKind::On);
    ASSERT_TRUE(workspace.acts().enter({edit("1")}, QStringLiteral("enter")));
    EXPECT_NE(overview.card(RowKind::On), before) << "they follow a figure";
}

TEST_F(OverviewPageOf, ACardKeepsTheRowsOfItsLightAndASecondClickBringsAllBack) {
    const int all = rowCount();
    const int on = overview.model().count(RowKind::On);
    ASSERT_GT(on, 0);
    ASSERT_LT(on, all);
    overview.clickCard(RowKind::On);
    ASSERT_EQ(rowCount(), on);
    for (int row = 0; row < rowCount(); ++row) EXPECT_EQ(lightAt(row), Light::On);
    overview.clickCard(RowKind::On);
    EXPECT_EQ(rowCount(), all);
}

TEST_F(OverviewPageOf, AnotherCardTakesThePlaceOfTheFirst) {
    overview.clickCard(RowKind::On);
    overview.clickCard(RowKind::Missing);
    EXPECT_FALSE(overview.isCardChosen(RowKind::On));
    EXPECT_TRUE(overview.isCardChosen(RowKind::Missing));
    ASSERT_EQ(rowCount(), overview.model().count(RowKind::Missing));
    ASSERT_GT(rowCount(), 0);
    for (int row = 0; row < rowCount(); ++row) EXPECT_EQ(lightAt(row), Light::Missing);
}

/// What a card counts is what it keeps: rows without a target are on none of them.
TEST_F(OverviewPageOf, EveryCardKeepsAsManyRowsAsItCounts) {
    ASSERT_LT(overview.model().count(RowKind::NotApplicable), std::ranges::count(overview.model().rows(), nullptr, &BoardRow::target));
    std::size_t card = 0;
    for (const RowKind kind : rowKinds) {
        hand::press(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(card++)));
        EXPECT_TRUE(overview.isCardChosen(kind));
        EXPECT_EQ(rowCount(), overview.cardCount(kind)) << fromQt(overview.card(kind));
        EXPECT_EQ(hand::focus(), &overview.table());
    }
    hand::press(Qt::Key_0);
    EXPECT_EQ(rowCount(), overview.model().rowCount());
    for (const RowKind kind : rowKinds) EXPECT_FALSE(overview.isCardChosen(kind));
}

TEST_F(OverviewPageOf, EnterLeadsToTheCellAndRightToTheChartOfTheSamePlace) {
    QSignalSpy requests(&page, &Page::pageRequested);
    overview.choose({"TECH_CONTRACT_AMT"}, OverviewModel::GapColumn);
    hand::press(Qt::Key_Return);
    hand::press(Qt::Key_Right);
    ASSERT_EQ(requests.count(), 2);
    EXPECT_EQ(requests[0][0].toString(), QStringLiteral("entry"));
    EXPECT_EQ(requests[1][0].toString(), QStringLiteral("charts"));
    const Place place{may, workspace.region(), IndicatorCode{"TECH_CONTRACT_AMT"}, workspace.place().person};
    for (const auto& request : requests) EXPECT_EQ(request[1].value<Place>(), place);
    QTest::mouseDClick(overview.table().viewport(), Qt::LeftButton, {}, overview.table().visualRect(overview.table().currentIndex()).center());
    EXPECT_EQ(requests.back()[0].toString(), QStringLiteral("entry"));
}

TEST_F(OverviewPageOf, EnterLeadsToTheMonthOfAnOlderFigureUnlessOneIsOwed) {
    QSignalSpy requests(&page, &Page::pageRequested);
    overview.choose({"BASIC_RD"}, OverviewModel::NameColumn);
    hand::press(Qt::Key_Return);
    EXPECT_EQ(placeOf(requests).period, Period::ytd(2025, 3)) << "it is reported by quarters, and none is due in May";
    ASSERT_TRUE(overview.model().dutiesAt(overview.model().lineOf({"RD_EXP_ABOVE"})).debt.isOwn);
    overview.choose({"RD_EXP_ABOVE"}, OverviewModel::NameColumn);
    hand::press(Qt::Key_Return);
    EXPECT_EQ(placeOf(requests).period, may) << "the cell of May is empty";
}

TEST_F(OverviewPageOf, TellsAllOfTheRowUnderTheCursor) {
    overview.choose({"PROJ_COMPLETED"}, OverviewModel::NameColumn);
    for (const QString& part : {QStringLiteral("比序时多0.5项"), QStringLiteral("推算全年115项"), QStringLiteral("按平均进度为滞后")}) EXPECT_TRUE(overview.story().contains(part)) << fromQt(overview.story());
    overview.choose({"BASIC_RD"}, OverviewModel::NameColumn);
    EXPECT_TRUE(overview.story().contains(QStringLiteral("数截至一季度"))) << fromQt(overview.story());
}

TEST_F(OverviewPageOf, GroupsByAKeyAndKeepsItsRow) {
    overview.choose({"TECH_CONTRACT_AMT"}, OverviewModel::NameColumn);
    const int all = rowCount();
    hand::press(Qt::Key_G, Qt::AltModifier);
    const auto sections = overview.heads();
    EXPECT_GT(sections.size(), 2);
    EXPECT_EQ(rowCount(), all + sections.size());
    EXPECT_EQ(page.place().indicator, IndicatorCode{"TECH_CONTRACT_AMT"});
    hand::press(Qt::Key_G, Qt::AltModifier);
    EXPECT_NE(overview.heads(), sections) << "by department";
    overview.clickCard(RowKind::On);
    EXPECT_FALSE(overview.heads().isEmpty());
    EXPECT_EQ(rowCount(), overview.cardCount(RowKind::On) + overview.heads().size()) << "each row below its head, and no head without a row";
    hand::press(Qt::Key_0);
    hand::press(Qt::Key_G, Qt::AltModifier);
    EXPECT_TRUE(overview.heads().isEmpty());
}

TEST_F(OverviewPageOf, TheReminderTextIsOneKeyAwayFromARowAndFromACard) {
    QSignalSpy said(&page, &Page::messageGiven);
    overview.choose({"TECH_CONTRACT_AMT"}, OverviewModel::NameColumn);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_EQ(overview.reminder(), QString()) << "nobody owes it";
    EXPECT_EQ(said.count(), 1);
    overview.choose({"RD_EXP_ABOVE"}, OverviewModel::NameColumn);
    hand::press(Qt::Key_R, Qt::AltModifier);
    const QString one = overview.reminder();
    EXPECT_TRUE(one.contains(toQt(workspace.catalogue().find(IndicatorCode{"RD_EXP_ABOVE"})->name))) << fromQt(one);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), one);
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(overview.reminder(), QString());
    EXPECT_EQ(hand::focus(), &overview.table());
    workspace.setPeriod(Period::ytd(2025, 6));
    overview.clickCard(RowKind::Missing);
    hand::press(Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_GT(overview.reminder().count(QStringLiteral("\n\n")), 1) << "one for each department: " << fromQt(overview.reminder());
}

TEST_F(OverviewPageOf, CountsWhatWaitsForThePersonWhoIsWorking) {
    EXPECT_EQ(overview.cardCount(RowKind::Waiting), 0) << "nobody is chosen";
    const auto& people = workspace.latestCatalogue().people;
    const auto clerk = std::ranges::find(people, Role::Clerk, &Person::role);
    const auto chief = std::ranges::find(people, Role::Chief, &Person::role);
    ASSERT_TRUE(clerk != people.end() && chief != people.end());
    workspace.setPerson(clerk->code);
    const int drafts = overview.cardCount(RowKind::Waiting);
    EXPECT_GT(drafts, 0);
    workspace.setPerson(chief->code);
    EXPECT_EQ(overview.cardCount(RowKind::Waiting), 0) << "nothing is submitted";
}

TEST_F(OverviewPageOf, SortsByAHeadAndGoesBackToTheWorstFirst) {
    const IndicatorCode worst = overview.indicatorAt(0);
    TableDriver table(overview.table());
    table.clickHead(overview.model().headerData(OverviewModel::CompletionColumn, Qt::Horizontal).toString());
    table.clickHead(overview.model().headerData(OverviewModel::CompletionColumn, Qt::Horizontal).toString());
    EXPECT_EQ(overview.indicatorAt(0), IndicatorCode{"PROJ_STARTED"}) << "62.4 % is the highest";
    hand::press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(overview.indicatorAt(0), worst);
}

TEST_F(OverviewPageOf, WhatIsDueLeadsToItsEntry) {
    const Completeness counted = workspace.now().completeness(monthOf(may));
    ASSERT_GT(counted.due, counted.reported);
    EXPECT_TRUE(overview.due().startsWith(QString::number(counted.due - counted.reported))) << fromQt(overview.due());
    EXPECT_TRUE(overview.due().contains(QString::number(counted.due)));
    EXPECT_EQ(overview.waiting().isEmpty(), counted.waitingFor.empty());
    QSignalSpy requests(&page, &Page::pageRequested);
    overview.clickDue();
    ASSERT_EQ(requests.count(), 1);
    EXPECT_EQ(requests.front().front().toString(), QStringLiteral("entry"));
}

TEST_F(OverviewPageOf, WhatIsDueIsCountedWhenItIsSeen) {
    const QString before = overview.due();
    page.hide();
    workspace.setPeriod(Period::ytd(2025, 7));
    page.show();
    const Completeness counted = workspace.now().completeness({2025, 7});
    EXPECT_NE(overview.due(), before);
    EXPECT_TRUE(overview.due().startsWith(QString::number(counted.due - counted.reported))) << fromQt(overview.due());
}

TEST_F(OverviewPageOf, NamesTheRuleAndTheEvenSchedule) {
    EXPECT_TRUE(overview.schedule().contains(QStringLiteral("41.7"))) << fromQt(overview.schedule());
    EXPECT_TRUE(overview.schedule().contains(QStringLiteral("5/12"))) << fromQt(overview.schedule());
    const Decimal limit = workspace.catalogue().settings.thresholds.farBehindBelow;
    EXPECT_TRUE(overview.rule().contains(toQt((-limit).toString()))) << fromQt(overview.rule());
}

TEST_F(OverviewPageOf, AsksHowTheNumberUnderTheCursorWasMade) {
    const std::vector<std::pair<int, ExplainedColumn>> columns{
        {OverviewModel::ValueColumn, ExplainedColumn::Value},       {OverviewModel::CompletionColumn, ExplainedColumn::Completion},
        {OverviewModel::GapColumn, ExplainedColumn::Gap},           {OverviewModel::GrowthColumn, ExplainedColumn::Growth},
        {OverviewModel::ScheduleColumn, ExplainedColumn::Schedule}, {OverviewModel::ReasonColumn, ExplainedColumn::Light}, {OverviewModel::NameColumn, ExplainedColumn::Light}};
    QSignalSpy asked(&page, &Page::questionChanged);
    for (const auto& [column, wanted] : columns) {
        overview.choose({"TECH_CONTRACT_AMT"}, column);
        ASSERT_TRUE(page.question()) << column;
        EXPECT_EQ(page.question()->indicator, IndicatorCode{"TECH_CONTRACT_AMT"});
        EXPECT_EQ(page.question()->column, wanted) << column;
    }
    EXPECT_EQ(asked.count(), static_cast<int>(columns.size()));
    workspace.close();
    EXPECT_FALSE(page.question());
}

TEST_F(OverviewPageOf, GoesToTheRowThatAnotherPageNames) {
    page.showIndicator({"TECH_CONTRACT_AMT"});
    EXPECT_EQ(overview.table().currentIndex().row(), overview.rowOf({"TECH_CONTRACT_AMT"}));
    EXPECT_EQ(page.place().indicator, IndicatorCode{"TECH_CONTRACT_AMT"});
    page.showIndicator({"NO_SUCH_INDICATOR"});
    EXPECT_EQ(page.place().indicator, IndicatorCode{"TECH_CONTRACT_AMT"});
}

TEST_F(OverviewPageOf, AYearWithoutTargetsOffersThoseOfTheYearBefore) {
    EXPECT_FALSE(overview.isEmptyTold());
    EXPECT_FALSE(overview.offersLastYear());
    workspace.setPeriod(Period::ytd(2026, 1));
    EXPECT_FALSE(overview.isTableShown());
    EXPECT_TRUE(overview.isEmptyTold());
    QSignalSpy requests(&page, &Page::pageRequested);
    ASSERT_TRUE(overview.offersLastYear());
    overview.copyLastYear();
    ASSERT_EQ(requests.count(), 1);
    EXPECT_EQ(requests.front().front().toString(), QStringLiteral("catalog"));
}

TEST_F(OverviewPageOf, WhoOnlyReadsIsOfferedNoCopy) {
    Workspace second(Language::Chinese);
    ASSERT_TRUE(second.open(toQt(path)));
    ASSERT_TRUE(second.isReadOnly());
    OverviewPage reader(second, nullptr);
    reader.show();
    second.setPeriod(Period::ytd(2026, 1));
    const OverviewDriver shown(reader);
    EXPECT_TRUE(shown.isEmptyTold());
    EXPECT_FALSE(shown.offersLastYear());
}

TEST_F(OverviewPageOf, SaysOnTheFirstVisitThatThereIsNothingToCompareWith) {
    EXPECT_TRUE(overview.news().startsWith(QStringLiteral("第一次打开"))) << fromQt(overview.news());
    hand::press(Qt::Key_N, Qt::AltModifier);
    EXPECT_TRUE(overview.newsLines().isEmpty()) << "there is nothing to open";
    hand::press(Qt::Key_N, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(overview.news(), QString());
}

TEST_F(OverviewPageOf, TellsWhatIsNewSinceTheLastVisitAndLeadsThere) {
    workspace.close();
    ASSERT_TRUE(workspace.open(toQt(path)));
    ASSERT_TRUE(workspace.acts().enter({edit("100")}, QStringLiteral("enter")));
    workspace.setPeriod(may);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !overview.isReadingNews(); }));
    EXPECT_TRUE(overview.news().endsWith(QStringLiteral("改动1项，亮灯变化1项"))) << fromQt(overview.news());
    page.enter();
    hand::press(Qt::Key_N, Qt::AltModifier);
    const QStringList lines = overview.newsLines();
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].endsWith(QStringLiteral("达序时 → 滞后"))) << fromQt(lines[0]);
    EXPECT_TRUE(lines[1].contains(QStringLiteral("114.2 → 100"))) << fromQt(lines[1]);
    QSignalSpy requests(&page, &Page::pageRequested);
    hand::press(Qt::Key_Return);
    ASSERT_EQ(requests.count(), 1);
    EXPECT_EQ(placeOf(requests).indicator, IndicatorCode{"TECH_CONTRACT_AMT"});
    QSignalSpy histories(&page, &Page::historyRequested);
    hand::press(Qt::Key_H);
    ASSERT_EQ(histories.count(), 1);
    EXPECT_EQ(histories.front().front().value<FigureKey>(), key());
    ASSERT_TRUE(workspace.showMoment(now(store()).journalHead()->sequence));
    EXPECT_EQ(overview.news(), QString()) << "nothing is new at a moment that has gone by";
    ASSERT_TRUE(workspace.showPresent());
    hand::press(Qt::Key_N, Qt::AltModifier);
    hand::press(Qt::Key_Escape);
    EXPECT_TRUE(overview.newsLines().isEmpty());
    EXPECT_EQ(hand::focus(), &overview.table());
    hand::press(Qt::Key_N, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(overview.news(), QString());
}

TEST_F(OverviewPageOf, WithoutAStoreThereIsNothingToCount) {
    workspace.close();
    EXPECT_EQ(overview.due(), QString());
    EXPECT_EQ(overview.waiting(), QString());
    EXPECT_FALSE(overview.isTableShown());
}

} // namespace
} // namespace xushi
