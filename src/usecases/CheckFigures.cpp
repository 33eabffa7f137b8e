#include "usecases/CheckFigures.h"

#include "domain/analyses/Board.h"

namespace xushi {

std::vector<Finding> checkFigure(const Catalogue& catalogue, std::span<const Figure> figures, const Figure& figure) {
    const Indicator* indicator = catalogue.find(figure.key.indicator);
    if (!indicator) return {};
    const auto& [period, code, region] = figure.key;
    const auto thisYear = seriesIn(figures, code, region, period.year);
    FigureNeighbours neighbours;
    for (const auto& other : thisYear)
        if (other.key.period < period && other.hasCountingValue()) neighbours.previous = other;
    for (const auto& other : seriesIn(figures, code, region, period.year - 1)) // a month alone against its month
        if (other.key.period == period.lastYear() && other.hasCountingValue()) neighbours.archivedLastYear = other.value;
    if (indicator->parent)
        for (const auto& other : seriesIn(figures, *indicator->parent, region, period.year))
            if (other.key.period == period && other.hasCountingValue()) neighbours.parentValue = other.value;
    neighbours.target = catalogue.find(TargetKey{code, region, period.year});
    return findingsFor(*indicator, figure, neighbours);
}

} // namespace xushi
