#pragma once

#include "cli/Verb.h"
#include "wiring/Backups.h"

namespace xushi {

/// Takes a proved copy of a store into the person's own folder, or lists those that there are.
class BackupVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "backup"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    ExitCode list(Store& store) const;
    Remark standingOf(const Backup& backup, const JournalHead& now) const;

    bool m_isListed = false;
    std::string m_format = "text";
};

} // namespace xushi
