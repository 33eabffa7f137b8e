#pragma once

#include "domain/Figure.h"
#include "domain/Journal.h"
#include "domain/summary/BoardDifference.h"
#include "domain/workflow/Submission.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// A figure that came since a position of the journal, or was changed.
struct FigureNews {
    std::optional<Figure> before; ///< nothing: it was not there, or cleared
    Figure after;
    std::int64_t act = 0;         ///< that wrote it last
};

/// A row of the board that shows another light. Nothing: it had no target then.
struct LightNews {
    IndicatorCode indicator;
    RegionCode region;
    std::optional<Light> before;
    std::optional<Light> after;
    std::vector<std::int64_t> acts;

    bool operator==(const LightNews&) const = default;
};

/// A department's month that moved on, or back.
struct MonthNews {
    SubmissionKey key;
    Stage before = Stage::Draft;
    Stage after = Stage::Draft;
    std::int64_t act = 0;

    bool operator==(const MonthNews&) const = default;
};

/// What has happened in a store since a position of its journal.
struct StoreNews {
    JournalHead from;
    JournalHead to;
    std::vector<FigureNews> came;    ///< of every region and period, in the order in which they were written first
    std::vector<FigureNews> revised; ///< the same of those that were there and say something else now
    std::vector<LightNews> lights;   ///< of the board that is asked for, in its order
    std::vector<MonthNews> months;
    std::map<std::int64_t, JournalAct> acts; ///< those that are named, by their group

    std::size_t size() const { return came.size() + revised.size() + lights.size() + months.size(); }
};

/// Puts the figure where it belongs; nowhere where it says what it said. A cleared figure is none.
void tellFigure(StoreNews& news, const std::optional<Figure>& before, const Figure& after, std::int64_t act);

/// Of the differences of a board those by which a light is another one.
std::vector<LightNews> lightNewsOf(std::span<const RowDifference> rows);

} // namespace xushi
