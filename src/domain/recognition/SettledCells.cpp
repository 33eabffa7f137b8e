#include "domain/recognition/SettledCells.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace xushi {

void settleRepeated(std::vector<FoundCell>& cells) {
    std::map<std::tuple<IndicatorCode, RegionCode, Period>, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].fate == CellFate::Figure) places[{*cells[i].indicator, *cells[i].region, *cells[i].period}].push_back(i);
    for (const auto& [key, same] : places) {
        if (same.size() < 2) continue;
        const auto says = [&](std::size_t i) { return cells[i].value ? cells[i].value->text() + cells[i].unitFound : std::string(); };
        const bool areAlike = std::ranges::all_of(same, [&](std::size_t i) { return says(i) == says(same.front()); });
        for (const std::size_t i : same) {
            if (areAlike && i == same.front()) continue;
            const std::size_t other = i == same.front() ? same[1] : same.front();
            cells[i].fate = areAlike ? CellFate::Ignored : CellFate::Problem;
            if (!areAlike) cells[i].asks = CellAsks::Number;
            cells[i].reason = {areAlike ? "import.said-before" : "import.two-values", {addressOf(cells[other].place), cells[other].text, cells[i].text}};
        }
    }
}

void settleYearRows(std::vector<FoundCell>& cells, std::size_t first) {
    std::map<int, std::vector<FoundCell*>> byYear;
    for (std::size_t i = first; i < cells.size(); ++i)
        if (cells[i].fate == CellFate::Figure) byYear[cells[i].period->year].push_back(&cells[i]);
    if (byYear.size() != 2 || byYear.begin()->first + 1 != byYear.rbegin()->first) return;
    std::vector<std::pair<FoundCell*, FoundCell*>> twins;
    for (FoundCell* older : byYear.begin()->second) {
        const auto twin = std::ranges::find_if(byYear.rbegin()->second, [&](const FoundCell* newer) {
            return newer->place.column == older->place.column && newer->indicator == older->indicator && newer->region == older->region && newer->period->last == older->period->last
                   && newer->period->kind == older->period->kind && !newer->lastYear;
        });
        if (twin == byYear.rbegin()->second.end()) return;
        twins.emplace_back(older, *twin);
    }
    for (const auto& [older, newer] : twins) {
        newer->lastYear = older->value;
        newer->lastYearPlace = older->place;
        older->fate = CellFate::Ignored;
        older->reason = {"import.other-row", {}};
    }
}

void settleFalling(std::vector<FoundCell>& cells) {
    std::map<std::tuple<IndicatorCode, RegionCode, int>, std::vector<FoundCell*>> series;
    for (auto& cell : cells)
        if (cell.fate == CellFate::Figure && cell.isOfBareMonth) series[{*cell.indicator, *cell.region, cell.period->year}].push_back(&cell);
    for (auto& [key, months] : series) {
        std::ranges::sort(months, {}, [](const FoundCell* cell) { return cell->period->last; });
        bool isFalling = false;
        std::optional<Decimal> before;
        for (const FoundCell* cell : months) {
            const auto value = cell->value ? cell->value->numberOrNone(cell->unitFound.empty() ? std::string_view() : std::string_view(cell->unitFound)) : Result<std::optional<Decimal>>(std::nullopt);
            if (!value || !*value) continue;
            isFalling = isFalling || (before && **value < *before);
            before = **value;
        }
        if (!isFalling) continue;
        for (FoundCell* cell : months) {
            cell->fate = CellFate::Problem;
            cell->reason = {"import.month-or-cumulative", {}};
        }
    }
}

} // namespace xushi
