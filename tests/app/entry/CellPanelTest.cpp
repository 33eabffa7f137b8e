#include "app/entry/figure/CellHistoryModel.h"
#include "app/entry/figure/CellPanel.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QScrollBar>
#include <QSettings>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);

/// The entry page with the panel open on 技术合同成交额 in May.
class CellPanelTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        window().resize(1280, 800);
        QApplication::setActiveWindow(&window()); // shortcuts go to the active window only
        open.gridAt(may, "TECH_CONTRACT_AMT");
        open.press(Qt::Key_F4);
        QApplication::processEvents();
    }

    MainWindow& window() { return open.window; }
    QString reason(NoteField field) { return panel.reason(field); }
    void goToNote(NoteField field) { panel.goTo(field); }
    void typeNote(NoteField field, const QString& text) { panel.typeOver(field, text); }
    Figure stored() { return *open.stored("TECH_CONTRACT_AMT", may); }
    bool gridHasFocus() const { return QApplication::focusWidget() == open.grid; }

    OpenWindow open;
    FigurePanelDriver& panel = open.figurePanel;
};

TEST_F(CellPanelTest, OpensAndClosesWithF4AndLeavesTheFocusInTheGrid) {
    EXPECT_TRUE(panel.isOpen());
    EXPECT_TRUE(gridHasFocus());
    EXPECT_EQ(panel.panel().width(), 320);
    open.press(Qt::Key_F4);
    EXPECT_FALSE(panel.isOpen());
    EXPECT_TRUE(gridHasFocus());
}

TEST_F(CellPanelTest, TellsTheFigureUnderTheCursorAndFollowsIt) {
    EXPECT_EQ(panel.name(), QStringLiteral("技术合同成交额"));
    EXPECT_TRUE(panel.place().contains(QStringLiteral("2025年1—5月")));
    EXPECT_EQ(panel.light(), QStringLiteral("达序时"));
    open.goTo("PROJ_STARTED");
    EXPECT_EQ(panel.name(), QStringLiteral("新开工科技型工业项目"));
    window().workspace().stepMonth(1);
    open.goTo("PROJ_STARTED");
    EXPECT_TRUE(panel.place().contains(QStringLiteral("上半年"))) << fromQt(panel.place());
    EXPECT_TRUE(gridHasFocus());
}

TEST_F(CellPanelTest, HasItsEmptyStateWhereNoFigureIsChosen) {
    const int heading = 0;
    ASSERT_TRUE(open.model->isHeading(heading));
    open.grid->setCurrentIndex(open.model->index(heading, FigureEntryModel::ValueColumn));
    EXPECT_TRUE(panel.isEmptyTold());
    EXPECT_FALSE(panel.areFactsShown());
    open.goTo("PROJ_STARTED");
    EXPECT_FALSE(panel.isEmptyTold());
}

