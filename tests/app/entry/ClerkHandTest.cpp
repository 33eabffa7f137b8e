// What the clerk's hand expects: a key acts at once, what is typed lands where the person looks, and nothing is lost.
#include "app/entry/audit/AuditModel.h"
#include "app/entry/grid/EntryDrafts.h"
#include "app/entry/grid/RefusedTexts.h"
#include "app/entry/year/YearEntryModel.h"
#include "app/window/PageList.h"
#include "support/FailingStore.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"
#include "support/ScopedVariable.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QSignalSpy>

#include <algorithm>
#include <set>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
const Period june = Period::ytd(2025, 6);
const Period july = Period::ytd(2025, 7);

std::string valueOf(const std::optional<Figure>& figure) { return figure && figure->value ? figure->value->toString() : "-"; }

struct ClerkHand : testing::Test {
    explicit ClerkHand(const std::string& sample = "seed") : open(sample) { open.gridAt(june, "PROJ_SIGNED"); }

    Workspace& workspace() { return open.window.workspace(); }
    QModelIndex cursor() const { return open.grid->currentIndex(); }
    QModelIndex cell(const char* indicator, int column = FigureEntryModel::ValueColumn) const {
        return open.model->index(open.model->rowOf({indicator}), column);
    }
    QLineEdit* editor() const { return qobject_cast<QLineEdit*>(QApplication::focusWidget()); }
    QString message() { return open.frame.message(); }
    QString notice() { return open.frame.notice(); }
    QString undoText() { return open.frame.undoText(); }
    bool isSeen(const QModelIndex& index) const {
        return open.grid->viewport()->rect().contains(open.grid->visualRect(index).center());
    }
    void enter(const QString& text) {
        open.type(text);
        open.press(Qt::Key_Return);
    }
    std::string stored(const char* indicator, const Period& period) { return valueOf(open.stored(indicator, period)); }

    OpenWindow open;
};

struct ClerkHandInTheDemonstration : ClerkHand {
    ClerkHandInTheDemonstration() : ClerkHand("demonstration") {}
};

TEST_F(ClerkHand, DigitsRightAfterTheKeyOfAnotherMonthLandInThatMonth) {
    open.type("61");
    open.press(Qt::Key_PageUp, Qt::ControlModifier);
    open.type("52");
    open.press(Qt::Key_PageDown, Qt::ControlModifier);
    open.press(Qt::Key_PageDown, Qt::ControlModifier);
    open.type("73");
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored("PROJ_SIGNED", june), "61") << "what was being typed is stored where it was typed";
    EXPECT_EQ(stored("PROJ_SIGNED", may), "52");
    EXPECT_EQ(stored("PROJ_SIGNED", july), "73");
}

TEST_F(ClerkHand, APageKeyActsAtOnceAndTheGridHasTheKeysAgain) {
    const auto places = std::ranges::count_if(pageList(), [](const PageEntry& page) { return page.viewOf == nullptr; });
    ASSERT_EQ(open.frame.placeTips().size(), places);
    for (int place = 0; place < places; ++place) {
        const int number = pageList()[static_cast<std::size_t>(place)].number;
        open.press(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
        EXPECT_TRUE(open.frame.isPlaceChosen(place)) << number;
    }
    open.press(Qt::Key_2, Qt::ControlModifier);
    open.type("88");
    open.press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_NE(QApplication::focusWidget(), open.grid);
    open.press(Qt::Key_2, Qt::ControlModifier);
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored("PROJ_SIGNED", june), "88") << "going to another page loses nothing";
}

TEST_F(ClerkHand, UndoOfAnotherMonthSaysWhatItWasAndTheMenuNamesAllThree) {
    enter("230");
    open.press(Qt::Key_PageUp, Qt::ControlModifier);
    for (const char* part : {"新签约科技型工业项目", "2025年上半年", "淮安市"})
        EXPECT_TRUE(undoText().contains(QString::fromUtf8(part))) << undoText().toStdString();
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stored("PROJ_SIGNED", june), "-");
    for (const char* part : {"已撤销", "新签约科技型工业项目", "2025年上半年", "淮安市"})
        EXPECT_TRUE(message().contains(QString::fromUtf8(part))) << message().toStdString();
    open.press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(stored("PROJ_SIGNED", june), "230");
    EXPECT_TRUE(message().contains(QStringLiteral("已重做"))) << message().toStdString();
}

