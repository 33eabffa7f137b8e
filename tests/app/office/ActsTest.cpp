#include "OpenOffice.h"

#include <QSignalSpy>

namespace xushi {
namespace {

struct ActsTest : OpenOffice {
    Acts& acts() { return workspace.acts(); }
    std::string lastReason() const { return now(store()).readJournal(0)->back().note.reason; }
};

TEST_F(ActsTest, AnEntryIsShownToldAndAStepOfUndo) {
    QSignalSpy told(&workspace.feed(), &ChangeFeed::figuresChanged);
    ASSERT_TRUE(acts().enter({edit("115.5")}, QStringLiteral("enter")));
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0][0].value<std::vector<FigureKey>>(), std::vector{key()});
    EXPECT_EQ(told[0][1].value<ChangeReason>(), ChangeReason::OwnAct);
    EXPECT_EQ(acts().undoStack().count(), 1);
}

TEST_F(ActsTest, TheReasonOfAnEntryIsThatOfItsAct) {
    ASSERT_TRUE(acts().enter({edit("115.5")}, QStringLiteral("enter"), QStringLiteral("含补报")));
    EXPECT_EQ(lastReason(), "含补报");
}

TEST_F(ActsTest, AnUndoSaysThatItIsOne) {
    ASSERT_TRUE(acts().enter({edit("115.5")}, QStringLiteral("enter")));
    QSignalSpy told(&workspace.feed(), &ChangeFeed::figuresChanged);
    acts().undoStack().undo();
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0][1].value<ChangeReason>(), ChangeReason::Undo);
    EXPECT_NE(shownValue(), Decimal(1155, 1));
}

TEST_F(ActsTest, AnOlderActIsTakenBackOutOfItsTurnAndIsDoneAgainNext) {
    const auto before = shownValue();
    ASSERT_TRUE(acts().enter({edit("115.5")}, QStringLiteral("enter")));
    const JournalAct first = now(store()).readActs({.count = 1})->back();
    ASSERT_TRUE(acts().enter({edit("9", "PROJ_COMPLETED")}, QStringLiteral("enter")));
    const QString second = acts().undoStack().undoText();
    QSignalSpy told(&acts().undoStack(), &UndoStack::reversed);
    ASSERT_TRUE(acts().undoStack().reverse({first, {ReversalWay::Undo, first.group}}));
    EXPECT_EQ(shownValue(), before);
    EXPECT_EQ(shownValue("PROJ_COMPLETED"), Decimal(9)) << "the later one stays";
    EXPECT_EQ(told.size(), 1);
    EXPECT_EQ(acts().undoStack().undoText(), second) << "and is what Ctrl+Z takes back";
    acts().undoStack().redo();
    EXPECT_EQ(shownValue(), Decimal(1155, 1));
    EXPECT_FALSE(acts().undoStack().canRedo());
    EXPECT_EQ(acts().undoStack().index(), 2);
}

TEST_F(ActsTest, AnActThatIsOlderThanTheStepsThatWereReadIsDoneAgainAsWell) {
    const auto before = shownValue();
    ASSERT_TRUE(acts().enter({edit("115.5")}, QStringLiteral("enter")));
    const JournalAct first = now(store()).readActs({.count = 1})->back();
    for (int act = 0; act < 410; ++act) ASSERT_TRUE(acts().enter({edit(std::to_string(act % 2 + 1), "PROJ_COMPLETED")}, QStringLiteral("enter")));
    ASSERT_TRUE(acts().readSteps());
    ASSERT_EQ(acts().undoStack().index(), 400) << "the first one is not among them";
    ASSERT_TRUE(acts().undoStack().reverse({first, {ReversalWay::Undo, first.group}}));
    EXPECT_EQ(shownValue(), before);
    ASSERT_TRUE(acts().undoStack().canRedo());
    acts().undoStack().redo();
    EXPECT_EQ(shownValue(), Decimal(1155, 1));
    EXPECT_FALSE(acts().undoStack().canRedo());
}

TEST_F(ActsTest, AnOlderActThatWasChangedSinceStaysAndSoDoTheSteps) {
    ASSERT_TRUE(acts().enter({edit("115.5")}, QStringLiteral("enter")));
    const JournalAct first = now(store()).readActs({.count = 1})->back();
    ASSERT_TRUE(acts().enter({edit("116")}, QStringLiteral("enter")));
    QSignalSpy problems(&workspace.feed(), &ChangeFeed::problemMet);
    EXPECT_FALSE(acts().undoStack().reverse({first, {ReversalWay::Undo, first.group}}));
    EXPECT_EQ(problems.size(), 1);
    EXPECT_EQ(shownValue(), Decimal(116));
    EXPECT_EQ(acts().undoStack().index(), 2);
}

