// The calls by which a process uses files, defined in this program: SQLite's library, the standard library and our own code find
// them here before they find the system's. Each does what the system does and tells the record, unless a failing disk answers for it. What the record
// could not follow is refused, where a caller then falls back to writing, or told as a surprise.
#include "power/FailingDisk.h"
#include "power/Recording.h"

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

using xushi::DiskCall;
using xushi::FailingDisk;
using xushi::Recording;

/// The next definition of the call: the system's.
template <class Call> Call nextOf(const char* name) { return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name)); }

#define XUSHI_SYSTEM(name) static const auto next = nextOf<decltype(&::name)>(#name)

/// Gives the caller what a failing disk answers: of what, of which file, and what it would pretend.
#define XUSHI_MAY_FAIL(kind, ...)                                                                                                      \
    if (const auto failed = FailingDisk::answer(DiskCall::kind, __VA_ARGS__)) return static_cast<int>(*failed)

/// `path` as a name that begins at `folder`.
std::string under(int folder, const char* path) {
    if (folder == AT_FDCWD || path[0] == '/') return path;
    return "/proc/self/fd/" + std::to_string(folder) + "/" + path;
}

bool isThere(const std::string& path) {
    struct stat state {};
    return ::lstat(path.c_str(), &state) == 0;
}

bool isNamelessOpening(int flags) { return (flags & O_TMPFILE) == O_TMPFILE; }

mode_t modeOf(int flags, va_list rest) { return (flags & O_CREAT) != 0 || isNamelessOpening(flags) ? va_arg(rest, mode_t) : 0; }

/// Opens by `open` and tells; errno is the call's own.
template <class Open> int opened(const std::string& path, int flags, Open open) {
    XUSHI_MAY_FAIL(Open, path, -1);
    Recording* record = Recording::current();
    if (!record) return open();
    const bool isNameless = isNamelessOpening(flags);
    const bool isNew = !isNameless && (flags & O_CREAT) != 0 && !isThere(path);
    const int descriptor = open();
    if (descriptor < 0) return descriptor;
    if (isNameless) record->hasMadeNameless(path, descriptor);
    else record->hasOpened(path, descriptor, isNew, (flags & O_TRUNC) != 0);
    return descriptor;
}

std::uint64_t placeOf(int descriptor) {
    const int flags = ::fcntl(descriptor, F_GETFL);
    const off_t place = ::lseek(descriptor, 0, (flags & O_APPEND) != 0 ? SEEK_END : SEEK_CUR);
    return place < 0 ? 0 : static_cast<std::uint64_t>(place);
}

ssize_t wrote(int descriptor, std::uint64_t at, const void* bytes, ssize_t count) {
    if (Recording* record = Recording::current(); record && count > 0) {
        const int error = errno;
        record->hasWritten(descriptor, at, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count)));
        errno = error;
    }
    return count;
}

long sizeOf(const iovec* parts, int number) {
    std::size_t size = 0;
    for (int i = 0; i < number; ++i) size += parts[i].iov_len;
    return static_cast<long>(size);
}

ssize_t wroteParts(int descriptor, std::uint64_t at, const iovec* parts, int number, ssize_t count) {
    std::string bytes;
    for (int i = 0; i < number; ++i) bytes.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
    return wrote(descriptor, at, bytes.data(), count);
}

/// Tells `tell` of a call that succeeded.
template <class Tell> int told(int result, Tell tell) {
    Recording* record = Recording::current();
    if (result != 0 || !record) return result;
    const int error = errno;
    tell(*record);
    errno = error;
    return result;
}

bool isRecorded(int descriptor) {
    Recording* record = Recording::current();
    return record && record->knows(descriptor);
}

int grown(int descriptor, int result, off_t end) {
    struct stat state {};
    return told(result, [&](Recording& record) {
        if (::fstat(descriptor, &state) == 0 && state.st_size == end) record.hasResized(descriptor, static_cast<std::uint64_t>(end));
    });
}

} // namespace

