#include "domain/summary/SummaryPlaces.h"

#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace xushi {
namespace {

class Places {
public:
    Places(const Catalogue& catalogue, std::span<const BoardRow> rows) {
        std::unordered_map<std::string_view, const Indicator*> indicators;
        for (const auto& indicator : catalogue.indicators) indicators.try_emplace(indicator.code.text, &indicator);
        std::set<IndicatorCode> present;
        for (const auto& row : rows) present.insert(row.indicator);
        std::vector<SummaryPlace> totals;
        for (const auto& row : rows) {
            const auto found = indicators.find(row.indicator.text);
            if (found == indicators.end()) continue;
            const Indicator* indicator = found->second;
            const bool isPart = indicator->parent && present.contains(*indicator->parent);
            (isPart ? m_parts[*indicator->parent] : totals).push_back({&row, indicator});
        }
        for (const auto& total : totals) place(total, 0, false);
        // What hangs below itself has no total; no row is lost for it.
        while (!m_parts.empty()) placePartsOf(IndicatorCode(m_parts.begin()->first), 0);
    }

    std::vector<SummaryPlace> placed() && { return std::move(m_placed); }

private:
    void place(SummaryPlace place, int level, bool isFirstPart) {
        place.level = level;
        place.isFirstPart = isFirstPart;
        m_placed.push_back(place);
        placePartsOf(place.indicator->code, level + 1);
    }
    void placePartsOf(const IndicatorCode& total, int level) {
        const auto parts = m_parts.extract(total);
        if (parts.empty()) return;
        for (const auto& part : parts.mapped()) place(part, level, &part == &parts.mapped().front());
    }

    std::map<IndicatorCode, std::vector<SummaryPlace>> m_parts;
    std::vector<SummaryPlace> m_placed;
};

} // namespace

std::vector<SummaryPlace> placesOf(const Catalogue& catalogue, std::span<const BoardRow> rows) {
    return Places(catalogue, rows).placed();
}

} // namespace xushi
