#include "wiring/Backups.h"

#include "domain/packages/PackageOrigin.h"
#include "store/sql/FreshFile.h"
#include "store/sql/HeldFile.h"
#include "store/sql/Migrator.h"
#include "store/sql/Problems.h"
#include "store/sql/StoreImage.h"
#include "usecases/BackupRetention.h"
#include "usecases/ReadPackage.h"
#include "wiring/Composition.h"
#include "wiring/RestoreCopy.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <tuple>

namespace xushi {
namespace fs = std::filesystem;
namespace {

/// The schema of a store as its header has it; opening an older one would bring it to the present.
std::optional<std::uint32_t> schemaInHeader(const fs::path& path) {
    constexpr std::streamoff place = 60; // of user_version, four bytes, the highest first
    std::ifstream file(path, std::ios::binary);
    std::array<char, 4> bytes{};
    if (!file.seekg(place) || !file.read(bytes.data(), bytes.size())) return std::nullopt;
    std::uint32_t number = 0;
    for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

/// When a copy was taken, and before what, as its name says.
struct NameOfCopy {
    std::string taken;
    std::string occasion;
};

std::optional<NameOfCopy> nameOf(const fs::path& path) {
    static const std::regex name(R"((?:.*-before-([a-z-]+)|.*)-(\d{8}-\d{6})(?:-\d+)?\.xushi)");
    std::smatch parts;
    const std::string text = path.filename().string();
    return std::regex_match(text, parts, name) ? std::optional(NameOfCopy{parts[2].str(), parts[1].str()}) : std::nullopt;
}

/// One of an older schema is looked at without proof: it is proved when it is restored.
std::unique_ptr<Store> openToList(const fs::path& path, bool isOlder) {
    if (!isOlder) {
        auto copy = openCopy(path);
        return copy ? std::move(*copy) : nullptr;
    }
    const auto file = HeldFile::hold(path);
    const auto bytes = file ? (*file)->readAll() : std::nullopt;
    return bytes ? StoreImage::unproved(*bytes) : nullptr;
}

/// Nothing for what is no copy of a store that began with `first`; without one it may have begun with anything.
std::optional<Backup> backupAt(const fs::path& path, const std::optional<std::string>& first) {
    const auto name = nameOf(path);
    if (!name) return std::nullopt; // the store itself is not touched beside its own reader
    const auto schema = schemaInHeader(path);
    const auto present = static_cast<std::uint32_t>(schemaNumber());
    if (!schema || *schema > present) return std::nullopt;
    const auto copy = openToList(path, *schema < present);
    if (!copy) return std::nullopt;
    const auto own = readTogether(*copy, [](Reading& reading) { return hashOfEntry(reading, 1); });
    const auto head = readTogether(*copy, [](Reading& reading) { return reading.journalHead(); });
    if (!own || (first && *own != *first) || !head) return std::nullopt;
    std::error_code error;
    Backup backup{.path = path, .taken = name->taken, .bytes = fs::file_size(path, error), .head = *head, .isOlder = *schema < present, .occasion = name->occasion};
    if (first) return backup;
    if (const auto settings = readTogether(*copy, [](Reading& reading) { return reading.readSettings(); })) backup.title = settings->title;
    return backup;
}

bool isPastOf(Store& store, const Backup& backup) {
    const auto hash = readTogether(store, [&](Reading& reading) { return hashOfEntry(reading, backup.head.sequence); });
    return hash && *hash == hexOf(backup.head.hash);
}

/// By whatever name.
bool isStoreItself(const fs::path& store, const fs::path& file) {
    std::error_code error;
    return fs::equivalent(store, file, error);
}

/// A store may lie among the copies, where somebody has opened one and goes on in it: it is none of its own.
std::vector<fs::path> filesAmongCopies(const fs::path& store) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folderOfCopies(store), error), end; !error && entry != end; entry.increment(error))
        if (!isStoreItself(store, entry->path())) files.push_back(entry->path());
    return files;
}

