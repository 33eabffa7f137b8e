#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"

#include <QAbstractItemModel>

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

class TargetEditor : public CatalogTest {};

TEST_F(TargetEditor, SetsTheTargetOfAYear) {
    openTarget({"DONE"});
    type(CatalogPart::Value, QStringLiteral("１５０"));
    type(CatalogPart::Word, QStringLiteral("以上"));
    type(CatalogPart::DecidedOn, QStringLiteral("2025-02-10"));
    pick(CatalogPart::Commitment, QStringLiteral("力争"));
    press(Qt::Key_S, Qt::ControlModifier);

    const Target* target = storedTarget("DONE");
    ASSERT_NE(target, nullptr) << fromQt(problem());
    EXPECT_EQ(target->value, Decimal(150));
    EXPECT_EQ(target->word, "以上");
    EXPECT_EQ(target->decidedOn, "2025-02-10");
    EXPECT_EQ(target->commitment, Commitment::Strive);
    EXPECT_EQ(journal().back().note.act, "target");
}

TEST_F(TargetEditor, RefusesARevisionWithoutReasonAndKeepsTheNumber) {
    openTarget({"STARTS"});
    type(CatalogPart::Value, QStringLiteral("280"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("调整目标需要写明原因"));
    EXPECT_EQ(text(CatalogPart::Value), QStringLiteral("280"));
    EXPECT_EQ(storedTarget("STARTS")->value, Decimal(250));
}

TEST_F(TargetEditor, RevisesWithAReasonAndListsBothRevisions) {
    openTarget({"STARTS"});
    type(CatalogPart::Value, QStringLiteral("280"));
    type(CatalogPart::Reason, QStringLiteral("7月调整"));
    press(Qt::Key_S, Qt::ControlModifier);

    EXPECT_EQ(storedTarget("STARTS")->revision, 2);
    const auto& history = targetHistory();
    ASSERT_EQ(history.rowCount(), 2);
    EXPECT_EQ(history.index(0, 1).data().toString(), QStringLiteral("250项→280项"));
    EXPECT_EQ(history.index(0, 4).data().toString(), QStringLiteral("7月调整"));
    EXPECT_EQ(text(CatalogPart::Reason), QString()) << "the next change needs a reason of its own";
}

TEST_F(TargetEditor, RefusesANumberAndADateThatCannotBeRead) {
    openTarget({"STARTS"});
    type(CatalogPart::Value, QStringLiteral("很多"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("“很多”不是数字"));
    type(CatalogPart::Value, QStringLiteral("250"));
    type(CatalogPart::DecidedOn, QStringLiteral("7月"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("“7月”不是日期"));
}

TEST_F(TargetEditor, KeepsADraftForEachYear) {
    openTarget({"STARTS"});
    type(CatalogPart::Value, QStringLiteral("280"));
    goTo(CatalogPart::Year);
    press(Qt::Key_Up);
    ASSERT_EQ(text(CatalogPart::Year), QStringLiteral("2026"));
    EXPECT_EQ(text(CatalogPart::Value), QString());
    goTo(CatalogPart::Year);
    press(Qt::Key_Down);
    EXPECT_EQ(text(CatalogPart::Value), QStringLiteral("280"));
}

TEST_F(TargetEditor, SetsTheBasisOfATarget) {
    openTarget({"STARTS"});
    type(CatalogPart::Basis, QStringLiteral("按协议登记"));
    type(CatalogPart::Reason, QStringLiteral("补登口径"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(storedTarget("STARTS")->basis, "按协议登记") << fromQt(problem());
}

TEST_F(TargetEditor, ATargetCanHaveThresholdsOfItsOwn) {
    openTarget({"STARTS"});
    type(CatalogPart::Threshold, QStringLiteral("30"));
    type(CatalogPart::Reason, QStringLiteral("按市规则"));
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(storedTarget("STARTS")->thresholds.has_value()) << fromQt(problem());
    EXPECT_EQ(storedTarget("STARTS")->thresholds->farBehindBelow, Decimal(-30));
    EXPECT_EQ(text(CatalogPart::Threshold), QStringLiteral("30"));
    type(CatalogPart::Threshold, QString());
    type(CatalogPart::Reason, QStringLiteral("改回"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(storedTarget("STARTS")->thresholds, std::nullopt) << "the rule of the store holds again";
}

} // namespace
} // namespace xushi
