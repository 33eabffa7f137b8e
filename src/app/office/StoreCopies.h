#pragma once

#include "app/office/SafetyCopy.h"
#include "app/office/Task.h"
#include "wiring/Backups.h"

#include <QTimer>

#include <optional>
#include <set>
#include <vector>

namespace xushi {

class ChangeFeed;

/// The copies of the store that is open: those before something large, the day's own, what there are, and the second folder to which each of
/// them goes. Their pages are copied on the window's thread in steps; they are proved, and looked for, beside it.
class StoreCopies : public QObject {
    Q_OBJECT
public:
    /// The name in the settings of the folder of a person to which every copy is copied as well.
    static QString secondFolder();

    StoreCopies(const OpenStore& store, ChangeFeed& feed, QObject* parent);
    ~StoreCopies() override;

    /// From now on the copies are looked for when a store is opened, and one is taken by itself on each day on which something has changed since the last.
    void keepDaily();
    /// One for `before`, a part of its name (import), empty for one that somebody asks for: kept() or failed() follows. Where the store is as the
    /// last copy is, that one is kept().
    void keep(const std::string& before);
    /// The same at once, waited for. `backup.not-kept-change`: what it was for may not be done.
    Result<void> keepAtOnce(const std::string& before, const ProgressTold& tell);
    /// A proved copy under a name that is free.
    Result<JournalHead> copyTo(const std::filesystem::path& path, const ProgressTold& tell = {}) const;
    void cancel();
    bool isKeeping() const { return m_copy.isRunning(); }
    int share() const { return m_share; }
    /// A copy of the store as it is now; empty where there is none, as far as is known.
    QString keptAsNow() const;

    /// Looks what copies there are; looked() follows.
    void look();
    bool isLooking() const { return m_looking.isRunning(); }
    bool isKnown() const { return m_isKnown; } ///< what all() says was looked at in this store
    const std::vector<Backup>& all() const { return m_all; }
    /// The last that is a past of the store.
    const Backup* last() const;
    /// With which entries those end that are a past of the store, as it was known while it could be read.
    std::set<std::string> pastEnds() const;
    const std::optional<Problem>& failure() const { return m_failure; } ///< of the last that was tried

    void setSecondFolder(const QString& folder);
    /// As of the last look: a share may take its time.
    bool isSecondFolderThere() const { return m_isSecondThere; }
    /// When the last copy was copied there, yyyymmdd-hhmmss of the copy; empty: none yet.
    QString lastInSecondFolder() const { return m_lastInSecond; }

signals:
    void kept(const QString& path);
    void failed(const xushi::Problem& problem);
    void looked();
    /// Something of this is otherwise.
    void changed();

private:
    struct Look;

    void wireFeed(ChangeFeed& feed);
    void noteKept(const QString& path, const JournalHead& head);
    void takeLooked();
    void takeDaily();
    void forget();
    bool isOfToday(const Backup& backup) const;

    const OpenStore& m_store;
    SafetyCopy m_copy;
    Task m_looking;
    std::shared_ptr<Look> m_look;
    bool m_isSecondThere = false;
    QString m_lastInSecond;
    std::vector<Backup> m_all;
    QTimer m_soon; ///< the day's own
    QString m_justKept;
    std::string m_justKeptHash;
    std::optional<Problem> m_failure;
    int m_share = 0;
    bool m_isKnown = false;
    bool m_isDaily = false;
};

} // namespace xushi