/// city-20250603-110805.xushi is of city.xushi, and city-2-20250603-110805.xushi is not.
bool isCalledAfter(const fs::path& name, const fs::path& file) {
    const std::string stem = name.stem().string() + "-";
    const std::string text = file.filename().string();
    const auto isDigit = [](unsigned char letter) { return std::isdigit(letter) != 0; };
    if (!nameOf(file) || !text.starts_with(stem)) return false;
    const std::string_view rest = std::string_view(text).substr(stem.size());
    return rest.starts_with("before-") || (rest.size() > 8 && std::ranges::all_of(rest.substr(0, 8), isDigit) && rest[8] == '-');
}

void sortLatestFirst(std::vector<Backup>& backups) {
    std::ranges::sort(backups, [](const Backup& one, const Backup& other) { return std::tie(other.taken, other.path) < std::tie(one.taken, one.path); });
}

} // namespace

bool hasCopiesByName(const fs::path& name) {
    return std::ranges::any_of(filesAmongCopies(name), [&](const auto& file) { return isCalledAfter(name, file); });
}

Result<void> BackupListing::begin() {
    auto store = openCopy(m_name); // a copy that is looked at stays of its own schema
    if (!store) store = openForLooking(m_name); // of a damaged one it can still be told whose copies there are
    if (!store && store.error().kind != ProblemKind::Unreadable) return store.error();
    m_files = filesAmongCopies(m_name);
    m_hasBegun = true;
    const auto first = store ? readTogether(**store, [](Reading& reading) { return hashOfEntry(reading, 1); }) : Result<std::string>(store.error());
    if (first) {
        m_store = std::move(*store);
        m_first = *first;
    } else std::erase_if(m_files, [&](const auto& file) { return !isCalledAfter(m_name, file); });
    return {};
}

Result<bool> BackupListing::step() {
    if (!m_hasBegun)
        if (const auto begun = begin(); !begun) return begun.error();
    if (m_next == m_files.size()) return true;
    if (auto backup = backupAt(m_files[m_next++], m_first)) {
        backup->isPast = m_store && isPastOf(*m_store, *backup);
        m_found.push_back(std::move(*backup));
    }
    return m_next == m_files.size();
}

int BackupListing::progress() const { return m_files.empty() ? 0 : static_cast<int>(m_next * 1000 / m_files.size()); }

std::vector<Backup> BackupListing::found() const {
    std::vector<Backup> backups = m_found;
    sortLatestFirst(backups);
    return backups;
}

Result<std::vector<Backup>> backupsOf(Store& store, const fs::path& name) {
    const auto first = readTogether(store, [](Reading& reading) { return hashOfEntry(reading, 1); });
    if (!first) return first.error();
    std::vector<Backup> backups;
    for (const auto& file : filesAmongCopies(name))
        if (auto backup = backupAt(file, *first)) backups.push_back(std::move(*backup));
    for (auto& backup : backups) backup.isPast = isPastOf(store, backup);
    sortLatestFirst(backups);
    return backups;
}

namespace {

/// One that is ahead has to have the last known entry itself. Of one that is behind only the store's own journal could tell: it has to be known from then.
bool isOnTheWayTo(const Backup& backup, const StoreStanding& standing, const std::set<std::string>& pastEnds) {
    const std::int64_t entry = standing.entryHere;
    if (backup.head.sequence < entry) return pastEnds.contains(backup.head.hash);
    const auto copy = openToList(backup.path, backup.isOlder);
    const auto there = copy ? readTogether(*copy, [&](Reading& reading) { return hashOfEntry(reading, entry); }) : Result<std::string>(Problem{});
    return there && *there == standing.hash;
}

} // namespace

std::vector<fs::path> copiesToLookThrough(const StoreStanding& standing) {
    std::vector<std::pair<std::string, fs::path>> named;
    for (const auto& file : filesAmongCopies(standing.path))
        if (const auto name = nameOf(file)) named.emplace_back(name->taken, file);
    std::ranges::sort(named, std::greater());
    std::vector<fs::path> files;
    for (auto& [taken, file] : named) files.push_back(std::move(file));
    return files;
}

std::set<std::string> endsOfPast(const std::vector<Backup>& backups) {
    std::set<std::string> ends;
    for (const auto& backup : backups)
        if (backup.isPast) ends.insert(backup.head.hash);
    return ends;
}