TEST_F(ClerkHand, UndoGoesToTheFigureThatIsShown) {
    enter("230");
    open.goTo("TECH_CONTRACT_AMT");
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(cursor(), cell("PROJ_SIGNED"));
}

TEST_F(ClerkHand, UndoOfAPasteTakesItsRedCellsAndItsNoticeAlong) {
    QApplication::clipboard()->setText(QStringLiteral("7\n8x8\n9\n"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    const auto* refused = &open.entry.refused();
    ASSERT_EQ(refused->count(), 1);
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(refused->count(), 0);
    EXPECT_FALSE(message().contains(QStringLiteral("红色"))) << message().toStdString();
    EXPECT_TRUE(notice().isEmpty());
    EXPECT_EQ(stored("PROJ_SIGNED", june), "-");
}

TEST_F(ClerkHand, ARefusedTextOfAnotherActStaysWhenAPasteIsTakenBack) {
    open.goTo("TECH_CONTRACT_AMT");
    enter("1.2.3");
    open.goTo("PROJ_SIGNED");
    QApplication::clipboard()->setText(QStringLiteral("7\n8x8\n9\n"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open.shown("TECH_CONTRACT_AMT"), "1.2.3");
}

TEST_F(ClerkHand, DeleteAndEscTakeTheRefusedTextFirst) {
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Escape}) {
        open.goTo("PROJ_SIGNED");
        enter("230");
        open.goTo("PROJ_SIGNED");
        enter("66.8.1");
        open.goTo("PROJ_SIGNED");
        ASSERT_EQ(open.shown("PROJ_SIGNED"), "66.8.1");
        open.press(key);
        EXPECT_EQ(open.shown("PROJ_SIGNED"), "230");
        EXPECT_EQ(stored("PROJ_SIGNED", june), "230") << "what is stored is not cleared by the same key";
        EXPECT_NE(open.model->troubleAt(cursor()), CellTrouble::Refused);
    }
    open.press(Qt::Key_Delete);
    EXPECT_EQ(stored("PROJ_SIGNED", june), "-") << "the next one is";
}

TEST_F(ClerkHand, DeleteOverASelectionTakesOnlyTheRefusedTextsOutFirst) {
    enter("230");
    open.goTo("PROJ_STARTED");
    enter("66.8.1");
    open.grid->selectionModel()->select({cell("PROJ_SIGNED"), cell("PROJ_STARTED")}, QItemSelectionModel::ClearAndSelect);
    open.press(Qt::Key_Delete);
    EXPECT_EQ(open.shown("PROJ_STARTED"), "");
    EXPECT_EQ(stored("PROJ_SIGNED", june), "230");
}

TEST_F(ClerkHand, UnderMissingEnterGoesToTheNextFigureThatIsAwaited) {
    open.press(Qt::Key_T, Qt::AltModifier);
    open.grid->goToFirstOpen();
    std::set<int> visited;
    const int first = cursor().row();
    for (int step = 0; step < open.model->rowCount(); ++step) {
        const QModelIndex at = cursor();
        if (!open.model->isMissingAt(at)) break;
        const Figure* figure = workspace().now().figureAt(*open.model->keyAt(at));
        EXPECT_FALSE(figure && figure->isOfTheDone() && figure->state != FigureState::Cleared) << "nothing that is reported is typed over";
        EXPECT_TRUE(visited.insert(at.row()).second);
        enter("1");
    }
    EXPECT_GT(visited.size(), 3U);
    EXPECT_TRUE(visited.contains(first));
    for (int row = 0; row < open.model->rowCount(); ++row) {
        const QModelIndex at = open.model->index(row, FigureEntryModel::ValueColumn);
        EXPECT_FALSE(open.model->isMissingAt(at) && open.model->isEditable(at)) << "the walk comes round to every one";
    }
}

TEST_F(ClerkHandInTheDemonstration, UnderMissingEnterPassesTheParentsThatAreReported) {
    const auto region = std::ranges::find_if(workspace().catalogue().regions, [](const Region& r) { return r.type == RegionType::County; });
    ASSERT_NE(region, workspace().catalogue().regions.end());
    const FigureKey city{june, {"PROJ_SIGNED"}, workspace().region()};
    ASSERT_TRUE(workspace().now().figureAt(city));
    FigureEdit cleared{.indicator = {"PROJ_SIGNED"}, .region = region->code, .period = june, .value = ""};
    cleared.seenRevision = workspace().now().figureAt({june, {"PROJ_SIGNED"}, region->code})->revision;
    ASSERT_TRUE(workspace().acts().enter({cleared}, QStringLiteral("clear")));
    FigureEdit other = cleared;
    other.indicator = {"PROJ_STARTED"};
    other.seenRevision = workspace().now().figureAt({june, {"PROJ_STARTED"}, region->code})->revision;
    ASSERT_TRUE(workspace().acts().enter({other}, QStringLiteral("clear")));
    open.entry.click(EntryButton::Missing);
    open.grid->setCurrentIndex(open.model->indexOf({june, {"PROJ_SIGNED"}, region->code}, EntryField::Value));
    open.grid->setFocus();
    enter("1");
    EXPECT_EQ(open.model->keyAt(cursor()), (FigureKey{june, {"PROJ_STARTED"}, region->code}))
        << "not the city's own figure, which is there";
}

TEST_F(ClerkHand, DigitsOnTheNameGoToTheEntryCellOfTheRow) {
    for (const int column : {static_cast<int>(FigureEntryModel::NameColumn), static_cast<int>(FigureEntryModel::PreviousColumn),
                             static_cast<int>(FigureEntryModel::GapColumn)}) {
        open.goTo("PROJ_SIGNED", column);
        enter(QString::number(200 + column));
        EXPECT_EQ(stored("PROJ_SIGNED", june), std::to_string(200 + column));
    }
    open.goTo("PROJ_SIGNED", FigureEntryModel::NameColumn);
    open.press(Qt::Key_F2);
    ASSERT_TRUE(editor());
    open.type("5");
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored("PROJ_SIGNED", june), "2075") << "F2 goes on with what stands there";
}

