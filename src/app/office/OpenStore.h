#pragma once

#include "app/office/Task.h"
#include "store/Store.h"
#include "store/StoreProof.h"
#include "wiring/Composition.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace xushi {

/// What opens a store: for writing when possible.
using StoreOpener = std::function<Result<StoreOpening>(const std::filesystem::path&)>;

/// A store that was opened and is not shown yet: it goes with this where it does not become the open one.
struct NewlyOpened {
    StoreOpening of;
    QString path;
    std::unique_ptr<StoreProof> proof; ///< nothing: it is proved already
};

/// The store that is open, or none; and its proof, which goes on beside while it is shown. What is written to a file that
/// was moved or replaced meanwhile is refused by the store itself (`store.moved`, `store.replaced`).
class OpenStore : public QObject {
    Q_OBJECT
public:
    explicit OpenStore(StoreOpener opener);

    /// Opens the file; the one that is open stays what it is.
    Result<NewlyOpened> open(const QString& path) const;
    /// Once it was read: what was read believed must be provable.
    static Result<void> beginProof(NewlyOpened& opened);
    /// It takes the place of the one that is open.
    void take(NewlyOpened opened);
    void close();

    bool isOpen() const { return m_store != nullptr; }
    /// The open one is the file at `path`.
    bool isAt(const QString& path) const;
    bool isReadOnly() const { return m_store && m_store->isReadOnly(); }
    const std::optional<Remark>& readOnlyReason() const { return m_readOnlyReason; }
    QString path() const { return m_path; }
    Store& store() const { return *m_store; }

    /// A large store is shown while it is proved beside. Until then nothing leaves it and nothing binds: see waitForProof.
    bool isBeingProved() const { return m_proving.isRunning(); }
    int proofShare() const { return m_proving.share(); } ///< in thousandths

signals:
    void proofProgressed();
    void proved();
    /// It is not sound.
    void unsound(const xushi::Problem& problem);

private:
    StoreOpener m_opener;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreProof> m_proof; ///< of m_store
    Task m_proving;
    std::optional<Remark> m_readOnlyReason;
    QString m_path;
};

} // namespace xushi
