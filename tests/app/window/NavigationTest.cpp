// The way through the pages: their keys, what they take over from each other, and the way back.
#include "app/shared/Page.h"
#include "app/window/PageList.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QAction>

#include <algorithm>

namespace xushi {
namespace {

struct Navigation : testing::Test {
    explicit Navigation(const std::string& sample = "demonstration") : open(sample) {}
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        workspace().setPeriod(may);
        press(Qt::Key_1, Qt::ControlModifier);
    }

    Workspace& workspace() { return open.window.workspace(); }
    Page* front() { return open.frame.front(); }
    QString frontName() { return open.frame.frontName(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &open.window, key, modifiers);
        QCoreApplication::processEvents();
    }
    /// A county that reports something, and what.
    std::pair<RegionCode, IndicatorCode> reported() {
        for (const auto& figure : workspace().now().figures())
            if (figure.key.region != workspace().catalogue().city()->code && figure.key.period.year == 2025 && figure.key.period.last <= Month(5))
                return {figure.key.region, figure.key.indicator};
        return {};
    }

    const Period may = Period::ytd(2025, 5);
    OpenWindow open;
};

TEST_F(Navigation, EachPageHasItsNumberAndThoseToComeKeepTheirs) {
    const std::vector<std::pair<Qt::Key, QString>> keys{{Qt::Key_2, QStringLiteral("EntryPage")}, {Qt::Key_3, QStringLiteral("ChartsPage")},
                                                        {Qt::Key_4, QStringLiteral("CountiesPage")}, {Qt::Key_5, QStringLiteral("SummaryPage")}, {Qt::Key_7, QStringLiteral("CatalogPage")},
                                                        {Qt::Key_8, QStringLiteral("HistoryPage")},
                                                        {Qt::Key_1, QStringLiteral("OverviewPage")}};
    for (const auto& [key, name] : keys) {
        press(key, Qt::ControlModifier);
        EXPECT_EQ(frontName(), name);
    }
    for (const auto key : {Qt::Key_6, Qt::Key_9}) {
        press(key, Qt::ControlModifier);
        EXPECT_EQ(frontName(), QStringLiteral("OverviewPage")) << "not built yet";
    }
}

TEST_F(Navigation, TheRailNamesTheKeys) {
    const QStringList tips = open.frame.placeTips();
    ASSERT_EQ(tips.size(), std::ranges::count_if(pageList(), [](const PageEntry& entry) { return entry.viewOf == nullptr; })) << "a view of a page has no place of its own";
    EXPECT_TRUE(tips[3].endsWith(QStringLiteral("Ctrl+4"))) << fromQt(tips[3]);
    EXPECT_TRUE(tips[4].endsWith(QStringLiteral("Ctrl+5"))) << fromQt(tips[4]);
    EXPECT_TRUE(tips[5].endsWith(QStringLiteral("Ctrl+7"))) << fromQt(tips[5]);
    EXPECT_TRUE(tips[6].endsWith(QStringLiteral("Ctrl+8"))) << fromQt(tips[6]);
}

TEST_F(Navigation, ARowOfACountyIsArrivedAtInThatCounty) {
    const auto [county, indicator] = reported();
    ASSERT_FALSE(county.empty());
    workspace().setRegion(county);
    front()->showIndicator(indicator);
    press(Qt::Key_Right);
    ASSERT_EQ(frontName(), QStringLiteral("ChartsPage"));
    EXPECT_EQ(front()->place(), (Place{may, county, indicator, workspace().place().person}));
    workspace().setRegion(workspace().catalogue().city()->code);
    press(Qt::Key_Left, Qt::AltModifier);
    ASSERT_EQ(frontName(), QStringLiteral("OverviewPage"));
    EXPECT_EQ(workspace().region(), county) << "the county again, with its row";
    EXPECT_EQ(front()->place().indicator, indicator);
}

TEST_F(Navigation, TheWayLeadsBackToPageAndPlaceAndForwardAgain) {
    open.overview.chooseRow(2);
    const auto start = front()->place();
    press(Qt::Key_Right);
    const auto charts = front()->place();
    EXPECT_EQ(charts.indicator, start.indicator);
    press(Qt::Key_2, Qt::ControlModifier);
    workspace().setRegion(workspace().catalogue().regions.back().code);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    press(Qt::Key_7, Qt::ControlModifier);

    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(workspace().region(), workspace().catalogue().regions.back().code);
    EXPECT_EQ(workspace().period(), Period::ytd(2025, 4));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(frontName(), QStringLiteral("ChartsPage"));
    EXPECT_EQ(front()->place(), charts);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(frontName(), QStringLiteral("OverviewPage"));
    EXPECT_EQ(front()->place(), start);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(front()->place(), start) << "the way began here";

    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(front()->place(), charts);
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(workspace().period(), Period::ytd(2025, 4));
}

TEST_F(Navigation, AnIndicatorThatWasSearchedForIsLeftAgain) {
    press(Qt::Key_3, Qt::ControlModifier);
    const auto before = front()->place();
    const auto& indicators = workspace().catalogue().indicators;
    const auto other = std::ranges::find_if(indicators, [&](const Indicator& i) { return i.code != before.indicator; });
    open.frame.search(toQt(other->code.text));
    EXPECT_EQ(front()->place().indicator, other->code);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(front()->place(), before);
}

TEST_F(Navigation, WhatIsBeingTypedIsStoredOnTheWayBack) {
    press(Qt::Key_2, Qt::ControlModifier);
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.type("67");
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(frontName(), QStringLiteral("OverviewPage"));
    EXPECT_EQ(open.stored("TECH_CONTRACT_AMT", may)->value, Decimal(67));
}

TEST_F(Navigation, TheWayEndsWithTheStore) {
    press(Qt::Key_2, Qt::ControlModifier);
    workspace().close();
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(frontName(), QStringLiteral("OverviewPage"));
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(frontName(), QStringLiteral("OverviewPage"));
}

/// Left in a menu that is closed, the keys of a page count as the menu bar's, beside those of the page in front.
TEST_F(Navigation, AClosedMenuHasNoKeysOfAPage) {
    press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_GT(open.frame.editMenu().size(), 2);
    press(Qt::Key_1, Qt::ControlModifier);
    ASSERT_GT(open.frame.tableMenu().size(), 2);
    QTest::qWait(1);
    EXPECT_EQ(open.frame.keysInClosedMenus(), QStringList());
}

TEST_F(Navigation, ThePageHasTheKeysAgainWhenNobodyIsAdded) {
    press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(open.frame.page("EntryPage").isAncestorOf(hand::focus()));
    emit workspace().feed().personMissing();
    ASSERT_FALSE(open.frame.page("EntryPage").isAncestorOf(hand::focus()));
    press(Qt::Key_Escape);
    EXPECT_TRUE(open.frame.page("EntryPage").isAncestorOf(hand::focus()));
}

TEST_F(Navigation, WhatAPageCanDoWithAFileIsOfferedFromEveryPage) {
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(frontName(), QStringLiteral("SummaryPage"));
    const auto offered = open.frame.page("SummaryPage").fileActions();
    ASSERT_EQ(offered.size(), 2);
    for (QAction* action : offered) {
        EXPECT_TRUE(open.frame.isInFileMenu(action));
        EXPECT_TRUE(action->isEnabled());
    }
    workspace().close();
    EXPECT_FALSE(offered.front()->isEnabled());
}

} // namespace
} // namespace xushi
