#pragma once

#include "store/sql/OpenStore.h"
#include "store/sql/RollbackJournal.h"
#include "store/sql/StoreLock.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace xushi {

/// One attempt to open a store.
class Opening {
public:
    Opening(const std::filesystem::path& path, OpenMode mode, const std::filesystem::path& backups, OpeningRules rules)
        : m_given(path), m_mode(mode), m_backups(backups), m_rules(rules) {}

    Result<OpenedStore> run();
    /// The file or what lies beside it was changed meanwhile, by us or by somebody else: the answer is of the past.
    bool hasChanged() const { return m_hasChanged; }
    /// It was us who changed it: there is nobody to wait for.
    bool hasRecovered() const { return m_hasRecovered; }

private:
    Result<OpenedStore> runGuarded();
    Result<void> look();
    void askToWrite();
    Result<OpenedStore> openAsItStands(int schema);
    Result<void> upgrade(int schema);
    Result<void> removeJournal();
    Result<OpenedStore> recover(const Problem& asItStands);
    /// Whether these bytes would be a sound store.
    bool isSound(const std::string& bytes) const;

    bool hasGrownHalf() const;
    bool canWrite() const { return m_lock != nullptr; }
    Problem damaged() const { return about(ProblemKind::Unreadable, "store.damaged-file"); }
    Problem about(ProblemKind kind, const char* key) const { return {kind, key, {m_given.string()}}; }
    Problem aboutJournal(const char* key) const {
        return {ProblemKind::Unreadable, key, {m_given.string(), RollbackJournal::nameFor(m_path).string()}};
    }

    std::filesystem::path m_given;
    OpenMode m_mode;
    std::filesystem::path m_backups;
    OpeningRules m_rules;
    std::filesystem::path m_path; ///< without links
    std::shared_ptr<HeldFile> m_file;
    int m_readErrors = 0; ///< of the file when it was looked at
    FileStamp m_stamp; ///< at the start
    RollbackJournal m_journal;
    std::unique_ptr<StoreLock> m_lock;
    std::optional<Remark> m_refusal; ///< why there is no lock
    bool m_isWrittenByOther = false;
    bool m_isProved = false; ///< sound as it stands
    bool m_hasChanged = false;
    bool m_hasRecovered = false;
};

} // namespace xushi
