#pragma once

#include "store/Store.h"

#include <vector>

namespace xushi {

/// A figure as it should be again, and the revision that it is expected to have now.
struct FigureRestoration {
    Figure wanted;
    int expectedRevision = 0;
};

/// Undo and redo: writes earlier contents back as new revisions in one journal group, all or nothing.
/// A figure that somebody changed since is a Problem of kind Conflict and nothing is written.
/// Returns the figures as stored now.
Result<std::vector<Figure>> restoreFigures(Store& store, const std::vector<FigureRestoration>& restorations,
                                           const ChangeNote& note);

} // namespace xushi