extern "C" {

#define XUSHI_OPENING(name)                                                                                                             \
    int name(const char* path, int flags, ...) {                                                                                        \
        XUSHI_SYSTEM(name);                                                                                                             \
        va_list rest;                                                                                                                   \
        va_start(rest, flags);                                                                                                          \
        const mode_t mode = modeOf(flags, rest);                                                                                        \
        va_end(rest);                                                                                                                   \
        return opened(path, flags, [&] { return next(path, flags, mode); });                                                          \
    }
XUSHI_OPENING(open)
XUSHI_OPENING(open64)

#define XUSHI_OPENING_AT(name)                                                                                                          \
    int name(int folder, const char* path, int flags, ...) {                                                                            \
        XUSHI_SYSTEM(name);                                                                                                             \
        va_list rest;                                                                                                                   \
        va_start(rest, flags);                                                                                                          \
        const mode_t mode = modeOf(flags, rest);                                                                                        \
        va_end(rest);                                                                                                                   \
        return opened(under(folder, path), flags, [&] { return next(folder, path, flags, mode); });                                   \
    }
XUSHI_OPENING_AT(openat)
XUSHI_OPENING_AT(openat64)

// What a checked build calls for an opening that can create nothing.
int __open_2(const char* path, int flags) { return ::open(path, flags); }
int __open64_2(const char* path, int flags) { return ::open64(path, flags); }
int __openat_2(int folder, const char* path, int flags) { return ::openat(folder, path, flags); }
int __openat64_2(int folder, const char* path, int flags) { return ::openat64(folder, path, flags); }

int creat(const char* path, mode_t mode) { return ::open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char* path, mode_t mode) { return ::open64(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

// The system's own opening and buffering of these is not seen.
#define XUSHI_STREAM(name)                                                                                                              \
    FILE* name(const char* path, const char* mode) {                                                                                    \
        XUSHI_SYSTEM(name);                                                                                                             \
        if (FailingDisk::answer(DiskCall::Open, std::string(path))) return nullptr;                                                     \
        if (Recording* record = Recording::current(); record && std::strpbrk(mode, "wa+") && record->knowsFolderOf(path))               \
            record->surprise(std::string("written as a stream: ") + path);                                                              \
        return next(path, mode);                                                                                                      \
    }
XUSHI_STREAM(fopen)
XUSHI_STREAM(fopen64)

ssize_t read(int descriptor, void* bytes, size_t size) {
    XUSHI_SYSTEM(read);
    XUSHI_MAY_FAIL(Read, descriptor);
    return next(descriptor, bytes, size);
}
ssize_t pread(int descriptor, void* bytes, size_t size, off_t at) {
    XUSHI_SYSTEM(pread);
    XUSHI_MAY_FAIL(Read, descriptor);
    return next(descriptor, bytes, size, at);
}
ssize_t pread64(int descriptor, void* bytes, size_t size, off64_t at) {
    XUSHI_SYSTEM(pread64);
    XUSHI_MAY_FAIL(Read, descriptor);
    return next(descriptor, bytes, size, at);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
    XUSHI_SYSTEM(write);
    XUSHI_MAY_FAIL(Write, descriptor, static_cast<long>(size));
    const std::uint64_t at = isRecorded(descriptor) ? placeOf(descriptor) : 0;
    return wrote(descriptor, at, bytes, next(descriptor, bytes, size));
}
ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at) {
    XUSHI_SYSTEM(pwrite);
    XUSHI_MAY_FAIL(Write, descriptor, static_cast<long>(size));
    return wrote(descriptor, static_cast<std::uint64_t>(at), bytes, next(descriptor, bytes, size, at));
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at) {
    XUSHI_SYSTEM(pwrite64);
    XUSHI_MAY_FAIL(Write, descriptor, static_cast<long>(size));
    return wrote(descriptor, static_cast<std::uint64_t>(at), bytes, next(descriptor, bytes, size, at));
}
ssize_t writev(int descriptor, const iovec* parts, int number) {
    XUSHI_SYSTEM(writev);
    XUSHI_MAY_FAIL(Write, descriptor, sizeOf(parts, number));
    if (!isRecorded(descriptor)) return next(descriptor, parts, number);
    const std::uint64_t at = placeOf(descriptor);
    return wroteParts(descriptor, at, parts, number, next(descriptor, parts, number));
}
ssize_t pwritev(int descriptor, const iovec* parts, int number, off_t at) {
    XUSHI_SYSTEM(pwritev);
    XUSHI_MAY_FAIL(Write, descriptor, sizeOf(parts, number));
    return wroteParts(descriptor, static_cast<std::uint64_t>(at), parts, number, next(descriptor, parts, number, at));
}
ssize_t pwritev64(int descriptor, const iovec* parts, int number, off64_t at) { return ::pwritev(descriptor, parts, number, at); }

ssize_t sendfile(int to, int from, off_t* at, size_t size) noexcept {
    XUSHI_SYSTEM(sendfile);
    if (!isRecorded(to)) return next(to, from, at, size);
    errno = EINVAL;
    return -1;
}
ssize_t sendfile64(int to, int from, off64_t* at, size_t size) noexcept { return ::sendfile(to, from, at, size); }
ssize_t copy_file_range(int from, off64_t* fromAt, int to, off64_t* toAt, size_t size, unsigned flags) {
    XUSHI_SYSTEM(copy_file_range);
    if (!isRecorded(to)) return next(from, fromAt, to, toAt, size, flags);
    errno = ENOSYS;
    return -1;
}
void* mmap(void* place, size_t size, int allowed, int flags, int descriptor, off_t at) noexcept {
    XUSHI_SYSTEM(mmap);
    if ((flags & MAP_SHARED) != 0 && (allowed & PROT_WRITE) != 0 && descriptor >= 0 && isRecorded(descriptor))
        Recording::current()->surprise("a file is written as memory");
    return next(place, size, allowed, flags, descriptor, at);
}
void* mmap64(void* place, size_t size, int allowed, int flags, int descriptor, off64_t at) noexcept {
    return ::mmap(place, size, allowed, flags, descriptor, at);
}

int ftruncate(int descriptor, off_t size) noexcept {
    XUSHI_SYSTEM(ftruncate);
    XUSHI_MAY_FAIL(Resize, descriptor);
    return told(next(descriptor, size), [&](Recording& record) { record.hasResized(descriptor, static_cast<std::uint64_t>(size)); });
}
int ftruncate64(int descriptor, off64_t size) noexcept { return ::ftruncate(descriptor, size); }
int truncate(const char* path, off_t size) noexcept {
    XUSHI_SYSTEM(truncate);
    XUSHI_MAY_FAIL(Resize, std::string(path));
    return told(next(path, size), [&](Recording& record) {
        if (record.knowsFolderOf(path)) record.surprise(std::string("cut by its name: ") + path);
    });
}
int truncate64(const char* path, off64_t size) noexcept { return ::truncate(path, size); }
int fallocate(int descriptor, int mode, off_t at, off_t size) {
    XUSHI_SYSTEM(fallocate);
    XUSHI_MAY_FAIL(Resize, descriptor);
    if (mode != 0 && isRecorded(descriptor)) Recording::current()->surprise("fallocate of another kind than growing");
    return grown(descriptor, next(descriptor, mode, at, size), at + size);
}
int fallocate64(int descriptor, int mode, off64_t at, off64_t size) { return ::fallocate(descriptor, mode, at, size); }
int posix_fallocate(int descriptor, off_t at, off_t size) {
    XUSHI_SYSTEM(posix_fallocate);
    if (const auto failed = FailingDisk::answer(DiskCall::Resize, descriptor)) return *failed < 0 ? errno : 0;
    return grown(descriptor, next(descriptor, at, size), at + size);
}
int posix_fallocate64(int descriptor, off64_t at, off64_t size) { return ::posix_fallocate(descriptor, at, size); }

int fsync(int descriptor) {
    XUSHI_SYSTEM(fsync);
    XUSHI_MAY_FAIL(Sync, descriptor);
    return told(next(descriptor), [&](Recording& record) { record.hasSynced(descriptor); });
}
int fdatasync(int descriptor) {
    XUSHI_SYSTEM(fdatasync);
    XUSHI_MAY_FAIL(Sync, descriptor);
    return told(next(descriptor), [&](Recording& record) { record.hasSynced(descriptor); });
}

int mkdir(const char* path, mode_t mode) noexcept {
    XUSHI_SYSTEM(mkdir);
    XUSHI_MAY_FAIL(MakeFolder, std::string(path));
    return told(next(path, mode), [&](Recording& record) { record.hasMadeFolder(path); });
}
int mkdirat(int folder, const char* path, mode_t mode) noexcept {
    XUSHI_SYSTEM(mkdirat);
    XUSHI_MAY_FAIL(MakeFolder, under(folder, path));
    return told(next(folder, path, mode), [&](Recording& record) { record.hasMadeFolder(under(folder, path)); });
}
int unlink(const char* path) noexcept {
    XUSHI_SYSTEM(unlink);
    XUSHI_MAY_FAIL(Remove, std::string(path));
    return told(next(path), [&](Recording& record) { record.hasRemoved(path); });
}
int unlinkat(int folder, const char* path, int flags) noexcept {
    XUSHI_SYSTEM(unlinkat);
    XUSHI_MAY_FAIL(Remove, under(folder, path));
    return told(next(folder, path, flags), [&](Recording& record) { record.hasRemoved(under(folder, path)); });
}
int rmdir(const char* path) noexcept {
    XUSHI_SYSTEM(rmdir);
    XUSHI_MAY_FAIL(Remove, std::string(path));
    return told(next(path), [&](Recording& record) { record.hasRemoved(path); });
}
int remove(const char* path) noexcept {
    XUSHI_SYSTEM(remove);
    XUSHI_MAY_FAIL(Remove, std::string(path));
    return told(next(path), [&](Recording& record) { record.hasRemoved(path); });
}
int link(const char* from, const char* to) noexcept {
    XUSHI_SYSTEM(link);
    XUSHI_MAY_FAIL(Name, std::string(to));
    return told(next(from, to), [&](Recording& record) { record.hasNamed(to); });
}
int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept {
    XUSHI_SYSTEM(linkat);
    XUSHI_MAY_FAIL(Name, under(toFolder, to));
    return told(next(fromFolder, from, toFolder, to, flags), [&](Recording& record) { record.hasNamed(under(toFolder, to)); });
}
int symlink(const char* from, const char* to) noexcept {
    XUSHI_SYSTEM(symlink);
    XUSHI_MAY_FAIL(Name, std::string(to));
    return told(next(from, to), [&](Recording& record) {
        if (record.knowsFolderOf(to)) record.surprise(std::string("a link: ") + to);
    });
}
int rename(const char* from, const char* to) noexcept {
    XUSHI_SYSTEM(rename);
    XUSHI_MAY_FAIL(Name, std::string(to));
    return told(next(from, to), [&](Recording& record) { record.hasRenamed(from, to, false); });
}
int renameat(int fromFolder, const char* from, int toFolder, const char* to) noexcept {
    XUSHI_SYSTEM(renameat);
    XUSHI_MAY_FAIL(Name, under(toFolder, to));
    return told(next(fromFolder, from, toFolder, to),
                [&](Recording& record) { record.hasRenamed(under(fromFolder, from), under(toFolder, to), false); });
}
int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept {
    XUSHI_SYSTEM(renameat2);
    XUSHI_MAY_FAIL(Name, under(toFolder, to));
    return told(next(fromFolder, from, toFolder, to, flags), [&](Recording& record) {
        record.hasRenamed(under(fromFolder, from), under(toFolder, to), (flags & RENAME_EXCHANGE) != 0);
    });
}

} // extern "C"
