#pragma once

#include "domain/Journal.h"
#include "usecases/CopyStore.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xushi {

/// A copy of a store in the person's own folder.
struct Backup {
    std::filesystem::path path;
    std::string taken;        ///< yyyymmdd-hhmmss, of the clock of the place, as its name has it
    std::uintmax_t bytes = 0;
    JournalHead head;         ///< of which moment it is
    bool isPast = false;      ///< the store has this entry too; else they have gone different ways since
};

/// The copies of the store at `name` in its folderOfCopies(), by whatever name and occasion, the latest first. What is no store of the present version or grew from
/// another first entry is none of them; no file is changed by looking.
Result<std::vector<Backup>> backupsOf(Store& store, const std::filesystem::path& name);

/// The copy that a person means at the store `name`: the number of one in backupsOf(), from 1; a path; or the name of a file in
/// folderOfCopies(). Of a damaged store the numbers are those of what can be read of it. `backup.no-number`, `store.not-found`.
Result<std::filesystem::path> copyMeant(const std::filesystem::path& name, const std::string& text);

/// What a copy that was just taken left behind.
struct TakenBackup {
    Backup backup;
    std::size_t removed = 0; ///< older ones, by the rule of keptBackups; never one that went another way than the store
};

/// A proved copy of the store at `name` into its folderOfCopies(): `city-20250603-110805.xushi`.
/// As of pathOfCopy() and copyStore().
Result<TakenBackup> backUp(Store& store, const std::filesystem::path& name, const ProgressTold& tell = {});

} // namespace xushi
