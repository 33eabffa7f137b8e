#include "domain/charts/ChartParts.h"

#include "domain/analyses/ShownNumbers.h"

namespace xushi {
namespace {

struct CompletionDigits {
    const ChartRequest& request;
    const BoardRow& row;
    const Indicator& indicator;

    NumberFormat format() const { return formatOf(row, request.format); }
    std::string share(const std::optional<Percent>& share) const { return share ? request.format.decimal(shownShare(*share, format().rounding)) : std::string(); }
    std::string gap() const {
        return row.standing.gap ? request.format.signedDecimal(shownPoints(*row.standing.gap, indicator.measure, format().rounding)) : std::string();
    }
    std::string value() const {
        return row.value ? withQualifier(request.format.decimal(shownFigure(*row.value, indicator)), row.qualifier) : std::string();
    }
    std::string target() const { return row.target ? request.words.target(*row.target, format()) : std::string(); }
    std::string light() const { return request.words.say({"light." + std::string(token(row.standing.light)), {}}); }
};

/// 42.6%（114.2亿元，目标突破268）　+0.9pp
std::string completionText(const CompletionDigits& digits) {
    const ChartWords& words = digits.request.words;
    const std::string completion = digits.share(digits.row.standing.completion);
    if (completion.empty()) {
        const std::string value = digits.value();
        return value.empty() ? digits.light() : words.say({"chart.value-alone", {value, digits.indicator.unit, digits.target()}});
    }
    if (!digits.row.standing.gap) return words.say({"chart.completion", {completion}});
    return words.say({"chart.completion-with-gap", {completion, digits.gap()}});
}

ChartRow completionRow(const CompletionDigits& digits, int place) {
    const BoardRow& row = digits.row;
    std::optional<FigureKey> key;
    const auto stored = keyFor(digits.indicator, digits.request.board.period.withKind(storedKind(digits.indicator)));
    if (row.judged) key = FigureKey{*row.judged, row.indicator, row.region};
    else if (stored) key = FigureKey{*stored, row.indicator, row.region};
    return {.cells = {digits.indicator.name, digits.indicator.unit, digits.target(), digits.value(), digits.share(row.standing.completion),
                      digits.share(row.standing.schedule), digits.gap(), digits.light(), row.asOf ? digits.request.words.period(*row.asOf) : ""},
            .first = place, .last = place, .figure = key};
}

std::vector<ChartColumn> completionColumns(const ChartRequest& request) {
    std::vector<ChartColumn> columns{textColumn(request, "chart.column-indicator"), textColumn(request, "chart.column-unit"), textColumn(request, "chart.column-target"),
                                     numberColumn(request, "chart.column-value"), numberColumn(request, "chart.column-completion"), numberColumn(request, "chart.column-due-share"),
                                     numberColumn(request, "chart.column-gap"), textColumn(request, "chart.column-verdict"), textColumn(request, "chart.column-as-of")};
    columns[1].isQuiet = columns[8].isQuiet = true;
    return columns;
}

struct BulletSeries {
    ChartSeries done{.role = SeriesRole::Actual, .form = SeriesForm::Bars};
    ChartSeries due{.role = SeriesRole::Schedule, .form = SeriesForm::Ticks};

    void add(const CompletionDigits& digits, int place) {
        const BoardRow& row = digits.row;
        const bool isHollow = row.isAsOfAssumed || row.status == DataStatus::Estimate || row.status == DataStatus::Flash;
        if (row.standing.completion)
            done.points.push_back({.place = place, .lastPlace = place, .value = row.standing.completion->value, .state = isHollow ? PointState::Hollow : PointState::Solid,
                                   .digits = digits.share(row.standing.completion), .light = row.standing.light});
        if (row.standing.schedule)
            due.points.push_back({.place = place, .lastPlace = place, .value = row.standing.schedule->value, .digits = digits.share(row.standing.schedule)});
    }
};

} // namespace

Chart completionChart(const ChartRequest& request) {
    const Region* region = request.board.region ? request.board.catalogue.find(*request.board.region) : nullptr;
    const std::string section = request.section.empty() ? chartWord(request, "chart.every-section") : request.section;
    Chart chart{.kind = request.kind, .title = region ? section + " · " + region->name : section, .period = request.words.period(request.board.period)};
    chart.columns = completionColumns(request);
    ChartPanel panel{.unit = "%", .isLying = true};
    BulletSeries bullets;
    for (const auto& row : boardAt(request.board)) {
        const Indicator* present = request.board.catalogue.find(row.indicator);
        if (!present || !row.target || (!request.section.empty() && present->section != request.section)) continue;
        const CompletionDigits digits{request, row, definitionOf(row, *present)};
        chart.rows.push_back(completionRow(digits, panel.places));
        panel.categories.push_back({digits.indicator.name, panel.places, panel.places});
        panel.barTexts.push_back({panel.places, completionText(digits), row.standing.light});
        bullets.add(digits, panel.places++);
    }
    if (panel.places == 0) return emptyBecause(std::move(chart), request, "chart.no-targets");
    for (ChartSeries* series : {&bullets.done, &bullets.due})
        if (!series->points.empty()) panel.series.push_back(std::move(*series));
    panel.levels.push_back({Ratio(100), "100%"});
    chart.notes.push_back(chartWord(request, "chart.completion-note"));
    chart.panels.push_back(std::move(panel));
    return chart;
}

} // namespace xushi