TEST_F(ClerkHand, WhatGoesWithAValueIsSaid) {
    FigureEdit edit{.indicator = {"PROJ_SIGNED"}, .region = workspace().region(), .period = june, .value = "140", .growth = "17.8", .source = "A081"};
    ASSERT_TRUE(workspace().acts().enter({edit}, QStringLiteral("enter")));
    open.goTo("PROJ_SIGNED");
    enter("150");
    ASSERT_EQ(stored("PROJ_SIGNED", june), "150");
    EXPECT_TRUE(message().contains(QStringLiteral("A081"))) << fromQt(message());
    EXPECT_TRUE(message().contains(QStringLiteral("17.8"))) << fromQt(message());
    QSignalSpy changes(open.model, &EntryModel::alsoChanged);
    open.goTo("PROJ_SIGNED");
    enter("151");
    ASSERT_EQ(stored("PROJ_SIGNED", june), "151");
    EXPECT_EQ(changes.count(), 0) << "nothing stood beside it any more";
}

TEST_F(ClerkHand, DigitsOnTheTitleOfASectionAreNotLostWithoutAWord) {
    int title = 0;
    while (title < open.model->rowCount() && !open.model->isHeading(title)) ++title;
    ASSERT_LT(title, open.model->rowCount());
    for (const int column : {static_cast<int>(FigureEntryModel::NameColumn), static_cast<int>(FigureEntryModel::ValueColumn)}) {
        open.grid->setCurrentIndex(open.model->index(title, column));
        const auto before = now(workspace().openStore().store()).journalHead()->sequence;
        open.type("7");
        EXPECT_FALSE(editor());
        EXPECT_TRUE(message().contains(QStringLiteral("title of a section"))) << fromQt(message());
        EXPECT_EQ(now(workspace().openStore().store()).journalHead()->sequence, before);
        open.window.showPage(QStringLiteral("entry"));
    }
}

