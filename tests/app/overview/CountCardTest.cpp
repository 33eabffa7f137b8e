#include "app/overview/CountCard.h"
#include "support/drivers/Hand.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QTest>

namespace xushi {
namespace {

QImage pictureOf(CountCard& card) {
    card.resize(card.sizeHint());
    return card.grab().toImage();
}

TEST(CountCard, TellsWordAndNumberToWhoDoesNotSeeIt) {
    CountCard card(RowKind::Behind, QStringLiteral("滞后"));
    card.setCount(7);
    EXPECT_EQ(card.accessibleName(), QStringLiteral("滞后 7"));
    card.setCount(0);
    EXPECT_EQ(card.accessibleName(), QStringLiteral("滞后 0"));
}

TEST(CountCard, PaintsItsNumber) {
    CountCard card(RowKind::Behind, QStringLiteral("滞后"));
    card.setCount(1);
    const QImage one = pictureOf(card);
    card.setCount(7);
    EXPECT_NE(pictureOf(card), one);
    card.setCount(1);
    EXPECT_EQ(pictureOf(card), one);
}

TEST(CountCard, EachLightHasAPictureOfItsOwn) {
    std::vector<QImage> pictures;
    for (const RowKind kind : rowKinds) {
        if (!lightOf(kind)) continue;
        CountCard card(kind, {});
        pictures.push_back(pictureOf(card));
    }
    for (std::size_t one = 0; one < pictures.size(); ++one)
        for (std::size_t other = one + 1; other < pictures.size(); ++other) EXPECT_NE(pictures[one], pictures[other]) << one << " " << other;
}

TEST(CountCard, IsChosenByAKeyAndLooksChosen) {
    CountCard card(RowKind::On, QStringLiteral("达序时"));
    card.show();
    card.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&card));
    card.setFocus();
    const QImage before = pictureOf(card);
    hand::press(Qt::Key_Space);
    EXPECT_TRUE(card.isChecked());
    EXPECT_NE(pictureOf(card), before);
    hand::press(Qt::Key_Space);
    EXPECT_FALSE(card.isChecked());
    EXPECT_EQ(pictureOf(card), before);
}

} // namespace
} // namespace xushi
