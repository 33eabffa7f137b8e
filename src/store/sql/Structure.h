#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>

namespace xushi {

/// Nothing in the file may run: no triggers, views or extensions, no write to the schema, no memory map.
void harden(SQLite::Database& database);

/// Pages, records and indexes of the file, by integrity_check and not by quick_check, which believes the indexes. Throws
/// SQLite::Exception: damage, or the code of a page that the disk does not give, which is none.
void checkStructure(SQLite::Database& database);
/// The same, given up with SQLITE_INTERRUPT as soon as `mustStop`.
void checkStructure(SQLite::Database& database, const std::function<bool()>& mustStop);

} // namespace xushi
