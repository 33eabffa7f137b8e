#include "domain/charts/ChartParts.h"

#include "domain/analyses/ShownNumbers.h"

#include <algorithm>

namespace xushi {
namespace {

/// The same months of one year, as the board of that month has them.
struct YearOfMany {
    int year = 0;
    std::optional<BoardRow> row; ///< of exactly these months
};

std::vector<YearOfMany> yearsOf(const ChartRequest& request, const Course& course) {
    const auto figures = request.earlier.empty() ? request.board.figures : request.earlier;
    const Region* region = request.board.catalogue.find(course.row.region);
    const Period& asked = course.row.asOf.value_or(request.board.period);
    int first = asked.year;
    for (const auto& figure : figures)
        if (figure.key.indicator == request.indicator && figure.key.region == course.row.region && figure.hasCountingValue()) first = std::min(first, figure.key.period.year);
    std::vector<YearOfMany> years;
    for (int year = first; year <= asked.year; ++year) {
        BoardRequest then{request.board.catalogue, year == asked.year ? request.board.figures : figures, Period::ytd(year, asked.last.number()), request.board.region};
        if (year == asked.year) {
            then.signedRevisions = request.board.signedRevisions;
            then.signedWorlds = request.board.signedWorlds;
        }
        auto row = boardRowAt(then, course.indicator, *region);
        if (row && (!row->asOf || row->asOf->last != asked.last)) row.reset();
        if (row || !years.empty()) years.push_back({year, std::move(row)}); // begins with the first year that has these months
    }
    return years;
}

PointState stateOfRow(const BoardRow& row) {
    if (row.isAsOfAssumed) return PointState::Hollow;
    const bool mayChange = row.status == DataStatus::Estimate || row.status == DataStatus::Flash;
    return mayChange ? PointState::Hollow : PointState::Solid;
}

std::string yearValueText(const ChartRequest& request, const Course& course, const BoardRow& row) {
    return row.value ? withQualifier(request.format.decimal(shownFigure(*row.value, definitionOf(row, course.indicator))), row.qualifier) : std::string();
}

ChartRow yearsRow(const ChartRequest& request, const Course& course, const YearOfMany& of, int place) {
    const auto& row = of.row;
    const std::string growth = row && row->growth ? request.words.growth(*row->growth, course.indicator, formatOf(*row, request.format)) : "";
    const std::string status = !row ? request.words.say({"light.missing", {}}) : row->status ? request.words.status(*row->status) : "";
    std::optional<FigureKey> key;
    if (row && row->judged) key = FigureKey{*row->judged, course.indicator.code, course.row.region};
    return {.cells = {request.words.say({"chart.year", {std::to_string(of.year)}}), row ? yearValueText(request, course, *row) : "", growth, status},
            .first = place, .last = place, .figure = key};
}

} // namespace

Chart yearsChart(const ChartRequest& request, const Course& course) {
    Chart chart = headedBy(request, course);
    const auto years = yearsOf(request, course);
    chart.columns = {textColumn(request, "chart.column-year"), numberColumn(request, "chart.column-value"), growthColumn(request, course.indicator),
                     textColumn(request, "chart.column-status")};
    chart.columns[3].isQuiet = true;
    ChartPanel panel{.unit = course.indicator.unit, .places = static_cast<int>(years.size()), .countsWhole = countsWholeThings(course.indicator)};
    ChartSeries bars{.role = SeriesRole::LastYear, .form = SeriesForm::Bars};
    ChartSeries present{.role = SeriesRole::Actual, .form = SeriesForm::Bars};
    for (int place = 0; place < panel.places; ++place) {
        const YearOfMany& of = years[static_cast<std::size_t>(place)];
        chart.rows.push_back(yearsRow(request, course, of, place));
        panel.categories.push_back({std::to_string(of.year), place, place});
        if (!of.row || !of.row->value) {
            panel.gaps.push_back({place, place, request.words.say({"light.missing", {}})});
            continue;
        }
        (of.year == course.year ? present : bars)
            .points.push_back({.place = place, .lastPlace = place, .value = Ratio(*of.row->value), .state = stateOfRow(*of.row), .digits = yearValueText(request, course, *of.row)});
    }
    for (ChartSeries* series : {&bars, &present})
        if (!series->points.empty()) panel.series.push_back(std::move(*series));
    if (panel.series.empty()) return emptyBecause(std::move(chart), request, "chart.no-figures");
    chart.panels.push_back(std::move(panel));
    return chart;
}

} // namespace xushi