TEST_F(ClerkHand, DigitsOnTheNameOfAYearsRowGoToTheChosenMonth) {
    open.press(Qt::Key_F6);
    auto* year = &open.entry.yearGrid();
    year->setCurrentIndex(year->currentIndex().siblingAtColumn(YearEntryModel::NameColumn));
    enter("66");
    EXPECT_EQ(stored("PROJ_SIGNED", june), "66");
}

TEST_F(ClerkHand, WhereNothingCanBeTypedTheKeySaysWhy) {
    Settings settings = workspace().catalogue().settings;
    settings.closedThrough = YearMonth{2025, 6};
    open.put(settings);
    ASSERT_TRUE(open.isReady);
    open.goTo("PROJ_SIGNED");
    open.type("5");
    EXPECT_FALSE(editor());
    EXPECT_EQ(message(), open.model->lockReasonAt(cursor()));
    EXPECT_FALSE(message().isEmpty());
}

TEST_F(ClerkHand, TheCursorIsSeenAfterTheMonthTheFilterAndTheRowsHaveChanged) {
    open.window.resize(1024, 700);
    QApplication::processEvents();
    open.grid->setCurrentIndex(open.model->index(open.model->rowCount() - 1, FigureEntryModel::ValueColumn));
    open.press(Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_TRUE(isSeen(cursor()));
    open.grid->verticalScrollBar()->setValue(0);
    open.press(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_TRUE(isSeen(cursor()));
    open.press(Qt::Key_T, Qt::AltModifier);
    EXPECT_TRUE(isSeen(cursor()));
    open.press(Qt::Key_T, Qt::AltModifier);
    EXPECT_TRUE(isSeen(cursor()));
    open.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_TRUE(isSeen(cursor()));
    open.press(Qt::Key_F7); // the audit takes half of the height
    QApplication::processEvents();
    EXPECT_TRUE(isSeen(cursor()));
}

TEST_F(ClerkHand, ACursorWhoseRowHasGoneStandsWhereSomethingIsToBeDone) {
    open.window.workspace().setRegion(workspace().catalogue().regions.back().code);
    ASSERT_TRUE(cursor().isValid());
    enter("4");
    const FigureKey key{june, {"PROJ_SIGNED"}, workspace().region()};
    EXPECT_TRUE(workspace().now().figureAt(key)) << "the same indicator of the region that is shown";
}

TEST_F(ClerkHand, OpeningEveryRowLosesNothingThatIsBeingTyped) {
    open.type("231");
    open.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(stored("PROJ_SIGNED", june), "231");
}

TEST_F(ClerkHand, UndoByTheMouseLeavesWhatIsBeingTypedInItsEditor) {
    open.goTo("TECH_CONTRACT_AMT");
    enter("140");
    open.goTo("PROJ_SIGNED");
    open.type("23");
    open.frame.undoByMouse();
    EXPECT_NE(stored("TECH_CONTRACT_AMT", june), "140");
    ASSERT_TRUE(editor());
    EXPECT_EQ(editor()->text(), "23");
    open.type("4");
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored("PROJ_SIGNED", june), "234");
}

TEST_F(ClerkHand, AChangeOfTheCatalogueInMidTypingLeavesTheEditorAsItWas) {
    open.type("2345");
    editor()->setCursorPosition(2);
    Indicator renamed = *workspace().latestCatalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"});
    renamed.name = "技术合同";
    open.put(renamed);
    ASSERT_TRUE(editor()) << "the table was filled anew below it";
    EXPECT_EQ(editor()->text(), "2345");
    EXPECT_EQ(editor()->cursorPosition(), 2);
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored("PROJ_SIGNED", june), "2345");
}

TEST_F(ClerkHand, ANoteThatWasRefusedIsNotTriedInTheNextStore) {
    open.goTo("TECH_CONTRACT_AMT");
    open.press(Qt::Key_N, Qt::AltModifier);
    open.figurePanel.typeOver(NoteField::LastYear, "1.2.3");
    open.press(Qt::Key_Return);
    ASSERT_EQ(open.figurePanel.refusedCount(), 1);
    const auto other = (open.folder / "other.xushi").string();
    ASSERT_TRUE(createStoreFrom(other, "seed"));
    const auto head = now(**openForReading(other)).journalHead()->sequence;
    ASSERT_TRUE(workspace().open(toQt(other)));
    EXPECT_EQ(open.figurePanel.refusedCount(), 0);
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.press(Qt::Key_N, Qt::AltModifier);
    workspace().settle();
    workspace().close();
    EXPECT_EQ(now(**openForReading(other)).journalHead()->sequence, head);
}

