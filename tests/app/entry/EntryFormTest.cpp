#include "app/table/TableRoles.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);

/// 技术合同 with 102.85 up to April.
struct EntryFormSwitch : testing::Test {
    EntryFormSwitch() {
        enterAt(Period::ytd(2025, 4), "102.85");
        open.gridAt(may, "TECH_CONTRACT_AMT");
    }
    void enterAt(const Period& period, const QString& text) {
        open.gridAt(period, "TECH_CONTRACT_AMT");
        open.type(text);
        open.press(Qt::Key_Return);
    }
    QModelIndex cell(int column) const { return open.model->index(open.model->rowOf({"TECH_CONTRACT_AMT"}), column); }

    OpenWindow open;
};

TEST_F(EntryFormSwitch, CtrlLShowsTheMonthAndTheOtherFormBesideIt) {
    EXPECT_EQ(cell(FigureEntryModel::MonthColumn).data().toString(), "11.35");
    open.press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(cell(FigureEntryModel::ValueColumn).data().toString(), "11.35");
    EXPECT_EQ(cell(FigureEntryModel::ValueColumn).data(FormRole).toString(), "当月");
    EXPECT_EQ(cell(FigureEntryModel::MonthColumn).data().toString(), "114.2");
    EXPECT_EQ(cell(FigureEntryModel::MonthColumn).data(FormRole).toString(), "累计");
    open.press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(cell(FigureEntryModel::ValueColumn).data().toString(), "达114.2");
    EXPECT_EQ(cell(FigureEntryModel::ValueColumn).data(FormRole).toString(), "");
}

TEST_F(EntryFormSwitch, AMonthThatIsTypedIsStoredAsTheCumulative) {
    open.press(Qt::Key_L, Qt::ControlModifier);
    open.type("12.15");
    open.press(Qt::Key_Return);
    const auto stored = open.stored("TECH_CONTRACT_AMT", may);
    EXPECT_EQ(stored->value->toString(), "115.00");
    EXPECT_EQ(stored->typed, "当月12.15");
    EXPECT_EQ(cell(FigureEntryModel::ValueColumn).data().toString(), "12.15");
}

TEST_F(EntryFormSwitch, TheEchoNamesTheCumulative) {
    open.press(Qt::Key_L, Qt::ControlModifier);
    open.type("12.15");
    EXPECT_EQ(open.entry.echo(), QStringLiteral("= 12.15 亿元 · 累计 115.00"));
}

TEST_F(EntryFormSwitch, AMonthWithoutTheCumulativeBeforeItIsRefusedInWords) {
    open.gridAt(Period::ytd(2025, 9), "TECH_CONTRACT_AMT");
    open.press(Qt::Key_L, Qt::ControlModifier);
    open.type("11");
    open.press(Qt::Key_Return);
    EXPECT_TRUE(cell(FigureEntryModel::ValueColumn).data(RefusedRole).toBool());
    EXPECT_TRUE(open.model->problemAt(cell(FigureEntryModel::ValueColumn)).contains(QStringLiteral("8月累计未报")));
}

TEST_F(EntryFormSwitch, TakesEverySelectedRowThatHasTwoForms) {
    const int row = open.model->rowOf({"PROJ_SIGNED"});
    open.grid->selectionModel()->select({open.model->index(row, 2), open.model->index(row + 1, 2)}, QItemSelectionModel::ClearAndSelect);
    open.press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(open.model->isOtherFormAt(open.model->index(row, FigureEntryModel::ValueColumn)));
    EXPECT_TRUE(open.model->isOtherFormAt(open.model->index(row + 1, FigureEntryModel::ValueColumn)));
}

TEST_F(EntryFormSwitch, AStockHasNoOtherForm) {
    for (int row = 0; row < open.model->rowCount(); ++row) {
        const auto code = open.model->indicatorAt(open.model->index(row, 0));
        if (!code || open.window.workspace().catalogue().find(*code)->measure != Measure::Stock) continue;
        open.grid->setCurrentIndex(open.model->index(row, FigureEntryModel::ValueColumn));
        open.press(Qt::Key_L, Qt::ControlModifier);
        EXPECT_FALSE(open.model->isOtherFormAt(open.grid->currentIndex()));
    }
}

} // namespace
} // namespace xushi
