#include "domain/charts/ChartParts.h"

#include "domain/analyses/CountyMatrix.h"
#include "domain/analyses/ShownNumbers.h"

#include <algorithm>

namespace xushi {
namespace {

std::vector<BoardRow> rowsOfEveryRegion(const ChartRequest& request, const Indicator& indicator) {
    std::vector<BoardRow> rows;
    for (const auto& region : request.board.catalogue.regions)
        if (auto row = boardRowAt(request.board, indicator, region)) rows.push_back(std::move(*row));
    return rows;
}

/// Digits of one county, as the table of the counties has them.
struct CountyDigits {
    const ChartRequest& request;
    const Indicator& indicator;

    std::string value(const BoardRow* row) const {
        if (!row || !row->value) return {};
        return withQualifier(request.format.decimal(shownFigure(*row->value, definitionOf(*row, indicator))), row->qualifier);
    }
    std::string share(const std::optional<Percent>& share) const {
        return share ? request.format.decimal(shownShare(*share, request.format.rounding)) : std::string();
    }
    std::string points(const std::optional<Points>& points) const {
        return points ? request.format.signedDecimal(shownPoints(*points, indicator.measure, request.format.rounding)) : std::string();
    }
    std::string growth(const BoardRow* row) const {
        return row && row->growth ? request.words.growth(*row->growth, definitionOf(*row, indicator), formatOf(*row, request.format)) : std::string();
    }
    std::string light(const BoardRow* row) const {
        return request.words.say({"light." + std::string(token(row ? row->standing.light : Light::Missing)), {}});
    }
    std::string asOf(const BoardRow* row) const { return row && row->asOf ? request.words.period(*row->asOf) : std::string(); }
};

ChartRow countyRow(const CountyDigits& digits, const ComparedRegion& county, int place) {
    const BoardRow* row = county.row;
    const std::string completion = row ? digits.share(row->standing.completion) : "";
    const std::string gap = row ? digits.points(row->standing.gap) : "";
    const std::string contribution = digits.share(county.contribution);
    std::optional<FigureKey> key;
    const auto stored = keyFor(digits.indicator, digits.request.board.period.withKind(storedKind(digits.indicator)));
    if (row && row->judged) key = FigureKey{*row->judged, digits.indicator.code, county.region->code};
    else if (stored) key = FigureKey{*stored, digits.indicator.code, county.region->code};
    return {.cells = {county.rank.toText(), county.region->name, digits.value(row), digits.share(county.share), digits.growth(row), digits.points(county.pull),
                      contribution, completion, gap, digits.light(row), digits.asOf(row)},
            .first = place, .last = place, .figure = key};
}

/// 8.5　占6.3%　拉动+1.2pp
std::string countyBarText(const CountyDigits& digits, const ComparedRegion& county) {
    const ChartWords& words = digits.request.words;
    if (!county.row || !county.row->value) return words.say({"light.missing", {}});
    std::string text = digits.value(county.row);
    if (county.share) text = words.say({"chart.with-share", {text, digits.share(county.share)}});
    if (county.pull) text = words.say({"chart.with-pull", {text, digits.points(county.pull)}});
    if (county.row->isOlderThanAsked && county.row->asOf) text = words.say({"chart.with-month", {text, words.period(*county.row->asOf)}});
    return text;
}

std::vector<ChartColumn> countyColumns(const ChartRequest& request, const Indicator& indicator) {
    return {textColumn(request, "chart.column-rank"), textColumn(request, "chart.column-county"), numberColumn(request, "chart.column-value"),
            numberColumn(request, "chart.column-share"), growthColumn(request, indicator), numberColumn(request, "chart.column-pull"),
            numberColumn(request, "chart.column-contribution"), numberColumn(request, "chart.column-completion"), numberColumn(request, "chart.column-gap"),
            textColumn(request, "chart.column-verdict"), textColumn(request, "chart.column-as-of")};
}

void addCounty(const CountyDigits& digits, const ComparedRegion& county, ChartPanel& panel, ChartSeries& bars) {
    const int place = panel.places++;
    const bool isPlaced = county.rank.kind == RankKind::Placed;
    panel.categories.push_back({isPlaced ? county.rank.toText() + " " + county.region->name : county.region->name, place, place});
    panel.barTexts.push_back({place, countyBarText(digits, county), county.row ? std::optional(county.row->standing.light) : std::nullopt});
    if (!county.row || !county.row->value) return;
    const bool isHollow = county.row->isOlderThanAsked || county.row->isAsOfAssumed || county.row->status == DataStatus::Estimate || county.row->status == DataStatus::Flash;
    bars.points.push_back({.place = place, .lastPlace = place, .value = Ratio(*county.row->value), .state = isHollow ? PointState::Hollow : PointState::Solid,
                           .digits = digits.value(county.row), .light = county.row->standing.light});
}

} // namespace

Chart countiesChart(const ChartRequest& request, const Course& course) {
    Chart chart = headedBy(request, course);
    chart.columns = countyColumns(request, course.indicator);
    const auto rows = rowsOfEveryRegion(request, course.indicator);
    const auto comparison = regionComparisonOf({.catalogue = request.board.catalogue, .rows = rows, .figures = request.board.figures,
                                                .indicator = course.indicator, .period = request.board.period, .by = request.by});
    const CountyDigits digits{request, course.indicator};
    ChartPanel panel{.unit = course.indicator.unit, .isLying = true, .countsWhole = countsWholeThings(course.indicator)};
    ChartSeries bars{.role = SeriesRole::Actual, .form = SeriesForm::Bars};
    for (const std::size_t at : rankOrderOf(comparison, course.indicator, request.by)) {
        chart.rows.push_back(countyRow(digits, comparison.regions[at], panel.places));
        addCounty(digits, comparison.regions[at], panel, bars);
    }
    if (bars.points.empty()) return emptyBecause(std::move(chart), request, "chart.no-counties");
    panel.series.push_back(std::move(bars));
    for (const auto& remark : remarksOnSum(comparison, course.indicator, request.board.catalogue.regions)) chart.notes.push_back(request.words.say(remark));
    chart.panels.push_back(std::move(panel));
    return chart;
}

} // namespace xushi
