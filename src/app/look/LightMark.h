#pragma once

#include "domain/analyses/Standing.h"

#include <QPainter>
#include <QPalette>
#include <QRectF>

namespace xushi {

/// Draws a light as its shape: circle, triangle, square, hollow circle, dash. Never colour alone: a word stands
/// beside it.
void paintLight(QPainter& painter, const QRectF& where, Light light, const QPalette& palette);

} // namespace xushi
