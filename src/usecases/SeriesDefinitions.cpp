#include "usecases/SeriesDefinitions.h"

#include "usecases/MakePackage.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace xushi {
namespace {

template <class Record> struct Revisions {
    std::vector<Record> latest;
    std::vector<Record> earlier;
};

template <class Record, class From>
Result<Revisions<Record>> revisionsOf(Reading& reading, RecordKind kind, const std::set<std::string>& codes, From from) {
    const auto entries = reading.readHistories(kind, {codes.begin(), codes.end()});
    if (!entries) return entries.error();
    Revisions<Record> revisions;
    std::map<std::string, Record> latest;
    for (const auto& entry : *entries) {
        auto record = from(entry.after);
        if (!record) return record.error();
        const auto [at, isFirst] = latest.try_emplace(entry.key, *record);
        if (!isFirst) revisions.earlier.push_back(std::exchange(at->second, std::move(*record)));
    }
    for (auto& [code, record] : latest) revisions.latest.push_back(std::move(record));
    return revisions;
}

Result<std::vector<Department>> departmentOfPackage(Reading& reading) {
    const auto origin = packageOriginOf(reading);
    if (!origin) return origin.error();
    if (!*origin) return std::vector<Department>();
    auto department = revisionsOf<Department>(reading, RecordKind::Department, {(*origin)->department.text}, departmentFrom);
    if (!department) return department.error();
    return std::move(department->latest);
}

} // namespace

Result<Catalogue> definitionsOf(Reading& reading, const std::set<SeriesOf>& series) {
    std::set<std::string> indicatorCodes;
    std::set<std::string> regionCodes;
    for (const auto& [indicator, region] : series) {
        indicatorCodes.insert(indicator.text);
        regionCodes.insert(region.text);
    }
    auto indicators = revisionsOf<Indicator>(reading, RecordKind::Indicator, indicatorCodes, indicatorFrom);
    if (!indicators) return indicators.error();
    auto regions = revisionsOf<Region>(reading, RecordKind::Region, regionCodes, regionFrom);
    if (!regions) return regions.error();
    auto departments = departmentOfPackage(reading);
    if (!departments) return departments.error();
    auto settings = reading.readSettings();
    if (!settings) return settings.error();
    std::ranges::sort(indicators->earlier, {}, [](const Indicator& version) { return std::tie(version.code, version.revision); });
    return Catalogue{.settings = std::move(*settings), .departments = std::move(*departments), .regions = std::move(regions->latest),
                     .indicators = std::move(indicators->latest), .earlierIndicators = std::move(indicators->earlier)};
}

} // namespace xushi
