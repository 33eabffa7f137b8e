#pragma once

#include "domain/Journal.h"
#include "domain/Reversal.h"
#include "store/Reading.h"

#include <vector>

namespace xushi {

/// What one person can take back and do again, told from the journal alone: so it is the same after a restart.
struct UndoSteps {
    std::vector<JournalAct> done;   ///< the last is taken back next
    std::vector<JournalAct> undone; ///< the last is done again next
    bool hasEarlier = false;        ///< older acts were not read

    /// Goes on with the person's next act. A new act ends what could be done again; a reversal of an act that is not
    /// at hand changes nothing. What a store was made with cannot be taken back, nor
    /// what was given out; that ends nothing.
    void follow(const JournalAct& act);

    bool operator==(const UndoSteps&) const = default;
};

/// The last steps of a person, at least a hundred where there are as many. Reads the last acts, however long the journal is.
Result<UndoSteps> readUndoSteps(Reading& reading, const std::string& actor);

} // namespace xushi
