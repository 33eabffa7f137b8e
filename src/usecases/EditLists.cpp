#include "usecases/EditLists.h"

#include "domain/Ancestry.h"
#include "domain/Width.h"
#include "domain/analyses/RegionTotal.h"
#include "usecases/SaveRecord.h"

#include <algorithm>

namespace xushi {
namespace {

/// A list is read by its names: no two records share one. `kind` starts the keys of the refusals.
template <class Record>
Result<void> checkNamed(const std::vector<Record>& stored, const Record& record, const std::string& kind) {
    if (!isCode(record.code.text)) return refused(kind + ".no-code");
    if (isBlank(record.name)) return refused(kind + ".no-name");
    for (const auto& other : stored) {
        const bool isSame = other.code == record.code;
        if (!isSame && other.name == record.name) return refused(kind + ".name-taken", {record.name, other.code.text});
    }
    return {};
}

/// A record that is added takes no code of another one.
template <class Record>
Result<void> checkNew(const Catalogue& catalogue, const Record& record, const std::string& kind) {
    const Record* other = catalogue.find(record.code);
    const bool isTaken = other && record.revision == 0;
    return isTaken ? refused(kind + ".code-taken", {record.code.text, other->name}) : Result<void>();
}

Result<void> checkPlace(const Catalogue& catalogue, const Region& region) {
    if (region.validity().endsBeforeItBegins())
        return refused("region.ends-before-start", {region.validFrom->toText(), region.validTo->toText()});
    if (hangsBelowItself(catalogue, region)) return refused("region.parent-loop", {region.name});
    if (region.parent && !catalogue.find(*region.parent)) return missing("figure.no-region", {region.parent->text});
    return {};
}

} // namespace

Result<void> checkRegionKept(const ClosedMonths& closed, const Catalogue& catalogue, const Region& after) {
    const Region* before = catalogue.find(after.code);
    const auto month = closed.lastOf([&](const YearMonth& each) {
        return (before && countsInTotal(*before, each)) != countsInTotal(after, each);
    });
    if (month) return refused("region.total-closed", {after.name, month->toText()});
    const auto cities = std::ranges::count(catalogue.regions, RegionType::City, &Region::type);
    if (before && before->type == RegionType::City && after.type != RegionType::City && cities == 1)
        return refused("region.only-city", {before->name});
    return {};
}

Result<void> checkRegionAmong(const Catalogue& catalogue, const Region& region) {
    if (const auto named = checkNamed(catalogue.regions, region, "region"); !named) return named;
    return checkPlace(catalogue, region);
}

Result<void> checkDepartmentAmong(const Catalogue& catalogue, const Department& department) {
    return checkNamed(catalogue.departments, department, "department");
}

Result<void> checkRegion(Reading& reading, const Catalogue& catalogue, const Region& region) {
    for (const auto& fits : {checkNew(catalogue, region, "region"), checkRegionAmong(catalogue, region)})
        if (!fits) return fits;
    const auto closed = closedMonths(reading, catalogue.settings);
    return closed ? checkRegionKept(*closed, catalogue, region) : Result<void>(closed.error());
}

Result<void> checkDepartment(const Catalogue& catalogue, const Department& department) {
    const auto isNew = checkNew(catalogue, department, "department");
    return isNew ? checkDepartmentAmong(catalogue, department) : isNew;
}

Result<Region> saveRegion(Store& store, const Region& region, const ChangeNote& note) {
    return saveRecord(store, region, note, [&](Reading& reading) -> Result<void> {
        const auto catalogue = reading.readCatalogue(noYear);
        return catalogue ? checkRegion(reading, *catalogue, region) : Result<void>(catalogue.error());
    });
}

Result<Department> saveDepartment(Store& store, const Department& department, const ChangeNote& note) {
    return saveRecord(store, department, note, [&](Reading& reading) -> Result<void> {
        const auto catalogue = reading.readCatalogue(noYear);
        return catalogue ? checkDepartment(*catalogue, department) : Result<void>(catalogue.error());
    });
}

Usage usageOf(const Catalogue& catalogue, const RegionCode& region) {
    const auto targets = std::ranges::count_if(catalogue.targets, [&](const Target& t) { return t.key.region == region; });
    const auto below = std::ranges::count_if(catalogue.regions, [&](const Region& r) { return r.parent == region; });
    return {.targets = static_cast<int>(targets), .regions = static_cast<int>(below)};
}

Usage usageOf(const Catalogue& catalogue, const DepartmentCode& department) {
    return {.indicators = static_cast<int>(std::ranges::count(catalogue.indicators, department, &Indicator::department))};
}

} // namespace xushi