TEST_F(ClerkHandInTheDemonstration, AFindingOfAnotherRegionIsFoundFromACountysView) {
    workspace().setPeriod(may);
    std::vector<RegionCode> counties;
    for (const auto& region : workspace().catalogue().regions)
        if (region.type == RegionType::County || region.type == RegionType::District) counties.push_back(region.code);
    ASSERT_GE(counties.size(), 2U);
    const FigureKey wrong{may, {"PROJ_SIGNED"}, counties[1]};
    FigureEdit edit{.indicator = wrong.indicator, .region = wrong.region, .period = may, .value = "99999", .seenRevision = workspace().now().figureAt(wrong)->revision};
    ASSERT_TRUE(workspace().acts().enter({edit}, QStringLiteral("enter")));
    workspace().setRegion(counties[0]);
    open.press(Qt::Key_F7);
    const auto* audit = &open.entry.audit();
    int row = 0;
    while (row < audit->rowCount() && audit->figureAt(row) != wrong) ++row;
    ASSERT_LT(row, audit->rowCount());
    open.entry.auditTable().setCurrentIndex(audit->index(row, AuditModel::FigureColumn));
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.model->keyAt(cursor()), wrong);
    EXPECT_EQ(workspace().region(), counties[1]);
}

TEST_F(ClerkHandInTheDemonstration, ThePanelOfTheYearTellsFactsOfTheMonthThatItNames) {
    open.goTo("TECH_CONTRACT_AMT");
    open.press(Qt::Key_F6);
    open.press(Qt::Key_F4);
    auto* year = &open.entry.yearGrid();
    const auto* model = &open.entry.years();
    const FigureKey march{Period::ytd(2025, 3), {"TECH_CONTRACT_AMT"}, workspace().region()};
    year->setCurrentIndex(model->indexOf(march, EntryField::Value));
    const QString all = open.figurePanel.everything();
    EXPECT_TRUE(all.contains(QStringLiteral("2025年一季度"))) << all.toStdString();
    EXPECT_TRUE(all.contains(toQt(workspace().now().figureAt(march)->value->toString()))) << all.toStdString();
    const FigureKey ofJune{june, march.indicator, march.region};
    EXPECT_FALSE(all.contains(toQt(workspace().now().figureAt(ofJune)->value->toString()) + QStringLiteral("亿元"))) << all.toStdString();
}

TEST_F(ClerkHand, AForecastIsNoReportInTheMonthAndNoneInTheYear) {
    open.press(Qt::Key_F6);
    const auto* year = &open.entry.years();
    const int inMonth = open.model->reportedCount();
    const int inYear = year->reportedCount();
    const FigureEdit forecast{.indicator = {"PROJ_SIGNED"}, .region = workspace().region(), .period = june, .value = "230", .status = DataStatus::Forecast};
    const auto entered = workspace().acts().enter({forecast}, QStringLiteral("enter"));
    ASSERT_TRUE(entered && entered->outcomes.front().isWritten());
    EXPECT_EQ(open.model->reportedCount(), inMonth);
    EXPECT_EQ(year->reportedCount(), inYear);
    EXPECT_TRUE(year->isMissingAt(year->indexOf({june, {"PROJ_SIGNED"}, workspace().region()}, EntryField::Value)));
}

TEST_F(ClerkHand, EverythingTakesMissingBackAndMissingEverything) {
    open.entry.click(EntryButton::Missing);
    open.entry.click(EntryButton::All);
    EXPECT_FALSE(open.entry.isOn(EntryButton::Missing));
    EXPECT_FALSE(open.model->filters().isMissingOnly);
    EXPECT_TRUE(open.model->filters().showsAll);
    open.entry.click(EntryButton::Missing);
    EXPECT_FALSE(open.entry.isOn(EntryButton::All));
    EXPECT_TRUE(open.model->filters().isMissingOnly);
}

