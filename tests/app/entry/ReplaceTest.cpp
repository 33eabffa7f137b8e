#include "support/OpenWindow.h"
#include "support/drivers/TableDriver.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

/// June, with three figures that hold 7531.
struct Replacing : testing::Test {
    Replacing() {
        open.gridAt(june, "PROJ_SIGNED");
        for (const auto& [indicator, text] : amounts) {
            open.goTo(indicator);
            open.grid->setFocus();
            open.type(QLatin1String(text));
            open.press(Qt::Key_Return);
        }
        open.goTo("PROJ_SIGNED");
    }

    std::string storedText(const std::string& indicator) {
        const auto figure = open.stored(indicator, june);
        return figure && figure->value ? figure->value->toString() : std::string();
    }
    void ask(const char* text, const char* by) {
        open.grid->setFocus();
        open.press(Qt::Key_H, Qt::ControlModifier);
        open.type(QLatin1String(text));
        open.press(Qt::Key_Return);
        open.type(QLatin1String(by));
    }

    OpenWindow open;
    const std::vector<std::pair<std::string, const char*>> amounts{{"PROJ_SIGNED", "7531"}, {"PROJ_COMPLETED", "17531"}, {"TECH_CONTRACT_AMT", "7531.50"}};
};

TEST_F(Replacing, ListsOldAndNewBeforeAnythingIsWritten) {
    ask("7531", "7542");
    const QStringList lines = open.entry.replacements();
    ASSERT_EQ(lines.size(), 3) << fromQt(lines.join(u'\n'));
    EXPECT_TRUE(lines.join(u'\n').contains(QStringLiteral("|7531|7542|"))) << fromQt(lines.join(u'\n'));
    EXPECT_TRUE(lines.join(u'\n').contains(QStringLiteral("|17531|17542|")));
    EXPECT_TRUE(lines.join(u'\n').contains(QStringLiteral("|7531.50|7542.50|"))) << "the digits as they are stored";
    EXPECT_EQ(open.entry.replaceSummary(), QStringLiteral("3 would change."));
    for (const auto& [indicator, text] : amounts) EXPECT_EQ(storedText(indicator), text);
}

TEST_F(Replacing, WritesAllAsOneStepOfUndo) {
    ask("7531", "7542");
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(storedText("PROJ_SIGNED"), "7542");
    EXPECT_EQ(storedText("PROJ_COMPLETED"), "17542");
    EXPECT_EQ(storedText("TECH_CONTRACT_AMT"), "7542.50");
    EXPECT_TRUE(open.entry.replacements().isEmpty());
    EXPECT_TRUE(open.frame.message().contains(QStringLiteral("Replaced in 3 cells"))) << fromQt(open.frame.message());
    open.press(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), open.grid);
    open.press(Qt::Key_Z, Qt::ControlModifier);
    for (const auto& [indicator, text] : amounts) EXPECT_EQ(storedText(indicator), text);
}

TEST_F(Replacing, StandsInTheEditMenuWithFinding) {
    const QStringList lines = open.frame.editMenu();
    for (const char* line : {"Find…\tCtrl+F", "Next hit\tF3", "Hit before\tShift+F3", "Replace…\tCtrl+H"}) EXPECT_TRUE(lines.contains(QString::fromUtf8(line))) << line << " of " << fromQt(lines.join(u'\n'));
    open.frame.chooseInEditMenu(QStringLiteral("Replace"));
    open.type(QStringLiteral("7531"));
    open.press(Qt::Key_Return);
    open.type(QStringLiteral("7542"));
    EXPECT_EQ(open.entry.replacements().size(), 3);
    open.press(Qt::Key_Escape);
    open.window.showPage(QStringLiteral("overview"));
    EXPECT_FALSE(open.frame.editMenu().contains(QStringLiteral("Replace…\tCtrl+H"))) << "nothing can be replaced there";
    open.window.showPage(QStringLiteral("entry"));
    EXPECT_EQ(open.frame.editMenu(), lines) << "each once, however often it is opened";
}

TEST_F(Replacing, TakesWholeCellsOnlyWhereThatIsWanted) {
    open.grid->setFocus();
    open.press(Qt::Key_H, Qt::ControlModifier);
    open.entry.tickWholeCell();
    open.entry.typeReplacement(QStringLiteral("１７５３１"), QStringLiteral("17533"));
    EXPECT_EQ(open.entry.replacements().size(), 1) << "full-width digits are the same";
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(storedText("PROJ_COMPLETED"), "17533");
    EXPECT_EQ(storedText("PROJ_SIGNED"), "7531");
}

TEST_F(Replacing, NamesWhatIsNoNumberAndLeavesIt) {
    ask("7531.5", "2x");
    const QStringList lines = open.entry.replacements();
    ASSERT_EQ(lines.size(), 1);
    EXPECT_FALSE(lines[0].endsWith(QLatin1Char('|'))) << "with the reason";
    EXPECT_EQ(open.entry.replaceSummary(), QStringLiteral("0 would change, 1 are left as they are."));
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(storedText("TECH_CONTRACT_AMT"), "7531.50");
}

TEST_F(Replacing, NamesWhatIsLockedAndLeavesIt) {
    Settings settings = open.window.workspace().latestCatalogue().settings;
    settings.closedThrough = YearMonth{2025, 6};
    open.put(settings);
    ASSERT_TRUE(open.isReady);
    open.entry.tickWholeCell();
    ask("7531", "7532");
    const QStringList lines = open.entry.replacements();
    ASSERT_EQ(lines.size(), 1);
    EXPECT_TRUE(lines[0].contains(QStringLiteral("结账"))) << fromQt(lines[0]);
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(storedText("PROJ_SIGNED"), "7531");
}

TEST_F(Replacing, FindsInTheGridFirst) {
    open.grid->setFocus();
    open.press(Qt::Key_F, Qt::ControlModifier);
    const TableDriver table(*open.grid);
    ASSERT_TRUE(table.isFinding());
    open.type(QStringLiteral("7531.5"));
    EXPECT_EQ(open.grid->currentIndex().row(), open.model->rowOf({"TECH_CONTRACT_AMT"}));
    open.press(Qt::Key_H, Qt::ControlModifier);
    EXPECT_EQ(open.entry.replacements().size(), 1) << "what was looked for is asked about";
    open.press(Qt::Key_Escape);
    open.grid->setFocus();
    open.press(Qt::Key_F, Qt::ControlModifier);
    open.type(QStringLiteral("jshtcje"));
    EXPECT_TRUE(table.hits().contains(QStringLiteral(" of "))) << "by the initials of a name: " << fromQt(table.hits());
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(table.isFinding());
    EXPECT_EQ(QApplication::focusWidget(), open.grid);
}

} // namespace
} // namespace xushi
