// Charts of which more wants to be shown than there is room for.
#include "plotting/ShownChart.h"

#include <algorithm>

namespace xushi {
namespace {

using CrowdedChart = ShownChart;

/// The same months of ten years, a field for each of twelve counties.
Chart tenYearsOfTwelveCounties() {
    Chart all{.title = "县区历年"};
    for (int county = 0; county < 12; ++county) {
        SmallChart small;
        for (int year = 2016; year <= 2025; ++year) {
            const int grown = (year - 2015) * (county + 3) * 7 - (year == 2020 ? 40 : 0);
            if (year != 2018 || county != 5) small.add({.value = std::to_string(grown), .period = Period::ytd(year, 5)});
        }
        Chart one = small.chart(ChartKind::Years, 5);
        one.panels.front().title = "第" + std::to_string(county + 1) + "县";
        all.panels.push_back(one.panels.front());
    }
    return all;
}

TEST_F(CrowdedChart, ShowsTenYearsOfTwelveCounties) {
    const Chart chart = tenYearsOfTwelveCounties();
    for (const QSizeF& size : {QSizeF(760, 460), QSizeF(960, 560), QSizeF(1600, 900)}) {
        show(chart, size, true);
        expectReadable("ten years of twelve counties");
        ASSERT_EQ(m_scene.panels().size(), 12U);
        for (const PanelFrame* of : m_scene.panels()) {
            EXPECT_EQ(of->bars().size(), of == m_scene.panels()[5] ? 9U : 10U);
            EXPECT_GE(of->plot().height(), 30);
        }
    }
}

/// At the end of a year that is like the one before, three words want one place.
TEST_F(CrowdedChart, KeepsWordsApartAtTheEndOfAYearLikeTheOneBefore) {
    SmallChart year(anAmount(), aTarget({.value = "1000", .indicator = "CONTRACTS"}));
    for (int month = 1; month <= 12; ++month) year.with(month, std::to_string(222 + 50 * month), {.lastYear = std::to_string(221 + 50 * month)});
    for (const QSizeF& size : {QSizeF(800, 400), QSizeF(960, 470), QSizeF(1200, 700)}) {
        show(year.at(12), size);
        expectReadable("a year like the one before");
        const auto texts = m_scene.texts();
        for (const auto& one : texts)
            for (const auto& other : texts)
                EXPECT_FALSE(&one != &other && one.rect.adjusted(0, 3, 4, -3).intersects(other.rect.adjusted(0, 3, 0, -3))) << "read as one: " << one.text.toStdString() << other.text.toStdString();
        EXPECT_TRUE(std::ranges::any_of(m_scene.texts(), [](const DrawnText& drawn) { return drawn.text == QStringLiteral("上年"); }));
    }
}

Chart aLineOf(int points) {
    ChartPanel panel{.unit = "亿元", .places = points, .areEnds = true};
    ChartSeries line{.role = SeriesRole::Actual, .name = "线"};
    for (int place = 0; place < points; ++place) {
        panel.categories.push_back({std::to_string(place + 1), place, place});
        line.points.push_back({.place = place, .lastPlace = place, .value = Ratio(place * 3 + place % 7), .digits = std::to_string(place * 3)});
    }
    panel.series = {line};
    Chart chart{.title = "图"};
    chart.panels.push_back(panel);
    return chart;
}

/// A redraw makes all items anew: what is written follows the room, not the points.
TEST_F(CrowdedChart, HasNoMoreItemsForMorePointsThanThereIsRoomFor) {
    const auto few = show(aLineOf(120), {900, 420}).items().size();
    expectReadable("120 points");
    EXPECT_GT(few, 20);
    EXPECT_LE(show(aLineOf(1200), {900, 420}).items().size(), few * 5 / 4);
}

} // namespace
} // namespace xushi
