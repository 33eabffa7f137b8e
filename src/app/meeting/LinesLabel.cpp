#include "app/meeting/LinesLabel.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace xushi {
namespace {

constexpr int narrowest = 8; ///< letters

} // namespace

LinesLabel::LinesLabel(int mostLines, QWidget* parent) : QWidget(parent), m_mostLines(mostLines) {
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinesLabel::setText(const QString& text) {
    setVisible(!text.isEmpty());
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QStringList LinesLabel::linesAt(int width) const {
    QStringList lines;
    if (m_text.isEmpty()) return lines;
    QString plain = m_text;
    plain.replace(QLatin1Char('\n'), QLatin1Char(' '));
    QTextLayout layout(plain, font());
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        if (lines.size() + 1 == m_mostLines) {
            lines << fontMetrics().elidedText(plain.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << plain.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

int LinesLabel::heightForWidth(int width) const { return static_cast<int>(linesAt(width).size()) * fontMetrics().lineSpacing(); }

QSize LinesLabel::sizeHint() const { return {fontMetrics().horizontalAdvance(m_text), fontMetrics().lineSpacing()}; }

QSize LinesLabel::minimumSizeHint() const { return {narrowest * fontMetrics().height(), fontMetrics().lineSpacing()}; }

void LinesLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    int top = 0;
    for (const QString& line : linesAt(width())) {
        painter.drawText(QRect(0, top, width(), fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
        top += fontMetrics().lineSpacing();
    }
}

} // namespace xushi
