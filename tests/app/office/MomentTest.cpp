#include "OpenOffice.h"

#include "domain/Records.h"
#include "support/RandomClerk.h"
#include "support/Rounds.h"

#include <QSignalSpy>

#include <filesystem>

namespace xushi {
namespace {

/// Everything that is shown of a month, to the digit.
std::vector<std::string> rowsOf(const Snapshot& snapshot, const Period& period, const RegionCode& region) {
    std::vector<std::string> rows;
    for (const auto& row : snapshot.board(period, region)) {
        std::string text = row.indicator.text + " " + row.asOf.value_or(Period{}).toText() + " " + (row.value ? row.value->toString() : "—") + " " + std::string(token(row.standing.light)) + " " + (row.target ? row.target->value.toString() : "—");
        for (const auto& remark : row.remarks) text += " " + remark.key;
        rows.push_back(text);
    }
    return rows;
}

void expectSame(const Snapshot& told, const Snapshot& then) {
    const auto& [one, other] = std::tie(told.latestCatalogue(), then.latestCatalogue());
    EXPECT_EQ(one.settings, other.settings);
    EXPECT_EQ(one.departments, other.departments);
    EXPECT_EQ(one.regions, other.regions);
    EXPECT_EQ(one.curves, other.curves);
    EXPECT_EQ(one.indicators, other.indicators);
    EXPECT_EQ(one.earlierIndicators, other.earlierIndicators);
    EXPECT_EQ(one.targets, other.targets);
    EXPECT_EQ(one.earlierTargets, other.earlierTargets);
    EXPECT_EQ(one.people, other.people);
    EXPECT_EQ(told.workflow().submissions, then.workflow().submissions);
    EXPECT_EQ(told.workflow().reviews, then.workflow().reviews);
    EXPECT_EQ(told.workflow().explanations, then.workflow().explanations);
    ASSERT_EQ(told.figures().size(), then.figures().size());
    for (std::size_t i = 0; i < then.figures().size(); ++i) EXPECT_EQ(fieldsOf(told.figures()[i]), fieldsOf(then.figures()[i]));
    for (const int month : {1, 3, 6, 12})
        for (const auto& region : other.regions) EXPECT_EQ(rowsOf(told, Period::ytd(told.year(), month), region.code), rowsOf(then, Period::ytd(then.year(), month), region.code));
}

/// A history of acts that nobody has planned, and the file of the store after each of them.
struct RandomHistory {
    explicit RandomHistory(unsigned seed) {
        EXPECT_TRUE(createStore(path));
        const auto opened = openForWriting(path);
        Store* store = opened->store.get();
        EXPECT_TRUE(putCatalogue(*store, aSmallCatalogue()));
        RandomClerk clerk(*store, seed);
        for (int act = 0; act < 30; ++act) {
            if (act > 0) clerk.act();
            const auto head = now(*store).journalHead()->sequence;
            if (!copies.empty() && copies.back().first == head) continue;
            copies.emplace_back(head, (folder / ("after-" + std::to_string(act) + ".xushi")).string());
            std::filesystem::copy_file(path, copies.back().second);
        }
    }

    TemporaryFolder folder;
    std::string path = (folder / "random.xushi").string();
    std::vector<std::pair<std::int64_t, std::string>> copies; ///< by the last entry of each
};

TEST(Moment, ShowsWhatAStoreOfTheEntriesUpToItShows) {
    qputenv("XUSHI_DATA_DIR", XUSHI_DATA);
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(2)); ++seed) {
        const RandomHistory history(seed);
        Workspace workspace(Language::Chinese);
        ASSERT_TRUE(workspace.open(toQt(history.path)));
        for (const auto& [entry, path] : history.copies) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", entry " + std::to_string(entry));
            const auto shown = workspace.showMoment(entry);
            ASSERT_TRUE(shown) << shown.error().key;
            ASSERT_TRUE(*shown);
            for (const int year : {2025, 2024}) {
                workspace.setPeriod(Period::ytd(year, 6));
                const auto then = openForReading(path);
                ASSERT_TRUE(then);
                const auto snapshot = readTogether(**then, [&](Reading& reading) { return Snapshot::read(reading, year); });
                ASSERT_TRUE(snapshot);
                ASSERT_EQ(workspace.now().year(), year);
                expectSame(workspace.now(), *snapshot);
                EXPECT_EQ(workspace.questions().journalHead()->hash, now(**then).journalHead()->hash);
            }
        }
        ASSERT_TRUE(workspace.showPresent());
        const auto present = readTogether(workspace.openStore().present(), [&](Reading& reading) { return Snapshot::read(reading, workspace.period().year); });
        expectSame(workspace.now(), *present);
    }
}

