#include "app/catalog/CatalogPage.h"
#include "app/office/RecentStores.h"
#include "support/DataFolders.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"
#include "support/ScopedVariable.h"
#include "support/drivers/StartDriver.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <filesystem>
#include <functional>

namespace xushi {
namespace {

/// Drags a file onto the window as a file manager does.
void drop(MainWindow& window, const std::string& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(toQt(path))});
    const QPoint middle = window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

QString notice(MainWindow& window) { return FrameDriver(window).notice(); }

TEST(MainWindow, OpensAtTheLatestPeriodThatHasFigures) {
    OpenWindow open;
    EXPECT_EQ(open.window.workspace().period(), Period::ytd(2025, 6));
    EXPECT_EQ(open.window.workspace().region(), open.window.workspace().catalogue().city()->code);
}

TEST(MainWindow, OpensAStoreThatIsDraggedOntoIt) {
    OpenWindow open;
    const auto other = (open.folder / "other.xushi").string();
    ASSERT_TRUE(createStoreFrom(other, "demonstration"));
    drop(open.window, other);
    EXPECT_EQ(open.window.workspace().openStore().path(), toQt(other));
}

TEST(MainWindow, SaysWhyAFileIsNoStoreAndKeepsTheOpenOne) {
    OpenWindow open;
    const auto other = (open.folder / "base.xushi").string();
    std::filesystem::copy_file(std::string(XUSHI_DATA) + "/catalog/base.json", other);
    drop(open.window, other);
    EXPECT_TRUE(notice(open.window).contains(QStringLiteral("不是序时台账"))) << notice(open.window).toStdString();
    EXPECT_EQ(open.window.workspace().openStore().path(), toQt(open.storePath));
    EXPECT_FALSE(open.window.workspace().isReadOnly());
}

TEST(MainWindow, TellsTheSecondOpenerWhoIsWriting) {
    OpenWindow first;
    MainWindow second(Language::Chinese);
    second.show();
    ASSERT_TRUE(second.openStore(toQt(first.storePath)));
    EXPECT_TRUE(second.workspace().isReadOnly());
    EXPECT_TRUE(notice(second).contains(QStringLiteral("只读")));
}

TEST(MainWindow, StartsWithSampleNewOpenAndTheRecentStores) {
    qputenv("XUSHI_DATA_DIR", XUSHI_DATA);
    const TemporaryFolder folder;
    const auto path = (folder / "mine.xushi").string();
    ASSERT_TRUE(createStoreFrom(path, "seed"));
    rememberStore(toQt(path));
    MainWindow window(Language::Chinese);
    window.show();
    StartDriver start(window);
    ASSERT_GT(start.recent().size(), 0);
    EXPECT_EQ(start.recent().front(), toQt(path));
    start.takeSample();
    ASSERT_TRUE(window.workspace().isOpen());
    EXPECT_EQ(QFileInfo(window.workspace().openStore().path()).fileName(), QStringLiteral("seed.xushi"));
    EXPECT_EQ(window.workspace().catalogue().settings.title, "淮安市科技指标（原始文件样例）");
}

TEST(MainWindow, StepsThroughMonthsAndYearsByKeys) {
    OpenWindow open;
    open.frame.clickPreviousMonth();
    EXPECT_EQ(open.window.workspace().period(), Period::ytd(2025, 5));
    for (int i = 0; i < 5; ++i) open.window.workspace().stepMonth(-1);
    EXPECT_EQ(open.window.workspace().period(), Period::ytd(2024, 12));
}

TEST(MainWindow, OffersTheMonthsOfTheYearAndTheLastYears) {
    OpenWindow open;
    const QMenu& menu = open.frame.openPeriods();
    ASSERT_EQ(menu.actions().size(), 14) << "twelve months, a line, the years";
    EXPECT_TRUE(menu.actions().at(5)->isChecked());
    open.frame.choosePeriod(2);
    EXPECT_EQ(open.window.workspace().period(), Period::ytd(2025, 3));
    open.frame.chooseYear(1);
    EXPECT_EQ(open.window.workspace().period(), Period::ytd(today().year - 1, 3));
}

TEST(MainWindow, FindsAnIndicatorFromTheKeyboard) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
    const std::string other = open.window.workspace().catalogue().indicators.front().code.text;
    ASSERT_NE(other, "TECH_CONTRACT_AMT");
    open.frame.search(toQt(other));
    EXPECT_EQ(open.grid->currentIndex().row(), open.model->rowOf({other}));
    open.frame.search(QStringLiteral("no such indicator"));
    EXPECT_EQ(open.grid->currentIndex().row(), open.model->rowOf({other}));
}