TEST_F(ClerkHandInTheDemonstration, TheCountsOfThePageAgreeWithTheOverview) {
    for (const Period& period : {may, june, july}) {
        workspace().setPeriod(period);
        const Completeness all = workspace().now().completeness(monthOf(workspace().period()));
        const QString head = open.entry.counts();
        EXPECT_TRUE(head.contains(QString::number(all.due))) << head.toStdString();
        EXPECT_TRUE(head.contains(QString::number(all.due - all.reported))) << head.toStdString();
        open.entry.click(EntryButton::Missing);
        ASSERT_TRUE(open.entry.isOn(EntryButton::Missing));
        int missing = 0;
        for (int row = 0; row < open.model->rowCount(); ++row)
            missing += open.model->isMissingAt(open.model->index(row, FigureEntryModel::ValueColumn)) ? 1 : 0;
        EXPECT_EQ(missing, all.due - all.reported) << "as many rows await a figure as are counted";
        open.entry.click(EntryButton::Missing);
    }
}

TEST_F(ClerkHand, AMessageOfOneStoreIsNotReadInTheNext) {
    enter("5");
    open.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_FALSE(message().isEmpty());
    const auto other = (open.folder / "other.xushi").string();
    ASSERT_TRUE(createStoreFrom(other, "seed"));
    ASSERT_TRUE(workspace().open(toQt(other)));
    EXPECT_TRUE(message().isEmpty());
}

/// A window of its own, closed and opened again on the same store.
class LeavingInMidTyping : public testing::Test {
protected:
    TemporaryFolder folder;
    ScopedVariable state{"XDG_STATE_HOME", (folder / "state").string().c_str()};

    void expectBack(const std::string& path, const QString& text) {
        MainWindow again(Language::Chinese);
        ASSERT_TRUE(again.openStore(toQt(path)));
        again.show();
        QTest::qWait(10);
        const FigureKey key{may, {"TECH_CONTRACT_AMT"}, again.workspace().region()};
        EXPECT_EQ((*now(again.workspace().openStore().store()).readFigure(key))->value->toString(), "114.2") << "it was not confirmed";
        const auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        ASSERT_TRUE(editor);
        EXPECT_EQ(editor->text(), text);
    }
};

TEST_F(LeavingInMidTyping, ClosingTheWindowKeepsTheFigureUnconfirmed) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.type("11");
    open.window.close();
    EXPECT_FALSE(open.window.isVisible());
    open.window.workspace().close();
    expectBack(open.storePath, QStringLiteral("11"));
}

TEST_F(LeavingInMidTyping, ClosingTheStoreKeepsTheFigureUnconfirmed) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.type("12");
    open.press(Qt::Key_W, Qt::ControlModifier);
    ASSERT_FALSE(open.window.workspace().isOpen());
    expectBack(open.storePath, QStringLiteral("12"));
}

TEST_F(LeavingInMidTyping, OpeningAnotherStoreKeepsTheFigureUnconfirmed) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.type("13");
    const auto other = (open.folder / "other.xushi").string();
    ASSERT_TRUE(createStoreFrom(other, "seed"));
    ASSERT_TRUE(open.window.openStore(toQt(other)));
    const FigureKey key{may, {"TECH_CONTRACT_AMT"}, open.window.workspace().region()};
    EXPECT_EQ((*now(open.window.workspace().openStore().store()).readFigure(key))->value->toString(), "114.2");
    expectBack(open.storePath, QStringLiteral("13"));
}

TEST_F(LeavingInMidTyping, AFigureWhoseMonthWasClosedMeanwhileIsKeptAsARefusedText) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.type("14");
    open.press(Qt::Key_W, Qt::ControlModifier);
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    QTest::qWait(10);
    open.press(Qt::Key_Escape);
    open.type("14");
    open.press(Qt::Key_W, Qt::ControlModifier);
    {
        auto opening = openForWriting(open.storePath);
        ASSERT_TRUE(opening);
        Settings settings = now(*opening->store).readCatalogue()->settings;
        settings.closedThrough = YearMonth{2025, 5};
        ASSERT_TRUE(opening->store->inTransaction(changeNote("settings"), [&](Transaction& t) { return t.put(settings); }));
    }
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    QTest::qWait(10);
    EXPECT_EQ(open.entry.refused().count(), 1);
}

