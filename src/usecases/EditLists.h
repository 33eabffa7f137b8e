#pragma once

#include "store/Store.h"

namespace xushi {

/// Whether the record can stand beside what is stored; refuses with `region.*` and `department.*`.
Result<void> checkRegion(Store& store, const Catalogue& catalogue, const Region& region);
Result<void> checkDepartment(const Catalogue& catalogue, const Department& department);

/// Adds a region (revision 0) or writes a new revision of it; refuses with `region.*`. A region is stopped by its last
/// month, never deleted. Whether it counts in a total stays once a month is closed: the closed totals would change.
Result<Region> saveRegion(Store& store, const Region& region, const ChangeNote& note);

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
