#include "usecases/ReadCharts.h"

#include "domain/NamedRecord.h"
#include "usecases/ReadBoard.h"
#include "usecases/ReadSeries.h"

#include <algorithm>

namespace xushi {
namespace {

Result<void> checkSection(const Catalogue& catalogue, const std::string& section) {
    const auto known = sectionsOf(catalogue);
    if (section.empty() || std::ranges::find(known, section) != known.end()) return {};
    std::string named;
    for (const auto& one : known) named += (named.empty() || one.empty() ? "" : ", ") + one;
    return refused("chart.no-section", {section, named});
}

Problem notDrawn(const std::string& what, const std::string& why) { return missing("chart.not-drawn", {what, why}); }

} // namespace

Result<Chart> readChart(Reading& reading, const ChartQuestion& question, const ChartWords& words) {
    const auto read = readYearsOfBoard(reading, question.period);
    if (!read) return read.error();
    const Catalogue& catalogue = *read->catalogue;
    const auto region = regionNamed(catalogue, question.region, MonthSpan::of(question.period));
    if (!region) return region.error();
    if (const auto known = checkSection(catalogue, question.section); !known) return known.error();
    ChartRequest request{.kind = question.kind, .board = read->request(question.period, (*region)->code), .indicator = {}, .section = question.section, .by = question.by,
                         .format = {MinusSign::Typographic, catalogue.settings.rounding}, .words = words};
    if (!entryOf(question.kind).isOfOneRegion && catalogue.city()) request.board.region = catalogue.city()->code;
    std::vector<Figure> earlier;
    std::string what = question.section;
    if (entryOf(question.kind).needsIndicator) {
        const auto indicator = indicatorNamed(catalogue, question.indicator, MonthSpan::of(question.period));
        if (!indicator) return indicator.error();
        request.indicator = (*indicator)->code;
        what = (*indicator)->name;
        if (entryOf(question.kind).needsEarlierYears) {
            auto figures = readSeriesOfEveryYear(reading, **indicator, (*region)->code);
            if (!figures) return figures.error();
            earlier = std::move(*figures);
            request.earlier = earlier;
        }
    }
    auto chart = chartOf(request);
    if (!chart) return notDrawn(what, words.say({"chart.no-figures", {}}));
    if (chart->isEmpty()) return notDrawn(chart->title, chart->emptyBecause);
    return std::move(*chart);
}

Result<ChartPack> readChartPack(Reading& reading, const ChartQuestion& question, const ChartWords& words) {
    const auto read = readYearsOfBoard(reading, question.period);
    if (!read) return read.error();
    const auto head = reading.journalHead();
    if (!head) return head.error();
    const auto region = regionNamed(*read->catalogue, question.region, MonthSpan::of(question.period));
    if (!region) return region.error();
    if (const auto known = checkSection(*read->catalogue, question.section); !known) return known.error();
    ChartPack pack = chartPackOf({.board = read->request(question.period, (*region)->code), .workflow = *read->workflow, .section = question.section,
                                  .format = {MinusSign::Typographic, read->catalogue->settings.rounding}, .words = words});
    if (pack.pages.empty()) return notDrawn(pack.title, words.say({"chart.no-figures", {}}));
    pack.foot = words.say({"chart.pack-foot", {head->shortCode(), std::to_string(head->sequence)}});
    pack.documentTime = head->at;
    return pack;
}

} // namespace xushi
