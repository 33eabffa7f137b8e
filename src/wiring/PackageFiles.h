#pragma once

#include "usecases/MakePackage.h"
#include "usecases/ReadPackage.h"

#include <filesystem>
#include <string>

namespace xushi {

/// How a package is called that is given out: `高新处-20250610.xushi`.
std::string packageFileName(const SectionPackage& section);

/// Makes the file. Refuses one that is there (`store.exists`).
Result<void> writePackageFile(const SectionPackage& section, const std::filesystem::path& path);

/// Opens a package that came back, for reading; the file is not changed. `store.*` as openStore, `store.older` for one of an
/// older schema, `package.*` as readPackage.
Result<PackageContents> readPackageFile(const std::filesystem::path& path);

/// Where the store in the file was cut from; nothing for one that is no package, or cannot be read.
std::optional<PackageOrigin> packageOriginAt(const std::filesystem::path& path);

} // namespace xushi
