#include "wiring/PackageFiles.h"

#include "domain/RecordNames.h"
#include "store/sql/OpenStore.h"
#include "wiring/Composition.h"

#include <algorithm>

namespace xushi {

std::string packageFileName(const SectionPackage& section) {
    std::string day = today().toText();
    std::erase(day, '-');
    return nameIn(section.catalogue, section.origin.department) + "-" + day + ".xushi";
}

Result<void> writePackageFile(const SectionPackage& section, const std::filesystem::path& path) {
    return createStore(path, [&](Store& package) { return fillPackage(package, section, changeNote("package")); });
}

Result<PackageContents> readPackageFile(const std::filesystem::path& path) {
    auto opened = openStore(path, OpenMode::ReadOnly, {}, {.mayUpgrade = false});
    if (!opened) return opened.error();
    const auto report = opened->store->verify();
    if (!report) return report.error();
    if (!report->faults.empty()) return Problem{ProblemKind::Unreadable, "package.damaged", {}};
    return readTogether(*opened->store, [&](Reading& reading) { return readPackage(reading, path.filename().string()); });
}

std::optional<PackageOrigin> packageOriginAt(const std::filesystem::path& path) {
    const auto opened = openStore(path, OpenMode::ReadOnly, {}, {.mayUpgrade = false});
    if (!opened) return std::nullopt;
    const auto origin = readTogether(*opened->store, packageOriginOf);
    return origin ? *origin : std::nullopt;
}

} // namespace xushi