TEST_F(CellPanelTest, ShowsTwoYearsAndLeavesGapsEmpty) {
    const auto* history = &panel.history();
    const QAbstractItemModelTester tester(&panel.history(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto shown = [&](int month, int column) { return history->index(month - 1, column).data().toString(); };
    EXPECT_EQ(history->rowCount(), 12);
    EXPECT_EQ(history->headerData(CellHistoryModel::ThisYearColumn, Qt::Horizontal).toString(), QStringLiteral("2025"));
    EXPECT_EQ(shown(5, CellHistoryModel::ThisYearColumn), QStringLiteral("114.2"));
    EXPECT_EQ(shown(4, CellHistoryModel::ThisYearColumn), QString());
}

TEST_F(CellPanelTest, AStatusChosenByKeyIsStoredWhenTheFieldIsLeftAndStandsInTheJournal) {
    goToNote(NoteField::Status);
    auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
    ASSERT_NE(box, nullptr);
    const auto before = stored().status;
    open.press(Qt::Key_Home);
    EXPECT_EQ(stored().status, before) << "while the field is not left nothing is written";
    open.press(Qt::Key_Tab);
    EXPECT_EQ(stored().status, DataStatus::Estimate);
    EXPECT_TRUE(panel.journal().contains(QStringLiteral("批注"))) << fromQt(panel.journal());
    EXPECT_TRUE(panel.journal().contains(QStringLiteral("→ 预计"))) << fromQt(panel.journal());
    EXPECT_EQ(stored().value->toString(), "114.2");
}

TEST_F(CellPanelTest, ANoteIsStoredByEnterAndTakenBackByUndo) {
    const auto before = stored().note;
    typeNote(NoteField::Note, QStringLiteral("含补报"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored().note, "含补报");
    const auto steps = window().workspace().undoStack().count();
    open.press(Qt::Key_Escape);
    EXPECT_EQ(window().workspace().undoStack().count(), steps) << "leaving the field writes nothing more";
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stored().note, before);
    EXPECT_EQ(panel.note(NoteField::Note), toQt(before));
}

TEST_F(CellPanelTest, ARefusedTextStaysWithItsReasonUntilItIsPutRight) {
    typeNote(NoteField::Growth, QStringLiteral("很多"));
    open.press(Qt::Key_Tab);
    EXPECT_EQ(panel.note(NoteField::Growth), QStringLiteral("很多"));
    EXPECT_TRUE(reason(NoteField::Growth).contains(QStringLiteral("很多"))) << fromQt(reason(NoteField::Growth));
    open.press(Qt::Key_Escape);
    open.goTo("PROJ_STARTED");
    EXPECT_EQ(reason(NoteField::Growth), QString());
    open.goTo("TECH_CONTRACT_AMT");
    EXPECT_EQ(panel.note(NoteField::Growth), QStringLiteral("很多")) << "another cell in between loses nothing";
    EXPECT_FALSE(reason(NoteField::Growth).isEmpty());
    EXPECT_EQ(panel.refusedCount(), 1);
    typeNote(NoteField::Growth, QStringLiteral("28.4"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored().growth->percent.toString(), "28.4");
    EXPECT_EQ(reason(NoteField::Growth), QString());
    EXPECT_EQ(panel.refusedCount(), 0);
}

TEST_F(CellPanelTest, ABoundIsKeptWithItsGrowthAndAQualifierCanBeTakenAway) {
    goToNote(NoteField::Growth);
    open.press(Qt::Key_Backtab);
    open.press(Qt::Key_Down);
    open.press(Qt::Key_Tab);
    EXPECT_EQ(reason(NoteField::Growth), QString()) << "from the bound to the number the field is not left";
    open.type(QStringLiteral("20"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored().growth, (PublishedGrowth{Decimal(20), Bound::AtLeast}));
    goToNote(NoteField::Qualifier);
    open.press(Qt::Key_End);
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored().qualifier, Qualifier::About);
    open.press(Qt::Key_Home);
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored().qualifier, std::nullopt);
}

TEST_F(CellPanelTest, EscapeTakesBackWhatWasTypedAndThenReturnsToTheGrid) {
    const auto note = stored().note;
    typeNote(NoteField::Note, QStringLiteral("写错了"));
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(gridHasFocus());
    EXPECT_EQ(panel.note(NoteField::Note), toQt(note));
    open.press(Qt::Key_Escape);
    EXPECT_TRUE(gridHasFocus());
    EXPECT_EQ(stored().note, note);
}

TEST_F(CellPanelTest, LosesNoKeystrokeWhenTheMonthIsChangedInMidTyping) {
    typeNote(NoteField::Source, QStringLiteral("五月月报"));
    window().workspace().stepMonth(1);
    EXPECT_EQ(stored().source, "五月月报");
}

TEST_F(CellPanelTest, TellsHowTheNumberUnderTheCursorWasMade) {
    open.goTo("TECH_CONTRACT_AMT", FigureEntryModel::GapColumn);
    EXPECT_TRUE(panel.making().startsWith(QStringLiteral("超（欠）序时"))) << fromQt(panel.making());
    open.goTo("TECH_CONTRACT_AMT", FigureEntryModel::ValueColumn);
    EXPECT_TRUE(panel.making().startsWith(QStringLiteral("累计完成"))) << fromQt(panel.making());
}

TEST_F(CellPanelTest, IsReadOnlyWithTheReasonInAClosedMonth) {
    auto& workspace = window().workspace();
    ASSERT_TRUE(workspace.openStore().store().inTransaction(changeNote("settings"), [&](Transaction& transaction) -> Result<void> {
        Settings settings = workspace.catalogue().settings;
        settings.closedThrough = YearMonth{2025, 5};
        return transaction.put(settings);
    }));
    ASSERT_TRUE(workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    open.goTo("TECH_CONTRACT_AMT");
    EXPECT_TRUE(panel.lockReason().contains(QStringLiteral("结账")));
    EXPECT_FALSE(panel.isNoteOpen(NoteField::Note));
    EXPECT_FALSE(panel.isNoteOpen(NoteField::Status));
    workspace.stepMonth(1);
    open.goTo("TECH_CONTRACT_AMT");
    EXPECT_TRUE(panel.isNoteOpen(NoteField::Note));
}

TEST_F(CellPanelTest, NeedsNoSidewaysScrollingAt1280) {
    EXPECT_EQ(open.grid->horizontalScrollBar()->maximum(), 0);
    EXPECT_EQ(panel.overflowing(), QStringList());
}

TEST_F(CellPanelTest, NeitherOverlapsNorCutsOffAReason) {
    typeNote(NoteField::Growth, QStringLiteral("很多"));
    open.press(Qt::Key_Tab);
    QApplication::processEvents();
    EXPECT_TRUE(panel.isReasonWhole(NoteField::Growth));
    EXPECT_EQ(panel.overlapping(), QStringList());
}

TEST(EntryPanels, AreAsTheyWereWhenTheWindowWasClosed) {
    {
        OpenWindow open;
        open.gridAt(Period::ytd(2025, 5), "PROJ_SIGNED");
        open.press(Qt::Key_F4);
        open.press(Qt::Key_F7);
        open.window.close();
    }
    OpenWindow again;
    again.gridAt(Period::ytd(2025, 5), "PROJ_SIGNED");
    EXPECT_TRUE(again.figurePanel.isOpen());
    EXPECT_TRUE(again.entry.isAuditOpen());
    EXPECT_EQ(QApplication::focusWidget(), again.grid) << "open, and not in the way";
    again.press(Qt::Key_F4);
    EXPECT_FALSE(again.figurePanel.isOpen());
    again.window.close();
    QSettings().remove(QStringLiteral("entry"));
    QSettings().remove(QStringLiteral("geometry"));
}

} // namespace
} // namespace xushi
