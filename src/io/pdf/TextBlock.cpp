#include "io/pdf/TextBlock.h"

#include <QTextLayout>

#include <algorithm>

namespace xushi {
namespace {

constexpr QChar wideSpace(0x3000);
constexpr QStringView ofWhich = u"其中：";

/// `first` is what the first line has of the width that the others have.
QStringList wrapped(const QString& text, const QFont& font, double first, double others) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(lines.isEmpty() ? first : others);
        lines += text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

} // namespace

std::vector<TextLine> brokenText(const QString& text, const SummaryFont& font, double width) {
    std::vector<TextLine> lines;
    for (const QString& paragraph : text.split(u'\n')) {
        qsizetype spaces = 0;
        while (spaces < paragraph.size() && paragraph[spaces] == wideSpace) ++spaces;
        const QString bare = paragraph.mid(spaces);
        const double indent = std::min(static_cast<double>(spaces) * font.size(), width / 2);
        const double hang = bare.startsWith(ofWhich) ? static_cast<double>(ofWhich.size()) * font.size() : 0;
        const double others = std::min(indent + hang, width / 2);
        for (const QString& line : wrapped(bare, font.font(), width - indent, width - others))
            lines.push_back({line, lines.empty() ? indent : others});
    }
    return lines;
}

std::vector<TextLine> indentedText(const QString& text, const SummaryFont& font, double width, double indent) {
    std::vector<TextLine> lines;
    for (const QString& line : wrapped(text, font.font(), width - indent, width)) lines.push_back({line, lines.empty() ? indent : 0});
    return lines;
}

std::vector<TextLine> balancedText(const QString& text, const SummaryFont& font, double width) {
    auto best = brokenText(text, font, width);
    if (best.size() < 2) return best;
    for (double narrower = width - pt; narrower > font.size(); narrower -= pt) {
        auto lines = brokenText(text, font, narrower);
        if (lines.size() > best.size()) break;
        best = std::move(lines);
    }
    return best;
}

} // namespace xushi