TEST(MainWindow, FindsTheOneOfANameThatIsValidAndNeverTheFirstOfSeveral) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 6), "PROJ_SIGNED");
    Indicator twin = *open.window.workspace().catalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"});
    twin.code = {"TCA2"};
    twin.revision = 0;
    open.put(twin);
    const auto search = [&] {
        open.goTo("PROJ_SIGNED");
        open.grid->setFocus();
        open.frame.search(toQt(twin.name));
        return open.grid->currentIndex().row();
    };
    EXPECT_EQ(search(), open.model->rowOf({"PROJ_SIGNED"})) << "two are valid: the list is shown, and nothing is chosen";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    Indicator first = *open.window.workspace().catalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"});
    first.validTo = YearMonth{2025, 5};
    open.put(first);
    EXPECT_EQ(search(), open.model->rowOf({"TCA2"}));
}

TEST(MainWindow, NamesInTheMenuWhatUndoTakesBack) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 6), "PROJ_SIGNED");
    open.type("66");
    open.press(Qt::Key_Return);
    EXPECT_TRUE(open.frame.canUndo());
    EXPECT_TRUE(open.frame.undoText().contains(QStringLiteral("新签约科技型工业项目"))) << fromQt(open.frame.undoText());
    open.frame.undoByMouse();
    EXPECT_EQ(open.shown("PROJ_SIGNED"), "");
}

TEST(MainWindow, TellsBelowThePageHowANumberWasMade) {
    OpenWindow open;
    EXPECT_FALSE(open.frame.isExplaining());
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    open.frame.toggleExplanation();
    ASSERT_TRUE(open.frame.isExplaining());
    EXPECT_TRUE(open.frame.explanation().contains(QStringLiteral("累计完成 达114.2亿元"))) << fromQt(open.frame.explanation());
    open.goTo("TECH_CONTRACT_AMT", FigureEntryModel::GapColumn);
    EXPECT_TRUE(open.frame.explanation().contains(QStringLiteral("修约前0.945273…pp"))) << fromQt(open.frame.explanation());
    EXPECT_EQ(QApplication::focusWidget(), open.grid) << "it takes no focus";
}

TEST(MainWindow, ThePanelFollowsAnEditAndThePage) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    open.frame.toggleExplanation();
    open.type("120.5");
    open.press(Qt::Key_Return);
    open.goTo("TECH_CONTRACT_AMT", FigureEntryModel::CompletionColumn);
    EXPECT_TRUE(open.frame.explanation().contains(QStringLiteral("120.5亿元"))) << fromQt(open.frame.explanation());
    open.window.showPage(QStringLiteral("summary"));
    EXPECT_FALSE(open.frame.isExplaining()) << "a page without such numbers has no panel";
    open.window.showPage(QStringLiteral("overview"));
    EXPECT_TRUE(open.frame.isExplaining());
}

TEST(MainWindow, ThePanelTakesItsRoomFromThePage) {
    OpenWindow open;
    open.window.resize(1280, 800);
    open.window.showExplanation(true);
    QTest::qWait(10);
    EXPECT_TRUE(open.frame.isExplaining());
    EXPECT_EQ(open.window.height(), 800);
    open.window.showExplanation(false);
    EXPECT_FALSE(open.frame.isExplaining());
}

TEST(MainWindow, ShowsTheWholeCheckCodeAtItsSmallest) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    open.type("120.5");
    open.press(Qt::Key_Return);
    const QString code = toQt(now(open.window.workspace().openStore().store()).journalHead()->shortCode());
    ASSERT_EQ(code.size(), 19);
    for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
        open.window.resize(size);
        QTest::qWait(10);
        ASSERT_EQ(open.window.size(), size);
        EXPECT_TRUE(open.frame.isWholeLineShown(code));
    }
}

/// Answers the question that comes up while `act` runs, by the button with this role.
int answered(QMessageBox::ButtonRole role, const std::function<void()>& act) {
    int count = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!question) return;
        ++count;
        for (QAbstractButton* button : question->buttons())
            if (question->buttonRole(button) == role) button->click();
    });
    timer.start(5);
    act();
    return count;
}

TEST(MainWindow, GoesWithoutAskingWhereRefusedTextsAreKept) {
    const TemporaryFolder folder;
    const ScopedVariable state("XDG_STATE_HOME", (folder / "state").string().c_str());
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 6), "PROJ_SIGNED");
    open.type("66.8.1");
    open.press(Qt::Key_Return);
    EXPECT_EQ(answered(QMessageBox::RejectRole, [&] { open.window.close(); }), 0);
    EXPECT_FALSE(open.window.isVisible());
}

