#pragma once

#include "domain/Result.h"

#include <atomic>
#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// Which file a name stood for.
struct FileIdentity {
    dev_t device = 0;
    ino_t number = 0;

    auto operator<=>(const FileIdentity&) const = default;
};

/// Of what the name itself is, a link included; nothing when nothing has the name.
std::optional<FileIdentity> identityOf(const std::filesystem::path& path);

/// When a file was last written, and how long it was then.
struct FileStamp {
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;
    std::int64_t size = 0;

    bool operator==(const FileStamp&) const = default;
};

/// Reads `size` bytes at a place of a file; false when they are not there or cannot be read.
using ReadAt = std::function<bool(char* bytes, std::size_t size, std::uint64_t place)>;

/// The file of a store, open for reading as long as anybody in this process uses it. POSIX drops all of a process's
/// locks on a file, SQLite's too, with the first descriptor of it that is closed: so there is one for each file, and it
/// is closed after SQLite's.
class HeldFile {
public:
    /// A regular file. `store.not-found`, `store.not-a-store`, `store.cannot-read`.
    static Result<std::shared_ptr<HeldFile>> hold(const std::filesystem::path& path);
    ~HeldFile();
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;

    FileIdentity identity() const { return m_identity; }
    FileStamp stamp() const;
    mode_t mode() const;
    /// It has further names, to which a file that takes the place of this one would not come.
    bool hasOtherNames() const;
    /// True as long as the name leads to this file.
    bool isAt(const std::filesystem::path& path) const;

    /// Nothing has a name for it any more: it goes with the last who holds it.
    bool isNameless() const;
    /// A name that it has now, as the system knows it; empty where that leads elsewhere.
    std::filesystem::path nameNow() const;

    /// The bytes at `place`, fewer at the end of the file; nothing on a read error. By the call that SQLite uses.
    std::optional<std::string> read(std::size_t size, std::uint64_t place) const;
    std::optional<std::string> readAll() const;
    /// How often the disk has refused to give bytes.
    int readErrors() const { return m_readErrors; }
    /// False when the disk does not give every byte. SQLite calls that damage in many places.
    bool isReadable() const;
    ReadAt reader() const;
    /// Everything that was written to the file has reached the disk.
    bool sync() const;
    /// True while a program that knows no lock of ours writes to the file through SQLite.
    bool isBeingWritten() const;
    /// Gives `descriptor` the owner and the mode of this file, as far as we may.
    void lendOwner(int descriptor) const;

    /// One writer at a time among all processes, whatever name they know the file by.
    enum class Locking { Done, HeldByOther, Impossible };
    Locking lock();
    void unlock();

private:
    explicit HeldFile(int descriptor, FileIdentity identity) : m_descriptor(descriptor), m_identity(identity) {}

    int m_descriptor;
    FileIdentity m_identity;
    std::vector<int> m_doubles; ///< further descriptors of the file, closed with it
    mutable std::atomic<int> m_readErrors = 0;
    bool m_isLocked = false;
};

} // namespace xushi
