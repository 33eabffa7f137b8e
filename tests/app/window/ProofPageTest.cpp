// 核对文稿: a report of somebody, each number of it held against the store.
#include "app/proofing/ProofMarks.h"
#include "app/proofing/ProofPage.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/ZipText.h"
#include "support/drivers/FileDialogAnswers.h"
#include "support/drivers/ImportDriver.h"
#include "support/drivers/ProofDriver.h"
#include "wiring/NarrativeReports.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class ProofOfText : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        workspace().setPeriod(Period::ytd(2025, 5));
        proof.open();
        ASSERT_TRUE(proof.isShown());
        proof.setDay(QStringLiteral("2025-07-10"));
    }
    Workspace& workspace() { return open.window.workspace(); }
    void paste(const QString& text) {
        proof.paste(text);
        ASSERT_TRUE(proof.waitUntilRead());
    }

    /// One that is right, one that is not, one whose growth no number of the year before gives, one without a unit.
    const QString report = QStringLiteral("1—5月，全市技术合同成交额114.2亿元，技术合同提交项数2546项。新增博士315名，增长5.8%。");
    OpenWindow open;
    const ProofDriver proof{open.window};
};

TEST_F(ProofOfText, SaysWhereTheCursorIsWhenThereIsNoText) {
    EXPECT_EQ(proof.focus(), QStringLiteral("text"));
    EXPECT_FALSE(proof.emptyText().isEmpty());
    EXPECT_TRUE(proof.rows().isEmpty());
    EXPECT_EQ(proof.summary(), QString());
    EXPECT_FALSE(proof.canReplace());
    hand::press(Qt::Key_F8);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_EQ(proof.text(), QString());
}

TEST_F(ProofOfText, HoldsEachNumberAgainstTheStoreAndTheText) {
    paste(report);
    EXPECT_EQ(proof.rows(), (QStringList{QStringLiteral("2546项|与库不符|2545"), QStringLiteral("5.8%|自相矛盾|"), QStringLiteral("114.2亿元|一致|114.2"), QStringLiteral("315名|库中无此数|")}))
        << fromQt(proof.rows().join(u'\n'));
    EXPECT_EQ(proof.marks(), 4);
    EXPECT_EQ(proof.emptyText(), QString());
    EXPECT_TRUE(proof.summary().contains(QLatin1Char('2'))) << fromQt(proof.summary());
    EXPECT_TRUE(proof.chip("differentChip").endsWith(QStringLiteral(" 1"))) << fromQt(proof.chip("differentChip"));
    EXPECT_TRUE(proof.chip("equalChip").endsWith(QStringLiteral(" 1")));
    EXPECT_TRUE(proof.chip("allChip").endsWith(QStringLiteral(" 4")));
}

TEST_F(ProofOfText, IsReadAfterAPauseInTyping) {
    paste(report);
    hand::press(Qt::Key_End, Qt::ControlModifier);
    proof.type(QStringLiteral("1—5月，全市技术合同成交额115.2亿元。"));
    EXPECT_EQ(proof.rows().size(), 4) << "not while it is typed";
    ASSERT_TRUE(proof.waitUntilRead());
    ASSERT_EQ(proof.rows().size(), 5);
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("115.2亿元|与库不符|114.2"))) << fromQt(proof.rows().join(u'\n'));
}

TEST_F(ProofOfText, WalksOverWhatHasToBeDecided) {
    paste(report);
    hand::press(Qt::Key_Home, Qt::ControlModifier);
    hand::press(Qt::Key_F8);
    EXPECT_EQ(proof.selected(), QStringLiteral("2546"));
    EXPECT_EQ(proof.current(), QStringLiteral("2546项|与库不符|2545"));
    EXPECT_TRUE(proof.detail().contains(QStringLiteral("库中为 2545"))) << fromQt(proof.detail());
    hand::press(Qt::Key_F8);
    EXPECT_EQ(proof.current(), QStringLiteral("5.8%|自相矛盾|"));
    EXPECT_EQ(proof.focus(), QStringLiteral("text"));
    hand::press(Qt::Key_F8);
    EXPECT_EQ(proof.selected(), QStringLiteral("2546")) << "round the end";
    hand::press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(proof.current(), QStringLiteral("5.8%|自相矛盾|")) << "and round the beginning";
    hand::press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(proof.selected(), QStringLiteral("2546"));
}

