#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/ZipText.h"
#include "support/drivers/FileDialogAnswers.h"
#include "support/drivers/ImportDriver.h"
#include "support/drivers/NarrativeDriver.h"
#include "support/drivers/ProofDriver.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);

/// A report leaves the office in words, and a report of somebody else comes in.
class ReportDay : public testing::Test {
protected:
    Workspace& workspace() { return open.window.workspace(); }
    std::string exportedText(const char* name) {
        const auto path = open.folder / name;
        {
            FileDialogAnswers answers(toQt(path.string()), true);
            report.exportAs("DOCX");
        }
        QApplication::setActiveWindow(&open.window);
        return zipText(path.string(), "word/document.xml");
    }

    OpenWindow open;
    NarrativeDriver report{open.window};
    ProofDriver proof{open.window};
};

TEST_F(ReportDay, AReportIsWrittenEditedCorrectedAndExported) {
    ASSERT_TRUE(open.isReady);
    workspace().setPeriod(*Period::parse("2025H1"));

    // 1. Generated: the numbers of the store, each beside the text with its indicator.
    report.open();
    ASSERT_TRUE(report.text().contains(QStringLiteral("新开工156项"))) << fromQt(report.text());
    EXPECT_TRUE(report.figureRows().join(u'\n').contains(QStringLiteral("156项|")));

    // 2. A sentence is written over by keys.
    const QString mine = QStringLiteral("全市新开工项目156项，重大项目接续有力。");
    ASSERT_TRUE(report.goTo(QStringLiteral("新开工156项")));
    report.rewrite(mine);
    EXPECT_TRUE(report.text().contains(QStringLiteral("〔改〕") + mine));

    // 3. By the link to its cell the figure changes: the sentence stays and has a mark, to which F8 leads.
    ASSERT_TRUE(report.click(QStringLiteral("156项")));
    ASSERT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    open.type(QStringLiteral("158"));
    open.press(Qt::Key_Return);
    open.press(Qt::Key_Left, Qt::AltModifier);
    QTest::qWait(5);
    ASSERT_TRUE(report.isShown());
    EXPECT_TRUE(report.text().contains(mine + QStringLiteral("〔数据已变，待核〕"))) << fromQt(report.text());
    open.press(Qt::Key_F8);
    EXPECT_EQ(report.selected(), QStringLiteral("〔数据已变，待核〕"));
    EXPECT_TRUE(report.changes().contains(QStringLiteral("156项→158项"))) << fromQt(report.changes());
    EXPECT_TRUE(exportedText("marked.docx").find("数据已变，待核") != std::string::npos) << "nobody sends it unseen";

    // 4. It is written anew over the new figure, and made again for another month and back.
    const QString mended = QStringLiteral("全市新开工项目158项，重大项目接续有力。");
    ASSERT_TRUE(report.goTo(QStringLiteral("全市新开工项目156项")));
    report.rewrite(mended);
    workspace().stepMonth(-1);
    workspace().stepMonth(1);
    QTest::qWait(5);
    EXPECT_TRUE(report.text().contains(mended));
    EXPECT_FALSE(report.text().contains(QStringLiteral("待核〕")));

    // 5. Exported: the edited sentence in its place, headings in their levels, no mark.
    const std::string document = exportedText("report.docx");
    EXPECT_NE(document.find(fromQt(mended)), std::string::npos);
    EXPECT_EQ(document.find("156项"), std::string::npos);
    EXPECT_EQ(document.find("数据已变，待核"), std::string::npos);
    EXPECT_NE(zipText((open.folder / "report.docx").string(), "word/styles.xml").find("方正小标宋"), std::string::npos);
}

TEST_F(ReportDay, AForeignReportIsHeldAgainstTheStoreAndTwoOfItsFiguresAreStored) {
    ASSERT_TRUE(open.isReady);
    workspace().setPeriod(may);
    const RegionCode city = workspace().catalogue().city()->code;
    const QString foreign = QStringLiteral("全市创新工作情况\n2025年1—5月，全市技术合同成交额114.2亿元，技术合同提交项数2546项。涟水县技术合同成交额12.6亿元，金湖县技术合同成交额9.3亿元。新增博士315名，增长5.8%。\n");

    // 1. Pasted and read.
    proof.open();
    proof.setDay(QStringLiteral("2025-07-10"));
    proof.paste(foreign);
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("114.2亿元|一致|114.2"))) << fromQt(proof.rows().join(u'\n'));

    // 2. F8 over what has to be decided: one is corrected, one is let stand.
    hand::press(Qt::Key_Home, Qt::ControlModifier);
    hand::press(Qt::Key_F8);
    EXPECT_EQ(proof.current(), QStringLiteral("2546项|与库不符|2545"));
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(proof.waitUntilRead());
    hand::press(Qt::Key_F8);
    EXPECT_EQ(proof.current(), QStringLiteral("5.8%|自相矛盾|"));
    hand::press(Qt::Key_I, Qt::AltModifier);
    EXPECT_TRUE(proof.text().contains(QStringLiteral("2545项")));

    // 3. Two that the store does not have are ticked and go through the preview.
    proof.goTo(QStringLiteral("12.6亿元"));
    hand::press(Qt::Key_Space);
    proof.goTo(QStringLiteral("9.3亿元"));
    hand::press(Qt::Key_Space);
    hand::press(Qt::Key_S, Qt::AltModifier);
    ImportDriver import{open.window};
    ASSERT_TRUE(import.isShown());
    ASSERT_TRUE(import.waitUntilRead());
    EXPECT_EQ(import.rows().size(), 2) << fromQt(import.rows().join(u'\n'));
    EXPECT_FALSE(open.stored("TECH_CONTRACT_AMT", may, {"320826"})) << "nothing before it is confirmed";
    import.import();
    const auto lianshui = open.stored("TECH_CONTRACT_AMT", may, {"320826"});
    const auto jinhu = open.stored("TECH_CONTRACT_AMT", may, {"320831"});
    ASSERT_TRUE(lianshui && jinhu);
    EXPECT_EQ(lianshui->value->toString(), "12.6");
    EXPECT_EQ(jinhu->value->toString(), "9.3");

    // 4. Back at the text they are what the store has.
    proof.open();
    ASSERT_TRUE(proof.waitUntilRead());
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("12.6亿元|一致|12.6"))) << fromQt(proof.rows().join(u'\n'));
    EXPECT_TRUE(proof.rows().contains(QStringLiteral("9.3亿元|一致|9.3")));
}

} // namespace
} // namespace xushi
