#include "plotting/ChartLook.h"

namespace xushi {

QColor ChartLook::light(Light light) const {
    switch (light) {
    case Light::On: return QColor(0x00, 0x9E, 0x73);
    case Light::Behind: return QColor(0xF0, 0xC0, 0x00);
    case Light::FarBehind: return QColor(0xB2, 0x22, 0x22);
    case Light::Missing:
    case Light::NotApplicable: return muted;
    }
    return muted;
}

QColor ChartLook::tint(double strength) const {
    const auto channel = [&](int over, int under) { return static_cast<int>(over * strength + under * (1 - strength) + 0.5); };
    return QColor(channel(accent.red(), surface.red()), channel(accent.green(), surface.green()), channel(accent.blue(), surface.blue()));
}

QFont ChartLook::fontOf(int pixels, QFont::Weight weight) const {
    QFont made = font;
    made.setPixelSize(static_cast<int>(pixels * textScale + 0.5));
    made.setWeight(weight);
    return made;
}

ChartLook printLook() {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Microsoft YaHei")});
    return {.accent = QColor(0x1F, 0x5F, 0xA8), .surface = QColor(0xFF, 0xFF, 0xFF), .text = QColor(0x1C, 0x21, 0x28),
            .muted = QColor(0x5F, 0x68, 0x74), .hairline = QColor(0xD9, 0xDD, 0xE3), .font = font};
}

} // namespace xushi
