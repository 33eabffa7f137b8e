#pragma once

#include "store/Store.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace xushi {

enum class OpenMode {
    ReadOnly,
    ReadWrite, ///< falls back to read-only, with a reason, where the folder or another user does not let us write
};

/// How a store is looked at before it is used.
struct OpeningRules {
    std::int64_t provedAtOnce = std::int64_t{2} << 20; ///< bytes up to which everything is proved: it takes the blink of an eye
    bool mayUpgrade = true; ///< else a store of an older schema is refused, untouched (`store.older`)
};

struct OpenedStore {
    std::unique_ptr<Store> store;         ///< not proved yet when it is large: see Store::proof
    std::optional<Remark> readOnlyReason; ///< set when ReadWrite was asked for and not granted
};

/// Makes a store at `path`, with what `fill` writes: it is made in memory and stands there whole, or not at all.
/// Refuses to touch a file that is there, or has come meanwhile (`store.exists`).
Result<void> createStore(const std::filesystem::path& path, const std::function<Result<void>(Store&)>& fill = {});

/// Opens after the checks of docs/ARCHITECTURE.md, in one snapshot. The file is untouched where it fails:
/// `store.not-found`, `store.not-a-store`, `store.newer`, `store.damaged-file`, `store.journal-differs`,
/// `store.has-log`, `store.journal-foreign`, `store.journal-stranger`, `store.interrupted`, `store.cannot-read` ...
/// A store whose last write was interrupted is rolled back on a copy, which takes its place when it is sound.
/// A store of an older schema is brought to the present one, in either mode, after a copy was kept in `backups` (beside
/// the store when empty); `store.needs-upgrade` where it cannot be written.
Result<OpenedStore> openStore(const std::filesystem::path& path, OpenMode mode, const std::filesystem::path& backups = {},
                              OpeningRules rules = {});

} // namespace xushi
