#include "TownScene.h"

namespace xushi {
namespace {

using TownOrder = TownScene;

TEST_F(TownOrder, AClickOnAHeadSortsUpThenDownThenBack) {
    const QStringList own = zhs({"河湾镇", "石桥镇", "安乐镇", "白塔镇", "合计"});
    table().clickHead(zh("金额"));
    EXPECT_EQ(names(), zhs({"石桥镇", "河湾镇", "安乐镇", "白塔镇", "合计"})) << "a blank behind the numbers, the total at the end";
    table().clickHead(zh("金额"));
    EXPECT_EQ(names(), zhs({"安乐镇", "河湾镇", "石桥镇", "白塔镇", "合计"})) << "and it stays there the other way round";
    table().clickHead(zh("金额"));
    EXPECT_EQ(names(), own);
    EXPECT_EQ(view->horizontalHeader()->sortIndicatorSection(), -1);
}

TEST_F(TownOrder, TextsAreInTheOrderOfPinyin) {
    table().clickHead(zh("名称"));
    EXPECT_EQ(names(), zhs({"安乐镇", "白塔镇", "河湾镇", "石桥镇", "合计"}));
}

TEST_F(TownOrder, NumbersAreComparedByWhatIsStored) {
    model->show({{"甲", "", "0.1", "0.149", ""}, {"乙", "", "0.1", "0.051", ""}, {"丙", "", "0.1", "0.1", ""}});
    table().clickHead(zh("金额"));
    EXPECT_EQ(names(), zhs({"乙", "丙", "甲"}));
}

TEST_F(TownOrder, KeysSortByAnyColumn) {
    hand::press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(table().openMenu().first(4), zhs({"&1  名称", "&2  片", "&3  金额", "&4  备注"}));
    hand::press(Qt::Key_3);
    EXPECT_EQ(names().front(), zh("石桥镇"));
    hand::press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(table().openMenu()[2], zh("&3  金额  ↑"));
    hand::press(Qt::Key_3);
    EXPECT_EQ(names().front(), zh("安乐镇"));
    hand::press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(names().front(), zh("河湾镇"));
}

TEST_F(TownOrder, TheCursorStaysOnItsRow) {
    table().goTo(1, zh("片"));
    table().clickHead(zh("名称"));
    EXPECT_EQ(view->currentIndex().siblingAtColumn(0).data().toString(), zh("石桥镇"));
    EXPECT_EQ(manners->modelRow(), 1);
    EXPECT_TRUE(manners->goToModelRow(3));
    EXPECT_EQ(view->currentIndex().siblingAtColumn(0).data().toString(), zh("白塔镇"));
}

TEST_F(TownOrder, RowsAreFilteredByNameAndThatIsSaid) {
    hand::press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(table().openMenu(), (QStringList{QStringLiteral("All regions"), zh("东片"), zh("西片")}));
    table().choose(zh("东片"));
    EXPECT_EQ(names(), zhs({"河湾镇", "安乐镇"})) << "a total of all is none of these";
    EXPECT_EQ(table().filterNote(), zh("Only 东片: 2 of 5 rows"));
    EXPECT_FALSE(manners->goToModelRow(1));
    table().clickClearFilter();
    EXPECT_EQ(names().size(), 5);
    EXPECT_EQ(table().filterNote(), QString());
}

TEST_F(TownOrder, AFilterEndsWithItsName) {
    order->only(RegionRole, zh("东片"));
    ASSERT_EQ(names().size(), 2);
    model->show({{"新镇", "北片", "1", "1", ""}});
    EXPECT_EQ(names().size(), 1);
}

TEST_F(TownOrder, NumbersOfAColumnHaveTheirPointsBelowOneAnother) {
    model->towns[0].amount = "9.48";
    model->tell();
    const auto digits = [this](int row, int column) { return view->model()->index(row, column).data(FractionDigitsRole); };
    EXPECT_EQ(digits(0, TownModel::AmountColumn).toInt(), 2);
    EXPECT_EQ(digits(2, TownModel::AmountColumn).toInt(), 2) << "one number of decimals for all";
    EXPECT_FALSE(digits(0, TownModel::NameColumn).isValid());
}

} // namespace
} // namespace xushi
