#pragma once

#include "domain/analyses/Standing.h"

#include <QRectF>

class QPainter;

namespace xushi {

/// Draws the shape of `light` into `box`, a square, in its colour.
void paintLightShape(QPainter& painter, const QRectF& box, Light light);

} // namespace xushi
