#pragma once

#include "domain/Figure.h"
#include "domain/packages/PackageOrigin.h"
#include "domain/workflow/Submission.h"
#include "store/Store.h"

#include <string>
#include <vector>

namespace xushi {

/// What a package says of its own figures at one moment.
struct PackageState {
    std::vector<Figure> figures;
    std::vector<FindingExplanation> explanations;
};

/// A package as it came back.
struct PackageContents {
    PackageOrigin origin;
    std::string identity;            ///< the hash of the last entry with which it was made, 64 hexadecimal digits
    PackageState given;              ///< as it was given out
    PackageState now;
    std::vector<std::string> actors; ///< who changed it since, as its journal names them, ordered
};

/// Of a package that was proved in full. `name`: as the file is called. `package.none` for a store that is no package,
/// `package.changed-otherwise` for one in which anything but figures and explanations was changed.
Result<PackageContents> readPackage(Reading& package, const std::string& name);

/// What a store says of the figures of a department, every year.
Result<PackageState> packageStateOf(Reading& reading, const DepartmentCode& department);

/// 64 hexadecimal digits; empty for an entry that the journal does not have.
Result<std::string> hashOfEntry(Reading& reading, std::int64_t entry);

} // namespace xushi
