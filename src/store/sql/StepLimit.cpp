#include "store/sql/StepLimit.h"

#include <sqlite3.h>

namespace xushi {
namespace {

constexpr int stepsPerCall = 100'000;
constexpr std::int64_t bytesPerSecond = 2 << 20; // a machine of the office proves ten times as much
constexpr std::int64_t secondsAtLeast = 20;
constexpr std::int64_t stepsPerByte = 20; // about 1 is needed

} // namespace

StepLimit::StepLimit(SQLite::Database& database, std::int64_t fileSize)
    : m_database(database),
      m_end(std::chrono::steady_clock::now() + std::chrono::seconds(secondsAtLeast + fileSize / bytesPerSecond)),
      m_callsLeft(1000 + fileSize * stepsPerByte / stepsPerCall) {
    sqlite3_progress_handler(m_database.getHandle(), stepsPerCall, isOver, this);
}

StepLimit::~StepLimit() { sqlite3_progress_handler(m_database.getHandle(), 0, nullptr, nullptr); }

std::int64_t sizeOf(SQLite::Database& database) {
    return database.execAndGet("PRAGMA page_count").getInt64() * database.execAndGet("PRAGMA page_size").getInt64();
}

int StepLimit::isOver(void* self) {
    auto& limit = *static_cast<StepLimit*>(self);
    return --limit.m_callsLeft < 0 || std::chrono::steady_clock::now() > limit.m_end;
}

} // namespace xushi