std::optional<Backup> copyOnTheWay(const StoreStanding& standing, const fs::path& file, const std::set<std::string>& pastEnds) {
    auto backup = backupAt(file, standing.origin);
    return backup && isOnTheWayTo(*backup, standing, pastEnds) ? std::move(backup) : std::nullopt;
}

fs::path nameBeside(const fs::path& store, const std::string& ending) {
    const fs::path stem = store.parent_path() / (store.stem().string() + ending);
    std::error_code error;
    fs::path name = stem.string() + ".xushi";
    for (int number = 2; fs::exists(fs::symlink_status(name, error)); ++number) name = stem.string() + " " + std::to_string(number) + ".xushi";
    return name;
}

std::size_t removeOldBackups(const std::vector<Backup>& backups, const fs::path& store) {
    if (personalFolder().empty()) return 0;
    removeAbandonedStores(folderOfCopies(store));
    std::vector<Backup> own; // what went another way is another store's: it takes nobody's place
    std::ranges::copy_if(backups, std::back_inserter(own), &Backup::isPast);
    std::ranges::reverse(own); // the first first
    std::vector<std::string> taken;
    for (const auto& backup : own) taken.push_back(backup.taken);
    const auto kept = keptBackups(taken);
    std::size_t removed = 0;
    for (std::size_t i = 0; i < own.size(); ++i) {
        std::error_code error;
        const bool isSpared = kept[i] || isStoreItself(store, own[i].path); // which may be opened there after the list was made
        if (!isSpared && fs::remove(own[i].path, error)) ++removed;
    }
    return removed;
}

Result<void> copyToFolder(const fs::path& copy, const fs::path& folder) {
    const fs::path path = folder / copy.filename();
    std::error_code error;
    if (fs::file_size(path, error) == fs::file_size(copy, error) && !error) return {};
    const auto file = HeldFile::hold(copy);
    const auto bytes = file ? (*file)->readAll() : std::nullopt;
    if (!bytes) return Problem{ProblemKind::Unavailable, "store.read-failed", {copy.string()}};
    auto written = FreshFile::besides(path);
    if (written && written->write(*bytes) && written->holds(*bytes) && written->nameIt(path)) return {};
    return problemOfWriting(errno, path.string(), "store.cannot-create");
}

Result<fs::path> copyMeant(const fs::path& name, const std::string& text) {
    const bool isNumber = !text.empty() && text.size() < 6 && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
    std::error_code error;
    if (isNumber) {
        const auto store = openForLooking(name);
        if (!store) return store.error();
        const auto backups = backupsOf(**store, name);
        if (!backups) return backups.error();
        const auto number = static_cast<std::size_t>(std::stoul(text));
        if (number < 1 || number > backups->size()) return missing("backup.no-number", {text, std::to_string(backups->size())});
        return (*backups)[number - 1].path;
    }
    const fs::path inFolder = folderOfCopies(name) / text;
    if (!fs::exists(text, error) && fs::path(text).filename() == text && fs::exists(inFolder, error)) return inFolder;
    return fs::exists(text, error) ? Result<fs::path>(fs::path(text)) : Result<fs::path>(missing("store.not-found", {text}));
}

Result<TakenBackup> backUp(Store& store, const fs::path& name, const ProgressTold& tell) {
    const auto path = pathOfCopy(name, {});
    if (!path) return path.error();
    const auto copied = copyStore(store, *path, tell);
    if (!copied) return copied.error();
    const auto backups = backupsOf(store, name);
    const auto own = backups ? std::ranges::find(*backups, *path, &Backup::path) : decltype(backups->begin()){};
    if (!backups || own == backups->end()) { // the copy is there and proved; which others are has to wait for the disk
        std::error_code error;
        const auto stated = nameOf(*path);
        return TakenBackup{.backup = {.path = *path, .taken = stated ? stated->taken : std::string(), .bytes = fs::file_size(*path, error), .head = copied->head, .isPast = true}};
    }
    return TakenBackup{.backup = *own, .removed = removeOldBackups(*backups, name)};
}

} // namespace xushi
