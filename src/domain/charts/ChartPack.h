#pragma once

#include "domain/charts/ChartRequest.h"
#include "domain/workflow/Submission.h"

#include <string>
#include <vector>

namespace xushi {

/// A page of a pack: one chart, with its notes and 说明 among them.
struct ChartPackPage {
    std::string bookmark; ///< a 板块 or an indicator
    Chart chart;
};

/// Charts for paper, a page each.
struct ChartPack {
    std::string title;        ///< 科技指标图册 · 2025年1—5月 · 淮安市
    std::string foot;         ///< 校验码 …; may be empty
    std::string documentTime; ///< UTC of the journal position, yyyy-mm-ddThh:mm:ssZ
    std::vector<ChartPackPage> pages;
};

struct ChartPackRequest {
    BoardRequest board;   ///< `region` is set
    const Workflow& workflow;
    std::string section = {}; ///< the 板块; empty: every one
    NumberFormat format;
    const ChartWords& words;
};

/// Of each 板块 its completions, then the course of each of its indicators of which there is something to draw, in the order of the
/// catalogue. No page where there is nothing.
ChartPack chartPackOf(const ChartPackRequest& request);

/// The 板块 of the catalogue, each once, in its order.
std::vector<std::string> sectionsOf(const Catalogue& catalogue);

} // namespace xushi
