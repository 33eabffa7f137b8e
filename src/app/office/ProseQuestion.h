#pragma once

#include "app/office/OpenStore.h"
#include "usecases/CheckProse.h"

#include <QString>

namespace xushi {

/// What each number of a text means, and how it stands against the open store; refused (`store.closed`) without one. Beside Questions, so
/// that only the page that reads texts knows what a text says.
Result<CheckedProse> checkProse(const OpenStore& store, const QString& text, const ProseContext& context);

} // namespace xushi
