#pragma once

#include "store/Store.h"
#include "usecases/ClosedMonths.h"

namespace xushi {

/// Whether the record can stand beside what is stored; refuses with `region.*` and `department.*`.
Result<void> checkRegion(Reading& reading, const Catalogue& catalogue, const Region& region);
Result<void> checkDepartment(const Catalogue& catalogue, const Department& department);

/// What the record must obey by itself and beside the others that `catalogue` holds, itself left aside: the rule that
/// every door asks, an import too.
Result<void> checkRegionAmong(const Catalogue& catalogue, const Region& region);
Result<void> checkDepartmentAmong(const Catalogue& catalogue, const Department& department);

/// Adds a region (revision 0) or writes a new revision of it; refuses with `region.*`. A region is stopped by its last
/// month, never deleted. Whether it counts in the total of a month that is over stays as it is.
Result<Region> saveRegion(Store& store, const Region& region, const ChangeNote& note);

/// Whether `after` leaves the totals of the months that are over, and the last city, as `catalogue` has them
/// (`region.total-closed`, `region.only-city`).
Result<void> checkRegionKept(const ClosedMonths& closed, const Catalogue& catalogue, const Region& after);

/// Adds a department (revision 0) or writes a new revision of it; refuses with `department.*`.
Result<Department> saveDepartment(Store& store, const Department& department, const ChangeNote& note);

/// How many of each hang on one record.
struct Usage {
    int indicators = 0;
    int targets = 0;
    int regions = 0; ///< below it
};
Usage usageOf(const Catalogue& catalogue, const RegionCode& region);
Usage usageOf(const Catalogue& catalogue, const DepartmentCode& department);

} // namespace xushi
