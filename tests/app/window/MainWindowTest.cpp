#include "app/catalog/CatalogPage.h"
#include "app/office/RecentStores.h"
#include "app/shared/ExplainPanel.h"
#include "app/start/KeysDialog.h"
#include "support/DataFolders.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"
#include "support/ScopedVariable.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollBar>
#include <QScrollArea>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
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

QString notice(MainWindow& window) {
    return window.findChild<QWidget*>(QStringLiteral("notice"))->isVisible()
               ? window.findChild<QLabel*>(QStringLiteral("noticeText"))->text() : QString();
}

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
    drop(open.window, std::string(XUSHI_DATA) + "/catalog/base.json");
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
    auto* recent = window.findChild<QListWidget*>(QStringLiteral("recentList"));
    ASSERT_GT(recent->count(), 0);
    EXPECT_EQ(recent->item(0)->data(Qt::UserRole).toString(), toQt(path));
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("sampleButton")), Qt::LeftButton);
    ASSERT_TRUE(window.workspace().isOpen());
    EXPECT_EQ(QFileInfo(window.workspace().openStore().path()).fileName(), QStringLiteral("seed.xushi"));
    EXPECT_EQ(window.workspace().catalogue().settings.title, "淮安市科技指标（原始文件样例）");
}

TEST(MainWindow, StepsThroughMonthsAndYearsByKeys) {
    OpenWindow open;
    open.window.findChild<QToolButton*>(QStringLiteral("previousMonth"))->click();
    EXPECT_EQ(open.window.workspace().period(), Period::ytd(2025, 5));
    for (int i = 0; i < 5; ++i) open.window.workspace().stepMonth(-1);
    EXPECT_EQ(open.window.workspace().period(), Period::ytd(2024, 12));
}

TEST(MainWindow, OffersTheMonthsOfTheYearAndTheLastYears) {
    OpenWindow open;
    auto* menu = open.window.findChild<QToolButton*>(QStringLiteral("periodButton"))->menu();
    menu->popup(QPoint());
    ASSERT_EQ(menu->actions().size(), 14) << "twelve months, a line, the years";
    EXPECT_TRUE(menu->actions().at(5)->isChecked());
    menu->actions().at(2)->trigger();
    EXPECT_EQ(open.window.workspace().period(), Period::ytd(2025, 3));
    menu->actions().last()->menu()->actions().at(1)->trigger();
    EXPECT_EQ(open.window.workspace().period(), Period::ytd(today().year - 1, 3));
    menu->hide();
}

TEST(MainWindow, FindsAnIndicatorFromTheKeyboard) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
    const std::string other = open.window.workspace().catalogue().indicators.front().code.text;
    ASSERT_NE(other, "TECH_CONTRACT_AMT");
    open.press(Qt::Key_K, Qt::ControlModifier);
    open.type(toQt(other));
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.grid->currentIndex().row(), open.model->rowOf({other}));
    open.press(Qt::Key_K, Qt::ControlModifier);
    open.type(QStringLiteral("no such indicator"));
    open.press(Qt::Key_Return);
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
        open.press(Qt::Key_K, Qt::ControlModifier);
        open.type(toQt(twin.name));
        open.press(Qt::Key_Return);
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
    auto* undo = open.window.findChild<QAction*>(QStringLiteral("undoAction"));
    EXPECT_TRUE(undo->isEnabled());
    EXPECT_TRUE(undo->text().contains(QStringLiteral("新签约科技型工业项目"))) << undo->text().toStdString();
    undo->trigger();
    EXPECT_EQ(open.shown("PROJ_SIGNED"), "");
}

TEST(MainWindow, TellsBelowThePageHowANumberWasMade) {
    OpenWindow open;
    auto& window = open.window;
    auto* panel = window.findChild<ExplainPanel*>();
    ASSERT_TRUE(panel);
    EXPECT_FALSE(panel->isVisible());
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    QTest::keyClick(open.target(), Qt::Key_I, Qt::ControlModifier);
    ASSERT_TRUE(panel->isVisible());
    EXPECT_TRUE(panel->text().contains(QStringLiteral("累计完成 达114.2亿元"))) << panel->text().toStdString();
    open.goTo("TECH_CONTRACT_AMT", FigureEntryModel::GapColumn);
    EXPECT_TRUE(panel->text().contains(QStringLiteral("修约前0.945273…pp"))) << panel->text().toStdString();
    EXPECT_EQ(QApplication::focusWidget(), open.grid) << "it takes no focus";
}

