#include "store/StoreContract.h"

#include "store/sql/OpenStore.h"

namespace xushi {
namespace {

/// The store in one SQLite file.
class SqlStoreFile {
public:
    std::unique_ptr<Store> open() {
        if (!std::filesystem::exists(m_path) && !createStore(m_path)) return nullptr;
        auto opened = openStore(m_path, OpenMode::ReadWrite);
        return opened ? std::move(opened->store) : nullptr;
    }

private:
    TemporaryFolder m_folder;
    std::filesystem::path m_path = m_folder / "contract.xushi";
};

} // namespace

INSTANTIATE_TYPED_TEST_SUITE_P(SqlStore, StoreContract, SqlStoreFile);

} // namespace xushi
