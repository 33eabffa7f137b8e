#pragma once

#include "domain/Problem.h"

#include <SQLiteCpp/Exception.h>

namespace xushi {

/// What a failure of the database means to a person. Only what the bytes of a store say is damage; a disk that cannot be
/// read is not.
Problem problemOf(const SQLite::Exception& failure);
/// The same of an open database: a read that the disk failed is damage to SQLite, and `store.read-error` here.
Problem problemOf(const SQLite::Exception& failure, SQLite::Database& database);

/// The same for a failed call of the system, by its errno, while something was written. `subject`: the file.
Problem problemOfWriting(int error, const std::string& subject, const std::string& otherwise);

} // namespace xushi