TEST(MainWindow, ThePanelFollowsAnEditAndThePage) {
    OpenWindow open;
    auto* panel = open.window.findChild<ExplainPanel*>();
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    panel->toggleAction()->trigger();
    open.type("120.5");
    open.press(Qt::Key_Return);
    open.goTo("TECH_CONTRACT_AMT", FigureEntryModel::CompletionColumn);
    EXPECT_TRUE(panel->text().contains(QStringLiteral("120.5亿元"))) << panel->text().toStdString();
    open.window.showPage(QStringLiteral("summary"));
    EXPECT_FALSE(panel->isVisible()) << "a page without such numbers has no panel";
    open.window.showPage(QStringLiteral("overview"));
    EXPECT_TRUE(panel->isVisible());
}

TEST(MainWindow, ThePanelTakesItsRoomFromThePage) {
    OpenWindow open;
    open.window.resize(1280, 800);
    open.window.showExplanation(true);
    QTest::qWait(10);
    EXPECT_TRUE(open.window.findChild<ExplainPanel*>()->isVisible());
    EXPECT_EQ(open.window.height(), 800);
    open.window.showExplanation(false);
    EXPECT_FALSE(open.window.findChild<ExplainPanel*>()->isVisible());
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
        const auto labels = open.window.findChildren<QLabel*>();
        const auto shown = std::ranges::find_if(labels, [&](const QLabel* label) { return label->text().contains(code); });
        ASSERT_NE(shown, labels.end());
        EXPECT_TRUE((*shown)->isVisible());
        EXPECT_GE((*shown)->width(), (*shown)->fontMetrics().horizontalAdvance((*shown)->text()));
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

TEST(KeysDialog, CutsNothingOffAndScrollsWhereTheScreenIsSmall) {
    KeysDialog dialog(nullptr);
    dialog.show();
    dialog.resize(dialog.width(), 400);
    QTest::qWait(1);
    const auto* area = dialog.findChild<QScrollArea*>();
    EXPECT_GT(area->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0);
    int lines = 0;
    for (const QLabel* label : area->widget()->findChildren<QLabel*>()) {
        ++lines;
        if (!label->wordWrap()) { EXPECT_GE(label->width(), label->sizeHint().width()) << fromQt(label->text()); }
        EXPECT_GE(label->height(), label->heightForWidth(label->width())) << fromQt(label->text());
    }
    EXPECT_GT(lines, 50);
}

/// A definition that was changed and not saved.
struct DraftedIndicator {
    DraftedIndicator() {
        open.window.showPage(QStringLiteral("catalog"));
        page = open.window.findChild<CatalogPage*>();
        page->showIndicator({"PROJ_STARTED"});
        page->findChild<QLineEdit*>(QStringLiteral("nameEdit"))->setText(QStringLiteral("新开工项目"));
    }
    std::string name() { return now(open.window.workspace().openStore().store()).readCatalogue()->find(IndicatorCode{"PROJ_STARTED"})->name; }

    OpenWindow open;
    CatalogPage* page = nullptr;
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
    EXPECT_TRUE(draft.page->isVisible()) << "back to the draft, not to the overview";
    EXPECT_EQ(draft.page->findChild<QLineEdit*>(QStringLiteral("nameEdit"))->text(), QStringLiteral("新开工项目"));
}

TEST(MainWindow, ADraftIsSavedOnTheWayOut) {
    DraftedIndicator draft;
    EXPECT_GT(answered(QMessageBox::AcceptRole, [&] { draft.open.window.close(); }), 0);
    EXPECT_FALSE(draft.open.window.isVisible());
    EXPECT_EQ(draft.name(), "新开工项目");
}

TEST(MainWindow, ADraftThatIsRefusedKeepsTheWindow) {
    DraftedIndicator draft;
    draft.page->findChild<QLineEdit*>(QStringLiteral("nameEdit"))->setText(QString());
    EXPECT_GT(answered(QMessageBox::AcceptRole, [&] { draft.open.window.close(); }), 0);
    EXPECT_TRUE(draft.open.window.isVisible());
    EXPECT_TRUE(draft.page->isVisible());
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
    const auto* notice = open.window.findChild<QWidget*>(QStringLiteral("notice"));
    emit open.window.workspace().feed().problemMet(refused("workflow.refused-text", {"2025-05"}));
    ASSERT_TRUE(notice->isVisible());
    emit open.window.workspace().feed().workflowChanged(ChangeReason::OwnAct);
    EXPECT_FALSE(notice->isVisible());
    emit open.window.workspace().feed().problemMet(refused("target.date", {"x"}));
    emit open.window.workspace().feed().workflowChanged(ChangeReason::OwnAct);
    EXPECT_TRUE(notice->isVisible()) << "of something else";
}

} // namespace
} // namespace xushi
