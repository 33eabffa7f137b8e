#pragma once

#include "domain/Journal.h"
#include "store/StoreStanding.h"
#include "usecases/CopyStore.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
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
    bool isOlder = false;     ///< of a schema before the present one: it is upgraded on its way back
    std::string title = {};    ///< of the store, where nothing else tells whose copy it is
    std::string occasion = {}; ///< before what it was taken, as its name has it: import, merge, restore; empty for one that somebody asked for, or that is of the day
};

/// Whether the folder of copies has some that are called after `name`; none of them is opened.
bool hasCopiesByName(const std::filesystem::path& name);

/// Looks for the copies of a store one file at a time, through a reader of its own. Of a file that is no store any more nobody can say where it began:
/// then they are those that are called after it.
class BackupListing {
public:
    explicit BackupListing(std::filesystem::path name) : m_name(std::move(name)) {}

    /// Looks at the next file; true when there is none any more.
    Result<bool> step();
    int progress() const; ///< in thousandths
    /// Those that were found, the latest first.
    std::vector<Backup> found() const;
    /// They are called after the store; that they are of it nobody can tell.
    bool isByName() const { return m_hasBegun && !m_first; }

private:
    Result<void> begin();

    std::filesystem::path m_name;
    bool m_hasBegun = false;
    std::unique_ptr<Store> m_store; ///< nullptr where nothing can be read of it
    std::optional<std::string> m_first; ///< nothing then
    std::vector<std::filesystem::path> m_files;
    std::size_t m_next = 0;
    std::vector<Backup> m_found;
};

/// The copies of the store at `name` in its folderOfCopies(), by whatever name and occasion, the latest first. What is no store, or of a
/// newer version, grew from another first entry, or is the store itself by whatever name, is none of them; no file is changed by looking.
Result<std::vector<Backup>> backupsOf(Store& store, const std::filesystem::path& name);

/// Of a store whose file was displaced: what may be its copies, the latest first. Whoever looks through them until one is found looks at one a step.
std::vector<std::filesystem::path> copiesToLookThrough(const StoreStanding& standing);
/// The hashes of the entries with which those end that are a past of the store.
std::set<std::string> endsOfPast(const std::vector<Backup>& backups);
/// One of them, where it was taken on the store's own way, whatever lies under its name now: one that is ahead has its last known entry, one that is behind ends
/// with one of `pastEnds`, as they were known while the store could be read. A shorter one may be of a way that was left by a restore.
std::optional<Backup> copyOnTheWay(const StoreStanding& standing, const std::filesystem::path& file, const std::set<std::string>& pastEnds);

/// A free name beside a store for what is saved of it: `city` with `ending`, `.xushi`.
std::filesystem::path nameBeside(const std::filesystem::path& store, const std::string& ending);

/// The copy that a person means at the store `name`: the number of one in backupsOf(), from 1; a path; or the name of a file in
/// folderOfCopies(). Of a damaged store the numbers are those of what can be read of it. `backup.no-number`, `store.not-found`.
Result<std::filesystem::path> copyMeant(const std::filesystem::path& name, const std::string& text);

/// What a copy that was just taken left behind.
struct TakenBackup {
    Backup backup;
    std::size_t removed = 0; ///< older ones, by the rule of keptBackups; never one that went another way than the store
};

/// Removes what the rule of keptBackups no longer keeps, and never one that went another way than the store, nor the file `store` itself. How many. What a killed program has left there half written
/// goes, too. Where there is no folder of one's own nothing is removed: beside a store stands what people put there.
std::size_t removeOldBackups(const std::vector<Backup>& backups, const std::filesystem::path& store);

/// The file byte for byte into another folder, under its own name, read back before it has it. Where it lies there already, of the same
/// size, nothing is done. `store.cannot-create`, `store.read-failed`.
Result<void> copyToFolder(const std::filesystem::path& copy, const std::filesystem::path& folder);

/// A proved copy of the store at `name` into its folderOfCopies(): `city-20250603-110805.xushi`.
/// As of pathOfCopy() and copyStore().
Result<TakenBackup> backUp(Store& store, const std::filesystem::path& name, const ProgressTold& tell = {});

} // namespace xushi
