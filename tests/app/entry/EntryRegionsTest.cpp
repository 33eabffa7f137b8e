#include "app/entry/EntryPage.h"
#include "app/table/TableRoles.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

struct EntryRegions : testing::Test {
    EntryRegions() { open.gridAt(june, "PROJ_SIGNED"); }

    int owner() const { return open.model->rowOf({"PROJ_SIGNED"}); }
    QModelIndex valueBelow(int step) const { return open.model->index(owner() + step, FigureEntryModel::ValueColumn); }
    std::optional<Figure> stored(const FigureKey& key) { return *now(open.window.workspace().openStore().store()).readFigure(key); }

    OpenWindow open;
};

TEST_F(EntryRegions, AltRightOpensARowIntoItsRegionsInTheirOrder) {
    const int rows = open.model->rowCount();
    const QAbstractItemModelTester tester(open.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    open.press(Qt::Key_Down, Qt::AltModifier);
    std::vector<std::string> expected;
    for (const auto& region : open.window.workspace().catalogue().regions)
        if (region.type != RegionType::City && !(region.validTo && *region.validTo < YearMonth{2025, 6})) expected.push_back(region.code.text);
    ASSERT_EQ(open.model->rowCount(), rows + static_cast<int>(expected.size()));
    for (int step = 1; step <= static_cast<int>(expected.size()); ++step) {
        EXPECT_EQ(open.model->regionAt(valueBelow(step))->text, expected[static_cast<std::size_t>(step - 1)]);
        EXPECT_EQ(open.model->indicatorAt(valueBelow(step))->text, "PROJ_SIGNED");
    }
    open.press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(open.model->rowCount(), rows);
}

TEST_F(EntryRegions, AFigureTypedInARegionIsStoredForIt) {
    open.press(Qt::Key_Down, Qt::AltModifier);
    open.press(Qt::Key_Down);
    const FigureKey key = *open.model->keyAt(open.grid->currentIndex());
    EXPECT_NE(key.region, open.window.workspace().region());
    open.type("21");
    open.press(Qt::Key_Return);
    ASSERT_TRUE(stored(key));
    EXPECT_EQ(stored(key)->value->toString(), "21");
    EXPECT_EQ(valueBelow(1).data().toString(), "21");
    EXPECT_EQ(open.grid->currentIndex().row(), owner() + 2);
}

TEST_F(EntryRegions, ARefusedTextOfARegionStaysInItsCell) {
    open.press(Qt::Key_Down, Qt::AltModifier);
    open.press(Qt::Key_Down);
    open.type("1e3");
    open.press(Qt::Key_Return);
    EXPECT_TRUE(valueBelow(1).data(RefusedRole).toBool());
    EXPECT_FALSE(open.model->index(owner(), FigureEntryModel::ValueColumn).data(RefusedRole).toBool());
    open.press(Qt::Key_Up, Qt::AltModifier);
    open.press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(valueBelow(1).data().toString(), "1e3") << "closing the row loses nothing";
}

TEST_F(EntryRegions, ClosingFromARegionGoesToItsIndicator) {
    open.press(Qt::Key_Down, Qt::AltModifier);
    open.press(Qt::Key_Down);
    open.press(Qt::Key_Down);
    open.press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(open.grid->currentIndex().row(), owner());
    EXPECT_FALSE(open.model->isExpanded(owner()));
}

TEST_F(EntryRegions, WithShiftEveryRowIsOpenedAndClosed) {
    const int rows = open.model->rowCount();
    open.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_GT(open.model->rowCount(), 4 * rows);
    EXPECT_EQ(open.grid->currentIndex().row(), owner()) << "the cursor stays on its figure";
    open.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(open.model->rowCount(), rows);
}

TEST_F(EntryRegions, AnOpenedRowStaysOpenInAnotherMonth) {
    open.press(Qt::Key_Down, Qt::AltModifier);
    open.window.workspace().stepMonth(-1);
    EXPECT_TRUE(open.model->isExpanded(owner()));
    EXPECT_TRUE(open.model->rowCount() > owner() + 1 && open.model->ownerOf(owner() + 1) == owner());
}

TEST_F(EntryRegions, AClickOnTheTriangleOpensTheRow) {
    const QRect cell = open.grid->visualRect(open.model->index(owner(), FigureEntryModel::NameColumn));
    QTest::mouseClick(open.grid->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(cell.left() + 14, cell.center().y()));
    EXPECT_TRUE(open.model->isExpanded(owner()));
    QTest::mouseClick(open.grid->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(cell.left() + 90, cell.center().y()));
    EXPECT_TRUE(open.model->isExpanded(owner())) << "a click on the name only goes there";
}

TEST_F(EntryRegions, ARegionsOwnViewHasNothingToOpen) {
    for (const auto& region : open.window.workspace().catalogue().regions)
        if (region.type != RegionType::City) {
            open.window.workspace().setRegion(region.code);
            break;
        }
    EXPECT_FALSE(open.model->isExpandable(open.model->rowOf({"PROJ_SIGNED"})));
}

TEST_F(EntryRegions, AChangeInARegionJudgesTheCityAgain) {
    open.press(Qt::Key_Down, Qt::AltModifier);
    QSignalSpy changed(open.model, &QAbstractItemModel::dataChanged);
    open.press(Qt::Key_Down);
    open.type("21");
    open.press(Qt::Key_Return);
    std::set<int> rows;
    for (const auto& signal : changed)
        for (int row = signal[0].toModelIndex().row(); row <= signal[1].toModelIndex().row(); ++row) rows.insert(row);
    EXPECT_EQ(rows, (std::set<int>{owner(), owner() + 1}));
}

TEST_F(EntryRegions, ARegionNamesItsIndicatorWithItsUnit) {
    open.press(Qt::Key_Down, Qt::AltModifier);
    const QModelIndex name = open.model->index(owner() + 1, FigureEntryModel::NameColumn);
    EXPECT_EQ(name.data(OwnerRole).toString(), QStringLiteral("新签约科技型工业项目（项）"));
    EXPECT_TRUE(open.model->index(owner(), FigureEntryModel::NameColumn).data(OwnerRole).toString().isEmpty());
    open.press(Qt::Key_Down);
    const QString strip = open.entry.line();
    EXPECT_TRUE(strip.startsWith(QStringLiteral("新签约科技型工业项目（项） · ") + name.data().toString())) << fromQt(strip);
}

TEST_F(EntryRegions, TheYearTitleHasTheUnit) {
    open.press(Qt::Key_F6);
    EXPECT_EQ(open.entry.title(), QStringLiteral("新签约科技型工业项目（项） · 2025"));
}

} // namespace
} // namespace xushi
