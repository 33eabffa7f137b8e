#include "io/chart/ChartFile.h"

#include "io/chart/ChartSize.h"
#include "io/pdf/PaintedCharacters.h"
#include "io/pdf/SummaryFonts.h"
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
constexpr double sizeOfAnyText = 10; ///< which characters a face has does not depend on it

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

std::u32string undrawnInPicture(const Chart& chart) {
    ChartScene scene;
    scene.showChart(chart, printLook(), chartSize(chart));
    std::vector<PaintedText> texts;
    const SummaryFont font(printLook().font.families().value(0), sizeOfAnyText);
    for (const auto& text : scene.texts())
        for (const auto& part : font.partsOf(text.text)) texts.push_back({part.face, part.text});
    return undrawnIn(texts);
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
