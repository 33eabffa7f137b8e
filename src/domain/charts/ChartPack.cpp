#include "domain/charts/ChartPack.h"

#include "domain/analyses/Meeting.h"

#include <algorithm>

namespace xushi {
namespace {

ChartRequest packed(const ChartPackRequest& request, ChartKind kind) {
    return {.kind = kind, .board = request.board, .indicator = {}, .format = request.format, .words = request.words};
}

void addCompletions(ChartPack& pack, const ChartPackRequest& request, const std::string& section) {
    ChartRequest asked = packed(request, ChartKind::Completion);
    asked.section = section;
    auto chart = chartOf(asked);
    if (chart && !chart->isEmpty()) pack.pages.push_back({section, std::move(*chart)});
}

void addCourse(ChartPack& pack, const ChartPackRequest& request, const Indicator& indicator, const Region& region) {
    ChartRequest asked = packed(request, ChartKind::Cumulative);
    asked.indicator = indicator.code;
    auto chart = chartOf(asked);
    if (!chart || chart->isEmpty()) return;
    if (const auto row = boardRowAt(request.board, indicator, region))
        for (const auto& text : explanationsIn(request.board, request.workflow, indicator, region, *row))
            chart->notes.push_back(request.words.say({"chart.explained", {text}}));
    pack.pages.push_back({indicator.name, std::move(*chart)});
}

} // namespace

std::vector<std::string> sectionsOf(const Catalogue& catalogue) {
    std::vector<std::string> sections;
    for (const auto& indicator : catalogue.indicators)
        if (std::ranges::find(sections, indicator.section) == sections.end()) sections.push_back(indicator.section);
    return sections;
}

ChartPack chartPackOf(const ChartPackRequest& request) {
    const Catalogue& catalogue = request.board.catalogue;
    const Region* region = catalogue.find(*request.board.region);
    if (!region) return {};
    ChartPack pack{.title = request.words.say({"chart.pack", {request.words.period(request.board.period), region->name}})};
    for (const auto& section : sectionsOf(catalogue)) {
        if (!request.section.empty() && section != request.section) continue;
        if (!section.empty()) addCompletions(pack, request, section);
        for (const auto& indicator : catalogue.indicators)
            if (indicator.section == section) addCourse(pack, request, indicator, *region);
    }
    return pack;
}

} // namespace xushi