TEST_F(ActsTest, WhatSomebodyElseWroteStandsInTheWayAndIsShown) {
    const auto written = store().inTransaction(changeNote("enter"), [&](Transaction& transaction) -> Result<void> {
        Figure theirs = **transaction.readFigure(key());
        theirs.value = Decimal(120);
        const auto put = transaction.put(theirs);
        return put ? Result<void>() : Result<void>(put.error());
    });
    ASSERT_TRUE(written);
    QSignalSpy told(&workspace.feed(), &ChangeFeed::figuresChanged);
    QSignalSpy saved(&workspace.feed(), &ChangeFeed::saved);
    FigureEdit mine = edit("115.5");
    mine.seenRevision = workspace.now().figureAt(key())->revision;
    const auto entered = acts().enter({mine}, QStringLiteral("enter"));
    ASSERT_TRUE(entered);
    EXPECT_EQ(entered->outcomes[0].refusal->kind, ProblemKind::Conflict);
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0][0].value<std::vector<FigureKey>>(), std::vector{key()});
    EXPECT_EQ(told[0][1].value<ChangeReason>(), ChangeReason::AnotherPerson);
    EXPECT_EQ(shownValue(), Decimal(120));
    EXPECT_EQ(saved.size(), 0) << "nothing of one's own was";
    EXPECT_EQ(acts().undoStack().count(), 0);
}

TEST_F(ActsTest, TellsWhichRevisionAnActOfOnesOwnHasMadeOfWhich) {
    const int before = workspace.now().figureAt(key())->revision;
    QSignalSpy written(&workspace.feed(), &ChangeFeed::figureWritten);
    ASSERT_TRUE(acts().enter({edit("115.5")}, QStringLiteral("enter")));
    ASSERT_EQ(written.size(), 1);
    EXPECT_EQ(written[0][0].value<FigureKey>(), key());
    EXPECT_EQ(written[0][1].toInt(), before);
    EXPECT_EQ(written[0][2].toInt(), before + 1);
}

TEST_F(ActsTest, ADefinitionIsTakenBeforeItIsTold) {
    QStringList order;
    QObject::connect(&workspace.feed(), &ChangeFeed::catalogueChanged, &workspace, [&](ChangeReason reason) {
        order << (reason == ChangeReason::OwnAct ? QStringLiteral("told") : QStringLiteral("told otherwise"));
    });
    const Region region{.code = {"R9"}, .name = "新区"};
    ASSERT_TRUE(acts().save(region, QStringLiteral("区划调整"), [&](const Region& saved) {
        order << QStringLiteral("taken");
        EXPECT_EQ(saved.revision, 1);
        EXPECT_FALSE(workspace.latestCatalogue().find(RegionCode{"R9"}));
    }));
    EXPECT_EQ(order, (QStringList{QStringLiteral("taken"), QStringLiteral("told")}));
    EXPECT_TRUE(workspace.latestCatalogue().find(RegionCode{"R9"}));
    EXPECT_EQ(lastReason(), "区划调整");
}

TEST_F(ActsTest, WhatIsRefusedIsNeitherTakenNorTold) {
    QSignalSpy told(&workspace.feed(), &ChangeFeed::catalogueChanged);
    EXPECT_FALSE(acts().save(Region{.code = {"R9"}, .name = ""}, {}, [](const Region&) { FAIL() << "it was not written"; }));
    const auto changed = acts().change({key().indicator, {"nothing"}}, {.section = "x"}, {}, [](const ChangedIndicators&) { FAIL(); });
    ASSERT_TRUE(changed);
    EXPECT_FALSE(changed->refused.empty());
    EXPECT_EQ(told.size(), 0);
}

TEST_F(ActsTest, EverySettingAndListGoesThroughThem) {
    const auto& catalogue = workspace.latestCatalogue();
    Settings settings = catalogue.settings;
    settings.title = "另一个名称";
    ASSERT_TRUE(acts().save(settings, catalogue.settings, {}));
    EXPECT_EQ(workspace.latestCatalogue().settings.title, "另一个名称");
    ASSERT_TRUE(acts().save(Department{.code = {"NEW"}, .name = "新处"}, {}));
    ASSERT_TRUE(acts().save(Person{.code = {"P9"}, .name = "新人"}, {}));
    Target target = workspace.latestCatalogue().targets.front();
    target.note = "另注";
    target.reason = "改注";
    ASSERT_TRUE(acts().save(target, {}));
    EXPECT_EQ(acts().undoStack().count(), 4);
}

TEST_F(ActsTest, WithoutAStoreEachIsRefusedInWords) {
    workspace.close();
    EXPECT_EQ(acts().save(Region{.code = {"R9"}, .name = "新区"}, {}).error().key, "store.closed");
    EXPECT_EQ(acts().save(Settings{}, {}, {}).error().key, "store.closed");
    EXPECT_EQ(acts().rollOver({.from = 2024, .to = 2025}).error().key, "store.closed");
    EXPECT_EQ(acts().change({}, {}, {}).error().key, "store.closed");
    EXPECT_EQ(acts().setDeadline({}, {}).error().key, "store.closed");
    EXPECT_EQ(workspace.questions().journalHead().error().key, "store.closed");
    EXPECT_EQ(workspace.questions().historyOf(key()).error().key, "store.closed");
}

} // namespace
} // namespace xushi
