#include "TownScene.h"

namespace xushi {
namespace {

using TownColumns = TownScene;

TEST_F(TownColumns, AreChosenInTheMenuOfTheirHeads) {
    EXPECT_EQ(table().menuOfHead(zh("片")), (zhs({"&1  名称", "&2  片", "&3  金额", "&4  备注"}) << QStringLiteral("Columns as the program has them")));
    table().choose(zh("片"));
    EXPECT_EQ(table().heads(), zhs({"名称", "金额", "备注"}));
    table().menuOfHead(zh("名称"));
    EXPECT_THROW(table().choose(zh("名称")), std::logic_error) << "the first one always stays";
    table().choose(zh("片"));
    EXPECT_EQ(table().heads(), zhs({"名称", "片", "金额", "备注"}));
}

TEST_F(TownColumns, AreChosenByKeysAlone) {
    hand::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    hand::press(Qt::Key_4);
    EXPECT_EQ(table().heads(), zhs({"名称", "片", "金额"}));
}

TEST_F(TownColumns, AreMovedByTheirHeadsAndByKeys) {
    table().dragHead(zh("金额"), zh("片"));
    EXPECT_EQ(table().heads(), zhs({"名称", "金额", "片", "备注"}));
    table().goTo(0, zh("片"));
    hand::press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(table().heads(), zhs({"名称", "金额", "备注", "片"}));
    table().goTo(0, zh("金额"));
    hand::press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(table().heads().front(), zh("名称")) << "the first one stays first";
}

TEST_F(TownColumns, AreRememberedWithOrderWidthAndChoice) {
    table().dragHead(zh("金额"), zh("片"));
    table().drawWidth(zh("金额"), 40);
    const int width = table().width(zh("金额"));
    table().menuOfHead(zh("备注"));
    table().choose(zh("备注"));
    open();
    EXPECT_EQ(table().heads(), zhs({"名称", "金额", "片"}));
    EXPECT_EQ(table().width(zh("金额")), width);
    EXPECT_EQ(width, 130);
}

TEST_F(TownColumns, AnAddedOneSpoilsNothing) {
    QSettings().setValue(QStringLiteral("tables/towns"), QStringList{QStringLiteral("name|150|"), QStringLiteral("note|0|+"), QStringLiteral("amount|0|-"), QStringLiteral("gone|20|+")});
    open();
    EXPECT_EQ(table().heads(), zhs({"名称", "片", "备注"})) << "behind the one before it; what was left out stays out";
    EXPECT_EQ(table().width(zh("名称")), 150);
    EXPECT_EQ(table().width(zh("片")), 80);
}

TEST_F(TownColumns, ShareTheRoomUntilAPersonDrawsThem) {
    const int before = table().width(zh("备注"));
    EXPECT_EQ(before, view->viewport()->width() - 120 - 80 - 90);
    window->resize(800, 300);
    QTest::qWait(1);
    EXPECT_EQ(table().width(zh("备注")), before + 100);
    table().drawWidth(zh("备注"), -150);
    const int drawn = table().width(zh("备注"));
    window->resize(900, 300);
    QTest::qWait(1);
    EXPECT_EQ(table().width(zh("备注")), drawn);
}

TEST_F(TownColumns, LeaveOutTheSpareOnesWhereThereIsNoRoom) {
    auto columns = usual();
    columns[TownModel::PlaceColumn].spare = 1;
    open(columns);
    window->resize(350, 300);
    QTest::qWait(1);
    EXPECT_EQ(table().heads(), zhs({"名称", "金额", "备注"}));
    table().menuOfHead(zh("名称"));
    table().choose(zh("片"));
    EXPECT_EQ(table().heads(), zhs({"名称", "片", "金额", "备注"})) << "who wants it has it";
}

TEST_F(TownColumns, HiddenOnesAreOffered) {
    auto columns = usual();
    columns[TownModel::NoteColumn].isHidden = true;
    open(columns);
    EXPECT_EQ(table().heads(), zhs({"名称", "片", "金额"}));
    table().menuOfHead(zh("名称"));
    table().choose(zh("备注"));
    EXPECT_EQ(table().heads(), zhs({"名称", "片", "金额", "备注"}));
}

TEST_F(TownColumns, GoBackToThoseOfTheProgram) {
    table().dragHead(zh("金额"), zh("片"));
    table().drawWidth(zh("金额"), 40);
    table().menuOfHead(zh("名称"));
    table().choose(QStringLiteral("Columns as the program has them"));
    EXPECT_EQ(table().heads(), zhs({"名称", "片", "金额", "备注"}));
    EXPECT_EQ(table().width(zh("金额")), 90);
    open();
    EXPECT_EQ(table().heads(), zhs({"名称", "片", "金额", "备注"}));
}

} // namespace
} // namespace xushi
