#include "store/sql/OpenStore.h"

#include "store/sql/FreshFile.h"
#include "store/sql/MemoryDatabase.h"
#include "store/sql/Migrator.h"
#include "store/sql/Opening.h"
#include "store/sql/Problems.h"
#include "store/sql/SqlStore.h"

#include <cerrno>
#include <thread>

namespace xushi {
namespace fs = std::filesystem;
namespace {

/// The bytes of a new store, made where a failure leaves nothing.
Result<std::string> newStore(const std::function<Result<void>(Store&)>& fill) {
    auto database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(*database);
    SqlStore store(std::move(database), {}, false);
    if (fill)
        if (const auto filled = fill(store); !filled) return filled.error();
    return store.bytes();
}

} // namespace

Result<void> createStore(const fs::path& path, const std::function<Result<void>(Store&)>& fill) {
    const Problem isThere = refused("store.exists", {path.string()});
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) return isThere;
    if (path.has_parent_path() && !fs::is_directory(path.parent_path(), error))
        return missing("store.no-folder", {path.parent_path().string()});
    try {
        const auto bytes = newStore(fill);
        if (!bytes) return bytes.error();
        auto file = FreshFile::besides(path);
        if (file && file->write(*bytes) && file->nameIt(path)) return {};
    } catch (const SQLite::Exception& failure) {
        return problemOf(failure);
    }
    return errno == EEXIST ? isThere : problemOfWriting(errno, path.string(), "store.cannot-create");
}

Result<OpenedStore> openStore(const fs::path& path, OpenMode mode, const fs::path& backups, OpeningRules rules) {
    constexpr int attempts = 8;
    constexpr std::chrono::milliseconds pause(50);
    for (int attempt = 1;; ++attempt) {
        Opening opening(path, mode, backups, rules);
        auto opened = opening.run();
        if (!opening.hasChanged() || attempt == attempts) return opened;
        if (!opened && !opening.hasRecovered()) std::this_thread::sleep_for(pause);
    }
}

} // namespace xushi
