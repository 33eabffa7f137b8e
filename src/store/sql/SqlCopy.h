#pragma once

#include "store/StoreCopy.h"
#include "store/sql/FreshFile.h"
#include "store/sql/SqlProof.h"

#include <SQLiteCpp/Backup.h>

#include <atomic>
#include <filesystem>
#include <mutex>

namespace xushi {

/// Copies pages from an open database into a file that is unnamed to others until it is proved.
class SqlCopy : public StoreCopy {
public:
    /// `file` has a temporary name beside `path`. Throws SQLite::Exception.
    SqlCopy(SQLite::Database& source, FreshFile file, std::filesystem::path path);

    Result<bool> step() override;
    bool isCopied() const override { return !m_backup; }
    void giveUp() override;
    int progress() const override;
    const VerifyReport& report() const override;

private:
    Result<bool> stepOn();
    Result<bool> copyOn();
    Result<void> beginProof();
    Problem notWritten() const;

    SQLite::Database& m_source;
    std::filesystem::path m_path;
    FreshFile m_file;
    std::unique_ptr<SQLite::Database> m_copy; ///< while it is written
    std::unique_ptr<SQLite::Backup> m_backup;
    std::unique_ptr<SqlProof> m_proof;
    int m_share = 0; ///< of the pages, in thousandths
    std::atomic<bool> m_isGivenUp = false;
    std::mutex m_beginning; ///< of the proof, which giveUp() may meet
};

} // namespace xushi
