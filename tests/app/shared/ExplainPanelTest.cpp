#include "app/shared/ExplainPanel.h"

#include "app/office/OpenOffice.h"
#include "support/OpenWindow.h"

namespace xushi {
namespace {

struct ExplainPanelOf : OpenOffice {
    ExplainPanel panel{workspace, nullptr};
};

TEST_F(ExplainPanelOf, TellsOfWhichIndicatorAndMonthItSpeaks) {
    panel.ask(CellQuestion{{"TECH_CONTRACT_AMT"}, ExplainedColumn::Value});
    EXPECT_TRUE(panel.text().startsWith(QStringLiteral("技术合同成交额　2025年1—5月\n"))) << fromQt(panel.text());
    EXPECT_TRUE(panel.text().contains(QStringLiteral("达114.2亿元"))) << fromQt(panel.text());
}

TEST_F(ExplainPanelOf, AnswersTheColumnThatIsAskedAbout) {
    std::set<QString> answers;
    for (const auto column : {ExplainedColumn::Value, ExplainedColumn::Completion, ExplainedColumn::Gap, ExplainedColumn::Light}) {
        panel.ask(CellQuestion{{"TECH_CONTRACT_AMT"}, column});
        answers.insert(panel.text());
    }
    EXPECT_EQ(answers.size(), 4U);
    panel.ask(CellQuestion{{"TECH_CONTRACT_AMT"}, ExplainedColumn::Gap});
    EXPECT_TRUE(panel.text().contains(QStringLiteral("修约前0.945273…pp"))) << fromQt(panel.text());
}

TEST_F(ExplainPanelOf, AsksForANumberWhereNoneWasMade) {
    panel.ask(std::nullopt);
    const QString invitation = panel.text();
    EXPECT_TRUE(invitation.contains(QStringLiteral("Choose a number"))) << fromQt(invitation);
    panel.ask(CellQuestion{{"TECH_CONTRACT_AMT"}, ExplainedColumn::Value});
    panel.ask(CellQuestion{{"NO_SUCH_INDICATOR"}, ExplainedColumn::Value});
    EXPECT_EQ(panel.text(), invitation) << "and nothing of the answer before";
    workspace.close();
    panel.ask(CellQuestion{{"TECH_CONTRACT_AMT"}, ExplainedColumn::Value});
    EXPECT_EQ(panel.text(), invitation);
}

TEST(ExplainPanel, IsClosedByItsButtonAndOpenedAgainByOneKey) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    open.frame.toggleExplanation();
    ASSERT_TRUE(open.frame.isExplaining());
    open.frame.closeExplanation();
    EXPECT_FALSE(open.frame.isExplaining());
    EXPECT_EQ(QApplication::focusWidget(), open.grid) << "the keys stay where they were";
    open.frame.toggleExplanation();
    EXPECT_TRUE(open.frame.isExplaining());
}

} // namespace
} // namespace xushi
