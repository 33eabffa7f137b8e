#pragma once

#include "domain/CheckCode.h"
#include "store/Reading.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// A code from outside, held against the journal.
struct CheckedAnchor {
    CopiedCode code;
    std::optional<JournalHead> entry; ///< that has the code; nothing where none has
    Result<Remark> verdict;           ///< of which entry it is and how much the code proves; `verify.code-differs`, `verify.code-nowhere`, `verify.no-entry`
};

/// Whether the store still contains the past of each of the codes, in their order. The journal is gone through once.
Result<std::vector<CheckedAnchor>> checkAnchors(Reading& reading, std::span<const CopiedCode> codes);

/// The same of one code that somebody copied from paper; without an entry, which one has it. `verify.code-unreadable` besides.
Result<Remark> checkAnchor(Reading& reading, const std::string& code, std::optional<std::int64_t> entry);

/// What is kept outside of the store to hold it against its past: its code now, those of the months at their last step, those of the tables that
/// were given out.
struct Anchor {
    std::string code;
    std::int64_t entry = 0;
    Remark of; ///< `anchor.now`, `anchor.month`, `anchor.table`
};

/// In the order of the entries.
Result<std::vector<Anchor>> listAnchors(Reading& reading);

} // namespace xushi
