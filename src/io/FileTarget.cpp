#include "io/FileTarget.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

using namespace std::string_view_literals;

constexpr int mostLinks = 40;

/// A database, its rollback journal, and its write-ahead log of either byte order.
constexpr std::array databaseStarts{"SQLite format 3\0"sv, "\xD9\xD5\x05\xF9\x20\xA1\x63\xD7"sv, "\x37\x7F\x06\x82"sv,
                                    "\x37\x7F\x06\x83"sv};

/// The name at the end of a chain of links, whether or not something stands there.
std::optional<fs::path> behindLinks(fs::path path) {
    std::error_code error;
    for (int followed = 0; fs::is_symlink(fs::symlink_status(path, error)); ++followed) {
        if (followed == mostLinks) return std::nullopt;
        const fs::path next = fs::read_symlink(path, error);
        if (error) return std::nullopt;
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path;
}

bool isBesideItsJournal(const fs::path& path) {
    std::error_code error;
    return fs::exists(path.string() + "-journal", error) || fs::exists(path.string() + "-wal", error);
}

Result<void> checkPresent(const FileTarget& target, const fs::path& named) {
    if (!S_ISREG(target.present->st_mode)) return refused("file.not-a-file", {named.string()});
    if (target.path.extension() == ".xushi" || isBesideItsJournal(target.path)) return refused("file.is-a-store", {named.string()});
    const auto isDatabase = isDatabaseFile(target.path);
    if (!isDatabase) return cannotWrite(errno, named); // it could be a store
    if (*isDatabase) return refused("file.is-a-store", {named.string()});
    if (::access(target.path.c_str(), R_OK | W_OK) != 0) return cannotWrite(errno, named);
    const bool isKept = target.present->st_uid == ::geteuid() || ::geteuid() == 0;
    if (!isKept) return refused("file.other-owner", {named.string()});
    return {};
}

} // namespace

fs::path FileTarget::folder() const { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

std::optional<bool> isDatabaseFile(const fs::path& path) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) return std::nullopt;
    std::array<char, 16> bytes{};
    const auto size = ::pread(handle, bytes.data(), bytes.size(), 0);
    const int reason = errno;
    ::close(handle);
    errno = reason;
    if (size < 0) return std::nullopt;
    const std::string_view start(bytes.data(), static_cast<std::size_t>(size));
    return std::ranges::any_of(databaseStarts, [&](std::string_view database) { return start.starts_with(database); });
}

Result<FileTarget> fileTarget(const fs::path& path) {
    const auto behind = behindLinks(path);
    if (!behind) return cannotWrite(ELOOP, path);
    FileTarget target{.path = *behind, .present = {}};
    struct stat present{};
    if (::stat(target.path.c_str(), &present) == 0) {
        target.present = present;
        if (const auto fits = checkPresent(target, path); !fits) return fits.error();
    } else if (errno != ENOENT) {
        return cannotWrite(errno, path);
    }
    return target;
}

Problem cannotWrite(int reason, const fs::path& path) {
    const char* key = "file.cannot-write";
    if (reason == ENOSPC || reason == EDQUOT) key = "file.disk-full";
    if (reason == EIO) key = "file.disk-error";
    if (reason == ENAMETOOLONG) key = "file.name-too-long";
    if (reason == ENOENT || reason == ENOTDIR) key = "file.no-folder";
    return {ProblemKind::Unavailable, key, {path.string()}};
}

std::string lowerEnding(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending;
}

} // namespace xushi
