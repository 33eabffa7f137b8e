#include "support/OpenWindow.h"
#include "support/RunProgram.h"
#include "support/ZipText.h"
#include "support/drivers/FileDialogAnswers.h"
#include "support/drivers/HistoryDriver.h"
#include "support/drivers/MomentDriver.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// Somebody asks on Friday what the bureau knew on Monday, and what has become of it since.
class KnownThenDay : public testing::Test {
protected:
    Workspace& workspace() { return open.window.workspace(); }
    void enter(const QString& value) {
        open.goTo("TECH_CONTRACT_AMT");
        open.grid->setFocus();
        open.type(value);
        open.press(Qt::Key_Return);
    }
    std::string shown() { return fromQt(open.shown("TECH_CONTRACT_AMT")); }
    /// The texts of the workbook that the page of tables exports.
    std::string exported(const char* name) {
        const auto path = open.folder / name;
        {
            FileDialogAnswers answers(toQt(path.string()), true);
            open.summaryPage.exportAs("XLSX");
        }
        QApplication::setActiveWindow(&open.window);
        return zipText(path.string(), "xl/sharedStrings.xml");
    }

    const Period may = Period::ytd(2025, 5);
    OpenWindow open;
    HistoryDriver history{open.window};
    MomentDriver moment{open.window};
};

TEST_F(KnownThenDay, AMomentIsLookedAtPrintedAndComparedWithNow) {
    ASSERT_TRUE(open.isReady);

    // 1. Monday's figure, and what was written over it until Friday.
    open.gridAt(may, "TECH_CONTRACT_AMT");
    enter(QStringLiteral("115.5"));
    const auto monday = now(workspace().openStore().present()).journalHead();
    enter(QStringLiteral("126"));
    open.goTo("PROJ_STARTED");
    open.type(QStringLiteral("160"));
    open.press(Qt::Key_Return);
    const auto undo = open.frame.undoText();

    // 2. In 修订记录 the act of Monday is looked at: two acts down, Alt+T.
    history.open();
    for (int acts = 0; acts < 2; ++acts) hand::press(Qt::Key_Down);
    hand::press(Qt::Key_T, Qt::AltModifier);
    ASSERT_NE(moment.banner(), QString());

    // 3. 填报 shows what stood there; it cannot be written over.
    hand::press(Qt::Key_2, Qt::ControlModifier, &open.window);
    EXPECT_EQ(shown(), "115.5");
    enter(QStringLiteral("999"));
    EXPECT_EQ(shown(), "115.5");

    // 4. The table of that moment says so, with the check code of its entry, which the command line confirms.
    hand::press(Qt::Key_5, Qt::ControlModifier, &open.window);
    const std::string table = exported("then.xlsx");
    EXPECT_NE(table.find("截至 20"), std::string::npos);
    EXPECT_NE(table.find("（修订记录第 " + std::to_string(monday->sequence) + " 条）"), std::string::npos);
    EXPECT_NE(table.find(monday->shortCode()), std::string::npos);
    EXPECT_EQ(runProgram(XUSHI_CLI, {"verify", open.storePath, "--code", monday->shortCode(), "--entry", std::to_string(monday->sequence)}).exitCode, 0);

    // 5. From act to act, and back to Friday: the figure, the place and the steps are what they were.
    hand::press(Qt::Key_2, Qt::ControlModifier, &open.window);
    moment.later();
    EXPECT_EQ(shown(), "126.0");
    moment.backToNow();
    EXPECT_EQ(moment.banner(), QString());
    EXPECT_EQ(shown(), "126.0");
    EXPECT_EQ(open.frame.undoText(), undo);
    hand::press(Qt::Key_5, Qt::ControlModifier, &open.window);
    EXPECT_EQ(exported("now.xlsx").find("截至 20"), std::string::npos);

    // 6. What has become of it since: value and light, who, and Enter to its cell.
    history.open();
    hand::press(Qt::Key_Home, Qt::ControlModifier);
    for (int acts = 0; acts < 2; ++acts) hand::press(Qt::Key_Down);
    hand::press(Qt::Key_C, Qt::AltModifier);
    moment.waitForComparison();
    const QStringList lines = moment.differences();
    EXPECT_TRUE(lines.join(u'\n').contains(QStringLiteral("|115.5|126"))) << fromQt(lines.join(u'\n'));
    hand::press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
}

} // namespace
} // namespace xushi
