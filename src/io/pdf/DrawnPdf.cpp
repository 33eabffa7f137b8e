#include "io/pdf/DrawnPdf.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace xushi {
namespace {

constexpr int resolution = 300;

QPageLayout layoutOf(const PaperPage& page) {
    return {QPageSize(page.paper == Paper::A4 ? QPageSize::A4 : QPageSize::A3), page.isLandscape() ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()};
}

} // namespace

std::optional<QByteArray> drawnPdf(std::span<const SheetsOfPdf> parts, const QString& title, const WritingProgress& progress) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(layoutOf(parts.front().sheet));
    writer.setResolution(resolution);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Xushi"));
    QPainter painter(&writer);
    painter.scale(resolution / 72.0, resolution / 72.0);
    int count = 0;
    for (const auto& part : parts) count += part.pages.pageCount();
    int done = 0;
    for (const auto& [pages, sheet] : parts)
        for (int number = 0; number < pages.pageCount(); ++number, ++done) {
            if (progress && !progress(done * 1000 / count)) return std::nullopt;
            writer.setPageLayout(layoutOf(sheet));
            if (done > 0) writer.newPage();
            pages.paintPage(painter, number);
        }
    painter.end();
    return buffer.data();
}

} // namespace xushi
