#include "usecases/PlanReversal.h"

#include <utility>

namespace xushi {

Result<PlannedReversal> planReversal(Reading& reading, const ActAsked& asked) {
    auto chosen = chooseReversal(reading, asked);
    if (!chosen) return chosen.error();
    auto figures = previewUndo(reading, {chosen->reversal, {}});
    if (!figures) return figures.error();
    return PlannedReversal{std::move(*chosen), std::move(*figures)};
}

} // namespace xushi