/// Where the state folder cannot be written, drafts die with the window.
TEST(MainWindow, AsksBeforeARefusedTextIsLost) {
    const ScopedVariable state("XDG_STATE_HOME", "/dev/null/nowhere");
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 6), "PROJ_SIGNED");
    open.type("66.8.1");
    open.press(Qt::Key_Return);
    EXPECT_GT(answered(QMessageBox::RejectRole, [&] { open.window.close(); }), 0);
    EXPECT_TRUE(open.window.isVisible());
    EXPECT_EQ(open.shown("PROJ_SIGNED"), "66.8.1");
    EXPECT_GT(answered(QMessageBox::DestructiveRole, [&] { open.window.close(); }), 0);
    EXPECT_FALSE(open.window.isVisible());
}

/// A definition that was changed and not saved.
struct DraftedIndicator {
    DraftedIndicator() {
        open.window.showPage(QStringLiteral("catalog"));
        open.catalog.page().showIndicator({"PROJ_STARTED"});
        open.catalog.type(CatalogPart::Name, QStringLiteral("新开工项目"));
    }
    std::string name() { return now(open.window.workspace().openStore().store()).readCatalogue()->find(IndicatorCode{"PROJ_STARTED"})->name; }

    OpenWindow open;
};

TEST(MainWindow, ClosingWithADraftOffersToSaveAndDefaultsToGoingBack) {
    DraftedIndicator draft;
    draft.open.window.showPage(QStringLiteral("overview"));
    QString defaultText;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()); question && question->defaultButton())
            defaultText = question->defaultButton()->text();
    });
    look.start(1);
    EXPECT_GT(answered(QMessageBox::RejectRole, [&] { draft.open.window.close(); }), 0);
    look.stop();
    EXPECT_FALSE(defaultText.isEmpty());
    EXPECT_TRUE(draft.open.window.isVisible());
    EXPECT_TRUE(draft.open.catalog.page().isVisible()) << "back to the draft, not to the overview";
    EXPECT_EQ(draft.open.catalog.text(CatalogPart::Name), QStringLiteral("新开工项目"));
}

TEST(MainWindow, ADraftIsSavedOnTheWayOut) {
    DraftedIndicator draft;
    EXPECT_GT(answered(QMessageBox::AcceptRole, [&] { draft.open.window.close(); }), 0);
    EXPECT_FALSE(draft.open.window.isVisible());
    EXPECT_EQ(draft.name(), "新开工项目");
}

TEST(MainWindow, ADraftThatIsRefusedKeepsTheWindow) {
    DraftedIndicator draft;
    draft.open.catalog.type(CatalogPart::Name, QString());
    EXPECT_GT(answered(QMessageBox::AcceptRole, [&] { draft.open.window.close(); }), 0);
    EXPECT_TRUE(draft.open.window.isVisible());
    EXPECT_TRUE(draft.open.catalog.page().isVisible());
    EXPECT_NE(draft.name(), "新开工项目");
}

TEST(MainWindow, OpensAStoreWhoseCatalogueHasNoCity) {
    OpenWindow open;
    auto catalogue = open.window.workspace().catalogue();
    ASSERT_TRUE(open.window.workspace().openStore().store().inTransaction(changeNote("test"), [&](Transaction& transaction) -> Result<void> {
        for (auto region : catalogue.regions) {
            if (region.type != RegionType::City) continue;
            region.type = RegionType::District;
            if (const auto put = transaction.put(region); !put) return put.error();
        }
        return {};
    }));
    open.window.workspace().close();
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    for (const QString& page : open.window.pageIds()) open.window.showPage(page);
    EXPECT_FALSE(open.window.workspace().region().empty());
}

TEST(MainWindow, ARefusedStepIsNotToldAnyMoreWhenTheWorkflowHasMovedOn) {
    OpenWindow open;
    emit open.window.workspace().feed().problemMet(refused("workflow.refused-text", {"2025-05"}));
    ASSERT_TRUE(open.frame.isNoticeShown());
    emit open.window.workspace().feed().workflowChanged(ChangeReason::OwnAct);
    EXPECT_FALSE(open.frame.isNoticeShown());
    emit open.window.workspace().feed().problemMet(refused("target.date", {"x"}));
    emit open.window.workspace().feed().workflowChanged(ChangeReason::OwnAct);
    EXPECT_TRUE(open.frame.isNoticeShown()) << "of something else";
}

} // namespace
} // namespace xushi
