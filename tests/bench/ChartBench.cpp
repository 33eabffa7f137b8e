#include "plotting/ChartScene.h"

#include "app/charts/WindowLook.h"
#include "app/look/Colours.h"

#include <benchmark/benchmark.h>

#include <QImage>
#include <QPainter>

namespace xushi {
namespace {

ChartSeries aLine(SeriesRole role, int points, int step) {
    ChartSeries line{.role = role, .name = "线"};
    for (int place = 0; place < points; ++place) line.points.push_back({.place = place, .lastPlace = place, .value = Ratio(place * step + place % 7), .digits = std::to_string(place * step)});
    return line;
}

/// Three lines, as the year's course has them.
Chart aChart(int points) {
    ChartPanel panel{.unit = "亿元", .places = points, .areEnds = true};
    for (int place = 0; place < points; ++place) panel.categories.push_back({std::to_string(place + 1), place, place});
    panel.series = {aLine(SeriesRole::Schedule, points, 9), aLine(SeriesRole::LastYear, points, 8), aLine(SeriesRole::Actual, points, 10)};
    panel.brackets.push_back({.place = points / 2, .from = Ratio(points * 4), .to = Ratio(points * 5), .text = "+9.0个百分点", .light = Light::On});
    panel.levels.push_back({Ratio(points * 9), "目标"});
    Chart chart{.title = "图"};
    chart.panels.push_back(panel);
    return chart;
}

const QSize pictureSize(900, 420);

void paint(ChartScene& scene, QImage& image) {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter);
}

/// Laid out anew and painted, as after a figure was entered.
void redrawAChart(benchmark::State& state) {
    const Chart chart = aChart(static_cast<int>(state.range(0)));
    const ChartLook look = chartLookOf(lightColours(), QFont());
    ChartScene scene;
    QImage image(pictureSize, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        scene.showChart(chart, look, image.size());
        paint(scene, image);
    }
}
BENCHMARK(redrawAChart)->Arg(12)->Arg(120)->Unit(benchmark::kMillisecond);

/// Its share that is the layout: axes, lines, and room for the words.
void layOutAChart(benchmark::State& state) {
    const Chart chart = aChart(static_cast<int>(state.range(0)));
    const ChartLook look = chartLookOf(lightColours(), QFont());
    ChartScene scene;
    for (auto _ : state) scene.showChart(chart, look, pictureSize);
}
BENCHMARK(layOutAChart)->Arg(12)->Arg(120)->Unit(benchmark::kMillisecond);

/// Its share that is painting, as when the cursor goes on.
void paintAChart(benchmark::State& state) {
    ChartScene scene;
    scene.showChart(aChart(static_cast<int>(state.range(0))), chartLookOf(lightColours(), QFont()), pictureSize);
    QImage image(pictureSize, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) paint(scene, image);
}
BENCHMARK(paintAChart)->Arg(12)->Arg(120)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi
