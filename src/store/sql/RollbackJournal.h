#pragma once

#include "store/sql/HeldFile.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// What lies under the name of a store's rollback journal. Read by us and not by SQLite, which plays whatever it finds
/// and deletes the file that a super-journal record names.
class RollbackJournal {
public:
    enum class Kind {
        None,
        Unused,       ///< nothing was written to the store under it: empty, or its head was never completed
        Playable,     ///< may be hot
        Unrecognised, ///< a file, but no journal of SQLite
        Foreign,      ///< a link, a pipe, a folder, unreadable, or a journal that names another: never ours
    };

    static std::filesystem::path nameFor(const std::filesystem::path& store) { return store.string() + "-journal"; }
    /// Looks, and changes nothing.
    static RollbackJournal beside(const std::filesystem::path& store);

    Kind kind() const { return m_kind; }
    /// True when the transaction under it may have begun with this store: it had the same pages and counter, or has
    /// just raised the counter. A journal that was left beside a restored backup finds others.
    bool mayFit(const std::string& store) const;
    /// The same of a store that is sound, where it cannot be that only some pages were written.
    bool fitsSound(const std::string& store) const;
    /// `store` as it was before the transaction. Plays what SQLite would play, up to the first record that does not
    /// fit its checksum.
    std::string playedBack(std::string store) const;

private:
    struct Head {
        std::uint32_t records = 0;
        std::uint32_t seed = 0;
        std::uint32_t pagesBefore = 0;
        std::uint32_t sectorSize = 0;
        std::uint32_t pageSize = 0;
    };
    std::optional<std::string> firstPage() const;
    std::optional<Head> headAt(std::size_t place) const;
    /// Calls `use` with number and content of every page that the journal keeps.
    template <class Use> void forEachPage(Use use) const;

    Kind m_kind = Kind::None;
    std::string m_bytes;
};

} // namespace xushi
