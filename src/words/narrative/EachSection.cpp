#include "words/narrative/EachSection.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace xushi {
namespace {

bool canSay(NarrativeAspect what, const BoardRow& row) {
    switch (what) {
    case NarrativeAspect::Growth: return row.growth && row.growth->kind != GrowthKind::BaseMissing;
    case NarrativeAspect::Base: return row.lastYear.has_value();
    case NarrativeAspect::Completion: return row.standing.completion.has_value();
    case NarrativeAspect::Schedule: return row.standing.gap.has_value();
    case NarrativeAspect::Target: return row.target != nullptr;
    case NarrativeAspect::Wording: return !row.wording.empty();
    default: return true;
    }
}

NarrativeTemplate::Item catalogueItem(const Indicator& indicator, const Indicator* total) {
    std::string name = indicator.name;
    if (total && name.starts_with(total->name)) name.erase(0, total->name.size()); // （亿元以下）
    for (const std::string_view bracket : {"（", "）"})
        if (const auto at = name.find(bracket); total && at != std::string::npos) name.erase(at, bracket.size());
    return {.indicator = indicator.code.text, .before = name.empty() ? indicator.name : name};
}

/// Nothing where the row has neither value nor stage nor target.
std::optional<NarrativeTemplate::Sentence> catalogueSentence(const Indicator& indicator, const BoardRow& row, const std::vector<NarrativeAspect>& says,
                                                      const Catalogue& catalogue) {
    NarrativeTemplate::Item item = catalogueItem(indicator, nullptr);
    item.says.clear();
    std::ranges::copy_if(says, std::back_inserter(item.says), [&](NarrativeAspect what) { return canSay(what, row); });
    if (item.says.empty()) return std::nullopt;
    for (const auto& part : catalogue.indicators)
        if (part.parent == indicator.code) item.parts.push_back(catalogueItem(part, &indicator));
    return NarrativeTemplate::Sentence{.id = indicator.code.text, .clauses = {"{asOf}，{scope}", std::move(item)}};
}

} // namespace

std::vector<NarrativeTemplate::Section> sectionsOfCatalogue(const std::vector<NarrativeAspect>& says, const NarrativeWorld& world) {
    const NarrativeRequest& request = world.request();
    const Catalogue& catalogue = request.board.catalogue;
    std::vector<NarrativeTemplate::Section> sections;
    for (const auto& row : request.rows) {
        const Indicator* indicator = catalogue.find(row.indicator);
        if (row.region != request.region.code || !indicator || indicator->parent) continue;
        auto sentence = catalogueSentence(*indicator, row, says, catalogue);
        if (!sentence) continue;
        auto at = std::ranges::find(sections, indicator->section, &NarrativeTemplate::Section::heading);
        if (at == sections.end()) at = sections.insert(at, {.heading = indicator->section});
        at->paragraphs.push_back({std::move(*sentence)});
    }
    return sections;
}

} // namespace xushi
