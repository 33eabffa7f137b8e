#pragma once

#include "plotting/ChartLook.h"

namespace xushi {

struct Colours;

/// The look of a chart within the window, which has the head of its own page.
ChartLook chartLookOf(const Colours& colours, const QFont& font);

} // namespace xushi
