#pragma once

#include "domain/Reversal.h"
#include "store/Store.h"

#include <vector>

namespace xushi {

struct UndoRequest {
    Reversal reversal; ///< which act, and whether it is taken back or done again
    ChangeNote note;   ///< who, where and when; its act is written from the reversal
};

struct UndoResult {
    std::int64_t group = 0;           ///< the journal group of the reversal, 0 when there was nothing to change
    std::vector<Figure> stored;       ///< the figures as they stand now
    bool hasChangedWorkflow = false;  ///< reviews or explanations
    bool hasChangedCatalogue = false;
};

/// Undo and redo: what the journal tells about the act is written as new revisions in one group, all or nothing.
/// A figure that is not as the act left it is a Problem of kind Conflict (`undo.changed-since`); one that is locked, by
/// a closed month or a submission, is refused as an entry is; nothing is written then. A figure that the act wrote for
/// the first time is cleared, an explanation loses its text, and a review its word. Every other record is refused as
/// RecordReversal says.
Result<UndoResult> undoChange(Store& store, const UndoRequest& request);

/// One figure as it stands, and as a reversal would leave it.
struct FigureReversal {
    Figure now;
    Figure next;
};

/// What undoChange would write of the figures of the act; nothing is written. Fails as undoChange would for a figure. Of an
/// act on other records those are left to undoChange.
Result<std::vector<FigureReversal>> previewUndo(Reading& reading, const UndoRequest& request);

} // namespace xushi
