#pragma once

#include "store/sql/HeldFile.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace xushi {

/// The right to write a store: a lock on the file itself, so that no other name of it lets a second writer in, and the
/// owner record in the side file `.NAME.xushi.lock`, locked too because versions up to 0.4 know only that. The kernel
/// drops both with the process.
class StoreLock {
public:
    StoreLock() = default;
    ~StoreLock();
    StoreLock(const StoreLock&) = delete;
    StoreLock& operator=(const StoreLock&) = delete;

    /// Nothing on success; otherwise why the store can only be read: `store.locked`, `store.locked-somewhere`,
    /// `store.folder-read-only`, `store.lock-foreign`, `store.lock-full`, `store.lock-impossible`. `store` is the name without links.
    std::optional<Remark> acquire(std::shared_ptr<HeldFile> file, const std::filesystem::path& store);

private:
    std::shared_ptr<HeldFile> m_file;
    int m_side = -1;
};

} // namespace xushi
