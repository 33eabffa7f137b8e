#pragma once

#include "store/Store.h"

#include <filesystem>
#include <memory>

namespace xushi {

enum class OpenMode {
    ReadOnly,
    ReadWrite, ///< falls back to read-only, with a reason, where the folder or another user does not let us write
};

struct OpenedStore {
    std::unique_ptr<Store> store;
    std::optional<Remark> readOnlyReason; ///< set when ReadWrite was asked for and not granted
};

/// Makes an empty store at `path`. Refuses to touch a file that is there (`store.exists`).
Result<void> createStore(const std::filesystem::path& path);

/// Opens after the checks of docs/ARCHITECTURE.md: the first 100 bytes, lock, hardening, structure, journal chain
/// and replay. `store.not-found`, `store.not-a-store`, `store.newer`, `store.damaged`, `store.locked`: the file is untouched.
/// A store of an older schema is brought to the present one, in either mode, after a copy was kept in `backups` (beside
/// the store when empty); `store.needs-upgrade` where it cannot be written.
Result<OpenedStore> openStore(const std::filesystem::path& path, OpenMode mode, const std::filesystem::path& backups = {});

} // namespace xushi
