#include "io/chart/ChartFile.h"

#include "io/chart/ChartSize.h"
#include "plotting/ChartScene.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace xushi {
namespace {

constexpr double dotsPerInch = 300;
constexpr double pixelsPerInch = 96; ///< logical ones
constexpr double inchesPerMetre = 1 / 0.0254;

std::string bytesOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

} // namespace

std::string chartAsPng(const Chart& chart) {
    const QSizeF size = chartSize(chart);
    QImage image((size * dotsPerInch / pixelsPerInch).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(dotsPerInch * inchesPerMetre + 0.5));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, QRectF(image.rect()), chart, printLook(), size);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return {};
    return bytesOf(buffer.data());
}

std::string chartAsSvg(const Chart& chart) {
    const QSizeF size = chartSize(chart);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator drawing;
    drawing.setOutputDevice(&buffer);
    drawing.setResolution(static_cast<int>(pixelsPerInch));
    drawing.setSize(size.toSize());
    drawing.setViewBox(QRectF(QPointF(), size));
    QPainter painter(&drawing);
    paintChart(painter, QRectF(QPointF(), size), chart, printLook(), size);
    painter.end();
    return bytesOf(buffer.data());
}

} // namespace xushi
