#include "app/meeting/MeetingLights.h"

#include "app/look/LightMark.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

constexpr int gapBehindMark = 8;
constexpr int gapBehindCount = 24;

} // namespace

MeetingLights::MeetingLights(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void MeetingLights::showCounts(const Meeting& meeting, Language language) {
    m_counts.clear();
    QStringList said;
    for (const Light light : {Light::FarBehind, Light::Behind, Light::On, Light::Missing}) {
        if (meeting.count(light) == 0) continue;
        m_counts.push_back({light, toQt(lightWord(light, language)) + QStringLiteral(" %1").arg(meeting.count(light))});
        said << m_counts.back().words;
    }
    setAccessibleName(said.join(QStringLiteral(" · ")));
    updateGeometry();
    update();
}

QSize MeetingLights::sizeHint() const {
    int width = 0;
    for (const auto& count : m_counts) width += markSize() + gapBehindMark + fontMetrics().horizontalAdvance(count.words) + gapBehindCount;
    return {std::max(width - gapBehindCount, 0), fontMetrics().height()};
}

void MeetingLights::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    int left = 0;
    for (const auto& count : m_counts) {
        paintLight(painter, QRectF(left, (height() - markSize()) / 2.0, markSize(), markSize()), count.light, palette());
        left += markSize() + gapBehindMark;
        const int width = fontMetrics().horizontalAdvance(count.words);
        painter.drawText(QRect(left, 0, width + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, count.words);
        left += width + gapBehindCount;
    }
}

} // namespace xushi
