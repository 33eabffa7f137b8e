#pragma once

#include "domain/summary/SummaryPage.h"
#include "io/PagePainter.h"
#include "io/SummaryWriter.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>

namespace xushi {

/// Pages and the sheet that they are of.
struct SheetsOfPdf {
    const PagePainter& pages;
    PaperPage sheet;
};

/// All pages one after the other, as Qt draws them into a PDF; finishedPdf() makes it fit to be kept. Nothing where `progress` ended it.
/// Needs a QGuiApplication.
std::optional<QByteArray> drawnPdf(std::span<const SheetsOfPdf> parts, const QString& title, const WritingProgress& progress = {});

} // namespace xushi
