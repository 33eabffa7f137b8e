#pragma once

#include "store/StoreCopy.h"
#include "store/StoreProof.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace xushi {

/// The store behind it; says so where an act could not be written because of what became of its file. An act that stands though the disk did not confirm it
/// is one that is done, and is told of besides: nobody shall enter it again.
class NoticingStore : public Store {
public:
    NoticingStore(std::unique_ptr<Store> store, std::function<void()> noticed, std::function<void(const Problem&)> unconfirmed)
        : m_store(std::move(store)), m_noticed(std::move(noticed)), m_unconfirmed(std::move(unconfirmed)) {}

    bool isReadOnly() const override { return m_store->isReadOnly(); }
    StoreStanding standing() override { return m_store->standing(); }
    /// From now on nothing is read or copied: what lies in the file is another store. Nothing: it is read again.
    void refuse(std::optional<Problem> why) { m_refusal = std::move(why); }
    Result<void> inSnapshot(const std::function<Result<void>(Reading&)>& read) override {
        return m_refusal ? Result<void>(*m_refusal) : m_store->inSnapshot(read);
    }
    Result<void> inSnapshotAt(std::int64_t entry, const std::function<Result<void>(Reading&)>& read) override {
        return m_refusal ? Result<void>(*m_refusal) : m_store->inSnapshotAt(entry, read);
    }
    Result<std::int64_t> inTransaction(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act) override {
        auto done = m_store->inTransaction(note, act);
        if (!done && done.error().key == "store.unconfirmed") {
            m_unconfirmed(done.error());
            return std::int64_t{std::stoll(done.error().args.at(0))};
        }
        if (!done && m_store->standing().fate != FileFate::AsItWas) m_noticed();
        return done;
    }
    Result<std::unique_ptr<StoreCopy>> beginCopy(const std::filesystem::path& path) override {
        return m_refusal ? Result<std::unique_ptr<StoreCopy>>(*m_refusal) : m_store->beginCopy(path);
    }
    Result<VerifyReport> verify() override { return m_store->verify(); }
    const std::optional<VerifyReport>& proof() const override { return m_store->proof(); }
    void believeRows(bool isBelieved) override { m_store->believeRows(isBelieved); }
    Result<std::unique_ptr<StoreProof>> beginProof() override { return m_store->beginProof(); }
    void acceptProof(const VerifyReport& report) override { m_store->acceptProof(report); }

private:
    std::unique_ptr<Store> m_store;
    std::function<void()> m_noticed;
    std::function<void(const Problem&)> m_unconfirmed;
    std::optional<Problem> m_refusal;
};

} // namespace xushi
