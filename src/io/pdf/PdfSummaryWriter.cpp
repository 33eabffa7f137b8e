#include "io/pdf/PdfSummaryWriter.h"

#include "io/DocumentTime.h"
#include "io/PlainTable.h"
#include "io/ReplaceFile.h"
#include "io/pdf/DrawnPdf.h"
#include "io/pdf/FinishedPdf.h"
#include "io/pdf/SummaryPainter.h"

#include <QGuiApplication>

namespace xushi {

Result<WrittenSummary> PdfSummaryWriter::writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& progress) const {
    assert(qGuiApp && "fonts need a QGuiApplication");
    const SummaryPainter pages(table);
    const SheetsOfPdf sheets[]{{pages, table.page}};
    const auto drawn = drawnPdf(sheets, QString::fromStdString(plainTable(table).title), progress);
    if (!drawn) return refused("file.given-up", {path.string()});
    const PaintedCharacters characters(pages.paintedTexts());
    const auto finished = finishedPdf({drawn->data(), static_cast<std::size_t>(drawn->size())}, characters, {documentTimeSeconds(table.documentTime), pages.bookmarks()});
    if (!finished) return Problem{finished.error().kind, finished.error().key, {path.string()}};
    if (const auto replaced = replaceFile(path, *finished); !replaced) return replaced.error();
    return WrittenSummary{pages.undrawn()};
}

} // namespace xushi
