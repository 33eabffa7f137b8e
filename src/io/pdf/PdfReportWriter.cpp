#include "io/pdf/PdfReportWriter.h"

#include "io/DocumentTime.h"
#include "io/ReplaceFile.h"
#include "io/pdf/DrawnPdf.h"
#include "io/pdf/FinishedPdf.h"
#include "io/pdf/ReportPainter.h"
#include "io/pdf/SummaryPainter.h"

#include <QGuiApplication>

#include <algorithm>
#include <iterator>
#include <optional>

namespace xushi {

Result<WrittenReport> PdfReportWriter::write(const Report& report, const std::filesystem::path& path) const {
    assert(qGuiApp && "fonts need a QGuiApplication");
    const Narrative& narrative = report.narrative;
    const ReportPainter pages(narrative);
    const auto table = report.table ? std::optional<SummaryPainter>(*report.table) : std::nullopt;
    std::vector<SheetsOfPdf> sheets{{pages, {Paper::A4, Orientation::Portrait}}};
    auto texts = pages.paintedTexts();
    std::u32string undrawn = pages.undrawn();
    if (table) {
        sheets.push_back({*table, report.table->page});
        std::ranges::copy(table->paintedTexts(), std::back_inserter(texts));
        for (const char32_t code : table->undrawn())
            if (undrawn.find(code) == std::u32string::npos) undrawn += code;
    }
    const auto drawn = drawnPdf(sheets, QString::fromStdString(reportLines(narrative).front().text));
    const auto finished = finishedPdf({drawn->data(), static_cast<std::size_t>(drawn->size())}, PaintedCharacters(texts), {documentTimeSeconds(narrative.documentTime), {}});
    if (!finished) return Problem{finished.error().kind, finished.error().key, {path.string()}};
    if (const auto replaced = replaceFile(path, *finished); !replaced) return replaced.error();
    return WrittenReport{std::move(undrawn)};
}

} // namespace xushi
