#pragma once

#include "domain/analyses/Standing.h"

#include <QColor>
#include <QPalette>

namespace xushi {

/// The colours of one theme: one accent, neutral greys, the five lights and nothing else.
struct Colours {
    QColor accent;
    QColor window;  ///< behind cards and tables
    QColor surface; ///< tables, cards, fields
    QColor text;
    QColor muted;   ///< units, secondary text
    QColor hairline;
    QColor refused; ///< text that was not accepted

    QColor tint(double strength = 0.14) const; ///< the accent over the surface: hover and selection
    /// The fill of a light; Missing and NotApplicable have none and give the muted colour.
    QColor light(Light light) const;
};

/// The muted colour, for a label: it follows the palette.
constexpr QPalette::ColorRole mutedRole = QPalette::PlaceholderText;

Colours lightColours();
Colours darkColours();
/// The colours that belong to a widget's palette.
const Colours& coloursOf(const QPalette& palette);
QPalette paletteOf(const Colours& colours);
/// Of a field that is typed in: what is selected there has the accent.
QPalette fieldPaletteOf(const Colours& colours);
/// Of a menu: as light as a card.
QPalette menuPaletteOf(const Colours& colours);

} // namespace xushi
