#pragma once

#include "domain/Journal.h"
#include "domain/prose/ProofTable.h"
#include "usecases/CheckProse.h"

namespace xushi {

/// What was checked against what.
struct ProofOrigin {
    std::string document; ///< name of the file; empty for a text that was pasted
    Date day;             ///< of the report
    std::string store;    ///< its title, or the name of its file
    std::string moment;   ///< of its last entry, on the clock of this machine
    JournalHead head;     ///< read with the figures
};

struct ReportProofRequest {
    std::string_view text; ///< that was checked
    const CheckedProse& checked;
    const ProofOrigin& origin;
    const ProofWords& words;
};

/// The table of a check: a row for each figure with the sentence that it stands in, the paragraphs, and how many there are of each verdict.
ProofTable proofTable(const ReportProofRequest& request);

} // namespace xushi
