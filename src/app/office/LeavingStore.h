#pragma once

#include "store/Store.h"

#include <atomic>
#include <functional>
#include <memory>

namespace xushi {

/// Said by who does not want to wait any more, heard by who reads.
using GivenUp = std::shared_ptr<std::atomic_bool>;

/// A store of which no question is answered any more once it was given up: what is being read ends with the answer in hand, as `store.closed`.
/// Nothing is written through it.
class LeavingStore : public Store {
public:
    LeavingStore(std::unique_ptr<Store> store, GivenUp givenUp) : m_store(std::move(store)), m_givenUp(std::move(givenUp)) {}

    bool isReadOnly() const override { return true; }
    Result<void> inSnapshot(const std::function<Result<void>(Reading&)>& read) override;
    Result<void> inSnapshotAt(std::int64_t entry, const std::function<Result<void>(Reading&)>& read) override;
    Result<std::int64_t> inTransaction(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act) override;
    Result<std::unique_ptr<StoreCopy>> beginCopy(const std::filesystem::path& path) override;
    Result<VerifyReport> verify() override { return m_store->verify(); }
    const std::optional<VerifyReport>& proof() const override { return m_store->proof(); }
    void believeRows(bool isBelieved) override { m_store->believeRows(isBelieved); }
    Result<std::unique_ptr<StoreProof>> beginProof() override;
    void acceptProof(const VerifyReport& report) override { m_store->acceptProof(report); }

private:
    std::unique_ptr<Store> m_store;
    GivenUp m_givenUp;
};

/// What the opener opens.
Result<std::unique_ptr<Store>> openUntilGivenUp(const std::function<Result<std::unique_ptr<Store>>()>& opener, GivenUp givenUp);
/// A reader of the file of its own, of now.
Result<std::unique_ptr<Store>> openUntilGivenUp(const std::filesystem::path& path, GivenUp givenUp);

} // namespace xushi
