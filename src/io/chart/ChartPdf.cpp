#include "io/chart/ChartPdf.h"

#include "io/DocumentTime.h"
#include "io/chart/ChartPages.h"
#include "io/pdf/DrawnPdf.h"

namespace xushi {

Result<ChartPdf> chartPdfOf(const ChartPack& pack, const WritingProgress& progress) {
    const ChartPages pages(pack);
    const SheetsOfPdf sheets[]{{pages, {Paper::A4, Orientation::Landscape}}};
    const auto drawn = drawnPdf(sheets, QString::fromStdString(pack.title), progress);
    if (!drawn) return refused("file.given-up", {});
    const PaintedCharacters characters(pages.paintedTexts());
    auto finished = finishedPdf({drawn->data(), static_cast<std::size_t>(drawn->size())}, characters, {documentTimeSeconds(pack.documentTime), pages.bookmarks()});
    if (!finished) return finished.error();
    return ChartPdf{std::move(*finished), pages.undrawn()};
}

} // namespace xushi
