#pragma once

#include "usecases/ChooseReversal.h"
#include "usecases/UndoChange.h"

#include <vector>

namespace xushi {

/// An act, and what taking it back would change.
struct PlannedReversal {
    ChosenReversal chosen;
    std::vector<FigureReversal> figures;
};

/// By the rules of chooseReversal and undoChange, which refuse as they do; nothing is written.
Result<PlannedReversal> planReversal(Reading& reading, const ActAsked& asked);

} // namespace xushi
