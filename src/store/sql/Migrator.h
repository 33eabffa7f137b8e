#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <span>
#include <string>
#include <vector>

namespace xushi {

/// The statements that make schema 1, 2, 3 ... from the one before. Never edited after a release.
std::span<const char* const> migrations();

/// The schema number of this program.
int schemaNumber();

/// Marks `database` as ours and brings it from its schema number to `last`, one transaction a step.
/// Throws SQLite::Exception.
void migrate(SQLite::Database& database, int last = schemaNumber());

/// The text of every table and index, for comparison with what the migrations make.
std::vector<std::string> schemaText(SQLite::Database& database);

/// What schemaText gives of a sound store of schema `number`.
const std::vector<std::string>& expectedSchema(int number);

/// "XUSH" in the header of a store.
constexpr int applicationId = 0x58555348;

} // namespace xushi
