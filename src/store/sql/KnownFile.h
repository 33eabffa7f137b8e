#pragma once

#include "domain/Journal.h"
#include "store/StoreStanding.h"
#include "store/sql/FolderLook.h"
#include "store/sql/HeldFile.h"

#include <memory>

namespace xushi {

/// The file of an open store as it was last known: when it was opened, and after each write of our own.
struct KnownFile {
    std::filesystem::path path; ///< without links
    std::shared_ptr<HeldFile> file;
    std::optional<FileStamp> stamp; ///< nothing after a write that failed and may go on
    std::string header = {};        ///< its first bytes, with SQLite's change counter
    JournalHead head = {};
    std::string origin = {};        ///< hash of the first entry, as it is; empty for an empty journal
    bool isReader = false;          ///< another one may write to the file
    FolderLook look = {};           ///< for its name, where the system knows none
};

/// What became of the file. A time that was set anew over the same content is nothing, and is noted in `known`; so is what another writer
/// has added, where the store is only read.
StoreStanding standingOf(KnownFile& known);

} // namespace xushi
