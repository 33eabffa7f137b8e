#pragma once

#include "domain/summary/SummaryTemplate.h"
#include "io/PagePainter.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace xushi {

/// Pages of one kind of sheet.
struct PrintedPart {
    std::unique_ptr<PagePainter> pages;
    PaperPage sheet;
};

struct Printed {
    bool isGivenUp = false;
    QString printer;
    std::u32string undrawn; ///< characters for which an empty box stands on the paper
};

/// Asks for a printer and prints the parts one after the other; nothing where the person turns back, or where a file was chosen: it is
/// written by `toFile`, as every export is, since the printer would write over whatever stands there.
std::optional<Printed> printParts(QWidget* parent, const QString& title, const std::function<std::vector<PrintedPart>()>& parts, const std::function<void(const QString&)>& toFile);

} // namespace xushi
