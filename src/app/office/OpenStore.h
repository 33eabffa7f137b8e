#pragma once

#include "app/office/Task.h"
#include "store/EarlierStore.h"
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

/// Opens a reader of a store's file of its own, for who reads beside the window.
using ReaderOpener = std::function<Result<std::unique_ptr<Store>>()>;

/// A store that is looked at as it stood then.
struct StoreMoment {
    JournalHead head;
    bool hasEarlier = false; ///< an act before the one that ends there
    bool hasLater = false;
};

/// 截至 2025-06-10 17:20 的台账（第 1842 条），只读: why nothing can be changed then.
Remark asOfRemark(const JournalHead& head);
Problem asOfProblem(const JournalHead& head);

class NoticingStore;

/// The store that is open, or none; and its proof, which goes on beside while it is shown. What is written to a file that
/// is no longer what and where it was is refused by the store itself, and everything else is from when that was noticed.
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
    bool isReadOnly() const { return m_store && (isDisplaced() || store().isReadOnly()); }
    const std::optional<Remark>& readOnlyReason() const { return m_then ? m_whyThen : isDisplaced() ? m_whyDisplaced : m_readOnlyReason; }
    /// What became of its file, as of the last look.
    const StoreStanding& standing() const { return m_standing; }
    /// The file is no longer what and where it was: nothing is written any more.
    bool isDisplaced() const { return m_standing.fate != FileFate::AsItWas; }
    /// Looks at the file; standingChanged() where something else became of it. An act that fails because of that has it looked at, too.
    void look();
    QString path() const { return m_path; }
    /// What everybody asks: the store of now, or as it stood at the moment that is looked at.
    Store& store() const { return m_then ? *m_then : *m_store; }
    /// The store of now, whatever moment is looked at.
    Store& present() const { return *m_store; }
    /// The same for who reads beside the window. Of a store whose file is no longer there nobody reads beside: what lies there is another one.
    ReaderOpener reader() const;
    ReaderOpener presentReader() const;

    /// The moment that is looked at; nothing while the present is.
    const std::optional<StoreMoment>& moment() const { return m_moment; }
    void lookAt(std::optional<StoreMoment> moment);
    /// 截至 2025-06-10 17:20 的台账（…）。 for what leaves; empty while the present is looked at.
    std::string momentNote(Language language) const;
    /// The same among the notes of a table, of a report or of a chart.
    template <class Noted> void noteMoment(Noted& leaving, Language language) const {
        if (m_moment) leaving.notes.push_back(momentNote(language));
    }
    /// 校验码 … #1842, with the moment before it: what stands at the foot of a list that leaves.
    std::string anchorOf(const JournalHead& head) const;

    /// A large store is shown while it is proved beside. Until then nothing leaves it and nothing binds: see waitForProof.
    bool isBeingProved() const { return m_proving.isRunning(); }
    /// It was not proved to its end: nothing may leave it until its file is back, and then it is proved anew.
    bool isProofOwed() const { return m_isProofOwed; }
    int proofShare() const { return m_proving.share(); } ///< in thousandths

signals:
    void proofProgressed();
    void proved();
    /// It is not sound.
    void unsound(const xushi::Problem& problem);
    void standingChanged();
    /// An act stands, and the disk does not say that it stays.
    void unconfirmed(const xushi::Problem& problem);
    /// Its file became another one before it was proved.
    void proofGivenUp();

private:
    void prove();
    void proveWhatIsOwed();

    StoreOpener m_opener;
    std::unique_ptr<Store> m_store;
    NoticingStore* m_noticing = nullptr; ///< that is m_store
    bool m_isProofOwed = false;
    std::unique_ptr<StoreProof> m_proof; ///< of m_store
    std::unique_ptr<Store> m_then;       ///< m_store as it stood at m_moment
    std::optional<StoreMoment> m_moment;
    std::optional<Remark> m_whyThen;
    Task m_proving;
    std::optional<Remark> m_readOnlyReason;
    StoreStanding m_standing;
    std::optional<Remark> m_whyDisplaced;
    QString m_path;
};

} // namespace xushi
