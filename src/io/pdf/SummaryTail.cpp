#include "io/pdf/SummaryTail.h"

#include "io/pdf/TextBlock.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr double noteLine = 11.5 * pt;
constexpr double signatureLine = 15 * pt;

void addSignature(std::vector<TailLine>& lines, const SummaryTable& table, const SummaryFonts& fonts,
                  double width) {
    const QString signature = QString::fromStdString(table.signature);
    const QString anchor = QString::fromStdString(table.anchor);
    const double needed = fonts.body.widthOf(signature) + 4 * fonts.body.size() + fonts.note.widthOf(anchor);
    const bool isShared = !signature.isEmpty() && needed <= width;
    for (const auto& line : brokenText(signature, fonts.body, width))
        if (!line.text.isEmpty())
            lines.push_back({.left = line.text,
                             .right = isShared ? anchor : QString(),
                             .height = signatureLine,
                             .isNote = false});
    if (!anchor.isEmpty() && !isShared) lines.push_back({.right = anchor, .height = noteLine});
}

} // namespace

std::vector<TailLine> tailOf(const SummaryTable& table, const SummaryFonts& fonts, double width) {
    std::vector<TailLine> lines;
    for (const auto& note : table.notes) {
        for (const auto& line : brokenText(QString::fromStdString(note), fonts.note, width))
            lines.push_back({.left = line.text, .height = noteLine, .staysWithNext = true});
        if (!lines.empty()) lines.back().staysWithNext = false;
    }
    if (!lines.empty()) lines.front().space = 4 * pt;
    const std::size_t notes = lines.size();
    addSignature(lines, table, fonts, width);
    if (notes < lines.size()) lines[notes].space = 8 * pt;
    for (std::size_t at = std::max<std::size_t>(notes, 1); at < lines.size(); ++at) lines[at - 1].staysWithNext = true;
    return lines;
}

double heightOf(std::span<const TailLine> lines) {
    double height = 0;
    for (const auto& line : lines) height += line.space + line.height;
    return height;
}

} // namespace xushi
