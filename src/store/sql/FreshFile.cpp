#include "store/sql/FreshFile.h"

#include "store/sql/HeldFile.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

constexpr mode_t asTheUmaskSays = 0666;

fs::path folderOf(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

std::string temporaryPrefix(const fs::path& path) { return "." + path.filename().string() + ".new"; }

/// Of whoever still writes there the lock is held.
void removeUnlocked(const fs::directory_entry& entry) {
    std::error_code error;
    if (entry.symlink_status(error).type() != fs::file_type::regular) return;
    const int descriptor = ::open(entry.path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) return;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) ::unlink(entry.path().c_str());
    ::close(descriptor);
}

/// Of a store's temporary name, .NAME.xushi.new-PROCESS-…; nothing for any other name.
std::optional<pid_t> processIn(const std::string& name) {
    constexpr std::string_view mark = ".xushi.new-";
    const auto at = name.rfind(mark);
    if (!name.starts_with('.') || at == std::string::npos || at == 0) return std::nullopt;
    pid_t process = 0;
    const auto read = std::from_chars(name.data() + at + mark.size(), name.data() + name.size(), process);
    return read.ec == std::errc() && process > 0 ? std::optional(process) : std::nullopt;
}

bool isAlive(pid_t process) { return ::kill(process, 0) == 0 || errno != ESRCH; }

} // namespace

void removeAbandoned(const fs::path& path) {
    const std::string prefix = temporaryPrefix(path);
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folderOf(path), error))
        if (entry.path().filename().string().starts_with(prefix)) removeUnlocked(entry);
}

void removeAbandonedStores(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (const auto process = processIn(entry->path().filename().string()); process && !isAlive(*process)) removeUnlocked(*entry);
}

namespace {

bool isWithoutName(int error) { return error == EOPNOTSUPP || error == EISDIR || error == EINVAL || error == ENOENT; }

bool link(int descriptor, const fs::path& path) {
    const std::string self = "/proc/self/fd/" + std::to_string(descriptor);
    return ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

/// A new file under a name that no other one has, which is put into `temporary`; below 0 with errno.
int openNamed(const fs::path& path, mode_t mode, fs::path& temporary) {
    int descriptor = -1;
    for (int number = 0; descriptor < 0 && (number == 0 || errno == EEXIST) && number < 100; ++number) {
        temporary = folderOf(path) / (temporaryPrefix(path) + "-" + std::to_string(::getpid()) + "-" + std::to_string(number));
        descriptor = ::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    }
    if (descriptor >= 0) ::flock(descriptor, LOCK_EX | LOCK_NB);
    return descriptor;
}

} // namespace

std::optional<FreshFile> FreshFile::besides(const fs::path& path, const HeldFile* like) {
    removeAbandoned(path);
    const mode_t mode = like ? 0600 : asTheUmaskSays;
    fs::path temporary;
    int descriptor = ::open(folderOf(path).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, mode);
    if (descriptor < 0 && isWithoutName(errno)) descriptor = openNamed(path, mode, temporary);
    if (descriptor < 0) return std::nullopt;
    if (like) like->lendOwner(descriptor);
    return FreshFile(descriptor, std::move(temporary));
}

std::optional<FreshFile> FreshFile::namedBesides(const fs::path& path) {
    removeAbandoned(path);
    fs::path temporary;
    const int descriptor = openNamed(path, asTheUmaskSays, temporary);
    return descriptor < 0 ? std::nullopt : std::optional(FreshFile(descriptor, std::move(temporary)));
}

FreshFile::FreshFile(FreshFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_temporary(std::exchange(other.m_temporary, {})) {}

FreshFile::~FreshFile() {
    if (m_descriptor < 0) return;
    const int error = errno;
    if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
    ::close(m_descriptor);
    errno = error;
}

bool FreshFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return ::fsync(m_descriptor) == 0;
}

bool FreshFile::sync() { return ::fsync(m_descriptor) == 0; }

void FreshFile::beginFlushing() { (void)::sync_file_range(m_descriptor, 0, 0, SYNC_FILE_RANGE_WRITE); }

bool FreshFile::holds(std::string_view bytes) const {
    std::string part(std::size_t{1} << 20U, '\0');
    for (std::size_t place = 0;;) {
        const auto count = ::pread(m_descriptor, part.data(), part.size(), static_cast<off_t>(place));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        if (count == 0) return place == bytes.size();
        const std::string_view found(part.data(), static_cast<std::size_t>(count));
        if (bytes.substr(std::min(place, bytes.size()), found.size()) != found) return false;
        place += found.size();
    }
}

bool FreshFile::nameIt(const fs::path& path) {
    bool isNamed = false;
    if (m_temporary.empty()) isNamed = link(m_descriptor, path);
    else if (::renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) {
        isNamed = true;
        m_temporary.clear();
    } else if (errno == EINVAL || errno == ENOSYS) {
        isNamed = ::link(m_temporary.c_str(), path.c_str()) == 0;
    }
    if (!isNamed) return false;
    if (syncFolder(folderOf(path))) return true;
    const int error = errno;
    ::unlink(path.c_str());
    errno = error;
    return false;
}

bool FreshFile::replace(const fs::path& path) {
    if (m_temporary.empty()) {
        const fs::path temporary = folderOf(path) / (temporaryPrefix(path) + "-" + std::to_string(::getpid()));
        ::flock(m_descriptor, LOCK_EX | LOCK_NB);
        if (!link(m_descriptor, temporary)) return false;
        m_temporary = temporary;
    }
    const auto exchanged = [&] { return ::renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0; };
    const bool isOldKept = exchanged(); // under the temporary name
    if (!isOldKept && ((errno != EINVAL && errno != ENOSYS) || ::rename(m_temporary.c_str(), path.c_str()) != 0)) return false;
    const bool isConfirmed = syncFolder(folderOf(path));
    const int error = errno;
    if (isOldKept && isConfirmed) ::unlink(m_temporary.c_str());
    const bool isBack = isOldKept && !isConfirmed && exchanged();
    if (!isBack) m_temporary.clear(); // what was there before lies under it until somebody writes here again
    errno = error;
    return isConfirmed;
}

bool syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool isFlushed = ::fsync(descriptor) == 0 || errno == EINVAL; // where folders have nothing to flush
    ::close(descriptor);
    return isFlushed;
}

bool makeFolders(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return true;
    if (!makeFolders(folder.parent_path())) return false;
    if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) return false;
    return fs::is_directory(folder, error) && syncFolder(folderOf(folder));
}

} // namespace xushi
