#include "store/sql/StoreLock.h"

#include "domain/texts/PlainText.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t longestRecord = 120;

std::string ownerRecord() {
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const passwd* known = ::getpwuid(::getuid());
    const char* user = known ? known->pw_name : std::getenv("USER");
    std::array<char, 32> time{};
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    std::strftime(time.data(), time.size(), "%H:%M", ::localtime_r(&now, &local));
    return (std::string(user ? user : "?") + "@" + host.data()).substr(0, longestRecord - 6) + " " + time.data();
}

fs::path sideOf(const fs::path& store) { return store.parent_path() / ("." + store.filename().string() + ".lock"); }

/// A file that only we and our colleagues write; never something that the name leads to.
bool isOurKind(int descriptor) {
    struct stat state {};
    return ::fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode) && state.st_nlink <= 1;
}

/// -1 with errno; ELOOP for whatever is no file of its own.
int openSide(const fs::path& side, int flags) {
    const int descriptor = ::open(side.c_str(), flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0600);
    if (descriptor < 0 || isOurKind(descriptor)) return descriptor;
    ::close(descriptor);
    errno = ELOOP;
    return -1;
}

/// Who is written in the side file, fit to be shown.
Remark heldBy(const fs::path& side) {
    std::array<char, longestRecord> record{};
    const int descriptor = openSide(side, O_RDONLY);
    const auto length = descriptor < 0 ? -1 : ::pread(descriptor, record.data(), record.size(), 0);
    if (descriptor >= 0) ::close(descriptor);
    const std::string holder = length > 0 ? visibleText({record.data(), static_cast<std::size_t>(length)}) : "";
    return holder.empty() ? Remark{"store.locked-somewhere", {}} : Remark{"store.locked", {holder}};
}

/// A colleague's side file that we may not write is replaced, so that the record names us. The store's own lock is ours.
int openOrReplaceSide(const fs::path& side) {
    int descriptor = openSide(side, O_RDWR | O_CREAT);
    if (descriptor >= 0 || (errno != EACCES && errno != EPERM)) return descriptor;
    const int theirs = openSide(side, O_RDONLY);
    if (theirs < 0) return -1;
    if (::flock(theirs, LOCK_EX | LOCK_NB) == 0 && ::unlink(side.c_str()) == 0) descriptor = openSide(side, O_RDWR | O_CREAT | O_EXCL);
    else errno = EWOULDBLOCK;
    const int error = errno;
    ::close(theirs);
    errno = error;
    return descriptor;
}

} // namespace

StoreLock::~StoreLock() {
    if (m_side >= 0) ::close(m_side);
    if (m_file) m_file->unlock();
}

std::optional<Remark> StoreLock::acquire(std::shared_ptr<HeldFile> file, const fs::path& store) {
    const fs::path side = sideOf(store);
    const Remark folderReadOnly{"store.folder-read-only", {}};
    if (::access(side.parent_path().c_str(), W_OK | X_OK) != 0) return folderReadOnly;
    switch (file->lock()) {
    case HeldFile::Locking::Done: break;
    case HeldFile::Locking::HeldByOther: return heldBy(side);
    case HeldFile::Locking::Impossible: return Remark{"store.lock-impossible", {}};
    }
    m_file = std::move(file);
    m_side = openOrReplaceSide(side);
    if (m_side < 0 && errno == ELOOP) return Remark{"store.lock-foreign", {side.string()}};
    if (m_side < 0 && errno == EWOULDBLOCK) return heldBy(side);
    if (m_side < 0 && (errno == ENOSPC || errno == EDQUOT)) return Remark{"store.lock-full", {}};
    if (m_side < 0) return folderReadOnly;
    if (::flock(m_side, LOCK_EX | LOCK_NB) != 0) return heldBy(side);
    m_file->lendOwner(m_side);
    const std::string record = ownerRecord();
    // The record only informs; a full disk must not keep anybody from writing less.
    if (::ftruncate(m_side, 0) == 0) (void)!::pwrite(m_side, record.data(), record.size(), 0);
    return std::nullopt;
}

} // namespace xushi
