#include "domain/charts/SmallCourse.h"
#include "support/Printers.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::ElementsAre;

TEST(Course, BreaksWhereAMonthIsMissing) {
    const Course course = SmallCourse().with(1, "10").with(2, "25").with(4, "70").at(5);
    EXPECT_THAT(monthsOf(actualSegments(course)), ElementsAre(ElementsAre(1, 2), ElementsAre(4)));
}

TEST(Course, CallsTheHoleAndTheLateMonthMissing) {
    const auto runs = missingRuns(SmallCourse().with(1, "10").with(4, "70").at(5));
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].first, Month(2));
    EXPECT_EQ(runs[0].last, Month(3));
    EXPECT_EQ(runs[1].first, Month(5));
}

TEST(Course, JoinsTheQuartersOfAQuarterlyIndicator) {
    const auto quarterly = anIndicator({.frequency = Frequency::Quarterly});
    const Course course = SmallCourse(quarterly).with(3, "60").with(6, "120").at(6);
    EXPECT_THAT(monthsOf(actualSegments(course)), ElementsAre(ElementsAre(3, 6)));
    EXPECT_TRUE(missingRuns(course).empty());
}

TEST(Course, BreaksAtAMissingQuarter) {
    const auto quarterly = anIndicator({.frequency = Frequency::Quarterly});
    const Course course = SmallCourse(quarterly).with(3, "60").with(9, "120").at(9);
    EXPECT_THAT(monthsOf(actualSegments(course)), ElementsAre(ElementsAre(3), ElementsAre(9)));
    EXPECT_EQ(missingRuns(course).size(), 1U);
}

TEST(Course, KeepsAForecastOutOfTheLine) {
    const Course course = SmallCourse().with(1, "10").with(2, "25", {.status = DataStatus::Forecast}).at(2);
    EXPECT_THAT(monthsOf(actualSegments(course)), ElementsAre(ElementsAre(1)));
    EXPECT_EQ(course.months[1].foreseen, number("25"));
    EXPECT_TRUE(course.months[1].isHollow());
}

TEST(Course, DrawsWhatMayStillChangeHollow) {
    const Course course = SmallCourse()
                              .with(1, "10", {.status = DataStatus::Estimate})
                              .with(2, "20", {.isAsOfAssumed = true})
                              .with(3, "30", {.status = DataStatus::Final})
                              .at(3);
    EXPECT_TRUE(course.months[0].isHollow());
    EXPECT_TRUE(course.months[1].isHollow());
    EXPECT_FALSE(course.months[2].isHollow());
}

TEST(Course, JudgesEveryMonthAsItsBoardDoes) {
    const Course course =
        SmallCourse(anAmount(), aTarget({.value = "268", .indicator = "CONTRACTS"})).with(5, "114.2").at(12);
    ASSERT_TRUE(course.months[4].gap);
    EXPECT_EQ(course.months[4].gap->value, course.row.standing.gap->value);
    EXPECT_FALSE(course.months[3].gap);
}

TEST(Course, HasNoTargetLineForAGrowth) {
    const auto growth = aTarget({.value = "15", .nature = TargetNature::Growth});
    EXPECT_FALSE(SmallCourse(anIndicator(), growth).with(5, "10").at(5).targetLevel());
}

TEST(Course, IsEmptyWithoutAnyFigure) {
    EXPECT_TRUE(SmallCourse().at(5).isEmpty());
    EXPECT_FALSE(SmallCourse().with(1, "0").at(5).isEmpty());
}

} // namespace
} // namespace xushi
