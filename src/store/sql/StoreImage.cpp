#include "store/sql/StoreImage.h"

#include "store/sql/MemoryDatabase.h"
#include "store/sql/Migrator.h"
#include "store/sql/Problems.h"
#include "store/sql/RollbackJournal.h"
#include "store/sql/SchemaPages.h"
#include "store/sql/StoreFile.h"
#include "store/sql/Structure.h"

namespace xushi {
namespace fs = std::filesystem;
namespace {

/// What would be read with the file, or instead of it.
Result<void> checkWhatLiesBesideCopy(const fs::path& given, const fs::path& path) {
    for (const char* ending : {"-wal", "-shm"})
        if (identityOf(fs::path(path.string() + ending))) return Problem{ProblemKind::Unreadable, "store.has-log", {given.string(), path.string() + ending}};
    const auto kind = RollbackJournal::beside(path).kind();
    if (kind == RollbackJournal::Kind::None || kind == RollbackJournal::Kind::Unused) return {};
    return Problem{ProblemKind::Unreadable, "backup.copy-unfinished", {given.string(), RollbackJournal::nameFor(path).string()}};
}

/// All bytes of one moment: nobody wrote while they were read.
Result<std::string> bytesAtOnce(const HeldFile& file, const fs::path& given) {
    const Problem isBusy{ProblemKind::Unavailable, "store.busy", {}};
    const FileStamp stamp = file.stamp();
    if (stamp.size > largestStore) return Problem{ProblemKind::Unavailable, "store.too-large", {given.string()}};
    if (file.isBeingWritten()) return isBusy;
    auto bytes = file.readAll();
    if (!bytes) return Problem{ProblemKind::Unavailable, "store.read-failed", {given.string()}};
    if (file.isBeingWritten() || file.stamp() != stamp) return isBusy;
    return std::move(*bytes);
}

Problem ofTheCopy(Problem problem, const fs::path& given) {
    if (problem.key == "store.journal-differs") problem.args.insert(problem.args.begin(), given.string());
    else if (problem.kind == ProblemKind::Unreadable) return {ProblemKind::Unreadable, "store.damaged-file", {given.string()}};
    return problem;
}

} // namespace

Result<StoreImage> StoreImage::of(const fs::path& given) {
    std::error_code error;
    const fs::path path = fs::canonical(given, error);
    if (error == std::errc::permission_denied) return Problem{ProblemKind::Unavailable, "store.cannot-read", {given.string()}};
    if (error) return missing("store.not-found", {given.string()});
    const auto file = HeldFile::hold(path);
    if (!file) return Problem{file.error().kind, file.error().key, {given.string()}};
    if (const auto alone = checkWhatLiesBesideCopy(given, path); !alone) return alone.error();
    const auto bytes = bytesAtOnce(**file, given);
    if (!bytes) return bytes.error();
    const auto schema = schemaNumberIn(std::string_view(*bytes).substr(0, storeHeaderSize), given);
    if (!schema) return schema.error();
    if (!hasSchema(readerOf(*bytes), *schema)) return Problem{ProblemKind::Unreadable, "store.damaged-file", {given.string()}};
    try {
        auto database = databaseInMemory(*bytes);
        if (*schema < schemaNumber()) migrate(*database);
        harden(*database);
        auto store = std::make_unique<SqlStore>(std::move(database), StorePlace{}, true);
        if (const auto proof = store->prove(); !proof) return ofTheCopy(proof.error(), given);
        return StoreImage(std::move(store), *schema < schemaNumber());
    } catch (const SQLite::Exception& failure) {
        return ofTheCopy(problemOf(failure), given);
    }
}

std::unique_ptr<Store> StoreImage::unproved(const std::string& bytes) {
    const auto schema = schemaNumberIn(std::string_view(bytes).substr(0, storeHeaderSize), {});
    if (!schema || !hasSchema(readerOf(bytes), *schema)) return nullptr;
    try {
        auto database = databaseInMemory(bytes);
        harden(*database);
        auto store = std::make_unique<SqlStore>(std::move(database), StorePlace{}, true);
        store->believeRows(true);
        return store;
    } catch (const SQLite::Exception&) {
        return nullptr;
    }
}

} // namespace xushi
