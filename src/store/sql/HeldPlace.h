#pragma once

#include "store/sql/OpenStore.h"
#include "store/sql/StoreImage.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace xushi {

/// The place of a store, held against every other writer while another file is put there. What lies beside the store is treated as
/// openStore() does.
class HeldPlace {
public:
    /// Refuses what openStore() refuses, and with `backup.not-writable` a store that another one writes or that cannot be written; but a
    /// damaged store beside which nothing lies is held too, also where nothing of it is left but its name. A store of an older schema is upgraded, its copy kept in `backups`.
    static Result<HeldPlace> of(const std::filesystem::path& path, const std::filesystem::path& backups);

    /// nullptr for a damaged one.
    Store* store() const { return m_store.get(); }
    /// What can be read of a damaged one, nothing of it proved; nullptr where that is nothing.
    std::unique_ptr<Store> remains() const;
    /// The file byte for byte under a name that is free: of a damaged one there is no proved copy. `store.cannot-create`, `store.exists`.
    Result<void> keepAsItIs(const std::filesystem::path& copy) const;
    /// The image takes the place of the file, whose owner and mode it has: wholly or not at all, and on the disk when this returns.
    /// `store.moved`, `store.replaced` where something else has come meanwhile, `backup.other-names`, `backup.beside`,
    /// `store.cannot-create`.
    Result<void> replaceBy(const StoreImage& image) const;

private:
    HeldPlace() = default;

    Result<void> holdDamaged(const Problem& damage);
    Result<void> checkPlace() const;

    std::filesystem::path m_given;
    std::filesystem::path m_path; ///< without links
    std::shared_ptr<HeldFile> m_file;
    FileStamp m_stamp;
    std::unique_ptr<StoreLock> m_lock; ///< of a damaged one; a store has its own
    std::unique_ptr<Store> m_store;
};

} // namespace xushi
