#pragma once

#include "usecases/RecordReversal.h"
#include "usecases/UndoChange.h"

#include <vector>

namespace xushi {

/// What an undo and the restoring of several acts have in common: records are written as they stood before `changes` or after them,
/// where they still stand as the changes left them. Fails as undoChange does; `result` gets what was written.
Result<void> writeBack(Transaction& transaction, const ChangeNote& note, ReversalWay way, const std::vector<RecordChange>& changes, UndoResult& result);

/// What writeBack would write of the figures; nothing is written. Other records are left to writeBack.
Result<std::vector<FigureReversal>> previewWriteBack(Reading& reading, ReversalWay way, const std::vector<RecordChange>& changes);

/// The figures that an entry of the journal tells of: one that was not there before is one that was cleared.
struct FigureChange {
    Figure before;
    Figure after;
};
Result<FigureChange> figureChangeOf(const RecordChange& change);

} // namespace xushi
