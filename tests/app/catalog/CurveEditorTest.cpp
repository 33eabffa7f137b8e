#include "app/catalog/CatalogTesting.h"
#include "app/catalog/CurveMonthsModel.h"
#include "app/text/QtText.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

class CurveEditor : public CatalogTest {
protected:
    void startPlan() {
        openTarget({"STARTS"});
        pick(CatalogPart::Curve, QStringLiteral("New curve"));
    }
    void enterValue(const char* value, const Period& period) {
        FigureEdit edit{.indicator = {"STARTS"}, .region = m_workspace.region(), .period = period};
        edit.value = value;
        EXPECT_TRUE(m_workspace.acts().enter({edit}, QStringLiteral("enter")));
    }
    void setMay(const char* value) { enterValue(value, Period::ytd(2025, 5)); }
    void putPastYear(int year, const char* may, const char* december) {
        enterValue(may, Period::ytd(year, 5));
        enterValue(december, Period::ytd(year, 12));
    }
};

TEST_F(CurveEditor, ShowsTheEvenShareOfTwelveMonthsAndWhatIsDue) {
    openTarget({"STARTS"});
    EXPECT_EQ(shown(CurveMonthsModel::Share, 5), QStringLiteral("41.7"));
    EXPECT_EQ(shown(CurveMonthsModel::Due, 5), QStringLiteral("104.2"));
    EXPECT_EQ(shown(CurveMonthsModel::Share, 12), QStringLiteral("100.0"));
}

TEST_F(CurveEditor, SavesPlannedPointsAndShowsTheSharesBetweenThem) {
    startPlan();
    typeShare(3, QStringLiteral("15"));
    typeShare(6, QStringLiteral("40"));
    EXPECT_EQ(shown(CurveMonthsModel::Share, 5), QStringLiteral("31.7")) << "follows while it is typed";
    EXPECT_THAT(fromQt(text(CatalogPart::OwnVerdict)), HasSubstr("31.7"));
    EXPECT_THAT(fromQt(text(CatalogPart::LinearVerdict)), HasSubstr("41.7"));
    type(CatalogPart::Reason, QStringLiteral("项目多在四季度竣工"));
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
    type(CatalogPart::Reason, QStringLiteral("计划"));
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
    type(CatalogPart::Reason, QStringLiteral("计划"));
    press(Qt::Key_S, Qt::ControlModifier);
    openTarget({"DONE"});
    type(CatalogPart::Value, QStringLiteral("150"));
    pick(CatalogPart::Curve, QStringLiteral("新开工2025年计划"));
    EXPECT_EQ(isShown(CatalogPart::ShareNote), true);

    openTarget({"STARTS"});
    typeShare(6, QStringLiteral("40"));
    type(CatalogPart::Reason, QStringLiteral("改计划"));
    press(Qt::Key_S, Qt::ControlModifier);
    openTarget({"DONE"});
    EXPECT_EQ(shown(CurveMonthsModel::Planned, 6), QStringLiteral("40")) << "only its value was edited here";
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_NE(storedTarget("DONE"), nullptr) << fromQt(problem());
    EXPECT_EQ(shareDue(m_catalogue.curves.front().shape, {.year = 2025, .asOf = Month(6)}), Ratio(2, 5));
}

TEST_F(CurveEditor, EmptiesAMonthWithDelete) {
    startPlan();
    typeShare(3, QStringLiteral("15"));
    goToMonth(3);
    press(Qt::Key_Delete);
    EXPECT_EQ(shown(CurveMonthsModel::Planned, 3), QString());
    EXPECT_EQ(shown(CurveMonthsModel::Share, 6), QStringLiteral("50.0"));
}

TEST_F(CurveEditor, MakesEveryKindOfCurve) {
    using Kinds = std::vector<std::pair<QString, std::string>>;
    const Kinds kinds{{QStringLiteral("计划点"), "planned-points"},       {QStringLiteral("平均（按日）"), "day-linear"},
                      {QStringLiteral("按季度"), "quarter-steps"},        {QStringLiteral("按上年同期占比"), "last-year-share"},
                      {QStringLiteral("按前几年平均"), "mean-share"},     {QStringLiteral("到期一次"), "milestone-date"},
                      {QStringLiteral("不设序时"), "not-scheduled"}};
    openTarget({"STARTS"});
    for (const auto& [word, token] : kinds) {
        pick(CatalogPart::Kind, word);
        type(CatalogPart::Reason, QStringLiteral("改为") + word);
        press(Qt::Key_S, Qt::ControlModifier);
        const Target* target = storedTarget("STARTS");
        ASSERT_TRUE(target->curve.has_value()) << token << fromQt(problem());
        EXPECT_EQ(shapeToken(m_catalogue.find(*target->curve)->shape), token);
    }
}

TEST_F(CurveEditor, TakesTheSharesOfFourQuarters) {
    openTarget({"STARTS"});
    pick(CatalogPart::Kind, QStringLiteral("按季度"));
    EXPECT_EQ(shown(CurveMonthsModel::Planned, 3), QStringLiteral("25")) << "four even quarters to begin with";
    typeShare(3, QStringLiteral("10"));
    EXPECT_EQ(shown(CurveMonthsModel::Share, 5), QStringLiteral("10.0"));
    EXPECT_EQ(shown(CurveMonthsModel::Share, 6), QStringLiteral("50.0"));
    EXPECT_FALSE(isEditable(CurveMonthsModel::Planned, 4)) << "April ends no quarter";
}

