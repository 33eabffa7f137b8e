#include "app/look/Colours.h"

namespace xushi {
namespace {

QColor mixed(const QColor& over, const QColor& under, double strength) {
    const auto channel = [&](int a, int b) { return static_cast<int>(a * strength + b * (1 - strength) + 0.5); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

} // namespace

QColor Colours::tint(double strength) const { return mixed(accent, surface, strength); }

QColor Colours::light(Light light) const {
    switch (light) {
    case Light::On: return QColor(0x00, 0x9E, 0x73);
    case Light::Behind: return QColor(0xF0, 0xC0, 0x00);
    case Light::FarBehind: return QColor(0xB2, 0x22, 0x22);
    case Light::Missing:
    case Light::NotApplicable: return muted;
    }
    return muted;
}

Colours lightColours() {
    return {.accent = QColor(0x1F, 0x5F, 0xA8), .window = QColor(0xF4, 0xF5, 0xF7), .surface = QColor(0xFF, 0xFF, 0xFF),
            .text = QColor(0x1C, 0x21, 0x28), .muted = QColor(0x5F, 0x68, 0x74), .hairline = QColor(0xD9, 0xDD, 0xE3),
            .refused = QColor(0xB0, 0x1E, 0x2E)};
}

Colours darkColours() {
    return {.accent = QColor(0x6A, 0xA5, 0xE8), .window = QColor(0x17, 0x1A, 0x1F), .surface = QColor(0x1F, 0x23, 0x29),
            .text = QColor(0xE4, 0xE7, 0xEB), .muted = QColor(0x9A, 0xA3, 0xAE), .hairline = QColor(0x35, 0x3B, 0x44),
            .refused = QColor(0xFF, 0x8A, 0x80)};
}

const Colours& coloursOf(const QPalette& palette) {
    static const Colours light = lightColours();
    static const Colours dark = darkColours();
    return palette.color(QPalette::Window).lightness() < 128 ? dark : light;
}

QPalette paletteOf(const Colours& colours) {
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.surface);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::Button, colours.surface);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.refused);
    palette.setColor(QPalette::ToolTipBase, colours.surface);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(mutedRole, colours.muted);
    palette.setColor(QPalette::Highlight, colours.tint(0.22));
    palette.setColor(QPalette::HighlightedText, colours.text);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::Light, colours.surface);
    palette.setColor(QPalette::Midlight, colours.hairline);
    palette.setColor(QPalette::Mid, colours.hairline);
    palette.setColor(QPalette::Dark, colours.muted);
    palette.setColor(QPalette::Shadow, colours.hairline);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.muted);
    return palette;
}

QPalette fieldPaletteOf(const Colours& colours) {
    QPalette palette = paletteOf(colours);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.surface);
    return palette;
}

QPalette menuPaletteOf(const Colours& colours) {
    QPalette palette = paletteOf(colours);
    palette.setColor(QPalette::Window, colours.surface);
    return palette;
}

} // namespace xushi
