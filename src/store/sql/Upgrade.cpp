#include "store/sql/Upgrade.h"

#include "store/sql/FreshFile.h"
#include "store/sql/HeldFile.h"
#include "store/sql/MemoryDatabase.h"
#include "store/sql/Migrator.h"

#include <cerrno>

namespace xushi {
namespace fs = std::filesystem;
namespace {

/// 2025科技指标.schema-1.xushi, then .schema-1-2.xushi ...
fs::path nameOfCopy(const fs::path& folder, const fs::path& store, int schema, int number) {
    const std::string stem = store.stem().string() + ".schema-" + std::to_string(schema);
    return folder / (number == 1 ? stem + ".xushi" : stem + "-" + std::to_string(number) + ".xushi");
}

bool isCopy(const fs::path& copy, const std::string& bytes) {
    const auto written = HeldFile::hold(copy);
    return written && (*written)->readAll() == bytes;
}

bool writeCopy(const HeldFile& store, const fs::path& path, int schema, const fs::path& backups) {
    const auto bytes = store.readAll();
    if (!bytes || !makeFolders(backups)) return false;
    auto copy = FreshFile::besides(nameOfCopy(backups, path, schema, 1), &store);
    if (!copy || !copy->write(*bytes)) return false;
    for (int number = 1;; ++number) {
        const fs::path name = nameOfCopy(backups, path, schema, number);
        if (copy->nameIt(name)) return isCopy(name, *bytes);
        if (errno != EEXIST) return false;
    }
}

} // namespace

bool isSoundWhenUpgraded(const std::string& bytes, const std::function<bool(std::unique_ptr<SQLite::Database>)>& isSound) {
    auto rehearsal = databaseInMemory(bytes);
    migrate(*rehearsal);
    return isSound(std::move(rehearsal));
}

Result<void> keepCopy(const HeldFile& store, const fs::path& path, int schema, const fs::path& backups) {
    if (writeCopy(store, path, schema, backups)) return {};
    return Problem{ProblemKind::Unavailable, "store.backup-failed", {path.string(), backups.string()}};
}

} // namespace xushi
