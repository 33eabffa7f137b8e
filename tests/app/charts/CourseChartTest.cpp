#include "app/charts/CourseChart.h"

#include "SmallCourse.h"
#include "app/charts/CourseText.h"
#include "app/text/QtText.h"

#include <QApplication>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QPainter>
#include <QXYSeries>
#include <gmock/gmock.h>

#include <functional>

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

/// The numbers beside the value axis are read at every height: fewer where there is less room.
TEST_F(CourseChartTest, WritesEveryNumberOfTheAxisWhole) {
    show(SmallCourse().with(1, "2").with(3, "5").with(6, "14").at(6));
    for (int height = 420; height >= 120; height -= 10) {
        m_chart->resize(600, height);
        QApplication::processEvents();
        int numbers = 0;
        for (const QGraphicsItem* item : m_scene.items())
            if (const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item); text && text->isVisible()) {
                EXPECT_FALSE(text->toPlainText().contains(QStringLiteral("..."))) << height;
                numbers += text->toPlainText().isEmpty() ? 0 : 1;
            }
        EXPECT_GE(numbers, 12 + 2) << height << ": the months, and two of the axis";
    }
}

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

TEST_F(CourseChartTest, DrawsWholeMarksOnTheAxisAndInDecember) {
    CourseChart& chart = show(SmallCourse(anIndicator(), std::nullopt).with(1, "0").with(2, "0").with(12, "30").at(12));
    int clipping = 0;
    const std::function<void(QGraphicsItem&)> walk = [&](QGraphicsItem& item) {
        clipping += item.flags().testFlag(QGraphicsItem::ItemClipsChildrenToShape) ? 1 : 0;
        for (QGraphicsItem* child : item.childItems()) walk(*child);
    };
    walk(chart);
    EXPECT_EQ(clipping, 0);
    QImage picture(chart.size().toSize(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    m_scene.setSceneRect(QRectF(QPointF(), chart.size()));
    m_scene.render(&painter, QRectF(QPointF(), chart.size()), QRectF(chart.scenePos(), chart.size()));
    painter.end();
    const QRectF plot = chart.plotArea();
    const QColor accent = lightColours().accent;
    const auto isMark = [&](double x, double y) {
        const QColor there = picture.pixelColor(qRound(x), qRound(y));
        return std::abs(there.blue() - accent.blue()) < 40 && std::abs(there.red() - accent.red()) < 60;
    };
    const double january = plot.left() + plot.width() / 12;
    EXPECT_TRUE(isMark(january, plot.bottom() - 2));
    EXPECT_TRUE(isMark(january, plot.bottom() + 2)) << "below the axis as well";
    const double thirty = plot.bottom() - plot.height() * 30 / 35; // the scale ends one step above the highest
    EXPECT_TRUE(isMark(plot.right() - 2, thirty));
    EXPECT_TRUE(isMark(plot.right() + 2, thirty)) << "right of December as well";
}

TEST_F(CourseChartTest, WritesNothingOverTheNumbersOfTheAxes) {
    const std::vector<Course> courses{SmallCourse(anIndicator(), aTarget({.value = "7"})).with(1, "0").with(2, "0").with(3, "0").at(3),
                                      SmallCourse(anIndicator(), std::nullopt).with(4, "1").with(5, "2").at(6),
                                      SmallCourse().with(1, "1").at(1), SmallCourse().with(1, "0").at(4)};
    for (const auto& course : courses) {
        const CourseChart& chart = show(course);
        const QRectF plot = chart.plotArea();
        for (const QGraphicsItem* item : chart.childItems()) {
            const auto* label = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item);
            if (!label || label->text() == toQt(course.indicator.unit)) continue;
            const QRectF rect = label->sceneBoundingRect();
            EXPECT_LE(rect.bottom(), plot.bottom() + 1) << fromQt(label->text());
            EXPECT_GE(rect.left(), plot.left() - 1) << fromQt(label->text());
        }
    }
}

TEST_F(CourseChartTest, KeepsEveryLabelInsideThePicture) {
    for (const char* unit : {"项", "吨标准煤", "个百分点", "万平方公里"})
        for (const char* value : {"3", "99", "123456"}) {
            const CourseChart& chart = show(SmallCourse(anIndicator({.unit = unit}), std::nullopt).with(11, value).with(12, value).at(12));
            const QRectF room(QPointF(), chart.size());
            for (const QGraphicsItem* item : chart.childItems()) {
                const auto* label = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item);
                if (!label) continue;
                EXPECT_TRUE(room.contains(label->sceneBoundingRect())) << unit << ' ' << value << ' ' << fromQt(label->text());
            }
        }
}

TEST_F(CourseChartTest, FindsTheMonthUnderThePointer) {
    const CourseChart& chart = show(SmallCourse().with(5, "90").at(5));
    const QRectF plot = chart.plotArea();
    EXPECT_EQ(chart.monthAt({plot.left() + plot.width() * 5.2 / 12, plot.center().y()}), Month(5));
    EXPECT_FALSE(chart.monthAt({plot.left() - 20, plot.center().y()}));
}

} // namespace
} // namespace xushi
