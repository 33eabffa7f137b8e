#pragma once

#include "domain/analyses/Board.h"

#include <optional>

namespace xushi {

/// What a target would be judged to be, were it saved as it stands in a form.
struct TargetPreview {
    std::optional<Period> asOf; ///< of the figure; empty: nothing was reported that year
    Standing standing;
};

/// The verdict of the request's period with `target` as the next revision of its key, and `curve`, where there is one,
/// as the next revision of its code. A revision dated after the figure's month leaves the verdict as it is.
/// Nothing when the indicator or the region is not in the catalogue. Figures must reach back as far as the curve does.
std::optional<TargetPreview> previewTarget(const BoardRequest& request, const Target& target, const Curve* curve);

} // namespace xushi
