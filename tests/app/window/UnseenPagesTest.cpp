// Pages that are not in front put off what a change asks of them, and show it as soon as they are seen.
#include "app/charts/ChartTableModel.h"
#include "app/overview/OverviewModel.h"
#include "app/overview/OverviewPage.h"
#include "domain/measures/Accumulation.h"
#include "domain/measures/EntryForm.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"

#include <gtest/gtest.h>

#include <QTableView>

#include <algorithm>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

struct OtherPage : OpenWindow {
    /// The page is looked at, then left; `indicator` gets a figure on the entry page, and the page is in front again.
    void enterUnseen(const QString& page, const std::string& indicator) {
        gridAt(june, indicator);
        type("141");
        press(Qt::Key_Return);
        window.showPage(page);
    }
    /// A flow of the city that is due in June and not reported.
    std::string missing() {
        const Workspace& workspace = window.workspace();
        for (const auto& indicator : workspace.catalogue().indicators)
            if (indicator.measure == Measure::Flow && isDueIn(indicator, june)
                && !workspace.now().figureAt({june.withKind(storedKind(indicator)), indicator.code, workspace.region()}))
                return indicator.code.text;
        return {};
    }
};

TEST(UnseenPages, TheOverviewTellsWhatIsLeftToEnter) {
    OtherPage open;
    open.window.workspace().setPeriod(june);
    open.window.showPage(QStringLiteral("overview"));
    const QString before = open.overview.due();
    ASSERT_FALSE(before.isEmpty());
    open.enterUnseen(QStringLiteral("overview"), open.missing());
    const Completeness counted = open.window.workspace().now().completeness(monthOf(open.window.workspace().period()));
    const QString due = open.overview.due();
    EXPECT_NE(due, before);
    EXPECT_TRUE(due.contains(QString::number(counted.due - counted.reported))) << fromQt(due);
}

TEST(UnseenPages, TheChartTakesTheFigureThatWasEnteredMeanwhile) {
    OtherPage open;
    open.window.workspace().setPeriod(june);
    open.window.showPage(QStringLiteral("charts"));
    open.enterUnseen(QStringLiteral("charts"), open.charts.chosen().text);
    ASSERT_TRUE(open.charts.isTableShown());
    QStringList cells;
    for (int column = 0; column < CourseColumnCount; ++column) cells << open.charts.cell(june.last.number(), column);
    EXPECT_TRUE(cells.contains(QStringLiteral("141"))) << cells.join(' ').toStdString();
}

TEST(UnseenPages, TheCatalogueJudgesTheMonthThatWasChosenMeanwhile) {
    OtherPage open;
    auto& workspace = open.window.workspace();
    workspace.setPeriod(june);
    open.window.showPage(QStringLiteral("catalog"));
    open.catalog.openTarget({"TECH_CONTRACT_AMT"});
    const auto verdictIn = [&](const Period& period) {
        open.window.showPage(QStringLiteral("entry"));
        workspace.setPeriod(period);
        open.window.showPage(QStringLiteral("catalog"));
        return open.catalog.text(CatalogPart::OwnVerdict);
    };
    const QString may = verdictIn(Period::ytd(2025, 5));
    const QString february = verdictIn(Period::ytd(2025, 2));
    EXPECT_NE(may, february) << fromQt(may);
    verdictIn(Period::ytd(2024, 5));
    EXPECT_EQ(open.catalog.text(CatalogPart::Year), QStringLiteral("2024"));
    EXPECT_EQ(verdictIn(Period::ytd(2025, 5)), may);
    EXPECT_EQ(open.catalog.text(CatalogPart::Year), QStringLiteral("2025"));
}

TEST(UnseenPages, ATargetThatIsTypedStaysWithItsYearWhileAnotherMonthIsChosen) {
    OtherPage open;
    auto& workspace = open.window.workspace();
    workspace.setPeriod(june);
    open.window.showPage(QStringLiteral("catalog"));
    open.catalog.openTarget({"TECH_CONTRACT_AMT"});
    const QString stored = open.catalog.text(CatalogPart::Value);
    open.catalog.type(CatalogPart::Value, QStringLiteral("999"));
    open.window.showPage(QStringLiteral("entry"));
    workspace.setPeriod(Period::ytd(2024, 6));
    open.window.showPage(QStringLiteral("catalog"));
    EXPECT_EQ(open.catalog.text(CatalogPart::Year), QStringLiteral("2024"));
    EXPECT_NE(open.catalog.text(CatalogPart::Value), QStringLiteral("999"));
    open.window.showPage(QStringLiteral("entry"));
    workspace.setPeriod(june);
    open.window.showPage(QStringLiteral("catalog"));
    EXPECT_EQ(open.catalog.text(CatalogPart::Value), QStringLiteral("999"));
    EXPECT_NE(stored, QStringLiteral("999"));
}

