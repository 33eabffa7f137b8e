#include "app/entry/grid/EchoLabel.h"

#include "app/look/Colours.h"

#include <QPainter>

#include <algorithm>

namespace xushi {
namespace {

constexpr int padding = 8;
constexpr int widest = 420;

} // namespace

EchoLabel::EchoLabel(QWidget* viewport) : QLabel(viewport) {
    setObjectName(QStringLiteral("echo"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setContentsMargins(padding, 4, padding, 4);
    setWordWrap(true);
    QFont small = font();
    small.setPointSizeF(9.5);
    setFont(small);
    hide();
}

/// In its place before it is seen: what is moved in view is painted with all that it moves over.
void EchoLabel::show(const EntryModel::Echo& echo, const QRect& cell) {
    setText(echo.text);
    if (echo.text.isEmpty()) return hide();
    m_isRefused = echo.isRefused;
    QPalette colours = parentWidget()->palette();
    const Colours& theme = coloursOf(colours);
    colours.setColor(QPalette::WindowText, m_isRefused ? theme.refused : theme.muted);
    if (colours != palette()) setPalette(colours);
    const int width = std::min(widest, fontMetrics().horizontalAdvance(echo.text) + 2 * padding + 4);
    resize(width, heightForWidth(width));
    place(cell);
    raise();
    setVisible(true); // last, or it would be seen for a moment where it stood before
}

void EchoLabel::place(const QRect& cell) {
    const int below = cell.bottom() + 2;
    const int top = below + height() <= parentWidget()->height() ? below : cell.top() - height() - 2;
    move(std::clamp(cell.right() - width(), 0, std::max(0, parentWidget()->width() - width())), top);
}

void EchoLabel::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const Colours& theme = coloursOf(parentWidget()->palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_isRefused ? theme.refused : theme.hairline);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace xushi