struct MomentTest : OpenOffice {
    void SetUp() override {
        OpenOffice::SetUp();
        before = head();
        valueBefore = shownValue();
        ASSERT_TRUE(workspace.acts().enter({edit("115.5")}, QStringLiteral("enter")));
        ASSERT_TRUE(workspace.acts().enter({edit("116.5")}, QStringLiteral("enter")));
    }
    std::int64_t head() const { return now(workspace.openStore().present()).journalHead()->sequence; }

    std::int64_t before = 0;
    std::optional<Decimal> valueBefore;
};

TEST_F(MomentTest, OfAnActShowsTheValueOfThenAndLocksEverything) {
    ASSERT_TRUE(workspace.showMoment(before));
    EXPECT_EQ(shownValue(), valueBefore);
    EXPECT_TRUE(workspace.isReadOnly());
    const auto lock = workspace.now().lockOf(key());
    ASSERT_TRUE(lock);
    EXPECT_EQ(lock->key, "store.as-of");
    EXPECT_EQ(*workspace.openStore().readOnlyReason(), *lock);
    EXPECT_TRUE(say(*lock, Language::Chinese).starts_with("截至 20")) << say(*lock, Language::Chinese);
}

TEST_F(MomentTest, NoActWritesWhileItIsShown) {
    ASSERT_TRUE(workspace.showMoment(before));
    const auto entry = head();
    const auto entered = workspace.acts().enter({edit("117")}, QStringLiteral("enter"));
    ASSERT_FALSE(entered);
    EXPECT_EQ(entered.error().key, "store.as-of");
    Settings settings = workspace.latestCatalogue().settings;
    settings.title = "别的";
    EXPECT_FALSE(workspace.acts().save(settings, workspace.latestCatalogue().settings, {}));
    EXPECT_FALSE(workspace.acts().restore(WholeAct{before}, {}));
    workspace.undoStack().undo();
    EXPECT_EQ(head(), entry);
    EXPECT_FALSE(workspace.openStore().store().beginCopy(folder / "copy.xushi"));
}

TEST_F(MomentTest, BackToNowEverythingIsAsItWas) {
    workspace.setRegion({"320800"});
    const Place place = workspace.place();
    const auto steps = std::pair(workspace.undoStack().count(), workspace.undoStack().undoText());
    const auto snapshot = workspace.snapshot();
    ASSERT_TRUE(workspace.showMoment(before));
    EXPECT_FALSE(workspace.undoStack().canUndo());
    EXPECT_EQ(workspace.place(), place);
    ASSERT_TRUE(workspace.showPresent());
    EXPECT_EQ(workspace.place(), place);
    EXPECT_EQ(shownValue(), Decimal(1165, 1));
    EXPECT_EQ(&snapshot->figures()[0], &workspace.now().figures()[0]) << "nothing was written: nothing is read again";
    EXPECT_EQ(std::pair(workspace.undoStack().count(), workspace.undoStack().undoText()), steps);
    workspace.undoStack().undo();
    EXPECT_EQ(shownValue(), Decimal(1155, 1));
}

TEST_F(MomentTest, WhatIsWrittenMeanwhileShowsOnlyInThePresent) {
    ASSERT_TRUE(workspace.showMoment(before));
    const auto by = noteOf(QStringLiteral("enter"), {}, nullptr);
    ASSERT_TRUE(enterFigures(workspace.openStore().present(), {{edit("120")}, by, today()}));
    EXPECT_EQ(shownValue(), valueBefore);
    EXPECT_EQ(workspace.questions().journalHead()->sequence, before);
    EXPECT_LE(workspace.questions().acts({.count = 1})->front().act.group, before);
    EXPECT_LE(workspace.questions().historyOf(key())->back().sequence, before);
    workspace.setPeriod(Period::ytd(2024, 5));
    workspace.setPeriod(may);
    EXPECT_EQ(shownValue(), valueBefore) << "another year and back";
    const auto reader = workspace.openStore().reader()();
    ASSERT_TRUE(reader);
    EXPECT_EQ(now(**reader).readFigure(key())->value_or(Figure{}).value, valueBefore) << "who reads beside";
    ASSERT_TRUE(workspace.showPresent());
    EXPECT_EQ(shownValue(), Decimal(120));
}