TEST_F(ProofOfText, ANumberChoosesItsRowAndARowItsNumber) {
    paste(report);
    proof.clickNumber(QStringLiteral("114.2"));
    EXPECT_EQ(proof.current(), QStringLiteral("114.2亿元|一致|114.2"));
    proof.goTo(QStringLiteral("315名"));
    EXPECT_EQ(proof.selected(), QStringLiteral("315"));
    hand::press(Qt::Key_D, Qt::AltModifier);
    EXPECT_EQ(proof.rows(), QStringList{QStringLiteral("2546项|与库不符|2545")});
    proof.clickNumber(QStringLiteral("114.2"));
    EXPECT_EQ(proof.rows().size(), 4) << "all are shown again";
    EXPECT_EQ(proof.current(), QStringLiteral("114.2亿元|一致|114.2"));
    proof.click("unknownChip");
    EXPECT_EQ(proof.rows(), QStringList{QStringLiteral("315名|库中无此数|")});
    proof.click("questionChip");
    EXPECT_FALSE(proof.emptyText().isEmpty());
}

TEST_F(ProofOfText, WritesTheStoredNumberAndTakesItBack) {
    paste(report);
    hand::press(Qt::Key_Home, Qt::ControlModifier);
    hand::press(Qt::Key_F8);
    ASSERT_TRUE(proof.canReplace());
    const auto head = now(workspace().openStore().store()).journalHead()->sequence;
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_EQ(proof.text(), QString(report).replace(QStringLiteral("2546"), QStringLiteral("2545")));
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("2545项|一致|2545"))) << fromQt(proof.rows().join(u'\n'));
    EXPECT_EQ(proof.selected(), QStringLiteral("2545"));
    EXPECT_FALSE(proof.canReplace());
    EXPECT_EQ(proof.focus(), QStringLiteral("text"));
    hand::press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(proof.text(), report);
    hand::press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_NE(proof.text(), report);
    hand::press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("2546项|与库不符|2545")));
    EXPECT_EQ(now(workspace().openStore().store()).journalHead()->sequence, head) << "the store has nothing of it";
}

TEST_F(ProofOfText, LeavesWhatNeedsOtherWords) {
    paste(report);
    proof.goTo(QStringLiteral("5.8%"));
    EXPECT_FALSE(proof.canReplace());
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_EQ(proof.text(), report);
}

TEST_F(ProofOfText, FollowsTheStore) {
    paste(report);
    proof.goTo(QStringLiteral("2546项"));
    const RegionCode city = workspace().catalogue().city()->code;
    const auto enter = [&](const char* value) {
        ASSERT_TRUE(workspace().acts().enter({{.indicator = {"TECH_CONTRACT_CNT"}, .region = city, .period = Period::ytd(2025, 5), .value = GivenNumber(value)}}, QStringLiteral("enter")));
    };
    enter("2546");
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("2546项|一致|2546"))) << fromQt(proof.rows().join(u'\n'));
    EXPECT_EQ(proof.current(), QStringLiteral("2546项|一致|2546")) << "the cursor stays on its number";
    open.window.showPage(QStringLiteral("entry"));
    enter("2600");
    proof.open();
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("2546项|与库不符|2600"))) << fromQt(proof.rows().join(u'\n'));
}

TEST_F(ProofOfText, LeadsToTheCellAndBackAndEscLeaves) {
    paste(report);
    proof.goTo(QStringLiteral("2546项"));
    EXPECT_EQ(proof.focus(), QStringLiteral("findings"));
    workspace().setPeriod(Period::ytd(2025, 3));
    hand::press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(workspace().period(), Period::ytd(2025, 5));
    EXPECT_EQ(open.entry.months().keyAt(open.entry.grid().currentIndex())->indicator, IndicatorCode{"TECH_CONTRACT_CNT"});
    hand::press(Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(proof.isShown());
    EXPECT_EQ(proof.text(), report);
    proof.goTo(QStringLiteral("2546项"));
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(proof.focus(), QStringLiteral("text"));
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(proof.isShown());
}

TEST_F(ProofOfText, ReadsAnotherYearFromAnotherDay) {
    paste(report);
    proof.setDay(QStringLiteral("2024-07-10"));
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("114.2亿元|库中无此数|"))) << fromQt(proof.rows().join(u'\n'));
}

