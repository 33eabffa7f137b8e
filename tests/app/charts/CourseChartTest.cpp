#include "app/charts/CourseChart.h"

#include "SmallCourse.h"
#include "app/charts/CourseText.h"

#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QXYSeries>
#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::SizeIs;

class CourseChartTest : public testing::Test {
protected:
    CourseChart& show(const Course& course) {
        m_chart->resize(800, 400);
        m_chart->showCourse(course, {lightColours(), {}, Language::Chinese});
        return *m_chart;
    }

    std::vector<QList<QPointF>> pointsOf(const char* name) const {
        std::vector<QList<QPointF>> all;
        for (QAbstractSeries* series : m_chart->series())
            if (auto* line = qobject_cast<QXYSeries*>(series); line && line->objectName() == QLatin1String(name))
                all.push_back(line->points());
        return all;
    }

    QStringList labels() const {
        QStringList texts;
        for (const QGraphicsItem* item : m_chart->childItems())
            if (const auto* label = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item))
                texts.append(label->text());
        return texts;
    }

    QGraphicsScene m_scene;
    CourseChart* m_chart = [this] {
        auto* chart = new CourseChart;
        m_scene.addItem(chart);
        return chart;
    }();
};

TEST_F(CourseChartTest, LeavesAGapWhereAMonthIsMissing) {
    show(SmallCourse().with(1, "10").with(2, "25").with(4, "70").with(5, "90").at(5));
    EXPECT_THAT(pointsOf(CourseChart::actualName),
                ElementsAre(ElementsAre(QPointF(1, 10), QPointF(2, 25)), ElementsAre(QPointF(4, 70), QPointF(5, 90))));
    EXPECT_TRUE(labels().contains(QStringLiteral("未报")));
}

TEST_F(CourseChartTest, StartsTheScheduleAtNothing) {
    show(SmallCourse().with(5, "90").at(5));
    const auto schedule = pointsOf(CourseChart::scheduleName);
    ASSERT_THAT(schedule, ElementsAre(SizeIs(13)));
    EXPECT_EQ(schedule.front().front(), QPointF(0, 0));
    EXPECT_EQ(schedule.front().back(), QPointF(12, 250));
}

TEST_F(CourseChartTest, DrawsAnEstimateHollow) {
    show(SmallCourse().with(4, "70").with(5, "90", {.status = DataStatus::Estimate}).at(5));
    EXPECT_THAT(pointsOf(CourseChart::solidPointsName), ElementsAre(ElementsAre(QPointF(4, 70))));
    EXPECT_THAT(pointsOf(CourseChart::hollowPointsName), ElementsAre(ElementsAre(QPointF(5, 90))));
}

TEST_F(CourseChartTest, LabelsTheLineWithTheTablesDigits) {
    const Course course =
        SmallCourse(anAmount(), aTarget({.value = "268", .indicator = "CONTRACTS"})).with(5, "114.20").at(5);
    show(course);
    const QString digits = CourseText(course, {}, Language::Chinese).cumulative(Month(5));
    EXPECT_EQ(digits, QStringLiteral("114.20"));
    EXPECT_FALSE(labels().filter(digits).isEmpty());
}

TEST_F(CourseChartTest, HasNoScheduleForAStock) {
    show(SmallCourse(anIndicator({.measure = Measure::Stock}), aTarget({.nature = TargetNature::Stock}))
             .with(5, "90")
             .at(5));
    EXPECT_TRUE(pointsOf(CourseChart::scheduleName).empty());
    EXPECT_THAT(pointsOf(CourseChart::targetName), SizeIs(1));
}

TEST_F(CourseChartTest, HasOnlyTheLineWithoutATarget) {
    show(SmallCourse(anIndicator(), std::nullopt).with(4, "70").with(5, "90").at(5));
    EXPECT_TRUE(pointsOf(CourseChart::targetName).empty());
    EXPECT_THAT(pointsOf(CourseChart::actualName), SizeIs(1));
}

TEST_F(CourseChartTest, ForgetsTheCourseBefore) {
    show(SmallCourse().with(4, "70").with(5, "90").at(5));
    show(SmallCourse(anIndicator(), std::nullopt).with(1, "1").at(1));
    EXPECT_TRUE(pointsOf(CourseChart::scheduleName).empty());
    EXPECT_TRUE(labels().filter(QStringLiteral("90")).isEmpty());
}

TEST_F(CourseChartTest, FindsTheMonthUnderThePointer) {
    const CourseChart& chart = show(SmallCourse().with(5, "90").at(5));
    const QRectF plot = chart.plotArea();
    EXPECT_EQ(chart.monthAt({plot.left() + plot.width() * 5.2 / 12, plot.center().y()}), Month(5));
    EXPECT_FALSE(chart.monthAt({plot.left() - 20, plot.center().y()}));
}

} // namespace
} // namespace xushi
