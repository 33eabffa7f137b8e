#include "support/OpenWindow.h"
#include "support/drivers/CountiesDriver.h"

#include "app/overview/OverviewModel.h"
#include "app/shared/Page.h"
#include "usecases/EnterFigures.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QTest>

#include <algorithm>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
const IndicatorCode started{"PROJ_STARTED"};
const IndicatorCode amounts{"TECH_CONTRACT_AMT"};

/// The director has seen the store before; meanwhile figures were corrected and one county of two has sent May.
class DirectorsMonday : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        const auto& people = workspace().latestCatalogue().people;
        const auto director = std::ranges::find(people, Role::Director, &Person::role);
        ASSERT_NE(director, people.end());
        const PersonCode person = director->code;
        workspace().setPerson(person);
        for (const auto& region : workspace().catalogue().regions)
            if (region.type != RegionType::City && counties.size() < 2) counties.push_back(region.code);
        ASSERT_EQ(counties.size(), 2U);
        const RegionCode city = workspace().catalogue().city()->code;
        workspace().close();
        write({{.indicator = started, .region = city, .period = may, .value = GivenNumber("60")},
               {.indicator = amounts, .region = city, .period = may, .value = GivenNumber("105")},
               {.indicator = started, .region = counties[0], .period = Period::ytd(2025, 4), .value = GivenNumber("20")},
               {.indicator = started, .region = counties[0], .period = may, .value = GivenNumber("30")},
               {.indicator = started, .region = counties[1], .period = Period::ytd(2025, 4), .value = GivenNumber("10")}});
        ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
        workspace().setPerson(person);
        workspace().setPeriod(may);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !open.overview.isReadingNews(); }));
    }
    /// Somebody else's work of the week.
    void write(const std::vector<FigureEdit>& edits) const {
        const auto opening = openForWriting(open.storePath);
        ASSERT_TRUE(opening);
        const auto written = enterFigures(*opening->store, {edits, changeNote("enter"), today()});
        ASSERT_TRUE(written);
        for (const auto& outcome : written->outcomes) ASSERT_TRUE(outcome.isWritten());
    }
    Workspace& workspace() { return open.window.workspace(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++keys;
        hand::press(key, modifiers, &open.window);
    }

    OpenWindow open;
    CountiesDriver matrix{open.window};
    std::vector<RegionCode> counties;
    int keys = 0;
};

TEST_F(DirectorsMonday, FourQuestionsAndTheirGroundsInFourteenKeys) {
    // 1. Nothing pressed: how many stand where, what is worst and why, who owes, what is new.
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("OverviewPage"));
    EXPECT_EQ(open.overview.cardCount(RowKind::FarBehind), 1);
    EXPECT_EQ(open.overview.cardCount(RowKind::Behind), 1);
    ASSERT_EQ(open.overview.indicatorAt(0), started);
    ASSERT_EQ(open.overview.indicatorAt(1), amounts);
    EXPECT_TRUE(open.overview.shown(started, OverviewModel::ReasonColumn).startsWith(QStringLiteral("比序时少44.2项；后7个月每月需28项"))) << open.overview.shown(started, OverviewModel::ReasonColumn).toStdString();
    EXPECT_TRUE(open.overview.waiting().contains(QStringLiteral("1"))) << fromQt(open.overview.waiting());
    EXPECT_TRUE(open.overview.news().endsWith(QStringLiteral("新报3项，改动2项，亮灯变化2项"))) << fromQt(open.overview.news());

    // 2. The red ones alone, the course of the worst, and back to it.
    press(Qt::Key_3);
    EXPECT_TRUE(open.overview.story().contains(QStringLiteral("推算全年144项，达不到目标"))) << fromQt(open.overview.story());
    EXPECT_EQ(open.overview.table().model()->rowCount(), 1);
    press(Qt::Key_Right);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("ChartsPage"));
    EXPECT_EQ(open.charts.chosen(), started);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("OverviewPage"));
    EXPECT_TRUE(open.overview.isCardChosen(RowKind::FarBehind)) << "as it was left";
    EXPECT_EQ(open.frame.front()->place().indicator, started);

    // 3. The cell that the light comes from, and back.
    press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(open.frame.front()->place(), (Place{may, workspace().region(), started, workspace().place().person}));
    press(Qt::Key_Left, Qt::AltModifier);
    press(Qt::Key_0);
    EXPECT_GT(open.overview.table().model()->rowCount(), 20);

    // 4. Which counties have not sent theirs, and the text that reminds them.
    press(Qt::Key_4, Qt::ControlModifier);
    const QString late = toQt(workspace().catalogue().find(counties[1])->name);
    EXPECT_TRUE(matrix.owing().contains(late)) << fromQt(matrix.owing());
    press(Qt::Key_Left, Qt::AltModifier);
    press(Qt::Key_R, Qt::AltModifier);
    EXPECT_TRUE(open.overview.reminder().contains(late)) << fromQt(open.overview.reminder());
    EXPECT_FALSE(open.overview.reminder().contains(toQt(workspace().catalogue().find(counties[0])->name)));
    EXPECT_EQ(QApplication::clipboard()->text(), open.overview.reminder());
    press(Qt::Key_Escape);

    // 5. What has changed since last Monday, the cell of the first line, and back; then it is seen.
    press(Qt::Key_N, Qt::AltModifier);
    const QStringList news = open.overview.newsLines();
    ASSERT_EQ(news.size(), 7) << fromQt(news.join(u'\n'));
    EXPECT_TRUE(news[0].endsWith(QStringLiteral("达序时 → 严重滞后"))) << fromQt(news.join(u'\n'));
    EXPECT_TRUE(news[1].endsWith(QStringLiteral("达序时 → 滞后"))) << fromQt(news.join(u'\n'));
    press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    press(Qt::Key_Left, Qt::AltModifier);
    press(Qt::Key_N, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(open.overview.news(), QString());
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("OverviewPage"));

    EXPECT_EQ(keys, 14);
}

} // namespace
} // namespace xushi
