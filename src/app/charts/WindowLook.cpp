#include "app/charts/WindowLook.h"

#include "app/look/Colours.h"

namespace xushi {

ChartLook chartLookOf(const Colours& colours, const QFont& font) {
    return {.accent = colours.accent, .surface = colours.surface, .text = colours.text, .muted = colours.muted, .hairline = colours.hairline, .font = font, .hasHead = false};
}

} // namespace xushi