TEST_F(MomentTest, WalksFromActToActAndStopsAtTheEnds) {
    ASSERT_TRUE(workspace.showMoment(before));
    EXPECT_TRUE(workspace.moment()->hasLater);
    ASSERT_TRUE(workspace.showMoment(ActBeside{workspace.moment()->head.sequence, true}));
    EXPECT_EQ(shownValue(), Decimal(1155, 1));
    ASSERT_TRUE(workspace.showMoment(ActBeside{workspace.moment()->head.sequence, true}));
    EXPECT_EQ(shownValue(), Decimal(1165, 1));
    EXPECT_FALSE(workspace.moment()->hasLater);
    const auto none = workspace.showMoment(ActBeside{workspace.moment()->head.sequence, true});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().key, "position.no-act-after");
    EXPECT_EQ(shownValue(), Decimal(1165, 1)) << "it stays what it was";
    for (int acts = 0; workspace.moment()->hasEarlier && acts < 50; ++acts) ASSERT_TRUE(workspace.showMoment(ActBeside{workspace.moment()->head.sequence, false}));
    EXPECT_EQ(workspace.showMoment(ActBeside{workspace.moment()->head.sequence, false}).error().key, "position.no-act-before");
}

TEST_F(MomentTest, ADayIsItsLastActOnTheClockOfTheOffice) {
    const auto shown = workspace.showMoment(today());
    ASSERT_TRUE(shown) << shown.error().key;
    EXPECT_EQ(workspace.moment()->head.sequence, head());
    EXPECT_EQ(workspace.showMoment(Date{2001, 1, 1}).error().key, "position.before-store");
    EXPECT_EQ(workspace.moment()->head.sequence, head());
    EXPECT_EQ(workspace.showMoment(std::int64_t{999'999}).error().key, "verify.no-entry");
}

TEST_F(MomentTest, WhoGivesUpWaitingStaysInThePresent) {
    workspace.setWait([](Task& task) { task.cancel(); });
    const auto shown = workspace.showMoment(before);
    ASSERT_TRUE(shown);
    EXPECT_FALSE(*shown);
    EXPECT_FALSE(workspace.moment());
    EXPECT_EQ(shownValue(), Decimal(1165, 1));
    EXPECT_FALSE(workspace.isReadOnly());
}

TEST_F(MomentTest, AnotherStoreAndNoneAreThePresentAgain) {
    ASSERT_TRUE(workspace.showMoment(before));
    const std::string other = (folder / "other.xushi").string();
    ASSERT_TRUE(createStoreFrom(other, "demonstration"));
    ASSERT_TRUE(workspace.open(toQt(other)));
    EXPECT_FALSE(workspace.moment());
    EXPECT_FALSE(workspace.isReadOnly());
    ASSERT_TRUE(workspace.showMoment(today()));
    workspace.close();
    EXPECT_FALSE(workspace.moment());
    EXPECT_FALSE(workspace.showMoment(before));
}

TEST_F(MomentTest, ATableThatLeavesSaysOfWhichMomentItIs) {
    const auto then = readTogetherAt(store(), before, [&](Reading& reading) { return tableToGive(reading, {.period = may}); });
    ASSERT_TRUE(workspace.showMoment(before));
    const auto given = workspace.questions().table({.period = may});
    ASSERT_TRUE(given && then);
    EXPECT_EQ(given->table.anchor, then->table.anchor) << "the check code of a historical export";
    ASSERT_FALSE(given->table.notes.empty());
    EXPECT_TRUE(given->table.notes.back().starts_with("截至 20")) << given->table.notes.back();
    EXPECT_NE(given->table.notes.back().find("第 " + std::to_string(before) + " 条"), std::string::npos);
    ASSERT_TRUE(workspace.showPresent());
    EXPECT_EQ(workspace.questions().table({.period = may})->table.notes.size() + 1, given->table.notes.size());
}

} // namespace
} // namespace xushi
