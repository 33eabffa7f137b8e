#include "app/meeting/MeetingCounties.h"

#include "app/look/Colours.h"
#include "app/look/LightMark.h"
#include "app/text/QtText.h"
#include "domain/Rounding.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr int columnGap = 20;
constexpr int narrowestBar = 60;
constexpr int leastRows = 4;
constexpr std::int64_t thousand = 1000;
const Percent allOfATarget{Ratio(100)};

QFont headFont(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.7);
    return font;
}

} // namespace

MeetingCounties::MeetingCounties(QWidget* parent) : QWidget(parent), m_wholeBar(allOfATarget) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

/// A completion is drawn up to the target or beyond, a share up to the largest.
void MeetingCounties::showCounties(const MeetingSlideText& slide, Language language) {
    m_slide = slide;
    m_language = language;
    const bool isJudged = std::ranges::any_of(slide.counties, [](const MeetingCountyText& county) { return county.due.has_value(); });
    m_wholeBar = isJudged ? allOfATarget : Percent{Ratio(0)};
    QStringList said;
    for (const auto& county : slide.counties) {
        if (county.bar && county.bar->value > m_wholeBar.value) m_wholeBar = *county.bar;
        said << toQt(county.letter + " " + county.name + " " + county.value);
    }
    setAccessibleName(said.join(QStringLiteral("; ")));
    setVisible(!slide.counties.empty());
    updateGeometry();
    update();
}

int MeetingCounties::rowHeight() const { return fontMetrics().height() * 9 / 8; }

int MeetingCounties::shownCount() const {
    const int rows = height() / rowHeight() - 1;
    const int all = static_cast<int>(m_slide.counties.size());
    return all <= rows ? all : std::max(rows - 1, 0);
}

QSize MeetingCounties::sizeHint() const { return {columns().bar + narrowestBar, rowHeight() * (static_cast<int>(m_slide.counties.size()) + 1)}; }

QSize MeetingCounties::minimumSizeHint() const { return {columns().bar + narrowestBar, rowHeight() * (std::min(leastRows, static_cast<int>(m_slide.counties.size())) + 1)}; }

QString MeetingCounties::nameOf(const MeetingCountyText& county) const {
    return county.asOf.empty() ? toQt(county.name) : toQt(county.name) + QLatin1Char(' ') + toQt(county.asOf);
}

int MeetingCounties::widthOf(const QString& head, std::string MeetingCountyText::*text) const {
    int width = QFontMetrics(headFont(font())).horizontalAdvance(head);
    for (const auto& county : m_slide.counties) width = std::max(width, fontMetrics().horizontalAdvance(toQt(county.*text)));
    return width;
}

/// A name has at most ten letters of room.
MeetingCounties::Columns MeetingCounties::columns() const {
    Columns at;
    at.name = markSize() + 8 + fontMetrics().height() + 8;
    int name = 0;
    for (const auto& county : m_slide.counties) name = std::max(name, fontMetrics().horizontalAdvance(nameOf(county)));
    at.value = at.name + std::min(name, 10 * fontMetrics().height()) + columnGap + widthOf(toQt(m_slide.valueHead), &MeetingCountyText::value);
    at.number = at.value + columnGap + widthOf(toQt(m_slide.barHead), &MeetingCountyText::number);
    at.bar = at.number + columnGap;
    return at;
}

void MeetingCounties::paintHead(QPainter& painter, const Columns& at) const {
    painter.setFont(headFont(font()));
    painter.setPen(coloursOf(palette()).muted);
    const auto rightOf = [&](int right, const std::string& text) { painter.drawText(QRect(0, 0, right, rowHeight()), Qt::AlignRight | Qt::AlignVCenter, toQt(text)); };
    painter.drawText(QRect(at.name, 0, at.value - at.name, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter, toQt(say(Remark{"meeting.county-head", {}}, m_language)));
    rightOf(at.value, m_slide.valueHead);
    rightOf(at.number, m_slide.barHead);
    painter.setPen(coloursOf(palette()).hairline);
    painter.drawLine(0, rowHeight() - 1, width(), rowHeight() - 1);
    painter.setFont(font());
}

void MeetingCounties::paintBar(QPainter& painter, const QRect& room, const MeetingCountyText& county) const {
    if (m_wholeBar.value <= Ratio(0)) return;
    const auto at = [&](const Percent& share) {
        const auto part = std::clamp<std::int64_t>(rounded(share.value / m_wholeBar.value * Ratio(thousand), 0).units(), 0, thousand);
        return static_cast<int>(room.width() * part / thousand);
    };
    const Colours& colours = coloursOf(palette());
    if (county.bar) painter.fillRect(QRect(room.left(), room.top(), std::max(at(*county.bar), 1), room.height()), colours.tint(0.35));
    if (county.due) painter.fillRect(QRect(room.left() + at(*county.due) - 1, room.top() - 3, 3, room.height() + 6), colours.accent);
}

void MeetingCounties::paintCounty(QPainter& painter, const Columns& at, const QRect& line, const MeetingCountyText& county) const {
    const Colours& colours = coloursOf(palette());
    const auto cell = [&](int left, int right) { return QRect(left, line.top(), right - left, line.height()); };
    paintLight(painter, QRectF(1, line.center().y() - markSize() / 2.0, markSize(), markSize()), county.light, palette());
    painter.setPen(colours.text);
    painter.drawText(cell(markSize() + 8, at.name), Qt::AlignLeft | Qt::AlignVCenter, toQt(county.letter));
    const int nameEnd = at.value - fontMetrics().horizontalAdvance(toQt(county.value)) - columnGap;
    painter.drawText(cell(at.name, nameEnd), Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(nameOf(county), Qt::ElideRight, nameEnd - at.name));
    painter.drawText(cell(0, at.value), Qt::AlignRight | Qt::AlignVCenter, toQt(county.value));
    painter.drawText(cell(0, at.number), Qt::AlignRight | Qt::AlignVCenter, toQt(county.number));
    const int inset = line.height() / 4;
    paintBar(painter, cell(at.bar, width()).adjusted(0, inset, 0, -inset), county);
}

void MeetingCounties::paintEvent(QPaintEvent*) {
    if (m_slide.counties.empty()) return;
    QPainter painter(this);
    const Columns at = columns();
    paintHead(painter, at);
    const int shown = shownCount();
    for (int number = 0; number < shown; ++number)
        paintCounty(painter, at, QRect(0, (number + 1) * rowHeight(), width(), rowHeight()), m_slide.counties[static_cast<std::size_t>(number)]);
    const int left = static_cast<int>(m_slide.counties.size()) - shown;
    if (left == 0) return;
    painter.setPen(coloursOf(palette()).muted);
    painter.drawText(QRect(at.name, (shown + 1) * rowHeight(), width(), rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     toQt(say(Remark{"meeting.counties-more", {std::to_string(left)}}, m_language)));
}

} // namespace xushi
