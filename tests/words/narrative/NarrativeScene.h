#pragma once

#include "domain/analyses/Series.h"
#include "support/Builders.h"
#include "words/narrative/Narrating.h"

#include <string>
#include <vector>

namespace xushi {

/// A city with two counties, indicators and figures, and a report of one sentence.
struct NarrativeScene {
    Catalogue catalogue;
    std::vector<Figure> figures;
    Workflow workflow;
    Period period = Period::ytd(2025, 5);
    std::string region = "HA";
    std::string comma = "，";

    NarrativeScene() {
        catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
        catalogue.regions = {aRegion(), aRegion("QJ", "清江浦区", RegionType::District), aRegion("HZ", "洪泽区", RegionType::District),
                             aRegion("LS", "涟水县", RegionType::County)};
        for (std::size_t i = 1; i < catalogue.regions.size(); ++i) {
            catalogue.regions[i].parent = RegionCode{"HA"};
            catalogue.regions[i].order = static_cast<int>(i);
        }
        catalogue.indicators = {anIndicator({.order = 1}), anAmount({.code = "CONTRACTS", .name = "技术合同", .order = 2}),
                                aRate({.code = "SHARE", .name = "占比", .order = 3}),
                                anIndicator({.code = "FIRMS", .name = "高企", .unit = "家", .measure = Measure::Stock, .order = 4}),
                                anIndicator({.code = "STARTS.LT", .name = "新开工（亿元以下）", .parent = "STARTS", .order = 5})};
    }

    Narrative report(const NarrativeTemplate& narrative) {
        sortForBoard(figures);
        catalogue.sort();
        const BoardRequest board{catalogue, figures, period, std::nullopt};
        const auto rows = boardAt(board);
        return narrativeOf({narrative, board, rows, workflow, *catalogue.find(RegionCode{region})});
    }

    Narrative::Sentence sentence(const NarrativeTemplate::Sentence& asked) {
        const auto made = report({.name = "简报", .title = "简报", .code = "brief", .comma = comma, .sections = {{.paragraphs = {{asked}}}}});
        const auto all = sentencesOf(made);
        return all.empty() ? Narrative::Sentence{} : *all.front();
    }

    std::string text(std::vector<NarrativeTemplate::Clause> clauses, bool hasVerdict = false) {
        return sentence({.id = "s", .clauses = std::move(clauses), .hasVerdict = hasVerdict}).generated();
    }
};

using NarrativeItem = NarrativeTemplate::Item;

} // namespace xushi
