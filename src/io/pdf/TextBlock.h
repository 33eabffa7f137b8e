#pragma once

#include "io/pdf/SummaryFonts.h"

#include <QString>

#include <vector>

namespace xushi {

/// One line of a broken text, and how far it stands in from the left of its block.
struct TextLine {
    QString text;
    double indent = 0;
};

/// Breaks `text` into lines no wider than `width` (layout units), by the rules of Chinese line breaking. Leading
/// ideographic spaces become an indent that later lines keep, and 其中： hangs out. At least one line.
std::vector<TextLine> brokenText(const QString& text, const SummaryFont& font, double width);

/// A paragraph whose first line stands in by `indent`, and no other.
std::vector<TextLine> indentedText(const QString& text, const SummaryFont& font, double width, double indent);

/// The same number of lines with their lengths evened out: for texts that are centred.
std::vector<TextLine> balancedText(const QString& text, const SummaryFont& font, double width);

} // namespace xushi
