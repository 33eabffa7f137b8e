#include "domain/summary/StoreNews.h"

namespace xushi {
namespace {

std::optional<Light> shownLight(const BoardRow* row) { return row && row->target ? std::optional(row->standing.light) : std::nullopt; }

bool isThere(const Figure& figure) { return figure.state != FigureState::Cleared; }

} // namespace

void tellFigure(StoreNews& news, const std::optional<Figure>& before, const Figure& after, std::int64_t act) {
    const bool wasThere = before && isThere(*before);
    if (!wasThere && !isThere(after)) return;
    if (!wasThere) return news.came.push_back({std::nullopt, after, act});
    if (!isSameContent(*before, after)) news.revised.push_back({before, after, act});
}

std::vector<LightNews> lightNewsOf(std::span<const RowDifference> rows) {
    std::vector<LightNews> lights;
    for (const auto& row : rows) {
        const auto before = shownLight(row.before);
        const auto after = shownLight(row.after);
        if (before != after) lights.push_back({row.indicator, row.region, before, after, row.acts});
    }
    return lights;
}

} // namespace xushi
