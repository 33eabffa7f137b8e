#include "store/sql/HeldFile.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <map>
#include <mutex>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

struct Registry {
    std::mutex mutex;
    std::map<FileIdentity, std::weak_ptr<HeldFile>> files;
};

Registry& registry() {
    static Registry all;
    return all;
}

FileIdentity identityOf(const struct stat& state) { return {state.st_dev, state.st_ino}; }

using Pread = ssize_t (*)(int, void*, std::size_t, off_t);

Pread preadOfSqlite() {
    sqlite3_vfs* vfs = sqlite3_vfs_find("unix");
    for (const char* name : {"pread64", "pread"})
        if (const auto call = vfs->xGetSystemCall(vfs, name)) return reinterpret_cast<Pread>(call);
    return ::pread;
}

Problem cannotOpen(const fs::path& path) {
    if (errno == ENOENT || errno == ENOTDIR) return missing("store.not-found", {path.string()});
    const bool isForbidden = errno == EACCES || errno == EPERM;
    return {ProblemKind::Unavailable, isForbidden ? "store.cannot-read" : "store.read-failed", {path.string()}};
}

} // namespace

std::optional<FileIdentity> identityOf(const fs::path& path) {
    struct stat state {};
    if (::lstat(path.c_str(), &state) != 0) return std::nullopt;
    return identityOf(state);
}

Result<std::shared_ptr<HeldFile>> HeldFile::hold(const fs::path& path) {
    Registry& all = registry();
    const std::lock_guard guard(all.mutex);
    const Problem notAStore{ProblemKind::Unreadable, "store.not-a-store", {path.string()}};
    struct stat state {};
    if (::stat(path.c_str(), &state) != 0) return cannotOpen(path);
    if (!S_ISREG(state.st_mode)) return notAStore;
    if (auto held = all.files[identityOf(state)].lock()) return held;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) return cannotOpen(path);
    if (::fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode)) {
        ::close(descriptor);
        return notAStore;
    }
    auto& known = all.files[identityOf(state)];
    if (auto held = known.lock()) { // the name has just come to mean a file that is in use
        held->m_doubles.push_back(descriptor);
        return held;
    }
    auto held = std::shared_ptr<HeldFile>(new HeldFile(descriptor, identityOf(state)));
    known = held;
    return held;
}

HeldFile::~HeldFile() {
    const std::lock_guard guard(registry().mutex);
    const auto known = registry().files.find(m_identity);
    if (known != registry().files.end() && known->second.expired()) registry().files.erase(known);
    ::close(m_descriptor);
    for (const int descriptor : m_doubles) ::close(descriptor);
}

FileStamp HeldFile::stamp() const {
    struct stat state {};
    if (::fstat(m_descriptor, &state) != 0) return {};
    return {state.st_mtim.tv_sec, state.st_mtim.tv_nsec, state.st_size};
}

mode_t HeldFile::mode() const {
    struct stat state {};
    return ::fstat(m_descriptor, &state) == 0 ? state.st_mode & 0777 : 0600;
}

bool HeldFile::hasOtherNames() const {
    struct stat state {};
    return ::fstat(m_descriptor, &state) == 0 && state.st_nlink > 1;
}

bool HeldFile::isNameless() const {
    struct stat state {};
    return ::fstat(m_descriptor, &state) == 0 && state.st_nlink == 0;
}

fs::path HeldFile::nameNow() const {
    std::error_code error;
    fs::path name = fs::read_symlink("/proc/self/fd/" + std::to_string(m_descriptor), error);
    return !error && isAt(name) ? name : fs::path();
}

bool HeldFile::isAt(const fs::path& path) const {
    struct stat state {};
    return ::stat(path.c_str(), &state) == 0 && identityOf(state) == m_identity;
}

std::optional<std::string> HeldFile::read(std::size_t size, std::uint64_t place) const {
    std::string bytes(size, '\0');
    std::size_t done = 0;
    while (done < size) {
        const auto count = preadOfSqlite()(m_descriptor, bytes.data() + done, size - done, static_cast<off_t>(place + done));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            ++m_readErrors;
            return std::nullopt;
        }
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    bytes.resize(done);
    return bytes;
}

bool HeldFile::isReadable() const {
    constexpr std::size_t part = 1 << 20;
    for (std::uint64_t place = 0;; place += part) {
        const auto bytes = read(part, place);
        if (!bytes) return false;
        if (bytes->size() < part) return true;
    }
}

std::optional<std::string> HeldFile::readAll() const { return read(static_cast<std::size_t>(stamp().size), 0); }

ReadAt HeldFile::reader() const {
    return [this](char* bytes, std::size_t size, std::uint64_t place) {
        const auto found = read(size, place);
        if (!found || found->size() != size) return false;
        found->copy(bytes, size);
        return true;
    };
}

bool HeldFile::sync() const { return ::fsync(m_descriptor) == 0; }

bool HeldFile::isBeingWritten() const {
    struct flock query {};
    query.l_type = F_WRLCK;
    query.l_whence = SEEK_SET;
    query.l_start = 0x40000000; // SQLite's pending and reserved byte
    query.l_len = 2;
    return ::fcntl(m_descriptor, F_GETLK, &query) == 0 && query.l_type != F_UNLCK;
}

void HeldFile::lendOwner(int descriptor) const {
    struct stat state {};
    if (::fstat(m_descriptor, &state) != 0) return;
    if (::fchown(descriptor, state.st_uid, state.st_gid) != 0 && ::fchown(descriptor, static_cast<uid_t>(-1), state.st_gid) != 0)
        state.st_mode &= ~static_cast<mode_t>(S_IRWXG); // what was the group's must not be another group's
    (void)::fchmod(descriptor, state.st_mode & 0777);
}

HeldFile::Locking HeldFile::lock() {
    const std::lock_guard guard(registry().mutex);
    if (m_isLocked) return Locking::HeldByOther;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? Locking::HeldByOther : Locking::Impossible;
    m_isLocked = true;
    return Locking::Done;
}

void HeldFile::unlock() {
    const std::lock_guard guard(registry().mutex);
    if (m_isLocked) ::flock(m_descriptor, LOCK_UN);
    m_isLocked = false;
}

} // namespace xushi