TEST_F(CurveEditor, SaysWhichQuarterIsMissingBesideTheMonths) {
    openTarget({"STARTS"});
    pick(CatalogPart::Kind, QStringLiteral("按季度"));
    goToMonth(6);
    press(Qt::Key_Delete);
    EXPECT_THAT(fromQt(curveProblem()), HasSubstr("6月末的比例没有填写"));
}

TEST_F(CurveEditor, NamesADayThatIsNone) {
    openTarget({"STARTS"});
    pick(CatalogPart::Kind, QStringLiteral("到期一次"));
    EXPECT_EQ(text(CatalogPart::Day), QStringLiteral("2025-12-31"));
    type(CatalogPart::Day, QStringLiteral("2025-06-31"));
    type(CatalogPart::Reason, QStringLiteral("按合同"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("“2025-06-31”不是日期"));
    EXPECT_EQ(storedTarget("STARTS")->curve, std::nullopt);
}

TEST_F(CurveEditor, FollowsThreeYearsByAltBAndShowsTheLightBeforeAndAfter) {
    putPastYear(2022, "0", "100");
    putPastYear(2023, "0", "100");
    putPastYear(2024, "30", "100");
    setMay("80");
    openTarget({"STARTS"});
    EXPECT_THAT(fromQt(text(CatalogPart::OwnVerdict)), HasSubstr("滞后")) << "32 % against 41.7 %";
    EXPECT_FALSE(isShown(CatalogPart::StoredVerdict));
    press(Qt::Key_B, Qt::AltModifier);
    EXPECT_EQ(shown(CurveMonthsModel::Share, 5), QStringLiteral("10.0"));
    EXPECT_THAT(fromQt(text(CatalogPart::StoredVerdict)), HasSubstr("滞后"));
    EXPECT_THAT(fromQt(text(CatalogPart::OwnVerdict)), HasSubstr("达序时"));
    EXPECT_THAT(fromQt(text(CatalogPart::OwnVerdict)), HasSubstr("22.0pp"));
    type(CatalogPart::Reason, QStringLiteral("项目多在四季度竣工"));
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(storedTarget("STARTS")->curve) << fromQt(problem());
    EXPECT_EQ(m_catalogue.find(*storedTarget("STARTS")->curve)->shape, CurveShape(MeanShare{3}));
    EXPECT_FALSE(isShown(CatalogPart::StoredVerdict)) << "it is stored now";
}

TEST_F(CurveEditor, SaysWhyEarlierYearsGiveNoCurve) {
    openTarget({"STARTS"});
    press(Qt::Key_B, Qt::AltModifier);
    EXPECT_EQ(shown(CurveMonthsModel::Share, 5), QStringLiteral("—"));
    EXPECT_TRUE(isShown(CatalogPart::WhyNoCurve));
    EXPECT_NE(text(CatalogPart::WhyNoCurve), QString());
}

TEST_F(CurveEditor, ASharedCurveCanBeCopiedForOneTarget) {
    startPlan();
    type(CatalogPart::Reason, QStringLiteral("计划"));
    press(Qt::Key_S, Qt::ControlModifier);
    const CurveCode shared = *storedTarget("STARTS")->curve;
    openTarget({"DONE"});
    type(CatalogPart::Value, QStringLiteral("150"));
    pick(CatalogPart::Curve, QStringLiteral("新开工2025年计划"));
    click(CatalogPart::CopyCurve);
    typeShare(6, QStringLiteral("20"));
    type(CatalogPart::Reason, QStringLiteral("竣工更晚"));
    press(Qt::Key_S, Qt::ControlModifier);
    const Target* target = storedTarget("DONE");
    ASSERT_NE(target, nullptr) << fromQt(problem());
    ASSERT_NE(target->curve, shared);
    EXPECT_EQ(shareDue(m_catalogue.find(*target->curve)->shape, {.year = 2025, .asOf = Month(6)}), Ratio(1, 5));
    EXPECT_EQ(shareDue(m_catalogue.find(shared)->shape, {.year = 2025, .asOf = Month(6)}), Ratio(1, 2));
}

TEST_F(CurveEditor, AChangedCurveHoldsFromItsDate) {
    startPlan();
    typeShare(6, QStringLiteral("90"));
    type(CatalogPart::Reason, QStringLiteral("计划"));
    press(Qt::Key_S, Qt::ControlModifier);
    const QString before = text(CatalogPart::OwnVerdict);
    typeShare(6, QStringLiteral("10"));
    EXPECT_NE(text(CatalogPart::OwnVerdict), before);
    type(CatalogPart::CurveDate, QStringLiteral("2025-07-01"));
    EXPECT_EQ(text(CatalogPart::OwnVerdict), before) << "May lies before that day";
    type(CatalogPart::Reason, QStringLiteral("七月起调整"));
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_NE(storedTarget("STARTS"), nullptr);
    EXPECT_EQ(m_catalogue.curves.front().decidedOn, "2025-07-01") << fromQt(problem());
}

} // namespace
} // namespace xushi
