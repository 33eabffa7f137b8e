#pragma once

#include "domain/charts/Chart.h"

#include <QSizeF>

namespace xushi {

/// The room that a chart is laid out in where it stands alone, in logical pixels: as wide as a document, and as high as it needs.
QSizeF chartSize(const Chart& chart);

} // namespace xushi
