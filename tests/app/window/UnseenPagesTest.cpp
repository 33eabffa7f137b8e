// Pages that are not in front put off what a change asks of them, and show it as soon as they are seen.
#include "app/overview/OverviewPage.h"
#include "app/shared/TableRoles.h"
#include "domain/measures/Accumulation.h"
#include "domain/measures/EntryForm.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QListView>
#include <QPushButton>
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
                && !workspace.figureAt({june.withKind(storedKind(indicator)), indicator.code, workspace.region()}))
                return indicator.code.text;
        return {};
    }
};

TEST(UnseenPages, TheOverviewTellsWhatIsLeftToEnter) {
    OtherPage open;
    open.window.workspace().setPeriod(june);
    open.window.showPage(QStringLiteral("overview"));
    const auto* due = open.window.findChild<QPushButton*>(QStringLiteral("dueButton"));
    const QString before = due->text();
    open.enterUnseen(QStringLiteral("overview"), open.missing());
    const Completeness counted = open.window.workspace().completeness();
    EXPECT_NE(due->text(), before);
    EXPECT_TRUE(due->text().contains(QString::number(counted.due - counted.reported))) << due->text().toStdString();
}

TEST(UnseenPages, TheChartTakesTheFigureThatWasEnteredMeanwhile) {
    OtherPage open;
    open.window.workspace().setPeriod(june);
    open.window.showPage(QStringLiteral("charts"));
    const auto* list = open.window.findChild<QListView*>(QStringLiteral("indicators"));
    open.enterUnseen(QStringLiteral("charts"), fromQt(list->currentIndex().data(IndicatorRole).toString()));
    QStringList cells;
    for (const auto* table : open.window.findChildren<QTableView*>(QStringLiteral("table"))) {
        if (!table->isVisible()) continue;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(june.last.number() - 1, column).data().toString();
    }
    EXPECT_TRUE(cells.contains(QStringLiteral("141"))) << cells.join(' ').toStdString();
}

TEST(UnseenPages, TheEmptyOverviewLeadsToCopyingLastYearAndShowsWhatWasCopied) {
    OtherPage open;
    open.window.workspace().setPeriod(Period::ytd(2026, 1));
    open.window.showPage(QStringLiteral("overview"));
    const auto* overview = open.window.findChild<OverviewPage*>();
    const auto* table = overview->findChild<QTableView*>(QStringLiteral("table"));
    ASSERT_FALSE(table->isVisible());
    QTest::mouseClick(overview->findChild<QPushButton*>(QStringLiteral("copyYearButton")), Qt::LeftButton);
    EXPECT_FALSE(overview->isVisible());
    auto* copy = open.window.findChild<QPushButton*>(QStringLiteral("rollOverCopy"));
    ASSERT_TRUE(copy->isVisible());
    QTest::mouseClick(copy, Qt::LeftButton);
    const auto copied = std::ranges::count_if(open.window.workspace().store().readCatalogue()->targets,
                                              [](const Target& target) { return target.key.year == 2026; });
    EXPECT_GT(copied, 0);
    open.window.showPage(QStringLiteral("overview"));
    EXPECT_TRUE(table->isVisible());
    EXPECT_GE(table->model()->rowCount(), copied);
}

} // namespace
} // namespace xushi
