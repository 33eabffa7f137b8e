#include "io/Replacement.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <random>
#include <sys/xattr.h>
#include <unistd.h>
#include <utility>

namespace xushi {
namespace fs = std::filesystem;
namespace {

constexpr const char* accessList = "system.posix_acl_access";
constexpr mode_t permissions = 0777;

/// Short, so that a name of any length that the disk takes can be written.
std::string otherName() {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device chance;
    std::string name = ".xushi-";
    for (int i = 0; i < 8; ++i) name += letters[chance() % letters.size()];
    return name + ".part";
}

/// True when the file system cannot do what was asked, and nothing else is wrong.
bool isUnknownThere(int reason) { return reason == EINVAL || reason == ENOSYS || reason == EOPNOTSUPP; }

/// A list of who else may read goes with the file: its mask stands where the rights of the group do.
bool keepsAccessList(const fs::path& from, int to) {
    std::array<char, 4096> list{};
    const auto size = ::getxattr(from.c_str(), accessList, list.data(), list.size());
    return size <= 0 || ::fsetxattr(to, accessList, list.data(), static_cast<std::size_t>(size), 0) == 0;
}

} // namespace

Replacement::Replacement(Replacement&& other) noexcept
    : m_named(std::move(other.m_named)), m_target(std::move(other.m_target)), m_other(std::exchange(other.m_other, {})),
      m_file(std::exchange(other.m_file, -1)), m_folder(std::exchange(other.m_folder, -1)),
      m_isTaken(std::exchange(other.m_isTaken, false)), m_hasOld(std::exchange(other.m_hasOld, false)) {}

Replacement::~Replacement() {
    if (m_isTaken) takeBack();
    if (m_file >= 0) ::close(m_file);
    if (m_folder >= 0) ::close(m_folder);
    if (!m_other.empty()) ::unlink(m_other.c_str());
}

Result<void> Replacement::prepare(std::string_view bytes) {
    auto target = fileTarget(m_named);
    if (!target) return target.error();
    m_target = std::move(*target);
    m_folder = ::open(m_target.folder().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_folder < 0) return cannotWrite(errno, m_named);
    // The longest name that a folder takes is asked for before anything is written.
    if (const auto longest = ::fpathconf(m_folder, _PC_NAME_MAX);
        longest > 0 && m_target.path.filename().string().size() > static_cast<std::size_t>(longest))
        return cannotWrite(ENAMETOOLONG, m_named);
    if (const auto made = makeFile(); !made) return made;
    if (const auto written = writeAll(bytes); !written) return written;
    if (const auto kept = keepOwnerAndMode(); !kept) return kept;
    if (::fsync(m_file) != 0) return cannotWrite(errno, m_named);
    return proveWritten(bytes);
}

Result<void> Replacement::makeFile() {
    // What replaces a private file is private from its first byte on; what is new follows the umask.
    const mode_t mode = m_target.present ? 0600 : 0666;
    m_other = m_target.folder() / otherName();
    m_file = ::open(m_other.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (m_file >= 0) return {};
    const int reason = errno;
    m_other.clear();
    return cannotWrite(reason, m_named);
}

Result<void> Replacement::writeAll(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(m_file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return cannotWrite(written == 0 ? ENOSPC : errno, m_named);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> Replacement::keepOwnerAndMode() {
    if (!m_target.present) return {};
    const auto& before = *m_target.present;
    struct stat now{};
    if (::fstat(m_file, &now) != 0) return cannotWrite(errno, m_named);
    const bool isOther = now.st_uid != before.st_uid || now.st_gid != before.st_gid;
    mode_t mode = before.st_mode & permissions;
    if (isOther && ::fchown(m_file, before.st_uid, before.st_gid) != 0) {
        if (now.st_uid != before.st_uid) return refused("file.other-owner", {m_named.string()});
        mode &= ~mode_t{070}; // another group must not read what this one could
    }
    if (::fchmod(m_file, mode) != 0) return cannotWrite(errno, m_named);
    if (!keepsAccessList(m_target.path, m_file) && ::fchmod(m_file, mode & 0700) != 0) return cannotWrite(errno, m_named);
    return {};
}

/// By another handle and, where the system allows, from the disk itself.
Result<void> Replacement::proveWritten(std::string_view bytes) const {
    ::posix_fadvise(m_file, 0, 0, POSIX_FADV_DONTNEED);
    const int handle = ::open(m_other.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (handle < 0) return cannotWrite(errno, m_named);
    std::string block(std::size_t{64} << 10U, '\0');
    std::size_t at = 0;
    bool isSame = true;
    while (isSame) {
        const auto size = ::pread(handle, block.data(), block.size(), static_cast<off_t>(at));
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) {
            isSame = size == 0 && at == bytes.size();
            break;
        }
        const auto read = std::string_view(block).substr(0, static_cast<std::size_t>(size));
        isSame = bytes.substr(std::min(at, bytes.size()), read.size()) == read;
        at += read.size();
    }
    ::close(handle);
    return isSame ? Result<void>() : Problem{ProblemKind::Unavailable, "file.not-as-written", {m_named.string()}};
}

Result<void> Replacement::take() {
    if (!m_target.present) {
        if (::renameat2(AT_FDCWD, m_other.c_str(), AT_FDCWD, m_target.path.c_str(), RENAME_NOREPLACE) == 0) {
            m_isTaken = true;
            m_other.clear();
            return {};
        }
        if (errno != EEXIST && !isUnknownThere(errno)) return cannotWrite(errno, m_named);
    }
    return exchange();
}

/// What is swapped out is looked at once more: nobody can put a store there between the look and the swap.
Result<void> Replacement::exchange() {
    const auto swap = [&] {
        return ::renameat2(AT_FDCWD, m_other.c_str(), AT_FDCWD, m_target.path.c_str(), RENAME_EXCHANGE) == 0;
    };
    if (!swap()) {
        if (isUnknownThere(errno) || errno == ENOENT) return replacePlainly();
        return cannotWrite(errno, m_named);
    }
    std::error_code error;
    const bool isFile = fs::is_regular_file(fs::symlink_status(m_other, error));
    const auto isDatabase = isFile ? isDatabaseFile(m_other) : std::optional(true);
    if (isDatabase != false) {
        const int reason = errno;
        if (swap()) return isDatabase ? refused("file.is-a-store", {m_named.string()}) : cannotWrite(reason, m_named);
        m_other.clear(); // never removed, whatever it is called now
        return Problem{ProblemKind::Unavailable, "file.unconfirmed", {m_named.string()}};
    }
    m_isTaken = m_hasOld = true;
    return {};
}

Result<void> Replacement::replacePlainly() {
    const auto again = fileTarget(m_named);
    if (!again) return again.error();
    const fs::path old = m_target.folder() / otherName();
    const bool hasOld = again->present && ::link(m_target.path.c_str(), old.c_str()) == 0;
    if (std::rename(m_other.c_str(), m_target.path.c_str()) != 0) {
        const int reason = errno;
        if (hasOld) ::unlink(old.c_str());
        return cannotWrite(reason, m_named);
    }
    m_isTaken = true;
    m_hasOld = hasOld;
    m_other = hasOld ? old : fs::path();
    return {};
}

Result<void> Replacement::settle() {
    m_isTaken = false;
    const bool isOldGone = !m_hasOld || ::unlink(m_other.c_str()) == 0 || errno == ENOENT;
    const fs::path old = std::exchange(m_other, {});
    if (::fsync(m_folder) == 0 && isOldGone) return {};
    if (!isOldGone) return Problem{ProblemKind::Unavailable, "file.old-remains", {m_named.string(), old.filename().string()}};
    return Problem{ProblemKind::Unavailable, "file.unconfirmed", {m_named.string()}};
}

void Replacement::takeBack() {
    if (m_hasOld) std::rename(m_other.c_str(), m_target.path.c_str());
    else if (!m_target.present) ::unlink(m_target.path.c_str());
    m_other.clear();
    m_isTaken = false;
}

} // namespace xushi
