#include "app/start/KeysDialog.h"

#include "app/window/PageList.h"
#include "support/drivers/Hand.h"
#include "support/drivers/StartDriver.h"

#include <gtest/gtest.h>

#include <QTest>

namespace xushi {
namespace {

TEST(KeysDialog, CutsNothingOffAndScrollsWhereTheScreenIsSmall) {
    KeysDialog dialog(nullptr);
    dialog.show();
    dialog.resize(dialog.width(), 400);
    QTest::qWait(1);
    const KeysDriver keys(dialog);
    EXPECT_GT(keys.furtherDown(), 0);
    EXPECT_EQ(keys.furtherAside(), 0);
    EXPECT_GT(keys.lines().size(), 50);
    EXPECT_EQ(keys.cutOffLines(), QStringList());
}

TEST(KeysDialog, NamesTheKeyOfEveryPage) {
    KeysDialog dialog(nullptr);
    const QStringList lines = KeysDriver(dialog).lines();
    const auto pages = std::ranges::find_if(lines, [](const QString& line) { return line.startsWith(QStringLiteral("Ctrl+1")); });
    ASSERT_NE(pages, lines.end());
    for (const auto& page : pageList())
        EXPECT_TRUE(page.viewOf || pages->contains(QString::number(page.number))) << page.number;
}

TEST(KeysDialog, IsClosedByItsButtonAndByEscape) {
    KeysDialog dialog(nullptr);
    dialog.show();
    KeysDriver(dialog).close();
    EXPECT_FALSE(dialog.isVisible());
    dialog.show();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    hand::press(Qt::Key_Escape, Qt::NoModifier, &dialog);
    EXPECT_FALSE(dialog.isVisible());
}

} // namespace
} // namespace xushi
