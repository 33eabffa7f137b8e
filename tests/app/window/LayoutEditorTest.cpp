// A layout is edited in the window by keys and mouse, kept in the store and used.
#include "app/summary/layouts/LayoutColumnsModel.h"
#include "app/summary/layouts/LayoutDraft.h"
#include "app/summary/layouts/LayoutEditor.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/drivers/FileDialogAnswers.h"
#include "support/drivers/LayoutEditorDriver.h"
#include "wiring/LayoutFiles.h"

#include <QMimeData>
#include <QSettings>

#include <gtest/gtest.h>

namespace xushi {
namespace {

const auto halfYear = QStringLiteral("半年科技指标完成情况");
const auto ownHalfYear = QStringLiteral("半年科技指标完成情况（本单位）");

class EditedLayout : public testing::Test {
protected:
    EditedLayout() : m_chosen(QSettings().value(QStringLiteral("summaryLayout"))) {
        window.window.workspace().setPeriod(*Period::parse("2025H1"));
        window.window.showPage(QStringLiteral("summary"));
        edit(halfYear);
    }
    ~EditedLayout() override { QSettings().setValue(QStringLiteral("summaryLayout"), m_chosen); }

    void edit(const QString& layout) {
        window.summaryPage.chooseLayout(layout);
        editor.open();
    }
    const Catalogue& catalogue() { return window.window.workspace().latestCatalogue(); }
    std::int64_t head() { return window.window.workspace().questions().journalHead()->sequence; }
    void columns() { editor.turnTo(QStringLiteral("Columns")); }
    void undoInTheWindow() {
        QApplication::setActiveWindow(&window.window); // as the desktop does when a dialog is gone
        hand::press(Qt::Key_Z, Qt::ControlModifier, &window.window);
    }
    /// Changes the title, and nothing else.
    void retitle(const QString& title) {
        editor.turnTo(QStringLiteral("Page"));
        editor.typeInto("titleEdit", title);
    }

