#include "TownScene.h"

#include <QAction>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

namespace xushi {
namespace {

using Town = TownScene;
constexpr auto controlAlt = Qt::ControlModifier | Qt::AltModifier;

QString privateText() { return QString::fromUtf8(QApplication::clipboard()->mimeData()->data(QStringLiteral("application/x-xushi-cells"))); }

TEST_F(Town, CopiesItsSelectedRowsAsTextTableAndExactDigits) {
    table().goTo(0, zh("名称"));
    hand::press(Qt::Key_Down, Qt::ShiftModifier);
    hand::press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied(), zh("河湾镇\t东片\t9.5\t水面很宽，船只很多，每年春天都有一次集市\n石桥镇\t西片\t-12.0\t")) << "an ASCII minus";
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->html().startsWith(zh("<table><tr><td>河湾镇</td><td>东片</td><td>9.5</td>")));
    EXPECT_TRUE(privateText().startsWith(zh("河湾镇\t东片\t9.48\t"))) << fromQt(privateText());
    hand::press(Qt::Key_X, controlAlt);
    EXPECT_TRUE(copied().startsWith(zh("名称\t片\t金额\t备注\n河湾镇\t东片\t9.48\t"))) << fromQt(copied());
}

TEST_F(Town, CopiesWithHeadsWhatIsShownInTheOrderInWhichItIsShown) {
    table().dragHead(zh("金额"), zh("片"));
    table().menuOfHead(zh("名称"));
    table().choose(zh("备注"));
    table().clickHead(zh("名称"));
    view->setFocus();
    hand::press(Qt::Key_A, Qt::ControlModifier);
    QSignalSpy copies(manners, &TableManners::copied);
    hand::press(Qt::Key_C, controlAlt);
    EXPECT_EQ(copied(), zh("名称\t金额\t片\n安乐镇\t100.0\t东片\n白塔镇\t—\t西片\n河湾镇\t9.5\t东片\n石桥镇\t-12.0\t西片\n合计\t97.5\t"));
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->html().startsWith(zh("<table><tr><th>名称</th><th>金额</th>")));
    ASSERT_EQ(copies.size(), 1);
    EXPECT_EQ(copies[0][0].toInt(), 5);
}

/// From a column that is hidden Down led nowhere.
TEST_F(Town, TheCursorLeavesAColumnThatIsHidden) {
    table().goTo(1, zh("金额"));
    table().menuOfHead(zh("名称"));
    table().choose(zh("金额"));
    view->setFocus();
    EXPECT_EQ(view->currentIndex().row(), 1);
    EXPECT_FALSE(view->isColumnHidden(view->currentIndex().column()));
    hand::press(Qt::Key_Down);
    EXPECT_EQ(view->currentIndex().row(), 2);
}

TEST_F(Town, FindsAndGoesFromHitToHitRoundTheEnd) {
    table().goTo(0, zh("名称"));
    hand::press(Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(table().isFinding());
    hand::type(QStringLiteral("b2"));
    EXPECT_EQ(table().hits(), QStringLiteral("1 of 2"));
    EXPECT_EQ(table().currentText(), zh("Ｂ２")) << "full-width and in capitals";
    hand::press(Qt::Key_Return);
    EXPECT_EQ(table().currentText(), QStringLiteral("b2"));
    EXPECT_EQ(table().hits(), QStringLiteral("2 of 2"));
    hand::press(Qt::Key_F3);
    EXPECT_EQ(table().currentText(), zh("Ｂ２"));
    hand::press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(table().currentText(), QStringLiteral("b2"));
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(table().isFinding());
    EXPECT_EQ(QApplication::focusWidget(), view);
    hand::press(Qt::Key_F3);
    EXPECT_EQ(table().currentText(), zh("Ｂ２")) << "also while the field is closed";
}

TEST_F(Town, FindsByInitialsAndSaysWhereThereIsNothing) {
    hand::press(Qt::Key_F, Qt::ControlModifier);
    hand::type(QStringLiteral("btz"));
    EXPECT_EQ(table().currentText(), zh("白塔镇"));
    hand::type(QStringLiteral("x"));
    EXPECT_EQ(table().hits(), QStringLiteral("not found"));
    EXPECT_EQ(table().currentText(), zh("白塔镇")) << "the cursor stays";
}

TEST_F(Town, FindsOnlyWhatIsShown) {
    table().menuOfHead(zh("名称"));
    table().choose(zh("备注"));
    view->setFocus();
    hand::press(Qt::Key_F, Qt::ControlModifier);
    hand::type(QStringLiteral("b2"));
    EXPECT_EQ(table().hits(), QStringLiteral("not found"));
}

TEST_F(Town, CountsAnewWhatHasChanged) {
    hand::press(Qt::Key_F, Qt::ControlModifier);
    hand::type(QStringLiteral("b2"));
    model->towns[1].note = "b2";
    model->tell();
    QTest::qWait(1);
    EXPECT_EQ(table().hits(), QStringLiteral("2 of 3"));
}

TEST_F(Town, HasAMenuWithTheKeysBesideEachLine) {
    auto* own = new QAction(QStringLiteral("Go there"), view);
    own->setShortcut(QKeySequence(QStringLiteral("Ctrl+G")));
    manners->setRowActions({own});
    const QStringList lines{QStringLiteral("Go there\tCtrl+G"),           QStringLiteral("Copy\tCtrl+C"),
                            QStringLiteral("Copy with the heads\tCtrl+Alt+C"), QStringLiteral("Copy the exact digits\tCtrl+Alt+X"),
                            QStringLiteral("Find…\tCtrl+F"),              QStringLiteral("Next hit\tF3"),
                            QStringLiteral("Hit before\tShift+F3"),       QStringLiteral("Sort by…\tCtrl+Shift+S"),
                            QStringLiteral("Own order of the table\tCtrl+Shift+O"), QStringLiteral("Only some rows…\tCtrl+Shift+F"),
                            QStringLiteral("Choose the columns…\tCtrl+Shift+L"), QStringLiteral("Column to the left\tCtrl+Shift+Left"),
                            QStringLiteral("Column to the right\tCtrl+Shift+Right")};
    EXPECT_EQ(table().menu(), lines);
    EXPECT_EQ(table().menuByKey(), lines);
}

TEST_F(Town, SaysWholeWhatIsCutOff) {
    window->resize(420, 300);
    QTest::qWait(1);
    EXPECT_EQ(table().tip(0, zh("名称")), QString());
    EXPECT_EQ(table().tip(0, zh("备注")), zh("水面很宽，船只很多，每年春天都有一次集市"));
}

TEST_F(Town, KnowsItselfByAnyOfItsParts) {
    EXPECT_EQ(TableManners::of(view->viewport()), manners);
    hand::press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(TableManners::of(QApplication::focusWidget()), manners) << "the field below it";
    EXPECT_EQ(TableManners::of(window.get()), nullptr);
}

} // namespace
} // namespace xushi
