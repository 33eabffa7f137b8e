#include "app/meeting/LinesLabel.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(LinesLabel, WrapsAsFarAsItMayAndElidesTheRest) {
    LinesLabel label(2, nullptr);
    const QString sentence = QStringLiteral("项目用地指标尚未下达，两个项目顺延到下半年开工");
    label.resize(label.fontMetrics().horizontalAdvance(sentence) * 3 / 5, 100);
    label.setText(sentence);
    EXPECT_EQ(label.lines().join(QString()), sentence) << "all of it fits on two lines";
    label.setText(sentence + sentence);
    ASSERT_EQ(label.lines().size(), 2);
    EXPECT_TRUE(label.lines()[1].endsWith(QChar(0x2026)));
    EXPECT_EQ(label.heightForWidth(label.width()), 2 * label.fontMetrics().lineSpacing());
    EXPECT_EQ(label.accessibleName(), sentence + sentence) << "whoever has it read aloud hears all of it";
}

TEST(LinesLabel, TakesNoRoomForNothing) {
    LinesLabel label(3, nullptr);
    label.setText(QString());
    EXPECT_EQ(label.heightForWidth(200), 0);
    EXPECT_TRUE(label.isHidden());
}

} // namespace
} // namespace xushi
