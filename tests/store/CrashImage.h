#pragma once

#include "support/FileBytes.h"

#include <filesystem>
#include <functional>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace xushi {

/// A store and the journal beside it, as a crash leaves them on the disk.
struct CrashImage {
    std::string store;
    std::string journal;

    static CrashImage of(const std::filesystem::path& path) { return {bytesOf(path), bytesOf(path.string() + "-journal")}; }
    void writeTo(const std::filesystem::path& path) const {
        writeBytes(path, store);
        writeBytes(path.string() + "-journal", journal);
    }
    /// With a record at the end of the journal that names `victim`, which SQLite deletes when it plays the journal.
    CrashImage withSuperJournal(const std::string& victim) const {
        const auto number = [](std::uint32_t value) {
            return std::string{static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8), static_cast<char>(value)};
        };
        std::uint32_t sum = 0;
        for (const char c : victim) sum += static_cast<std::uint32_t>(static_cast<signed char>(c));
        const std::uint32_t pageOfLocks = 0x40000000 / 4096 + 1;
        return {store, journal + number(pageOfLocks) + victim + number(static_cast<std::uint32_t>(victim.size())) + number(sum)
                           + "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"};
    }
};

/// Runs `sql` in one transaction with hardly any cache, so that pages are written before the commit, and takes the
/// picture in its middle. The store at `path` is as before.
inline CrashImage imageInTheMiddle(const std::filesystem::path& path, const std::string& sql) {
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    const auto run = [&](const std::string& text) {
        if (sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database));
    };
    run("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; PRAGMA synchronous = EXTRA; BEGIN");
    run(sql);
    const CrashImage image = CrashImage::of(path);
    run("ROLLBACK");
    sqlite3_close(database);
    return image;
}

/// Takes the picture when everything is written and the journal is about to be deleted.
class BeforeTheJournalGoes {
public:
    explicit BeforeTheJournalGoes(const std::filesystem::path& path) {
        s_path = path;
        s_image = {};
        m_known = m_vfs->xGetSystemCall(m_vfs, "unlink");
        m_vfs->xSetSystemCall(m_vfs, "unlink", reinterpret_cast<sqlite3_syscall_ptr>(lookAndUnlink));
    }
    ~BeforeTheJournalGoes() { m_vfs->xSetSystemCall(m_vfs, "unlink", m_known); }
    BeforeTheJournalGoes(const BeforeTheJournalGoes&) = delete;
    BeforeTheJournalGoes& operator=(const BeforeTheJournalGoes&) = delete;

    const CrashImage& image() const { return s_image; }

private:
    static int lookAndUnlink(const char* name) {
        if (s_image.store.empty() && name == s_path.string() + "-journal") s_image = CrashImage::of(s_path);
        return ::unlink(name);
    }

    static inline std::filesystem::path s_path;
    static inline CrashImage s_image;
    sqlite3_vfs* m_vfs = sqlite3_vfs_find("unix");
    sqlite3_syscall_ptr m_known = nullptr;
};

} // namespace xushi
