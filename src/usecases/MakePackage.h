#pragma once

#include "domain/Catalogue.h"
#include "domain/packages/PackageOrigin.h"
#include "domain/workflow/Submission.h"
#include "store/Store.h"

#include <vector>

namespace xushi {

/// A department's share of a store, read at one moment.
struct SectionPackage {
    PackageOrigin origin;
    Catalogue catalogue;         ///< see shareOf
    std::vector<Figure> figures; ///< of every year and region: its own, and those that these stand on
    Workflow workflow;           ///< of its own figures and months
};

/// `department`: its code or name. `workflow.no-department`, `package.nothing` for one that answers for no indicator,
/// `package.of-package` in a package.
Result<SectionPackage> readSection(Reading& reading, const std::string& department);

/// Writes it into a store that is new. Records keep their versions and what they say; revisions are counted from 1. A month that
/// is signed off is read there as it was given out.
Result<void> fillPackage(Store& package, const SectionPackage& section, const ChangeNote& note);

/// Where the store was cut from; nothing for a store that is no package.
Result<std::optional<PackageOrigin>> packageOriginOf(Reading& reading);

} // namespace xushi
