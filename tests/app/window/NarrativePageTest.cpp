#include "app/narrative/NarrativePage.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/ZipText.h"
#include "support/drivers/FileDialogAnswers.h"
#include "support/drivers/NarrativeDriver.h"
#include "words/Phrases.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <filesystem>

namespace xushi {
namespace {

const QString starts = QStringLiteral("新开工156项");
const QString mine = QStringLiteral("全市新开工156项，势头良好。");

class ReportPage : public testing::Test {
protected:
    ReportPage() {
        open.window.workspace().setPeriod(*Period::parse("2025H1"));
        report.open();
    }
    void enter(const char* value) {
        const auto was = open.stored("PROJ_STARTED", Period::ytd(2025, 5));
        ASSERT_TRUE(was);
        ASSERT_TRUE(open.window.workspace().acts().enter(
            {{.indicator = {"PROJ_STARTED"}, .region = was->key.region, .period = was->key.period, .value = GivenNumber(value), .seenRevision = was->revision}}, QStringLiteral("enter")));
        QTest::qWait(5);
    }

    OpenWindow open;
    NarrativeDriver report{open.window};
};

TEST_F(ReportPage, IsTheTextOfTheMonthInFrontAndFollowsItsFigures) {
    ASSERT_TRUE(report.isShown());
    EXPECT_EQ(report.title(), QStringLiteral("2025年上半年科技创新主要指标情况"));
    EXPECT_TRUE(report.text().contains(starts)) << fromQt(report.text());
    enter("158");
    EXPECT_FALSE(report.text().contains(starts));
    EXPECT_TRUE(report.text().contains(QStringLiteral("新开工158项")));
    open.frame.undoByMouse();
    QTest::qWait(5);
    EXPECT_TRUE(report.text().contains(starts));
    open.window.workspace().setRegion({"320812"});
    QTest::qWait(5);
    EXPECT_TRUE(report.text().contains(QStringLiteral("〔未报〕"))) << "another region";
}

TEST_F(ReportPage, ListsItsNumbersBesideTheText) {
    ASSERT_TRUE(report.areFiguresShown());
    const QStringList before = report.figureRows();
    EXPECT_TRUE(before.join(u'\n').contains(QStringLiteral("156项|"))) << fromQt(before.join(u'\n'));
    ASSERT_TRUE(report.goTo(QStringLiteral("156项")));
    EXPECT_TRUE(report.figureRow().startsWith(QStringLiteral("156项|"))) << fromQt(report.figureRow());
    enter("158");
    EXPECT_EQ(report.figureRows().size(), before.size());
    EXPECT_TRUE(report.figureRow().startsWith(QStringLiteral("158项|"))) << fromQt(report.figureRow());
    const auto at = static_cast<int>(before.indexOf(QRegularExpression(QStringLiteral("^222项.*"))));
    ASSERT_GE(at, 0);
    report.chooseFigure(at);
    EXPECT_EQ(report.selected(), QStringLiteral("222项"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(open.frame.front()->place().indicator, IndicatorCode{"PROJ_SIGNED"});
}

TEST_F(ReportPage, TheTextHasTheRoomInASmallWindow) {
    open.window.resize(880, 640);
    QTest::qWait(5);
    EXPECT_EQ(report.areFiguresShown(), report.page().width() >= 900);
    open.window.resize(1280, 800);
    QTest::qWait(5);
    EXPECT_TRUE(report.areFiguresShown());
}

TEST_F(ReportPage, HasALinkToTheCellOfEachNumber) {
    const QString tip = report.tipOver(QStringLiteral("156项"));
    EXPECT_TRUE(tip.contains(QStringLiteral("新开工"))) << fromQt(tip);
    EXPECT_TRUE(tip.contains(QStringLiteral("1—5月"))) << fromQt(tip);
    EXPECT_TRUE(tip.contains(toQt(lightShape(Light::On)))) << fromQt(tip);
    ASSERT_TRUE(report.click(QStringLiteral("156项")));
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(open.frame.front()->place().indicator, IndicatorCode{"PROJ_STARTED"});
    open.press(Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(report.isShown());
    ASSERT_TRUE(report.goTo(QStringLiteral("新签约科技型工业项目")));
    open.press(Qt::Key_Tab);
    EXPECT_EQ(report.selected(), QStringLiteral("222项"));
    open.press(Qt::Key_Tab);
    EXPECT_EQ(report.selected(), QStringLiteral("156项"));
    open.press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(report.selected(), QStringLiteral("222项"));
    open.press(Qt::Key_Tab);
    open.press(Qt::Key_Return);
    QTest::qWait(1);
    EXPECT_EQ(open.frame.front()->place().indicator, IndicatorCode{"PROJ_STARTED"});
}

TEST_F(ReportPage, WalksItsMarks) {
    open.window.workspace().setRegion({"320812"});
    QTest::qWait(5);
    open.press(Qt::Key_F8);
    EXPECT_TRUE(report.selected().startsWith(QStringLiteral("〔"))) << fromQt(report.selected());
    open.press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_TRUE(report.selected().startsWith(QStringLiteral("〔")));
}

TEST_F(ReportPage, KeepsWhatAPersonWritesOverASentence) {
    ASSERT_TRUE(report.goTo(starts));
    open.press(Qt::Key_F2);
    ASSERT_TRUE(report.isEditing());
    EXPECT_TRUE(report.generated().contains(starts));
    EXPECT_TRUE(report.editor().contains(starts));
    open.type(QStringLiteral("x"));
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(report.isEditing());
    EXPECT_FALSE(report.isPanelShown()) << "Esc leaves the sentence as it was";
    report.rewrite(mine);
    EXPECT_TRUE(report.text().contains(mine)) << fromQt(report.text());
    EXPECT_TRUE(report.text().contains(QStringLiteral("〔改〕") + mine)) << "it says that somebody wrote it";
    EXPECT_TRUE(report.isPanelShown());
    EXPECT_FALSE(report.offers("keepButton")) << "nothing has changed under it";
    open.window.workspace().stepMonth(1);
    open.window.workspace().stepMonth(-1);
    QTest::qWait(5);
    EXPECT_TRUE(report.text().contains(mine)) << "made anew it stays";
    open.press(Qt::Key_Z, Qt::ControlModifier);
    QTest::qWait(5);
    EXPECT_FALSE(report.text().contains(mine));
    EXPECT_TRUE(report.text().contains(starts));
    open.press(Qt::Key_Y, Qt::ControlModifier);
    QTest::qWait(5);
    EXPECT_TRUE(report.text().contains(mine));
}

TEST_F(ReportPage, MarksAnEditedSentenceWhoseFiguresHaveChanged) {
    ASSERT_TRUE(report.goTo(starts));
    report.rewrite(mine);
    enter("158");
    EXPECT_TRUE(report.text().contains(mine + QStringLiteral("〔数据已变，待核〕"))) << fromQt(report.text());
    EXPECT_TRUE(report.changes().contains(QStringLiteral("156项→158项"))) << fromQt(report.changes());
    EXPECT_TRUE(report.generated().contains(QStringLiteral("新开工158项")));
    EXPECT_EQ(report.editor(), mine);
    report.press("keepButton");
    EXPECT_TRUE(report.text().contains(mine));
    EXPECT_FALSE(report.text().contains(QStringLiteral("待核〕")));
    enter("159");
    ASSERT_TRUE(report.offers("restoreButton"));
    report.press("restoreButton");
    EXPECT_TRUE(report.text().contains(QStringLiteral("新开工159项")));
    EXPECT_FALSE(report.text().contains(mine));
    EXPECT_FALSE(report.isPanelShown());
}

TEST_F(ReportPage, StoresWhatIsBeingWrittenWhenAnotherMonthIsShown) {
    ASSERT_TRUE(report.goTo(starts));
    open.press(Qt::Key_F2);
    open.type(mine);
    EXPECT_EQ(report.page().unsavedCount(), 1);
    open.window.workspace().stepMonth(1);
    open.window.workspace().stepMonth(-1);
    QTest::qWait(5);
    EXPECT_TRUE(report.text().contains(mine));
    EXPECT_EQ(report.page().unsavedCount(), 0);
}

TEST_F(ReportPage, RefusesAnEmptySentenceInWords) {
    ASSERT_TRUE(report.goTo(starts));
    report.rewrite(QStringLiteral(" "));
    EXPECT_TRUE(report.isEditing());
    EXPECT_FALSE(report.changes().isEmpty());
    open.press(Qt::Key_Escape);
    EXPECT_TRUE(report.text().contains(starts));
}

TEST_F(ReportPage, IsExportedInEveryFormatAndCopied) {
    ASSERT_TRUE(report.goTo(starts));
    report.rewrite(mine);
    open.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(QStringLiteral("2025年上半年科技创新主要指标情况\n"))) << fromQt(copied.left(60));
    EXPECT_TRUE(copied.contains(mine));
    EXPECT_FALSE(copied.contains(QStringLiteral("〔改〕")));
    for (const auto& [format, begin] : {std::pair("DOCX", "PK"), std::pair("ODT", "PK"), std::pair("PDF", "%PDF"), std::pair("TXT", "2025年上半年")}) {
        const auto path = open.folder / ("report." + toQt(format).toLower().toStdString());
        {
            FileDialogAnswers answers(toQt(path.string()), true);
            report.exportAs(format);
        }
        EXPECT_TRUE(bytesOf(path).starts_with(begin)) << format << fromQt(report.told());
        EXPECT_TRUE(report.told().contains(toQt(path.string()))) << fromQt(report.told());
    }
    EXPECT_NE(zipText((open.folder / "report.docx").string(), "word/document.xml").find("势头良好"), std::string::npos);
}

TEST_F(ReportPage, IsLeftByEscAndFollowsTheChosenTemplate) {
    report.chooseTemplate(QStringLiteral("年度回眸"));
    EXPECT_FALSE(report.text().contains(starts));
    report.chooseTemplate(QStringLiteral("半年工作报告"));
    EXPECT_TRUE(report.text().contains(starts));
    ASSERT_TRUE(report.goTo(starts));
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(report.isShown());
}

} // namespace
} // namespace xushi
