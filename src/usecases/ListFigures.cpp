#include "usecases/ListFigures.h"

#include "domain/NamedRecord.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace xushi {
namespace {

/// The codes of what is named; nothing where everything is meant.
template <class Code, class Find>
Result<std::optional<std::vector<Code>>> codesOf(const std::vector<std::string>& names, const Find& find) {
    if (names.empty()) return std::optional<std::vector<Code>>();
    std::vector<Code> codes;
    for (const auto& name : names) {
        const auto found = find(name);
        if (!found) return found.error();
        codes.push_back((*found)->code);
    }
    return std::optional(std::move(codes));
}

template <class Record> auto placesOf(const std::vector<Record>& records) {
    std::map<decltype(Record::code), std::size_t> places;
    for (const auto& record : records) places.emplace(record.code, places.size());
    return places;
}

void sortByCatalogue(const Catalogue& catalogue, std::vector<Figure>& figures) {
    const auto indicators = placesOf(catalogue.indicators);
    const auto regions = placesOf(catalogue.regions);
    const auto placeIn = [](const auto& places, const auto& code) {
        const auto at = places.find(code);
        return at == places.end() ? places.size() : at->second;
    };
    std::ranges::stable_sort(figures, {}, [&](const Figure& figure) {
        return std::tuple(placeIn(indicators, figure.key.indicator), placeIn(regions, figure.key.region), figure.key.period);
    });
}

} // namespace

Result<ListedFigures> listFigures(Reading& reading, const FiguresAsked& asked) {
    const auto& [first, last] = asked.months;
    if (last < first) return refused("figures.months", {first.toText(), last.toText()});
    auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    FiguresWanted wanted{.years = {first.year, last.year}};
    const auto indicators = codesOf<IndicatorCode>(asked.indicators, [&](const std::string& name) { return indicatorNamed(*catalogue, name, asked.months); });
    if (!indicators) return indicators.error();
    const auto regions = codesOf<RegionCode>(asked.regions, [&](const std::string& name) { return regionNamed(*catalogue, name, asked.months); });
    if (!regions) return regions.error();
    wanted.indicators = *indicators;
    wanted.regions = *regions;
    auto figures = reading.readFigures(wanted);
    if (!figures) return figures.error();
    std::erase_if(*figures, [&](const Figure& figure) {
        const YearMonth month = monthOf(figure.key.period);
        return month < first || last < month || figure.state == FigureState::Cleared;
    });
    if (figures->empty()) return missing("figures.none", {first.toText(), last.toText()});
    const auto head = reading.journalHead();
    if (!head) return head.error();
    sortByCatalogue(*catalogue, *figures);
    return ListedFigures{std::move(*catalogue), std::move(*figures), *head};
}

} // namespace xushi