TEST_F(ProofOfText, OpensTheFilesOfAnOfficeAndCopiesTheText) {
    const auto opened = [&](const char* name) {
        {
            const FileDialogAnswers answers(toQt((open.folder / name).string()), true);
            hand::press(Qt::Key_O, Qt::AltModifier);
        }
        QApplication::setActiveWindow(&open.window);
        ASSERT_TRUE(proof.waitUntilRead()) << name;
    };
    writeBytes(open.folder / "a.txt", QByteArrayLiteral("\xC8\xAB\xCA\xD0").toStdString() + "2025" + QByteArrayLiteral("\xC4\xEA").toStdString()); // 全市2025年 in GB18030
    writeBytes(open.folder / "b.txt", "\xEF\xBB\xBF" + fromQt(report));
    writeBytes(open.folder / "c.txt", std::string("\x01\xFF\xFF\x00\x80", 5));
    opened("a.txt");
    EXPECT_EQ(proof.text().trimmed(), QStringLiteral("全市2025年"));
    opened("b.txt");
    EXPECT_EQ(proof.text().trimmed(), report);
    EXPECT_EQ(proof.rows().size(), 4);
    QApplication::clipboard()->clear();
    hand::press(Qt::Key_Home, Qt::ControlModifier);
    hand::press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text().trimmed(), report);
    opened("c.txt");
    EXPECT_EQ(proof.text().trimmed(), report) << "what cannot be read replaces nothing";
    EXPECT_TRUE(open.frame.isNoticeShown());
}

TEST_F(ProofOfText, ReadsADocumentThatItsOwnReportWrote) {
    const auto narrative = narrativeNamed("half-year");
    ASSERT_TRUE(narrative);
    const auto made = workspace().questions().narrative({.period = *Period::parse("2025H1"), .region = {}, .narrative = *narrative, .narrate = narrating()});
    ASSERT_TRUE(made);
    const auto path = open.folder / "own.docx";
    const auto writer = reportWriterFor(path);
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->write({*made}, path));
    proof.page().takeFiles({toQt(path.string())});
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_TRUE(proof.text().contains(QStringLiteral("新开工156项"))) << fromQt(proof.text());
    EXPECT_GT(proof.rows().size(), 40);
}

TEST_F(ProofOfText, WritesWhatItFoundAsAWorkbook) {
    paste(report);
    const auto path = open.folder / "found.xlsx";
    {
        const FileDialogAnswers answers(toQt(path.string()), true);
        hand::press(Qt::Key_X, Qt::AltModifier);
    }
    QApplication::setActiveWindow(&open.window);
    const std::string sheet = zipText(path.string(), "xl/worksheets/sheet1.xml") + zipText(path.string(), "xl/sharedStrings.xml");
    EXPECT_NE(sheet.find("2546"), std::string::npos);
    EXPECT_NE(sheet.find("技术合同提交项数"), std::string::npos);
}

TEST_F(ProofOfText, FindsANumberBehindCharactersOfTwoUnits) {
    const QString rare = QStringLiteral("𠮷𠮷区报：");
    const ProofPlaces places(rare + report);
    EXPECT_EQ(places.at(0), 0);
    EXPECT_EQ(places.at(1), 2);
    EXPECT_EQ(places.at(5), 7);
    paste(rare + report);
    proof.goTo(QStringLiteral("315名"));
    EXPECT_EQ(proof.selected(), QStringLiteral("315"));
}

TEST_F(ProofOfText, GoesWithItsStore) {
    paste(report);
    workspace().close();
    QTest::qWait(1);
    EXPECT_FALSE(proof.isShown());
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    proof.open();
    ASSERT_TRUE(proof.isShown());
    EXPECT_EQ(proof.text(), report);
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_EQ(proof.rows().size(), 4);
}