TEST(UnseenPages, TheEmptyOverviewLeadsToCopyingLastYearAndShowsWhatWasCopied) {
    OtherPage open;
    open.window.workspace().setPeriod(Period::ytd(2026, 1));
    open.window.showPage(QStringLiteral("overview"));
    ASSERT_FALSE(open.overview.isTableShown());
    open.overview.copyLastYear();
    EXPECT_FALSE(open.overview.page().isVisible());
    ASSERT_TRUE(open.catalog.isShown(CatalogPart::RollOverCopy));
    open.catalog.click(CatalogPart::RollOverCopy);
    const auto copied = std::ranges::count_if(now(open.window.workspace().openStore().store()).readCatalogue()->targets,
                                              [](const Target& target) { return target.key.year == 2026; });
    EXPECT_GT(copied, 0);
    open.window.showPage(QStringLiteral("overview"));
    EXPECT_TRUE(open.overview.isTableShown());
    EXPECT_GE(open.overview.table().model()->rowCount(), copied);
}

TEST(OverviewRows, FollowTheFiguresThatARateIsMadeFrom) {
    OtherPage open;
    open.put(Indicator{.code = {"SHARE"}, .name = "占比", .section = "比率", .unit = "%", .decimals = 1, .measure = Measure::Rate,
                       .numerator = IndicatorCode{"PROJ_STARTED"}, .denominator = IndicatorCode{"PROJ_SIGNED"}});
    ASSERT_TRUE(open.isReady);
    auto& workspace = open.window.workspace();
    workspace.setPeriod(june);
    const auto enter = [&](const char* indicator, const char* value) {
        const FigureEdit edit{.indicator = {indicator}, .region = workspace.region(), .period = june, .value = value};
        ASSERT_TRUE(workspace.acts().enter({edit}, QStringLiteral("enter")));
    };
    enter("PROJ_SIGNED", "200");
    enter("PROJ_STARTED", "100");
    EXPECT_TRUE(open.overview.shown({"SHARE"}, OverviewModel::ValueColumn).startsWith(QStringLiteral("50")))
        << open.overview.shown({"SHARE"}, OverviewModel::ValueColumn).toStdString();
    enter("PROJ_STARTED", "150");
    EXPECT_TRUE(open.overview.shown({"SHARE"}, OverviewModel::ValueColumn).startsWith(QStringLiteral("75")));
}

TEST(OverviewRows, AreJudgedAgainWhenAMonthIsUnlocked) {
    OtherPage open;
    auto& workspace = open.window.workspace();
    const Period may = Period::ytd(2025, 5);
    workspace.setPeriod(may);
    const Indicator indicator = *workspace.catalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"});
    const TargetKey key{indicator.code, workspace.region(), 2025};
    Target target = *workspace.latestCatalogue().find(key);
    const auto write = [&](const auto& record) {
        return workspace.openStore().store().inTransaction(changeNote("test"), [&](Transaction& t) -> Result<void> {
            if (const auto put = t.put(record); !put) return put.error();
            return {};
        });
    };
    Submission signedOff{.key = {indicator.department, {2025, 5}}, .stage = Stage::SignedOff,
                         .sealed = {{indicator.code, workspace.region(), target.revision, 0}}};
    ASSERT_TRUE(write(signedOff));
    target.value = Decimal(1000);
    target.reason = "x";
    ASSERT_TRUE(write(target));
    ASSERT_TRUE(workspace.acts().readWorkflow(ChangeReason::AnotherPerson) && workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    const QString sealed = open.overview.shown(indicator.code, OverviewModel::TargetColumn);
    ASSERT_FALSE(sealed.contains(QStringLiteral("1000"))) << sealed.toStdString();
    Submission unlocked = *workspace.now().workflow().find(signedOff.key);
    unlocked.stage = Stage::Draft;
    unlocked.sealed.clear();
    ASSERT_TRUE(write(unlocked));
    ASSERT_TRUE(workspace.acts().readWorkflow(ChangeReason::AnotherPerson));
    EXPECT_TRUE(open.overview.shown(indicator.code, OverviewModel::TargetColumn).contains(QStringLiteral("1000")))
        << open.overview.shown(indicator.code, OverviewModel::TargetColumn).toStdString();
}

TEST(SummaryWithoutRows, OffersNoExportOfThePeriodBefore) {
    OtherPage open;
    open.window.workspace().setPeriod(june);
    open.window.showPage(QStringLiteral("summary"));
    EXPECT_GE(open.summaryPage.offeredCount(), 3);
    open.window.workspace().setPeriod(Period::ytd(2031, 6));
    EXPECT_EQ(open.summaryPage.offeredCount(), 0);
    open.window.workspace().setPeriod(june);
    EXPECT_GE(open.summaryPage.offeredCount(), 3);
    open.window.workspace().close();
    EXPECT_EQ(open.summaryPage.offeredCount(), 0);
}

} // namespace
} // namespace xushi
