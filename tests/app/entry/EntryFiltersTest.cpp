#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
const Period june = Period::ytd(2025, 6);

struct EntryRowFilters : testing::Test {
    EntryRowFilters() { open.gridAt(june, "PROJ_SIGNED"); }

    void click(EntryButton button) { open.entry.click(button); }
    int dataRows() const {
        int rows = 0;
        for (int row = 0; row < open.model->rowCount(); ++row) rows += open.model->isHeading(row) ? 0 : 1;
        return rows;
    }

    OpenWindow open;
};

TEST_F(EntryRowFilters, MissingShowsOnlyWhatIsDueAndNotReported) {
    open.goTo("PROJ_SIGNED");
    open.type("230");
    open.press(Qt::Key_Return);
    click(EntryButton::Missing);
    EXPECT_LT(open.model->rowOf({"PROJ_SIGNED"}), 0);
    ASSERT_GT(dataRows(), 0);
    for (int row = 0; row < open.model->rowCount(); ++row) {
        if (open.model->isHeading(row)) continue;
        EXPECT_TRUE(open.model->isMissingAt(open.model->index(row, FigureEntryModel::ValueColumn)));
    }
}

TEST_F(EntryRowFilters, ARowThatIsFilledStaysUntilTheFilterIsAppliedAgain) {
    click(EntryButton::Missing);
    open.goTo("PROJ_SIGNED");
    open.grid->setFocus();
    const int rows = dataRows();
    open.type("230");
    open.press(Qt::Key_Return);
    EXPECT_EQ(dataRows(), rows) << "nothing moves under the cursor";
    open.window.showPage(QStringLiteral("overview"));
    open.window.showPage(QStringLiteral("entry"));
    EXPECT_EQ(dataRows(), rows - 1);
}

TEST_F(EntryRowFilters, ToCheckShowsFindingsAndRefusedTexts) {
    open.window.workspace().setPeriod(may);
    open.goTo("PROJ_SIGNED");
    open.grid->setFocus();
    open.type("66.8.1");
    open.press(Qt::Key_Return);
    click(EntryButton::Problems);
    EXPECT_GE(open.model->rowOf({"PROJ_SIGNED"}), 0);
    for (int row = 0; row < open.model->rowCount(); ++row) {
        if (open.model->isHeading(row)) continue;
        EXPECT_GE(open.model->troubleAt(open.model->index(row, FigureEntryModel::ValueColumn)), CellTrouble::Soft);
    }
}

TEST_F(EntryRowFilters, AnEmptyFilterSaysSoAndOffersEverything) {
    open.window.workspace().setPeriod(Period::ytd(2025, 7));
    open.model->setShowsAll(false);
    click(EntryButton::Problems);
    ASSERT_EQ(open.model->rowCount(), 0) << "nothing is reported in July yet";
    EXPECT_FALSE(open.grid->isVisible());
    EXPECT_FALSE(open.entry.emptyText().isEmpty());
    click(EntryButton::ShowAll);
    EXPECT_TRUE(open.grid->isVisible());
    EXPECT_FALSE(open.entry.isOn(EntryButton::Problems));
}

TEST_F(EntryRowFilters, AllShowsWhatIsNotDueAsWell) {
    open.window.workspace().setPeriod(may);
    open.model->setShowsAll(false);
    const int due = dataRows();
    click(EntryButton::All);
    EXPECT_GT(dataRows(), due);
}

TEST_F(EntryRowFilters, MineIsNotOfferedWhileNobodyIsKnown) {
    open.window.workspace().setPerson({});
    EXPECT_FALSE(open.entry.isShown(EntryButton::Own));
}

TEST_F(EntryRowFilters, MineShowsTheDepartmentOfWhoIsWorking) {
    auto& workspace = open.window.workspace();
    const DepartmentCode own = workspace.catalogue().find(IndicatorCode{"PROJ_SIGNED"})->department;
    open.put(Person{.code = {"NEW-CLERK"}, .name = "新来的", .department = own});
    ASSERT_TRUE(open.isReady);
    workspace.setPerson({"NEW-CLERK"});
    ASSERT_TRUE(open.entry.isShown(EntryButton::Own));
    const int all = dataRows();
    click(EntryButton::Own);
    EXPECT_GE(open.model->rowOf({"PROJ_SIGNED"}), 0);
    EXPECT_LT(dataRows(), all);
    for (int row = 0; row < open.model->rowCount(); ++row) {
        const auto code = open.model->indicatorAt(open.model->index(row, 0));
        if (!code) continue;
        EXPECT_EQ(workspace.catalogue().find(*code)->department, own);
    }
}

TEST_F(EntryRowFilters, ApplyingAFilterLosesNoKeystroke) {
    open.goTo("PROJ_SIGNED");
    open.type("233");
    click(EntryButton::Missing);
    EXPECT_EQ(open.stored("PROJ_SIGNED", june)->value->toString(), "233");
}

TEST_F(EntryRowFilters, MissingOpensTheRegionsThatOweAFigure) {
    const auto& workspace = open.window.workspace();
    const auto county = std::ranges::find_if(workspace.catalogue().regions, [](const Region& region) { return region.type == RegionType::County; });
    ASSERT_NE(county, workspace.catalogue().regions.end());
    const RegionCode code = county->code;
    const FigureEdit reported{.indicator = {"PROJ_SIGNED"}, .region = code, .period = may, .value = "3"};
    ASSERT_TRUE(open.window.workspace().acts().enter({reported}, QStringLiteral("enter")));
    click(EntryButton::Missing);
    const QModelIndex owed = open.model->indexOf({june, {"PROJ_SIGNED"}, code}, EntryField::Value);
    ASSERT_TRUE(owed.isValid()) << "it reported in May and is awaited in June";
    EXPECT_TRUE(open.model->isExpanded(open.model->rowOf({"PROJ_SIGNED"})));
    click(EntryButton::Missing);
    EXPECT_FALSE(open.model->indexOf({june, {"PROJ_SIGNED"}, code}, EntryField::Value).isValid()) << "closed again without the filter";
}

TEST_F(EntryRowFilters, TheCountIsOfTheMonthWhateverIsShown) {
    const int due = open.model->dueCount();
    const int reported = open.model->reportedCount();
    ASSERT_GT(due, reported);
    open.goTo("PROJ_SIGNED");
    open.type("230");
    open.press(Qt::Key_Return);
    click(EntryButton::Missing);
    EXPECT_EQ(open.model->dueCount(), due);
    EXPECT_EQ(open.model->reportedCount(), reported + 1);
}

TEST_F(EntryRowFilters, AreReachedFromTheGridByKeys) {
    open.goTo("PROJ_SIGNED");
    open.grid->setFocus();
    const auto expectToggled = [&](Qt::Key key, EntryButton button) {
        const bool before = open.entry.isOn(button);
        open.press(key, Qt::AltModifier);
        EXPECT_NE(open.entry.isOn(button), before) << key;
        open.press(key, Qt::AltModifier);
        EXPECT_EQ(open.entry.isOn(button), before) << key;
    };
    expectToggled(Qt::Key_A, EntryButton::All);
    expectToggled(Qt::Key_T, EntryButton::Missing);
    expectToggled(Qt::Key_W, EntryButton::Problems);
}

} // namespace
} // namespace xushi
