#pragma once

#include "domain/analyses/Standing.h"

#include <QColor>
#include <QFont>

namespace xushi {

/// What a chart is drawn with. Sizes are logical pixels, 96 to an inch, so that a picture is the same on every device.
struct ChartLook {
    QColor accent;
    QColor surface; ///< behind everything
    QColor text;
    QColor muted;   ///< axes, last year, schedule
    QColor hairline;
    QFont font;             ///< its family; the sizes are chosen here
    double textScale = 1;   ///< 2 for a wall
    bool hasHead = true;    ///< title, verdict, period and notes are drawn with the chart

    QColor light(Light light) const;
    /// The accent over the surface; 1 is the accent itself.
    QColor tint(double strength) const;
    QFont smallFont() const { return fontOf(12, QFont::Normal); }
    QFont strongFont() const { return fontOf(14, QFont::DemiBold); }
    QFont titleFont() const { return fontOf(17, QFont::DemiBold); }

private:
    QFont fontOf(int pixels, QFont::Weight weight) const;
};

/// Light colours on white with a head: for paper and for files.
ChartLook printLook();

} // namespace xushi
