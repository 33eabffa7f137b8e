#pragma once

namespace SQLite {
class Database;
}

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

/// After an act that the disk failed: SQLite rolls back what it has written when it reads next, and leaves a journal lying by which nothing was written yet,
/// which is removed here. Another program's journal is none of ours. False where the disk keeps it. Throws SQLite::Exception.
bool removeRemains(SQLite::Database& database);

} // namespace xushi
