#pragma once

#include "store/sql/SqlStore.h"

#include <filesystem>
#include <memory>

namespace xushi {

/// A store as a file had it when it was read: proved in full, brought to the present schema, and in memory, so that the bytes that are
/// proved are those that are written. The file stays what it is, to the byte.
class StoreImage {
public:
    /// What openStore() refuses of the file and what lies beside it; `backup.copy-unfinished` where a journal lies there that may have to
    /// be played first, `store.busy` while somebody writes to it.
    static Result<StoreImage> of(const std::filesystem::path& path);
    /// What can be read of a store's bytes without proof: its journal, of whatever schema, as long as that is a known one. Only for looking.
    static std::unique_ptr<Store> unproved(const std::string& bytes);

    Store& store() const { return *m_store; }
    std::unique_ptr<Store> take() && { return std::move(m_store); }
    Result<std::string> bytes() const { return m_store->bytes(); }
    /// The file is of a schema before the present one.
    bool isUpgraded() const { return m_isUpgraded; }

private:
    StoreImage(std::unique_ptr<SqlStore> store, bool isUpgraded) : m_store(std::move(store)), m_isUpgraded(isUpgraded) {}

    std::unique_ptr<SqlStore> m_store;
    bool m_isUpgraded;
};

} // namespace xushi
