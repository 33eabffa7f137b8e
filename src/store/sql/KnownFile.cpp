#include "store/sql/KnownFile.h"

#include "domain/packages/PackageOrigin.h"
#include "store/sql/GuardedVfs.h"
#include "store/sql/JournalTable.h"
#include "store/sql/Migrator.h"
#include "store/sql/SchemaPages.h"
#include "store/sql/SqlStore.h"
#include "store/sql/StoreFile.h"
#include "store/sql/Structure.h"

#include <sqlite3.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

/// A larger one is not proved while somebody waits for it: what set its time may have changed it.
constexpr std::int64_t largestProvedAgain = std::int64_t{64} << 20;
constexpr int mostNamesLookedThrough = 10'000;

/// What a file looks like, nothing of it proved.
struct LooksLike {
    bool isStore = false;
    bool isBusy = false; ///< somebody writes to it through SQLite
    std::string origin = {};
    JournalHead head = {};
    bool hasKnown = false; ///< the last known entry is in its journal
};

std::unique_ptr<SQLite::Database> openToReadAnew(const fs::path& path) {
    auto database = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, 0, fileSystemForReading());
    harden(*database);
    return database;
}

std::string hashAt(SQLite::Database& database, std::int64_t entry) {
    SQLite::Statement query(database, "SELECT hash FROM journal WHERE sequence = ?");
    query.bind(1, entry);
    return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

LooksLike lookAt(const fs::path& path, const HeldFile& file, const JournalHead& known) {
    LooksLike found;
    const auto header = file.read(storeHeaderSize, 0);
    const auto schema = header ? schemaNumberIn(*header, path) : Result<int>(Problem{});
    if (!schema || !hasSchema(file.reader(), *schema)) return found;
    try {
        const auto database = openToReadAnew(path);
        PreparedStatements prepared(*database);
        found.head = JournalTable(prepared).head();
        found.origin = hashAt(*database, 1);
        found.hasKnown = known.sequence == 0 || hashAt(*database, known.sequence) == known.hash;
        found.isStore = true;
    } catch (const SQLite::Exception& failure) {
        const int code = failure.getExtendedErrorCode();
        found.isBusy = failure.getErrorCode() == SQLITE_BUSY || code == SQLITE_READONLY_ROLLBACK;
    }
    return found;
}

/// The whole content is what it was: its journal ends with the same entry, and everything in it is proved from there.
bool isSameContent(const KnownFile& known, const LooksLike& found) {
    const FileStamp now = known.file->stamp();
    const auto header = known.file->read(storeHeaderSize, 0);
    const bool looksSame = known.stamp->size == now.size && header && *header == known.header && found.head.hash == known.head.hash;
    if (!looksSame || now.size > largestProvedAgain) return false;
    try {
        return SqlStore(openToReadAnew(known.path), StorePlace{known.path, known.file, nullptr}, true).prove().has_value();
    } catch (const SQLite::Exception&) {
        return false;
    }
}

/// By what the system knows of the open file, else in the folder where it was.
fs::path nameNowOf(KnownFile& known) {
    if (fs::path name = known.file->nameNow(); !name.empty()) return name;
    const fs::path folder = known.path.parent_path();
    return known.look.found(folder, [&]() -> fs::path {
        std::error_code error;
        int count = 0;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end && count < mostNamesLookedThrough; entry.increment(error), ++count)
            if (identityOf(entry->path()) == known.file->identity()) return entry->path();
        return {};
    });
}

/// Where desktops put what a person deletes: ~/.local/share/Trash/files, .Trash-1000/files.
bool isInTrash(const fs::path& name) {
    bool isTrash = false;
    for (const auto& part : name.parent_path()) {
        if (isTrash && part == "files") return true;
        isTrash = part == "Trash" || part == ".Trash" || part.string().starts_with(".Trash-") || (isTrash && part != "files");
    }
    return false;
}

FileFate fateOfPlace(const KnownFile& known, const LooksLike& found) {
    const bool isOfOrigin = found.isStore && !known.origin.empty() && found.origin == known.origin;
    return isOfOrigin && found.head.hash != known.head.hash ? FileFate::Restored : FileFate::Replaced;
}

FileFate fateOfContent(const KnownFile& known, const LooksLike& found) {
    if (found.isBusy) return known.isReader ? FileFate::AsItWas : FileFate::Changed;
    const bool isOfOrigin = found.isStore && found.origin == known.origin;
    if (!isOfOrigin) return FileFate::Overwritten;
    if (!found.hasKnown) return FileFate::Restored;
    return known.isReader || isSameContent(known, found) ? FileFate::AsItWas : FileFate::Changed;
}

void note(StoreStanding& standing, const KnownFile& known, const LooksLike& found) {
    standing.isStoreThere = found.isStore;
    standing.isOfOrigin = found.isStore && !known.origin.empty() && found.origin == known.origin;
    standing.entryThere = found.head.sequence;
}

} // namespace

StoreStanding standingOf(KnownFile& known) {
    StoreStanding standing{.path = known.path, .entryHere = known.head.sequence, .hash = hexOf(known.head.hash), .origin = hexOf(known.origin)};
    const FileStamp now = known.file->stamp();
    const bool isUntouched = !known.stamp || *known.stamp == now;
    if (known.file->isAt(known.path)) {
        if (isUntouched) return standing;
        const LooksLike found = lookAt(known.path, *known.file, known.head);
        standing.fate = fateOfContent(known, found);
        note(standing, known, found);
        standing.isReadable = standing.fate == FileFate::AsItWas;
        if (standing.fate == FileFate::AsItWas && !found.isBusy) {
            known.stamp = now;
            known.head = found.head;
        }
        return standing;
    }
    standing.isReadable = isUntouched || known.isReader;
    if (!known.file->isNameless()) standing.movedTo = nameNowOf(known);
    const bool isThrownAway = known.file->isNameless() || isInTrash(standing.movedTo);
    if (isThrownAway) standing.movedTo.clear();
    if (!identityOf(known.path)) {
        standing.fate = isThrownAway ? FileFate::Deleted : FileFate::Moved;
        return standing;
    }
    LooksLike found;
    if (const auto there = HeldFile::hold(known.path)) found = lookAt(known.path, **there, known.head);
    standing.fate = fateOfPlace(known, found);
    note(standing, known, found);
    return standing;
}

} // namespace xushi
