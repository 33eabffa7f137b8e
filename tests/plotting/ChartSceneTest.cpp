#include "plotting/ChartScene.h"

#include "plotting/ShownChart.h"

#include <QGraphicsTextItem>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <gtest/gtest.h>

#include <functional>

namespace xushi {
namespace {

using ChartSceneTest = ShownChart;

bool isNear(const QColor& a, const QColor& b) { return std::abs(a.red() - b.red()) < 60 && std::abs(a.green() - b.green()) < 60 && std::abs(a.blue() - b.blue()) < 60; }

Chart withHole() { return SmallChart().with(1, "10").with(2, "25").with(4, "70").with(5, "90").at(5); }

TEST_F(ChartSceneTest, JoinsNothingOverAMissingMonth) {
    show(withHole());
    int joined = 0;
    for (QAbstractSeries* series : panel().series()) {
        const auto* line = qobject_cast<QLineSeries*>(series);
        if (!line || line->pen().color() != printLook().accent || line->pen().style() != Qt::SolidLine) continue;
        ++joined;
        EXPECT_EQ(line->count(), 2);
        EXPECT_FALSE(line->points().front().x() <= 2 && line->points().back().x() >= 4);
    }
    EXPECT_EQ(joined, 2);
}

TEST_F(ChartSceneTest, DrawsAZeroWhole) {
    show(SmallChart(anIndicator(), std::nullopt).with(1, "0").with(2, "0").with(12, "30").at(12));
    const QImage image = picture();
    const auto* point = &panel().panel().series.back().points.front();
    for (const auto& series : panel().panel().series)
        if (series.role == SeriesRole::Actual) point = &series.points.front();
    const QPointF at = panel().mapToScene(panel().pointAt(*point));
    EXPECT_TRUE(isNear(image.pixelColor(at.toPoint() + QPoint(0, -2)), printLook().accent));
    EXPECT_TRUE(isNear(image.pixelColor(at.toPoint() + QPoint(0, 2)), printLook().accent)) << "below the axis as well";
}

TEST_F(ChartSceneTest, ForgetsTheChartBefore) {
    const auto isWritten = [this](const QString& words) {
        return std::ranges::any_of(m_scene.texts(), [&](const auto& drawn) { return drawn.text.contains(words); });
    };
    show(SmallChart().with(4, "70").with(5, "90").at(5));
    EXPECT_TRUE(isWritten(QStringLiteral("90"))) << "the digits of the last point stand on its line";
    show(SmallChart(anIndicator(), std::nullopt).with(1, "1").at(1));
    EXPECT_FALSE(isWritten(QStringLiteral("90")));
    ASSERT_EQ(m_scene.panels().size(), 1);
}

TEST_F(ChartSceneTest, DrawsAnEstimateHollow) {
    show(SmallChart(anIndicator(), std::nullopt).with(4, "70").with(5, "90", {.status = DataStatus::Estimate}).at(5));
    const QImage image = picture();
    const auto& points = panel().panel().series.back().points;
    ASSERT_EQ(points.size(), 2U);
    EXPECT_TRUE(isNear(image.pixelColor(panel().mapToScene(panel().pointAt(points[0])).toPoint()), printLook().accent));
    EXPECT_TRUE(isNear(image.pixelColor(panel().mapToScene(panel().pointAt(points[1])).toPoint()), Qt::white));
}

TEST_F(ChartSceneTest, MarksTheGapByABracketWithItsNumber) {
    const Chart chart = SmallChart(anAmount(), aTarget({.value = "268", .indicator = "CONTRACTS"})).with(5, "114.2").at(5);
    show(chart);
    const QLineF line = panel().bracketLine(panel().panel().brackets.front());
    EXPECT_LT(line.y2(), line.y1()) << "what is there lies above what is due";
    bool isWritten = false;
    for (const auto& drawn : m_scene.texts()) isWritten = isWritten || drawn.text == QStringLiteral("+0.9个百分点　超序时2.5亿元");
    EXPECT_TRUE(isWritten);
}

TEST_F(ChartSceneTest, WritesNothingOverTheNumbersOfTheAxes) {
    for (const Chart& chart : {SmallChart(anIndicator(), aTarget({.value = "7"})).with(1, "0").with(2, "0").with(3, "0").at(3), SmallChart(anIndicator(), std::nullopt).with(4, "1").with(5, "2").at(6),
                               SmallChart().with(1, "1").at(1), SmallChart().with(1, "0").at(4)}) {
        show(chart);
        const QRectF plot = panel().plot();
        for (const auto* item : panel().labels().texts()) {
            const bool isName = std::ranges::any_of(chart.panels[0].categories, [&](const ChartCategory& category) { return item->text().toStdString() == category.name; });
            if (isName || item->text().toStdString() == chart.panels[0].unit) continue;
            const QRectF rect = item->mapRectToParent(item->boundingRect());
            EXPECT_LE(rect.bottom(), plot.bottom() + 2) << item->text().toStdString();
            EXPECT_GE(rect.left(), plot.left() - 1) << item->text().toStdString();
        }
    }
}

TEST_F(ChartSceneTest, WritesWhyThereIsNoGrowthBesideTheNumbersOfTheAxis) {
    SmallChart zeros;
    for (int month = 1; month <= 6; ++month) zeros.with(month, std::to_string(month * 2), {.lastYear = "0"});
    show(zeros.chart(ChartKind::Growth, 6), {860, 340});
    int words = 0;
    for (const auto* item : panel().labels().texts()) {
        if (!item->text().startsWith(QStringLiteral("上年同期为零"))) continue;
        ++words;
        EXPECT_GE(item->pos().x(), panel().plot().left()) << item->text().toStdString();
    }
    EXPECT_EQ(words, 6);
    expectReadable("growth over nothing");
}

TEST_F(ChartSceneTest, WritesEveryNumberOfTheAxisWhole) {
    for (double height = 420; height >= 120; height -= 10) {
        show(SmallChart().with(1, "2").with(3, "5").with(6, "14").at(6), {600, height});
        int numbers = 0;
        for (const QGraphicsItem* item : m_scene.items()) {
            const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item);
            const bool isCut = text && text->isVisible() && text->toPlainText().contains(QStringLiteral("..."));
            EXPECT_FALSE(isCut) << height << " " << panel().plot().height() << " " << panel().scale().last;
            numbers += text && text->isVisible() && !text->toPlainText().isEmpty();
        }
        EXPECT_GE(numbers, 2) << height;
    }
}

TEST_F(ChartSceneTest, KeepsEveryWordInsideThePictureAndApart) {
    for (const char* unit : {"项", "吨标准煤", "个百分点", "万平方公里"})
        for (const char* value : {"3", "99", "123456"}) {
            show(SmallChart(anIndicator({.unit = unit}), std::nullopt).with(11, value).with(12, value).at(12));
            expectReadable(unit);
        }
    show(withHole());
    expectReadable("a hole");
}

TEST_F(ChartSceneTest, StaysReadableInTheHardCases) {
    show(SmallChart().with(1, "30").with(2, "27").chart(ChartKind::Months, 2));
    expectReadable("a negative correction");
    show(SmallChart(anIndicator({.isJanuaryExempt = true})).with(2, "30", {.lastYear = "25"}).with(3, "50", {.lastYear = "48"}).chart(ChartKind::Months, 3));
    expectReadable("January with February");
    show(SmallChart(anIndicator(), aTarget({.value = "12"})).with(12, "14").at(12));
    expectReadable("above the target");
    show(SmallChart().with(1, "14", {.lastYear = "0"}).with(2, "20", {.lastYear = "10"}).with(3, "5", {.lastYear = "-3"}).with(4, "30").chart(ChartKind::Growth, 4));
    expectReadable("words for impossible bases");
    SmallChart zeros;
    for (int month = 1; month <= 6; ++month) zeros.with(month, "0", {.lastYear = "0"});
    show(zeros.at(6));
    expectReadable("zeros");
    show(zeros.chart(ChartKind::Months, 6));
    expectReadable("zeros alone");
}

TEST_F(ChartSceneTest, ShortensANameOfFortyCharacters) {
    SmallChart small;
    for (int county = 0; county < 12; ++county) {
        std::string name = std::to_string(county);
        for (int letter = 0; letter < 40; ++letter) name += "区";
        small.withCounty("C" + std::to_string(county), name).add({.value = std::to_string(county * 9), .region = "C" + std::to_string(county), .lastYear = "8"});
    }
    small.with(5, "900", {.lastYear = "80"});
    for (const ChartKind kind : {ChartKind::Counties, ChartKind::CountyCourses}) {
        const Chart chart = small.chart(kind, 5);
        show(chart, {900, 480});
        expectReadable("long names");
        EXPECT_TRUE(std::ranges::any_of(m_scene.texts(), [](const DrawnText& drawn) { return drawn.text.endsWith(QChar(0x2026)); }));
    }
}

TEST_F(ChartSceneTest, GrowsPastAHundredPercent) {
    SmallChart small(anIndicator(), aTarget({.value = "12"}));
    const Chart chart = small.with(5, "14").chart(ChartKind::Completion, 5);
    show(chart);
    expectReadable("116.67 %");
    const auto bars = panel().bars();
    ASSERT_EQ(bars.size(), 1U);
    EXPECT_GT(bars[0].rect.right(), panel().valuePosition(Ratio(100)));
    EXPECT_LE(bars[0].rect.right(), panel().plot().right());
}

TEST_F(ChartSceneTest, StandsBarsOfTwoYearsBesideEachOtherAndOnTheAxis) {
    show(SmallChart().with(1, "30", {.lastYear = "20"}).with(2, "50", {.lastYear = "45"}).chart(ChartKind::Months, 2));
    const auto bars = panel().bars();
    ASSERT_EQ(bars.size(), 4U);
    for (const auto& bar : bars) EXPECT_NEAR(bar.rect.bottom(), panel().valuePosition(Ratio(0)), 0.01);
    for (std::size_t one = 0; one < bars.size(); ++one)
        for (std::size_t other = one + 1; other < bars.size(); ++other) EXPECT_FALSE(bars[one].rect.adjusted(0.1, 0, -0.1, 0).intersects(bars[other].rect));
}

TEST_F(ChartSceneTest, FindsTheRowUnderAPoint) {
    const Chart chart = withHole();
    show(chart);
    for (int row = 0; row < 12; ++row) EXPECT_EQ(m_scene.rowAt(m_scene.rectOf(row).center() - QPointF(row == 11 ? 20 : 0, 0)), row);
    EXPECT_FALSE(m_scene.rowAt({2, 2}));
}

TEST_F(ChartSceneTest, MarksThePlaceOfTheCursor) {
    show(withHole());
    m_scene.setCursor(4);
    const QPoint at = m_scene.rectOf(4).topLeft().toPoint() + QPoint(6, 3);
    EXPECT_EQ(picture().pixelColor(at), printLook().tint(0.14));
    m_scene.setCursor(std::nullopt);
    EXPECT_NE(picture().pixelColor(at), printLook().tint(0.14));
    m_scene.setCursor(99);
    EXPECT_FALSE(m_scene.cursor());
}

TEST_F(ChartSceneTest, MarksAPlaceAndNotTheWholePicture) {
    show(SmallChart().with(5, "48").chart(ChartKind::Years, 5));
    m_scene.setCursor(0);
    const QRectF place = m_scene.rectOf(0);
    ASSERT_GT(place.width(), 400) << "one year has the whole width";
    const QImage drawn = picture();
    const int high = static_cast<int>(place.top()) + 3;
    EXPECT_NE(drawn.pixelColor(static_cast<int>(place.left()) + 20, high), printLook().tint(0.14));
    EXPECT_EQ(drawn.pixelColor(static_cast<int>(place.center().x()) + 50, high), printLook().tint(0.14));
}

TEST_F(ChartSceneTest, SaysWhyThereIsNothing) {
    show(SmallChart().at(5));
    ASSERT_EQ(m_scene.texts().size(), 1U);
    EXPECT_EQ(m_scene.texts().front().text, QStringLiteral("还没有报数，报数后这里即有图。"));
}

TEST_F(ChartSceneTest, HasTheHeadOfItsPicture) {
    show(withHole(), {960, 560}, true);
    QStringList texts;
    for (const auto& drawn : m_scene.texts()) texts.append(drawn.text);
    EXPECT_FALSE(texts.filter(QStringLiteral("新开工 · 淮安市")).isEmpty());
    EXPECT_TRUE(texts.contains(QStringLiteral("2025年1—5月")));
    expectReadable("with a head");
}

/// A note of `lines` lines of a picture that is 960 pixels wide, at the least.
std::string longNote(int lines) {
    std::string note;
    for (int line = 0; line < lines; ++line)
        for (int character = 0; character < 80; ++character) note += "项";
    return note;
}

TEST_F(ChartSceneTest, HasRoomForEveryLineOfItsNotes) {
    Chart chart = withHole();
    const double before = heightWanted(chart, printLook(), 960);
    chart.notes = {longNote(30), longNote(1)};
    const double wanted = heightWanted(chart, printLook(), 960);
    EXPECT_GT(wanted, before + 30 * 12);
    show(chart, {960, wanted}, true);
    for (const QGraphicsItem* item : m_scene.items()) {
        const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item);
        if (!text || text->parentItem()) continue;
        EXPECT_LE(text->sceneBoundingRect().bottom(), wanted);
        EXPECT_GE(text->sceneBoundingRect().top(), panel().sceneBoundingRect().bottom());
    }
    EXPECT_GE(panel().plot().height(), 100);
}

TEST_F(ChartSceneTest, PaintsTheSameOnEveryDevice) {
    const Chart chart = withHole();
    QImage large(1600, 800, QImage::Format_RGB32);
    large.setDotsPerMeterX(11811); // 300 an inch
    large.setDotsPerMeterY(11811);
    large.fill(Qt::white);
    QPainter painter(&large);
    paintChart(painter, large.rect(), chart, printLook(), {800, 400});
    painter.end();
    ChartLook look = printLook();
    m_scene.showChart(chart, look, {800, 400});
    const QImage small = picture();
    const QImage scaled = large.scaled(800, 400, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int different = 0;
    for (int y = 0; y < 400; y += 2)
        for (int x = 0; x < 800; x += 2) different += isNear(scaled.pixelColor(x, y), small.pixelColor(x, y)) ? 0 : 1;
    EXPECT_LT(different, 80000 / 50);
}

} // namespace
} // namespace xushi