/// A window whose disk is full when it is told to be.
struct FullDisk : testing::Test {
    FullDisk() {
        qputenv("XUSHI_DATA_DIR", XUSHI_DATA);
        isReady = createStoreFrom(path, "seed") && window.openStore(toQt(path));
        window.show();
        QApplication::setActiveWindow(&window);
        window.workspace().setPeriod(june);
        window.showPage(QStringLiteral("entry"));
        grid = &entry.grid();
        model = &entry.months();
    }
    void enter(const char* indicator, const char* text) {
        grid->setCurrentIndex(model->index(model->rowOf({indicator}), FigureEntryModel::ValueColumn));
        grid->setFocus();
        hand::type(text); // the first key opens the editor
        hand::press(Qt::Key_Return);
    }
    std::string stored(const char* indicator) {
        return valueOf(*now(window.workspace().openStore().store()).readFigure({june, {indicator}, window.workspace().region()}));
    }
    bool isTold() { return frame.isNoticeShown(); }

    TemporaryFolder folder;
    std::string path = (folder / "full.xushi").string();
    std::shared_ptr<StoreFailure> failure = std::make_shared<StoreFailure>();
    MainWindow window{Language::Chinese, openerFailingAs(failure)};
    FrameDriver frame{window};
    EntryDriver entry{window};
    EntryView* grid = nullptr;
    FigureEntryModel* model = nullptr;
    bool isReady = false;
};

TEST_F(FullDisk, EverythingThatItRefusedIsTriedAgainAtOnce) {
    ASSERT_TRUE(isReady);
    failure->isDiskFull = true;
    enter("PROJ_SIGNED", "21");
    enter("PROJ_STARTED", "22");
    enter("TECH_CONTRACT_AMT", "1.2.3"); // refused for what it is: no disk can help
    const auto* refused = &entry.refused();
    ASSERT_EQ(refused->count(), 3);
    ASSERT_TRUE(isTold());
    ASSERT_TRUE(frame.offersRetry());
    frame.retry();
    EXPECT_EQ(refused->count(), 3) << "still full";
    EXPECT_TRUE(isTold());
    failure->isDiskFull = false;
    frame.retry();
    EXPECT_EQ(refused->count(), 1);
    EXPECT_EQ(stored("PROJ_SIGNED"), "21");
    EXPECT_EQ(stored("PROJ_STARTED"), "22");
    EXPECT_FALSE(isTold()) << "the disk takes again what is written";
}

/// What stands is not entered twice, however unsure the disk is.
TEST_F(FullDisk, WhatTheDiskDoesNotConfirmStandsInTheWindowAndIsTold) {
    ASSERT_TRUE(isReady);
    failure->isUnconfirmed = true;
    enter("PROJ_SIGNED", "21");
    EXPECT_EQ(entry.refused().count(), 0);
    EXPECT_EQ(stored("PROJ_SIGNED"), "21");
    EXPECT_EQ(fromQt(model->index(model->rowOf({"PROJ_SIGNED"}), FigureEntryModel::ValueColumn).data().toString()), "21");
    ASSERT_TRUE(QTest::qWaitFor([&] { return isTold(); }, 5000));
    EXPECT_NE(fromQt(frame.notice()).find("不要重复录入"), std::string::npos);
    EXPECT_FALSE(frame.offersRetry());
    failure->isUnconfirmed = false;
    enter("PROJ_SIGNED", "22");
    EXPECT_EQ(stored("PROJ_SIGNED"), "22") << "nobody is in the way of oneself";
    window.workspace().undoStack().undo();
    window.workspace().undoStack().undo();
    EXPECT_NE(stored("PROJ_SIGNED"), "21") << "it can be taken back";
}

TEST_F(FullDisk, TheNoticeGoesWhenALaterWriteSucceeds) {
    ASSERT_TRUE(isReady);
    failure->isDiskFull = true;
    enter("PROJ_SIGNED", "21");
    ASSERT_TRUE(isTold());
    failure->isDiskFull = false;
    enter("PROJ_STARTED", "22");
    EXPECT_FALSE(isTold());
    EXPECT_EQ(entry.refused().count(), 1) << "the red cell waits";
}

} // namespace
} // namespace xushi
