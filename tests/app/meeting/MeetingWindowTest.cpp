#include "app/meeting/MeetingWindow.h"

#include "support/OpenWindow.h"
#include "support/drivers/MeetingDriver.h"
#include "wiring/Composition.h"

#include <QScreen>

namespace xushi {
namespace {

class MeetingMode : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        ASSERT_EQ(QGuiApplication::screens().size(), 2);
    }
    void TearDown() override {
        if (meeting.isShown()) meeting.sheet().close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    Workspace& workspace() { return open.window.workspace(); }
    std::int64_t entries() { return now(workspace().openStore().store()).journalHead()->sequence; }

    OpenWindow open{"demonstration"};
    MeetingDriver meeting{open.window};
};

TEST_F(MeetingMode, OpensByF11OnAnyPageAndEscLeadsBackToWhereOneWas) {
    open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
    const QWidget* before = QApplication::focusWidget();
    meeting.toggle();
    ASSERT_TRUE(meeting.isShown());
    EXPECT_EQ(QApplication::activeWindow(), &meeting.sheet());
    EXPECT_EQ(meeting.head(), QStringLiteral("2025年上半年　淮安市　序时进度 50.0%（6/12）"));
    EXPECT_EQ(meeting.lights(), QStringLiteral("严重滞后 3 · 滞后 4 · 达序时 12"));
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(meeting.isShown());
    QTest::qWait(10);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(QApplication::activeWindow(), &open.window);
    EXPECT_EQ(QApplication::focusWidget(), before);
    meeting.toggle();
    EXPECT_TRUE(meeting.isShown()) << "again";
    meeting.toggle();
    EXPECT_FALSE(meeting.isShown()) << "the same key closes it";
}

TEST_F(MeetingMode, BeginsAtTheWorstAndIsWalkedByTheArrows) {
    meeting.toggle();
    EXPECT_EQ(meeting.number(), QStringLiteral("1 / 7"));
    EXPECT_EQ(meeting.title(), QStringLiteral("“先使用后付费”相关技术合同登记（项）　严重滞后"));
    EXPECT_EQ(meeting.facts(), QStringLiteral("目标50项以上；14项，完成率28.0%，欠序时22.0个百分点"));
    EXPECT_EQ(meeting.duty(), QStringLiteral("责任处室：成果转化处*　序时依据：平均　快报"));
    EXPECT_EQ(meeting.explanation(), QStringLiteral("说明：虚构"));
    EXPECT_EQ(meeting.lastFigure(), QStringLiteral("14"));
    open.press(Qt::Key_Left);
    EXPECT_EQ(meeting.number(), QStringLiteral("1 / 7")) << "there is none before the first";
    open.press(Qt::Key_Right);
    EXPECT_EQ(meeting.number(), QStringLiteral("2 / 7"));
    open.press(Qt::Key_PageDown);
    EXPECT_EQ(meeting.number(), QStringLiteral("3 / 7"));
    open.press(Qt::Key_End);
    EXPECT_EQ(meeting.number(), QStringLiteral("7 / 7"));
    EXPECT_TRUE(meeting.title().endsWith(QStringLiteral("　滞后"))) << fromQt(meeting.title());
    open.press(Qt::Key_PageDown);
    EXPECT_EQ(meeting.number(), QStringLiteral("7 / 7"));
    open.press(Qt::Key_PageUp);
    EXPECT_EQ(meeting.number(), QStringLiteral("6 / 7"));
    open.press(Qt::Key_Home);
    EXPECT_EQ(meeting.number(), QStringLiteral("1 / 7"));
}

TEST_F(MeetingMode, ShowsAsManyAsTheCardsOfTheOverviewCount) {
    meeting.toggle();
    const Meeting& shown = meeting.sheet().meeting();
    for (const RowKind kind : {RowKind::On, RowKind::Behind, RowKind::FarBehind, RowKind::Missing, RowKind::NotApplicable})
        EXPECT_EQ(open.overview.cardCount(kind), shown.count(*lightOf(kind))) << fromQt(open.overview.card(kind));
    EXPECT_EQ(static_cast<int>(shown.slides.size()), shown.count(Light::Behind) + shown.count(Light::FarBehind));
}

TEST_F(MeetingMode, HasNothingToWalkThroughInANewStore) {
    const auto fresh = open.folder / "fresh.xushi";
    ASSERT_TRUE(createStoreFrom(fresh, ""));
    ASSERT_TRUE(open.window.openStore(toQt(fresh.string())));
    meeting.toggle();
    ASSERT_TRUE(meeting.isShown());
    EXPECT_TRUE(meeting.sheet().meeting().slides.empty());
    open.press(Qt::Key_Right);
    EXPECT_TRUE(meeting.isShown());
}

TEST_F(MeetingMode, CanChangeNothing) {
    open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
    open.type(QStringLiteral("7"));
    open.press(Qt::Key_Return);
    const auto before = entries();
    const Place place = workspace().place();
    meeting.toggle();
    EXPECT_EQ(meeting.actionCount(), 0);
    EXPECT_EQ(meeting.sheet().contextMenuPolicy(), Qt::NoContextMenu);
    EXPECT_FALSE(meeting.sheet().acceptDrops());
    for (const auto& [key, modifiers] : std::vector<std::pair<Qt::Key, Qt::KeyboardModifiers>>{
             {Qt::Key_Z, Qt::ControlModifier}, {Qt::Key_V, Qt::ControlModifier}, {Qt::Key_Delete, Qt::NoModifier}, {Qt::Key_5, Qt::NoModifier}, {Qt::Key_Return, Qt::NoModifier},
             {Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier}, {Qt::Key_PageDown, Qt::ControlModifier}, {Qt::Key_2, Qt::ControlModifier}})
        open.press(key, modifiers);
    EXPECT_TRUE(meeting.isShown());
    EXPECT_EQ(entries(), before);
    EXPECT_EQ(workspace().place(), place);
}

TEST_F(MeetingMode, TakesInWhatWasBeingTyped) {
    open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
    open.type(QStringLiteral("1"));
    meeting.toggle();
    ASSERT_TRUE(meeting.isShown());
    EXPECT_TRUE(meeting.title().startsWith(QStringLiteral("技术合同成交额"))) << fromQt(meeting.title());
}

TEST_F(MeetingMode, StaysAsItWasUntilItIsReadAgain) {
    open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
    meeting.toggle();
    const QString before = meeting.title();
    Figure figure = *open.stored("TECH_CONTRACT_AMT", Period::ytd(2025, 6));
    ASSERT_TRUE(workspace().acts().enter({{.indicator = figure.key.indicator, .region = figure.key.region, .period = figure.key.period, .value = GivenNumber("1")}}, QStringLiteral("enter")));
    EXPECT_EQ(meeting.title(), before);
    open.press(Qt::Key_F5);
    EXPECT_TRUE(meeting.title().startsWith(QStringLiteral("技术合同成交额"))) << fromQt(meeting.title());
    EXPECT_EQ(meeting.number(), QStringLiteral("1 / 8"));
}

TEST_F(MeetingMode, GoesOntoTheScreenBesideAndOntoTheNextByItsKey) {
    open.window.setGeometry(0, 0, 1000, 700);
    meeting.toggle();
    EXPECT_EQ(meeting.sheet().screen()->name(), QStringLiteral("wall"));
    EXPECT_TRUE(meeting.sheet().isFullScreen());
    EXPECT_EQ(meeting.sheet().geometry(), QRect(1280, 0, 1920, 1080));
    EXPECT_TRUE(open.window.isVisible());
    EXPECT_EQ(open.window.geometry(), QRect(0, 0, 1000, 700)) << "the speaker's own stays as it is";
    EXPECT_TRUE(meeting.keys().contains(QStringLiteral("S 换到另一屏")));
    open.press(Qt::Key_S);
    EXPECT_EQ(meeting.sheet().screen()->name(), QStringLiteral("desk"));
    EXPECT_EQ(meeting.sheet().geometry(), QRect(0, 0, 1280, 800));
    open.press(Qt::Key_S);
    EXPECT_EQ(meeting.sheet().screen()->name(), QStringLiteral("wall"));
}

TEST_F(MeetingMode, HasMoreCountiesWhereThereIsMoreRoom) {
    meeting.toggle();
    const int onTheWall = meeting.countiesShown();
    meeting.sheet().setWindowState(Qt::WindowNoState);
    meeting.sheet().resize(1000, 480);
    QTest::qWait(10);
    EXPECT_LT(meeting.countiesShown(), onTheWall);
    EXPECT_GT(meeting.countiesShown(), 0);
}

TEST_F(MeetingMode, OfACountyIsAboutItAlone) {
    workspace().setRegion({"320812"});
    meeting.toggle();
    EXPECT_TRUE(meeting.head().contains(QStringLiteral("清江浦区")));
    EXPECT_EQ(meeting.countiesShown(), 0);
}

TEST_F(MeetingMode, EndsWithTheStore) {
    meeting.toggle();
    workspace().close();
    EXPECT_FALSE(meeting.isShown());
    meeting.toggle();
    EXPECT_FALSE(meeting.isShown()) << "there is nothing to show";
}

TEST(MeetingOfNothing, SaysThatNothingIsBehind) {
    OpenWindow open("seed");
    const MeetingDriver meeting(open.window);
    meeting.toggle();
    EXPECT_EQ(meeting.lights(), QStringLiteral("达序时 6 · 未报 30"));
    EXPECT_EQ(meeting.emptyText(), QStringLiteral("没有滞后的指标"));
    EXPECT_EQ(meeting.number(), QString());
    open.press(Qt::Key_Right);
    open.press(Qt::Key_End);
    EXPECT_EQ(meeting.emptyText(), QStringLiteral("没有滞后的指标"));
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(meeting.isShown());
}

TEST(ScreenBeside, IsTheNextOneOrTheOnlyOne) {
    const auto screens = QGuiApplication::screens();
    ASSERT_EQ(screens.size(), 2);
    EXPECT_EQ(screenBeside(screens, screens[0]), screens[1]);
    EXPECT_EQ(screenBeside(screens, screens[1]), screens[0]);
    EXPECT_EQ(screenBeside({screens[0]}, screens[0]), screens[0]);
    EXPECT_EQ(screenBeside({}, nullptr), nullptr);
}

} // namespace
} // namespace xushi
