#pragma once

#include "store/StoreCopy.h"
#include "store/StoreProof.h"
#include "store/Store.h"

#include <memory>

namespace xushi {

/// A store as it stood after an entry of its journal: that moment answers every question, whatever was written since. Nothing is written
/// through it: `whyReadOnly` says what every act is told.
class EarlierStore : public Store {
public:
    EarlierStore(Store& store, std::int64_t entry, Problem whyReadOnly) : m_store(store), m_entry(entry), m_whyReadOnly(std::move(whyReadOnly)) {}
    EarlierStore(std::unique_ptr<Store> store, std::int64_t entry, Problem whyReadOnly)
        : m_owned(std::move(store)), m_store(*m_owned), m_entry(entry), m_whyReadOnly(std::move(whyReadOnly)) {}

    bool isReadOnly() const override { return true; }
    Result<void> inSnapshot(const std::function<Result<void>(Reading&)>& read) override { return m_store.inSnapshotAt(m_entry, read); }
    Result<void> inSnapshotAt(std::int64_t entry, const std::function<Result<void>(Reading&)>& read) override {
        return entry > m_entry ? missing("verify.no-entry", {std::to_string(entry), std::to_string(m_entry)}) : m_store.inSnapshotAt(entry, read);
    }
    Result<std::int64_t> inTransaction(const ChangeNote&, const std::function<Result<void>(Transaction&)>&) override { return m_whyReadOnly; }
    /// A copy is of all that the file has.
    Result<std::unique_ptr<StoreCopy>> beginCopy(const std::filesystem::path&) override { return m_whyReadOnly; }
    Result<VerifyReport> verify() override { return m_store.verify(); }
    const std::optional<VerifyReport>& proof() const override { return m_store.proof(); }
    void believeRows(bool isBelieved) override { m_store.believeRows(isBelieved); }
    Result<std::unique_ptr<StoreProof>> beginProof() override { return m_store.beginProof(); }
    void acceptProof(const VerifyReport& report) override { m_store.acceptProof(report); }

private:
    std::unique_ptr<Store> m_owned;
    Store& m_store;
    std::int64_t m_entry;
    Problem m_whyReadOnly;
};

} // namespace xushi
