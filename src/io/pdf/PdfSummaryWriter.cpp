#include "io/pdf/PdfSummaryWriter.h"

#include "io/DocumentTime.h"
#include "io/PlainTable.h"
#include "io/ReplaceFile.h"
#include "io/pdf/FinishedPdf.h"
#include "io/pdf/SummaryPainter.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <optional>

namespace xushi {
namespace {

constexpr int resolution = 300;

/// Nothing where `progress` ended it.
std::optional<QByteArray> drawnPdf(const SummaryPainter& pages, const PaperPage& page, const QString& title, const WritingProgress& progress) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(QPageSize(page.paper == Paper::A4 ? QPageSize::A4 : QPageSize::A3),
                                     page.isLandscape() ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
    writer.setResolution(resolution);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Xushi"));
    QPainter painter(&writer);
    painter.scale(resolution / 72.0, resolution / 72.0);
    for (int number = 0; number < pages.pageCount(); ++number) {
        if (progress && !progress(number * 1000 / pages.pageCount())) return std::nullopt;
        if (number > 0) writer.newPage();
        pages.paintPage(painter, number);
    }
    painter.end();
    return buffer.data();
}

} // namespace

Result<WrittenSummary> PdfSummaryWriter::writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& progress) const {
    assert(qGuiApp && "fonts need a QGuiApplication");
    const SummaryPainter pages(table);
    const auto drawn = drawnPdf(pages, table.page, QString::fromStdString(plainTable(table).title), progress);
    if (!drawn) return refused("file.given-up", {path.string()});
    const PaintedCharacters characters(pages.paintedTexts());
    const auto finished = finishedPdf({drawn->data(), static_cast<std::size_t>(drawn->size())}, characters,
                                      {table.page, documentTimeSeconds(table.documentTime), pages.bookmarks()});
    if (!finished) return Problem{finished.error().kind, finished.error().key, {path.string()}};
    if (const auto replaced = replaceFile(path, *finished); !replaced) return replaced.error();
    return WrittenSummary{pages.undrawn()};
}

} // namespace xushi
