#pragma once

#include "io/PagePainter.h"

#include <QWidget>

#include <memory>

namespace xushi {

/// Pages one below the other, as wide as the room allows.
class PagePreview : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    void setPages(std::unique_ptr<PagePainter> pages);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Above the pages.
    virtual void paintOver(QPainter& painter) { Q_UNUSED(painter) }

    const PagePainter* pages() const { return m_pages.get(); } ///< nullptr: nothing is shown
    double scale() const { return scaleFor(width()); }         ///< pixels to a point
    QRectF pageRect(int page) const;

private:
    double scaleFor(int width) const;

    std::unique_ptr<PagePainter> m_pages;
};

} // namespace xushi
