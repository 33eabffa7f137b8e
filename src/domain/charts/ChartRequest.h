#pragma once

#include "domain/analyses/Board.h"
#include "domain/analyses/RegionComparison.h"
#include "domain/charts/Chart.h"

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace xushi {

/// The words that a chart needs and the domain does not choose; `words/ChartPhrases` has them.
struct ChartWords {
    std::function<std::string(const Remark&)> say;
    std::function<std::string(std::span<const Remark>)> sayAll;
    std::function<std::string(const Period&)> period; ///< with its year: 2025年1—5月
    std::function<std::string(const Growth&, const Indicator&, const NumberFormat&)> growth; ///< +28.4, ≥20.0, 持平, 上年同期数缺
    std::function<std::string(const Target&, const NumberFormat&)> target; ///< 突破268
    std::function<std::string(DataStatus)> status; ///< 预计, 快报
    std::function<std::string(Frequency)> frequency;
};

struct ChartRequest {
    ChartKind kind = ChartKind::Cumulative;
    BoardRequest board;          ///< `region` is set: whose chart it is; of all counties: the city
    IndicatorCode indicator;     ///< not asked where the kind needs a 板块
    std::string section = {};    ///< the 板块; empty: everything
    RankedBy by = RankedBy::Value; ///< of the counties
    /// For Years: figures of earlier years, ordered as for a board, of the indicator and of what its rate is made of. Empty: the board's.
    std::span<const Figure> earlier = {};
    NumberFormat format;
    const ChartWords& words;
};

/// The picture and its table. It has no panel where there is nothing to draw, and then says why; nothing at all when the year
/// has neither target nor figure, or when the indicator is not known.
std::optional<Chart> chartOf(const ChartRequest& request);

} // namespace xushi
