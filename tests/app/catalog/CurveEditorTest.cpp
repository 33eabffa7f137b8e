#include "app/catalog/CatalogTesting.h"
#include "app/catalog/CurveMonthsModel.h"
#include "app/shared/LightLabel.h"
#include "app/catalog/MonthsView.h"
#include "app/shared/QtText.h"

#include <QLabel>

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

class CurveEditor : public CatalogTest {
protected:
    void startPlan() {
        openTarget("STARTS");
        pick("curveBox", QStringLiteral("New: planned points"));
    }
};

TEST_F(CurveEditor, ShowsTheEvenShareOfTwelveMonthsAndWhatIsDue) {
    openTarget("STARTS");
    EXPECT_EQ(shown(CurveMonthsModel::Share, 5), QStringLiteral("41.7"));
    EXPECT_EQ(shown(CurveMonthsModel::Due, 5), QStringLiteral("104.2"));
    EXPECT_EQ(shown(CurveMonthsModel::Share, 12), QStringLiteral("100.0"));
}

TEST_F(CurveEditor, SavesPlannedPointsAndShowsTheSharesBetweenThem) {
    startPlan();
    typeShare(3, QStringLiteral("15"));
    typeShare(6, QStringLiteral("40"));
    EXPECT_EQ(shown(CurveMonthsModel::Share, 5), QStringLiteral("31.7")) << "follows while it is typed";
    EXPECT_THAT(fromQt(the<LightLabel>("ownVerdict").words()), HasSubstr("31.7"));
    EXPECT_THAT(fromQt(the<LightLabel>("linearVerdict").words()), HasSubstr("41.7"));
    type("reasonEdit", QStringLiteral("项目多在四季度竣工"));
    press(Qt::Key_S, Qt::ControlModifier);

    const Target* target = storedTarget("STARTS");
    ASSERT_TRUE(target->curve.has_value()) << fromQt(problem());
    const Curve* curve = m_catalogue.find(*target->curve);
    ASSERT_NE(curve, nullptr);
    EXPECT_EQ(shareDue(curve->shape, {.year = 2025, .asOf = Month(5)}), Ratio(19, 60));
    EXPECT_EQ(curve->reason, "项目多在四季度竣工");
    EXPECT_EQ(target->reason, "项目多在四季度竣工");
    EXPECT_EQ(journal().back().note.act, "curve");
    EXPECT_EQ(shown(CurveMonthsModel::Planned, 6), QStringLiteral("40"));
}

TEST_F(CurveEditor, RefusesPointsThatFallWithTheirSentence) {
    startPlan();
    typeShare(3, QStringLiteral("40"));
    typeShare(6, QStringLiteral("15"));
    type("reasonEdit", QStringLiteral("计划"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("6月的计划比例15%低于前一个月的40%"));
    EXPECT_EQ(shown(CurveMonthsModel::Planned, 6), QStringLiteral("15"));
    EXPECT_EQ(storedTarget("STARTS")->curve, std::nullopt);
}

TEST_F(CurveEditor, RefusesACurveWithoutReason) {
    startPlan();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("需要写明原因"));
}

TEST_F(CurveEditor, TellsWhoElseIsJudgedByTheCurveAndSparesTheirDrafts) {
    startPlan();
    type("reasonEdit", QStringLiteral("计划"));
    press(Qt::Key_S, Qt::ControlModifier);
    openTarget("DONE");
    type("valueEdit", QStringLiteral("150"));
    pick("curveBox", QStringLiteral("新开工2025年计划"));
    EXPECT_EQ(the<QLabel>("shareNote").isVisible(), true);

    openTarget("STARTS");
    typeShare(6, QStringLiteral("40"));
    type("reasonEdit", QStringLiteral("改计划"));
    press(Qt::Key_S, Qt::ControlModifier);
    openTarget("DONE");
    EXPECT_EQ(shown(CurveMonthsModel::Planned, 6), QStringLiteral("40")) << "only its value was edited here";
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_NE(storedTarget("DONE"), nullptr) << fromQt(problem());
    EXPECT_EQ(shareDue(m_catalogue.curves.front().shape, {.year = 2025, .asOf = Month(6)}), Ratio(2, 5));
}

TEST_F(CurveEditor, EmptiesAMonthWithDelete) {
    startPlan();
    typeShare(3, QStringLiteral("15"));
    the<QWidget>("monthsView").setFocus();
    the<MonthsView>("monthsView").setCurrentIndex(the<MonthsView>("monthsView").model()->index(0, 2));
    press(Qt::Key_Delete);
    EXPECT_EQ(shown(CurveMonthsModel::Planned, 3), QString());
    EXPECT_EQ(shown(CurveMonthsModel::Share, 6), QStringLiteral("50.0"));
}

} // namespace
} // namespace xushi
