#include "app/overview/OverviewPage.h"

#include "app/office/OpenOffice.h"
#include "app/overview/OverviewModel.h"
#include "support/drivers/Hand.h"
#include "support/drivers/OverviewDriver.h"

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

TEST_F(OverviewPageOf, CardsCountWhatTheModelDoes) {
    for (const Light light : {Light::On, Light::Behind, Light::FarBehind, Light::Missing, Light::NotApplicable})
        EXPECT_TRUE(overview.card(light).endsWith(QStringLiteral(" %1").arg(overview.model().count(light)))) << fromQt(overview.card(light));
    const QString before = overview.card(Light::On);
    ASSERT_TRUE(workspace.acts().enter({edit("1")}, QStringLiteral("enter")));
    EXPECT_NE(overview.card(Light::On), before) << "they follow a figure";
}

TEST_F(OverviewPageOf, ACardKeepsTheRowsOfItsLightAndASecondClickBringsAllBack) {
    const int all = rowCount();
    const int on = overview.model().count(Light::On);
    ASSERT_GT(on, 0);
    ASSERT_LT(on, all);
    overview.clickCard(Light::On);
    ASSERT_EQ(rowCount(), on);
    for (int row = 0; row < rowCount(); ++row) EXPECT_EQ(lightAt(row), Light::On);
    overview.clickCard(Light::On);
    EXPECT_EQ(rowCount(), all);
}

TEST_F(OverviewPageOf, AnotherCardTakesThePlaceOfTheFirst) {
    overview.clickCard(Light::On);
    overview.clickCard(Light::Missing);
    EXPECT_FALSE(overview.isCardChosen(Light::On));
    EXPECT_TRUE(overview.isCardChosen(Light::Missing));
    ASSERT_EQ(rowCount(), overview.model().count(Light::Missing));
    ASSERT_GT(rowCount(), 0);
    for (int row = 0; row < rowCount(); ++row) EXPECT_EQ(lightAt(row), Light::Missing);
}

TEST_F(OverviewPageOf, EnterOnARowAsksForItsChart) {
    QSignalSpy requests(&page, &Page::pageRequested);
    overview.choose({"TECH_CONTRACT_AMT"}, OverviewModel::GapColumn);
    hand::press(Qt::Key_Return);
    ASSERT_EQ(requests.count(), 1);
    EXPECT_EQ(requests.front().front().toString(), QStringLiteral("charts"));
    EXPECT_EQ(placeOf(requests), (Place{may, workspace.region(), IndicatorCode{"TECH_CONTRACT_AMT"}, workspace.place().person}));
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
        {OverviewModel::ScheduleColumn, ExplainedColumn::Schedule}, {OverviewModel::NameColumn, ExplainedColumn::Light}};
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

TEST_F(OverviewPageOf, WithoutAStoreThereIsNothingToCount) {
    workspace.close();
    EXPECT_EQ(overview.due(), QString());
    EXPECT_EQ(overview.waiting(), QString());
    EXPECT_FALSE(overview.isTableShown());
}

} // namespace
} // namespace xushi
