#pragma once

#include <string>

namespace xushi {

/// The file systems through which SQLite sees stores. Both know no write-ahead log and no super-journal and delete
/// nothing but a journal of their own. Names for SQLite::Database.
///
/// For reading: a journal that may be hot ends in SQLITE_READONLY_ROLLBACK, because a reader cannot play it.
const char* fileSystemForReading();
/// For writing, under the store's lock: a journal that lies beside the store and was not made by this process does not
/// exist for SQLite, which would play it or delete what it names. Where one lies, beginning to write is
/// SQLITE_CANTOPEN. Recovery decides about it before.
const char* fileSystemForWriting();

/// Whether the journal of this name is one that this process has made.
bool isLeftJournal(const std::string& name);

/// Removes a journal that this process has made and nobody needs any more. Only within a transaction that may write and has
/// written nothing. False where there is none, or the disk keeps it.
bool removeLeftJournal(const std::string& name);

} // namespace xushi
