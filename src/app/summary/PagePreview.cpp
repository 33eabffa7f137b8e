#include "app/summary/PagePreview.h"

#include "app/look/Colours.h"

#include <QPaintEvent>
#include <QPainter>

namespace xushi {
namespace {

constexpr int gap = 16;

} // namespace

void PagePreview::setPages(std::unique_ptr<PagePainter> pages) {
    m_pages = std::move(pages);
    setMinimumHeight(heightForWidth(width()));
    updateGeometry();
    update();
}

double PagePreview::scaleFor(int width) const { return m_pages ? (width - 2) / m_pages->pageWidth() : 1; }

QRectF PagePreview::pageRect(int page) const {
    const double scale = scaleFor(width());
    const double height = m_pages->pageHeight() * scale;
    return {1, page * (height + gap) + 1, m_pages->pageWidth() * scale, height};
}

int PagePreview::heightForWidth(int width) const {
    if (!m_pages) return 0;
    return static_cast<int>(m_pages->pageCount() * (m_pages->pageHeight() * scaleFor(width) + gap)) + 2;
}

void PagePreview::resizeEvent(QResizeEvent* event) {
    setMinimumHeight(heightForWidth(event->size().width()));
    QWidget::resizeEvent(event);
}

/// Paper is white in the dark theme too: this is what the printer makes.
void PagePreview::paintEvent(QPaintEvent* event) {
    if (!m_pages) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int page = 0; page < m_pages->pageCount(); ++page) {
        const QRectF sheet = pageRect(page);
        if (!sheet.toAlignedRect().intersects(event->rect())) continue;
        painter.setPen(QPen(coloursOf(palette()).hairline, 1));
        painter.setBrush(Qt::white);
        painter.drawRect(sheet);
        painter.save();
        painter.translate(sheet.topLeft());
        painter.scale(scaleFor(width()), scaleFor(width()));
        m_pages->paintPage(painter, page);
        painter.restore();
    }
    paintOver(painter);
}

} // namespace xushi
