#pragma once

#include "domain/Result.h"
#include "domain/recognition/ImportMap.h"
#include "domain/recognition/Recognition.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace xushi {

/// What this person has decided of tables that were imported before: `import-maps.json` in their own folder, the same form that
/// the command line takes. Where no such folder is known nothing is remembered.
class ImportMemory {
public:
    /// Reads what there is; a file that cannot be read stays as it is, and is told by `problem` and never written.
    ImportMemory();
    explicit ImportMemory(std::filesystem::path path);

    const std::optional<Problem>& problem() const { return m_problem; }
    /// nullptr: nothing is known of tables of this make.
    const RememberedMap* find(const std::string& fingerprint) const;
    /// What a table calls the indicators and regions that nobody knows in it, where that was decided of tables of another make:
    /// the last decision counts. Nothing where there is none.
    std::optional<RememberedMap> namesFor(const Recognition& recognition) const;
    /// Instead of what was known of tables of the same make; the file is replaced.
    Result<void> remember(RememberedMap map);

private:
    std::filesystem::path m_path;
    std::vector<RememberedMap> m_maps;
    std::optional<Problem> m_problem;
};

/// What somebody has saved of such decisions. `import.map-file` says what is wrong with the file.
Result<std::vector<RememberedMap>> importMapsAt(const std::filesystem::path& path);
Result<void> saveImportMaps(const std::filesystem::path& path, const std::vector<RememberedMap>& maps);

} // namespace xushi
