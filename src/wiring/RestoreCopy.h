#pragma once

#include "domain/Journal.h"
#include "usecases/CompareBoards.h"
#include "usecases/CopyStore.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace xushi {

/// What became of a store by restoring a copy.
struct RestoredStore {
    std::filesystem::path kept;        ///< the store as it was before; empty where nothing had to be changed
    std::optional<JournalHead> before; ///< nothing of a store that was damaged: it is kept byte for byte, and not proved
    JournalHead now;
    bool isUpgraded = false; ///< the copy is of an older schema; its file stays what it is
};

/// Who restores, and what is kept of their PIN as it was shown (`usecases/ActingPin`).
struct RestoringPerson {
    PersonCode person;
    std::string pinFits;
};

/// The copy takes the place of the store at `name`, whose place is held against every other writer meanwhile. What is written is proved,
/// and a proved copy of the present is on the disk before: `city-before-restore-20250603-110805.xushi` in folderOfCopies(), from which nothing is
/// removed. A store that is as the copy already is left alone. Refuses what StoreImage and HeldPlace refuse; `backup.other-store`, `backup.same-file`,
/// `backup.not-kept`, and whom checkRestorer() refuses, for a store that is sound. Where it fails the store is as it was.
Result<RestoredStore> restoreCopy(const std::filesystem::path& name, const std::filesystem::path& copy, const RestoringPerson& by = {}, const ProgressTold& tell = {});

/// A copy for reading, as it is: one of an older schema is upgraded in memory, its file is left alone. As openStore() proves and refuses.
Result<std::unique_ptr<Store>> openCopy(const std::filesystem::path& path);

/// compareStores() of the two as they stand.
Result<StoresCompared> compareWithCopy(Store& copy, Store& store, const std::optional<Period>& period, const std::optional<RegionCode>& region);

/// For reading; of a damaged store what can be read of it, nothing of which is proved: only for telling whose copies there are.
Result<std::unique_ptr<Store>> openForLooking(const std::filesystem::path& path);

} // namespace xushi
