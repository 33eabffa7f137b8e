#pragma once

#include "domain/Journal.h"
#include "domain/Reversal.h"
#include "store/Reading.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xushi {

/// Which act somebody wants taken back.
struct ActAsked {
    std::string actor;                 ///< who asks: people take back what they did themselves
    std::optional<std::int64_t> group; ///< the act's number; none: the last one that they can take back
};

/// An act, and the reversal that takes it back: of a 撤销 that is 重做.
struct ChosenReversal {
    JournalAct act;
    Reversal reversal; ///< for undoChange
};

/// Told from the journal as the window tells it (UndoSteps). `undo.nothing` and `undo.no-act` (Missing); refuses what somebody
/// else did (`undo.somebody-else`), a step of the workflow (`undo.workflow`), what the store was made with (`undo.creation`), what has
/// been taken back already (`undo.already`), and to do again what a later act has ended (`undo.not-again`). What stands in
/// the store is asked by undoChange.
Result<ChosenReversal> chooseReversal(Reading& reading, const ActAsked& asked);

} // namespace xushi
