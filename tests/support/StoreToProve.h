#pragma once

#include "app/office/OpenStore.h"
#include "store/RawSql.h"
#include "support/FailingStore.h"
#include "support/SmallStore.h"

namespace xushi {

/// A small store with 3000 figures that is believed at once, so that its full proof goes on beside, as with every large one.
/// It is closed.
struct StoreToProve : SmallStore {
    StoreToProve() {
        const auto put = (**this).inTransaction(aNote("paste"), [](Transaction& transaction) -> Result<void> {
            for (int i = 0; i < 3000; ++i)
                if (const auto done = transaction.put(aFigure({.value = std::to_string(i + 1), .period = Period::ytd(1700 + i / 12, i % 12 + 1)})); !done)
                    return done.error();
            return {};
        });
        if (!put) throw std::runtime_error(put.error().key);
        close();
        runRawSql(path(), "INSERT OR REPLACE INTO checkpoint SELECT 1, sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1");
    }
    /// A figure that its journal does not know.
    void tamper() const { runRawSql(path(), "UPDATE figure SET value_units = value_units + 1 WHERE period_id = 18000300"); }
};

inline StoreOpener openerProvingBeside(std::shared_ptr<StoreFailure> failure = std::make_shared<StoreFailure>()) {
    return [failure](const std::filesystem::path& path) -> Result<StoreOpening> {
        auto opened = openStore(path, OpenMode::ReadWrite, {}, {.provedAtOnce = 0});
        if (!opened) return opened.error();
        return StoreOpening{std::make_unique<FailingStore>(std::move(opened->store), failure), std::move(opened->readOnlyReason)};
    };
}

} // namespace xushi
