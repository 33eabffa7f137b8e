#include "domain/analyses/RowFigure.h"

#include "domain/analyses/Board.h"

namespace xushi {

std::vector<FigureKey> keysUpTo(const Indicator& indicator, const RegionCode& region, const Period& shown) {
    std::vector<FigureKey> keys;
    for (int month = shown.last.number(); month >= 1; --month)
        if (const auto period = keyFor(indicator, Period{shown.year, Month(month), storedKind(indicator)})) keys.push_back({*period, indicator.code, region});
    return keys;
}

std::optional<FigureKey> figureOf(const BoardRow& row, const Indicator& indicator, const Period& shown) {
    if (row.region.empty()) return std::nullopt;
    if (row.judged) return FigureKey{*row.judged, indicator.code, row.region};
    const auto keys = keysUpTo(indicator, row.region, shown);
    return keys.empty() ? std::nullopt : std::optional(keys.front());
}

Period periodToEnter(const Period& asked, const Period& judged, bool isOwed) {
    return judged.last < asked.last && !isOwed ? Period::ytd(judged.year, judged.last.number()) : asked;
}

} // namespace xushi