TEST_F(ProofOfText, RefusesABook) {
    QString book;
    while (book.size() <= 200'000) book += report + QLatin1Char('\n');
    paste(book);
    EXPECT_TRUE(proof.rows().isEmpty());
    EXPECT_TRUE(proof.emptyText().contains(QStringLiteral("200"))) << fromQt(proof.emptyText());
    paste(report);
    EXPECT_EQ(proof.rows().size(), 4);
}

TEST_F(ProofOfText, KeysThatComeWhileItIsReadAreDoneOnceItIs) {
    proof.paste(report);
    hand::press(Qt::Key_Home, Qt::ControlModifier);
    hand::press(Qt::Key_F8);
    hand::press(Qt::Key_R, Qt::AltModifier);
    EXPECT_EQ(proof.text(), report) << "nothing was read yet";
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_TRUE(proof.text().contains(QStringLiteral("2545项"))) << fromQt(proof.text());
}

TEST_F(ProofOfText, WhatIsIgnoredIsNotStoppedAtAnyMore) {
    paste(report);
    hand::press(Qt::Key_Home, Qt::ControlModifier);
    hand::press(Qt::Key_F8);
    ASSERT_EQ(proof.selected(), QStringLiteral("2546"));
    hand::press(Qt::Key_I, Qt::AltModifier);
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("2546项|Ignored|2545"))) << fromQt(proof.rows().join(u'\n'));
    EXPECT_TRUE(proof.chip("differentChip").endsWith(QStringLiteral(" 0")));
    EXPECT_TRUE(proof.summary().contains(QLatin1Char('1'))) << fromQt(proof.summary());
    hand::press(Qt::Key_F8);
    EXPECT_EQ(proof.selected(), QStringLiteral("5.8"));
    hand::press(Qt::Key_F8);
    EXPECT_EQ(proof.selected(), QStringLiteral("5.8")) << "the only one that is left";
    hand::press(Qt::Key_Home, Qt::ControlModifier);
    proof.type(QStringLiteral("各位领导："));
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("2546项|Ignored|2545"))) << "while the text around it changes";
    proof.goTo(QStringLiteral("2546项"));
    hand::press(Qt::Key_I, Qt::AltModifier);
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("2546项|与库不符|2545")));
}

TEST_F(ProofOfText, FiguresAreStoredByThePreviewOfTheImport) {
    paste(QStringLiteral("1—5月，全市技术合同成交额115.2亿元，同比增长8.4%，技术合同提交项数近2600项，完成年度目标的45%。"));
    EXPECT_FALSE(proof.canStore()) << "none is chosen";
    proof.goTo(QStringLiteral("45%"));
    EXPECT_FALSE(proof.canStore()) << "no figure that a store could have";
    proof.goTo(QStringLiteral("115.2亿元"));
    hand::press(Qt::Key_Space);
    proof.goTo(QStringLiteral("2600项"));
    hand::press(Qt::Key_T, Qt::AltModifier);
    EXPECT_TRUE(proof.storeWords().contains(QLatin1Char('2'))) << fromQt(proof.storeWords());
    const auto head = now(workspace().openStore().store()).journalHead()->sequence;
    hand::press(Qt::Key_S, Qt::AltModifier);
    const ImportDriver import{open.window};
    ASSERT_TRUE(import.isShown());
    ASSERT_TRUE(import.waitUntilRead());
    EXPECT_EQ(now(workspace().openStore().store()).journalHead()->sequence, head) << "nothing before it is confirmed";
    import.import();
    const RegionCode city = workspace().catalogue().city()->code;
    const auto amount = now(workspace().openStore().store()).readFigure({Period::ytd(2025, 5), {"TECH_CONTRACT_AMT"}, city});
    ASSERT_TRUE(amount && *amount);
    EXPECT_EQ((*amount)->value->toString(), "115.2");
    ASSERT_TRUE((*amount)->growth);
    EXPECT_EQ((*amount)->growth->percent.toString(), "8.4");
    const auto count = now(workspace().openStore().store()).readFigure({Period::ytd(2025, 5), {"TECH_CONTRACT_CNT"}, city});
    ASSERT_TRUE(count && *count);
    EXPECT_EQ((*count)->qualifier, Qualifier::Nearly);
    EXPECT_EQ((*count)->value->toString(), "2600");
}

TEST_F(ProofOfText, EverythingThatTakesKeysHasAName) {
    paste(report);
    EXPECT_EQ(proof.nameless(), QStringList());
}

} // namespace
} // namespace xushi