    OpenWindow window;
    LayoutEditorDriver editor{window.window};

private:
    QVariant m_chosen;
};

TEST_F(EditedLayout, ShowsEveryChangeOfTheColumnsInTheTable) {
    columns();
    EXPECT_TRUE(editor.isEnabled("addColumnButton"));
    const QStringList before = editor.titles();
    EXPECT_EQ(before.size(), 14);
    EXPECT_EQ(editor.drawnTitles(), before);
    editor.typeCell(QStringLiteral("责任处室"), LayoutColumnsModel::TitleColumn, QStringLiteral("牵头处室"));
    EXPECT_EQ(editor.drawnTitles().at(12), QStringLiteral("牵头处室"));
    editor.goToColumn(QStringLiteral("牵头处室"));
    hand::press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(editor.drawnTitles().mid(11, 2), (QStringList{QStringLiteral("牵头处室"), QStringLiteral("亮灯")}));
    hand::press(Qt::Key_Up, Qt::AltModifier);
    hand::press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(editor.titles().at(11), QStringLiteral("牵头处室"));
    editor.press("columnDownButton");
    EXPECT_EQ(editor.titles().at(12), QStringLiteral("牵头处室"));
    hand::press(Qt::Key_Delete, Qt::NoModifier);
    editor.goToColumn(QStringLiteral("序时(%)"));
    editor.press("removeColumnButton");
    EXPECT_FALSE(editor.drawnTitles().contains(QStringLiteral("序时(%)")));
    editor.goToColumn(QStringLiteral("累计完成"));
    editor.addColumn(QStringLiteral("当月"));
    const QStringList titles = editor.drawnTitles();
    EXPECT_EQ(titles.indexOf(QStringLiteral("当月")), titles.indexOf(QStringLiteral("累计完成")) + 1);
}

TEST_F(EditedLayout, EditsWidthDecimalsAndTheTitleAbove) {
    columns();
    editor.typeCell(QStringLiteral("完成率(%)"), LayoutColumnsModel::DecimalsColumn, QStringLiteral("2"));
    editor.typeCell(QStringLiteral("完成率(%)"), LayoutColumnsModel::GroupColumn, QStringLiteral("对照目标"));
    editor.typeCell(QStringLiteral("完成率(%)"), LayoutColumnsModel::WidthColumn, QStringLiteral("40"));
    editor.drawnTitles();
    const auto& column = editor.editor().layoutNow().columns.at(8);
    EXPECT_EQ(column, (SummaryTemplate::Column{SummaryColumn::Completion, "完成率(%)", 40, "对照目标", 2}));
    EXPECT_TRUE(editor.widths().contains(QStringLiteral("收窄"))) << fromQt(editor.widths());
    editor.typeCell(QStringLiteral("完成率(%)"), LayoutColumnsModel::DecimalsColumn, QStringLiteral("-1"));
    EXPECT_EQ(editor.editor().layoutNow().columns.at(8).decimals, std::nullopt);
}

TEST_F(EditedLayout, ChangesThePageAndTheRows) {
    EXPECT_EQ(editor.drawnWidth(), 297);
    editor.choose("orientationBox", QStringLiteral("纵向"));
    EXPECT_EQ(editor.drawnWidth(), 210);
    editor.choose("paperBox", QStringLiteral("A3"));
    EXPECT_EQ(editor.drawnWidth(), 297);
    editor.choose("groupingBox", QStringLiteral("按处室"));
    editor.turnTo(QStringLiteral("Rows"));
    editor.tick(QStringLiteral("Sections"), toQt(catalogue().indicators.front().section));
    EXPECT_EQ(editor.editor().layoutNow().filter.sections, (std::vector<std::string>{catalogue().indicators.front().section}));
    EXPECT_EQ(editor.editor().layoutNow().grouping, RowGrouping::Department);
    EXPECT_TRUE(editor.filterGroups().front().contains(QStringLiteral("1")));
    editor.tick(QStringLiteral("Sections"), toQt(catalogue().indicators.front().section));
    EXPECT_TRUE(editor.editor().layoutNow().filter.sections.empty());
}

TEST_F(EditedLayout, GoesBackAndForwardByKeysWithoutTouchingTheStore) {
    const auto before = head();
    retitle(QStringLiteral("{year}年表"));
    editor.choose("orientationBox", QStringLiteral("纵向"));
    editor.typeInto("titleEdit", QStringLiteral("x"));
    hand::press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(editor.textOf("titleEdit"), QStringLiteral("{year}年表")) << "what was typed into a field goes at once";
    hand::press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(editor.drawnWidth(), 297);
    hand::press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(editor.textOf("titleEdit"), QStringLiteral("{period}全市科技创新主要指标完成情况表"));
    EXPECT_FALSE(editor.isEnabled("undoButton"));
    hand::press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(editor.textOf("titleEdit"), QStringLiteral("{year}年表"));
    EXPECT_EQ(head(), before);
}

TEST_F(EditedLayout, IsKeptAsACopyThatIsChosenExportedAndTakenBack) {
    EXPECT_EQ(editor.textOf("nameEdit"), ownHalfYear);
    EXPECT_EQ(editor.textOf("codeEdit"), QStringLiteral("half-year-2"));
    retitle(QStringLiteral("{period}本局一览"));
    const auto before = head();
    editor.press("saveButton");
    EXPECT_FALSE(editor.isOpen());
    EXPECT_EQ(head(), before + 1) << "one entry of the journal";
    EXPECT_EQ(catalogue().find(LayoutCode{"half-year-2"})->revision, 1);
    EXPECT_EQ(window.summaryPage.title(), QStringLiteral("2025年上半年本局一览"));
    EXPECT_EQ(window.summaryPage.layouts().front(), ownHalfYear);
    FileDialogAnswers answers(toQt((window.folder / "own.html").string()), true);
    window.summaryPage.exportAs("HTML");
    EXPECT_NE(bytesOf(window.folder / "own.html").find("本局一览"), std::string::npos);
    undoInTheWindow();
    EXPECT_FALSE(window.summaryPage.layouts().contains(ownHalfYear));
    EXPECT_EQ(window.summaryPage.title(), QStringLiteral("2025年上半年全市科技创新主要指标完成情况表"));
}

TEST_F(EditedLayout, OfTheStoreIsRevisedCopiedAndRemoved) {
    editor.press("saveButton");
    edit(ownHalfYear);
    EXPECT_FALSE(editor.isEnabled("codeEdit"));
    EXPECT_FALSE(editor.isEnabled("saveButton")) << "nothing was edited";
    retitle(QStringLiteral("二"));
    hand::press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(catalogue().find(LayoutCode{"half-year-2"})->revision, 2);
    edit(ownHalfYear);
    editor.press("copyButton");
    EXPECT_EQ(editor.textOf("codeEdit"), QStringLiteral("half-year-2-2"));
    editor.press("saveButton");
    EXPECT_EQ(layoutsIn(catalogue()).size(), 2U);
    editor.open();
    editor.press("removeButton");
    EXPECT_TRUE(editor.isAsking());
    editor.press("yesButton");
    EXPECT_FALSE(editor.isOpen());
    EXPECT_EQ(layoutsIn(catalogue()).size(), 1U);
    undoInTheWindow();
    EXPECT_EQ(layoutsIn(catalogue()).size(), 2U);
}

TEST_F(EditedLayout, OfTheCodeOfABuiltInOneSaysThatItStandsInItsPlace) {
    editor.typeInto("codeEdit", QStringLiteral("half-year"));
    EXPECT_TRUE(editor.noteOfTheCode().contains(QStringLiteral("in its place"))) << fromQt(editor.noteOfTheCode());
    editor.press("saveButton");
    EXPECT_FALSE(window.summaryPage.layouts().contains(halfYear));
    EXPECT_TRUE(window.summaryPage.layouts().contains(ownHalfYear));
}

TEST_F(EditedLayout, SaysWhatStandsInTheWayAndStoresNothing) {
    const auto before = head();
    columns();
    while (!editor.titles().isEmpty()) editor.press("removeColumnButton");
    EXPECT_TRUE(editor.problem().contains(QStringLiteral("没有列"))) << fromQt(editor.problem());
    editor.press("saveButton");
    EXPECT_TRUE(editor.isOpen());
    editor.press("undoButton");
    EXPECT_EQ(editor.titles().size(), 1);
    EXPECT_EQ(editor.problem(), QString());
    editor.turnTo(QStringLiteral("Page"));
    editor.typeInto("nameEdit", QStringLiteral(" "));
    EXPECT_TRUE(editor.problem().contains(QStringLiteral("名称"))) << fromQt(editor.problem());
    editor.press("saveButton");
    EXPECT_TRUE(editor.isOpen());
    EXPECT_EQ(head(), before);
}

TEST_F(EditedLayout, AsksBeforeWhatWasEditedIsLeft) {
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(editor.isOpen()) << "nothing was edited";
    editor.open();
    retitle(QStringLiteral("一"));
    hand::press(Qt::Key_Return);
    EXPECT_TRUE(editor.isOpen()) << "Enter in a field closes nothing";
    hand::press(Qt::Key_Escape);
    ASSERT_TRUE(editor.isOpen());
    EXPECT_TRUE(editor.isAsking());
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(editor.isAsking()) << "the second goes on";
    editor.press("closeButton");
    editor.press("noButton");
    EXPECT_FALSE(editor.isOpen());
    EXPECT_TRUE(layoutsIn(catalogue()).empty());
    editor.open();
    retitle(QStringLiteral("二"));
    hand::press(Qt::Key_Escape);
    editor.press("yesButton");
    EXPECT_FALSE(editor.isOpen());
    EXPECT_EQ(layoutsIn(catalogue()).size(), 1U);
}

TEST_F(EditedLayout, OfAMatrixHasTheColumnsOfEachRegion) {
    hand::press(Qt::Key_Escape);
    edit(QStringLiteral("分县区指标完成情况"));
    const auto across = editor.drawnTitles().size();
    editor.turnTo(QStringLiteral("For each region"));
    EXPECT_EQ(editor.titles(), (QStringList{QStringLiteral("累计"), QStringLiteral("亮灯")}));
    EXPECT_FALSE(editor.offeredColumns().contains(QStringLiteral("序号")));
    editor.goToColumn(QStringLiteral("亮灯"));
    editor.press("removeColumnButton");
    EXPECT_LT(editor.drawnTitles().size(), across);
    editor.turnTo(QStringLiteral("Rows"));
    EXPECT_EQ(editor.filterGroups().size(), 3) << "it asks for no light";
    editor.turnTo(QStringLiteral("Page"));
    editor.choose("matrixBox", QStringLiteral("县区在行"));
    editor.turnTo(QStringLiteral("For each indicator"));
    EXPECT_EQ(editor.editor().layoutNow().cells.size(), 1U);
}

TEST_F(EditedLayout, OfARankingChoosesByWhat) {
    hand::press(Qt::Key_Escape);
    edit(QStringLiteral("县区位次和贡献"));
    editor.choose("rankedByBox", QStringLiteral("同比"));
    editor.choose("orderBox", QStringLiteral("按县区次序"));
    EXPECT_EQ(editor.editor().layoutNow().rankedBy, RankedBy::Growth);
    EXPECT_EQ(editor.editor().layoutNow().rankingOrder, RankingOrder::Region);
    columns();
    EXPECT_FALSE(editor.offeredColumns().contains(QStringLiteral("指标")));
}

TEST(LayoutOfAStoreThatIsOnlyRead, MayBeLookedAt) {
    OpenWindow first;
    MainWindow second(Language::Chinese);
    ASSERT_TRUE(second.openStore(toQt(first.storePath)));
    ASSERT_TRUE(second.workspace().isReadOnly());
    second.show();
    second.workspace().setPeriod(*Period::parse("2025H1"));
    second.showPage(QStringLiteral("summary"));
    QTest::qWait(1);
    const LayoutEditorDriver editor(second);
    editor.open();
    EXPECT_FALSE(editor.isEnabled("saveButton"));
    EXPECT_TRUE(editor.tipOf("saveButton").contains(QStringLiteral("only read"))) << fromQt(editor.tipOf("saveButton"));
    EXPECT_FALSE(editor.isEnabled("titleEdit"));
    editor.turnTo(QStringLiteral("Columns"));
    EXPECT_EQ(editor.titles().size(), 14);
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(editor.isOpen());
}

TEST(LayoutColumnsModel, MovesARowThatIsDropped) {
    LayoutColumnsModel model(Language::Chinese, nullptr);
    model.show({{.title = "a"}, {.title = "b"}, {.title = "c"}});
    const auto titles = [&] {
        std::string all;
        for (const auto& column : model.columns()) all += column.title;
        return all;
    };
    const auto drop = [&](int from, int before) {
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(from, 0)}));
        EXPECT_FALSE(model.dropMimeData(data.get(), Qt::MoveAction, before, 0, {})) << "the view takes nothing away";
        return titles();
    };
    EXPECT_EQ(drop(0, 2), "bac");
    EXPECT_EQ(drop(2, 0), "cba");
    EXPECT_EQ(drop(0, -1), "bac") << "below the last";
    EXPECT_EQ(drop(1, 1), "bac");
}

TEST(LayoutDraft, TakesWhatIsTypedIntoOneFieldAsOneStep) {
    LayoutDraft draft({.name = "a"});
    draft.change({.name = "ab"}, "name");
    draft.change({.name = "abc"}, "name");
    draft.change({.name = "abc", .title = "t"}, "title");
    draft.undo();
    EXPECT_EQ(draft.now().title, "");
    draft.change({.name = "abcd"}, "name");
    EXPECT_FALSE(draft.canRedo());
    draft.undo();
    EXPECT_EQ(draft.now().name, "abc") << "a step of its own, after one was taken back";
    draft.undo();
    EXPECT_FALSE(draft.isEdited());
    EXPECT_FALSE(draft.canUndo());
    draft.redo();
    EXPECT_EQ(draft.now().name, "abc");
}

} // namespace
} // namespace xushi
