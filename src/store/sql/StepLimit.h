#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdint>

namespace xushi {

/// As long as it lives, statements of the database end with SQLITE_INTERRUPT after a time and a number of steps that no
/// sound store of this size needs.
class StepLimit {
public:
    StepLimit(SQLite::Database& database, std::int64_t fileSize);
    ~StepLimit();
    StepLimit(const StepLimit&) = delete;
    StepLimit& operator=(const StepLimit&) = delete;

private:
    static int isOver(void* self);

    SQLite::Database& m_database;
    std::chrono::steady_clock::time_point m_end;
    std::int64_t m_callsLeft;
};

/// The bytes of a database, wherever it lies: one in memory has no file to ask.
std::int64_t sizeOf(SQLite::Database& database);

} // namespace xushi
