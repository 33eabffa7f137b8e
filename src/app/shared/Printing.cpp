#include "app/shared/Printing.h"

#include "app/shared/WritingWait.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace xushi {
namespace {

constexpr double pointsPerInch = 72;

QPageLayout paperOf(const PaperPage& sheet) {
    return {QPageSize(sheet.paper == Paper::A4 ? QPageSize::A4 : QPageSize::A3), sheet.isLandscape() ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()};
}

} // namespace

std::optional<Printed> printParts(QWidget* parent, const QString& title, const std::function<std::vector<PrintedPart>()>& parts, const std::function<void(const QString&)>& toFile) {
    const auto made = parts();
    if (made.empty()) return std::nullopt;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(paperOf(made.front().sheet));
    printer.setDocName(title);
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    if (!printer.outputFileName().isEmpty()) {
        toFile(printer.outputFileName());
        return std::nullopt;
    }
    QPainter painter(&printer);
    WritingWait wait(parent);
    const auto goOn = wait.progress();
    int count = 0, done = 0;
    for (const auto& part : made) count += part.pages->pageCount();
    for (const auto& part : made)
        for (int page = 0; page < part.pages->pageCount(); ++page, ++done) {
            if (!goOn(done * 1000 / count)) {
                printer.abort();
                return Printed{.isGivenUp = true, .printer = printer.printerName()};
            }
            if (done > 0) {
                printer.setPageLayout(paperOf(part.sheet));
                printer.newPage();
            }
            painter.resetTransform();
            painter.scale(printer.resolution() / pointsPerInch, printer.resolution() / pointsPerInch);
            part.pages->paintPage(painter, page);
        }
    Printed printed{.printer = printer.printerName()};
    for (const auto& part : made) printed.undrawn += part.pages->undrawn();
    return printed;
}

} // namespace xushi
