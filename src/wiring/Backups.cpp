#include "wiring/Backups.h"

#include "domain/packages/PackageOrigin.h"
#include "store/sql/Migrator.h"
#include "usecases/BackupRetention.h"
#include "usecases/ReadPackage.h"
#include "wiring/Composition.h"
#include "wiring/RestoreCopy.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
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

std::optional<std::string> takenOf(const fs::path& path) {
    static const std::regex name(R"(.*-(\d{8}-\d{6})(-\d+)?\.xushi)");
    std::smatch parts;
    const std::string text = path.filename().string();
    return std::regex_match(text, parts, name) ? std::optional(parts[1].str()) : std::nullopt;
}

/// Nothing for what is no copy of a store that began with `first`.
std::optional<Backup> backupAt(const fs::path& path, const std::string& first) {
    const auto taken = takenOf(path);
    if (!taken || schemaInHeader(path) != static_cast<std::uint32_t>(schemaNumber())) return std::nullopt;
    const auto copy = openForReading(path);
    if (!copy) return std::nullopt;
    const auto own = readTogether(**copy, [](Reading& reading) { return hashOfEntry(reading, 1); });
    const auto head = readTogether(**copy, [](Reading& reading) { return reading.journalHead(); });
    if (!own || *own != first || !head) return std::nullopt;
    std::error_code error;
    return Backup{.path = path, .taken = *taken, .bytes = fs::file_size(path, error), .head = *head};
}

bool isPastOf(Store& store, const Backup& backup) {
    const auto hash = readTogether(store, [&](Reading& reading) { return hashOfEntry(reading, backup.head.sequence); });
    return hash && *hash == hexOf(backup.head.hash);
}

std::size_t removeOld(std::vector<Backup>& backups) {
    std::vector<std::string> taken;
    for (const auto& backup : backups) taken.push_back(backup.taken);
    std::ranges::reverse(taken); // the first first
    const auto kept = keptBackups(taken);
    std::size_t removed = 0;
    for (std::size_t i = 0; i < backups.size(); ++i) {
        std::error_code error;
        if (!kept[backups.size() - 1 - i] && backups[i].isPast && fs::remove(backups[i].path, error)) ++removed;
    }
    return removed;
}

} // namespace

Result<std::vector<Backup>> backupsOf(Store& store, const fs::path& name) {
    const auto first = readTogether(store, [](Reading& reading) { return hashOfEntry(reading, 1); });
    if (!first) return first.error();
    std::vector<Backup> backups;
    std::error_code error;
    for (fs::directory_iterator entry(folderOfCopies(name), error), end; !error && entry != end; entry.increment(error))
        if (auto backup = backupAt(entry->path(), *first)) backups.push_back(std::move(*backup));
    for (auto& backup : backups) backup.isPast = isPastOf(store, backup);
    std::ranges::sort(backups, [](const Backup& one, const Backup& other) { return std::tie(other.taken, other.path) < std::tie(one.taken, one.path); });
    return backups;
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
    auto backups = backupsOf(store, name);
    if (!backups) return backups.error();
    const auto own = std::ranges::find(*backups, *path, &Backup::path);
    if (own == backups->end()) return Problem{ProblemKind::Unreadable, "store.cannot-create", {path->string()}};
    TakenBackup taken{.backup = *own};
    if (!personalFolder().empty()) taken.removed = removeOld(*backups); // beside the store stands what people put there
    return taken;
}

} // namespace xushi
