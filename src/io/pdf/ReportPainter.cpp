#include "io/pdf/ReportPainter.h"

#include "io/pdf/TextBlock.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr double lineOfReport = ReportPage::lineHeight * pt;
constexpr double textWidth = (ReportPage::width - ReportPage::left - ReportPage::right) * mm;
constexpr double textHeight = (ReportPage::height - ReportPage::top - ReportPage::bottom) * mm;
constexpr int linesOfPage = static_cast<int>(textHeight / lineOfReport);
constexpr std::array<ReportStyle, 5> reportStyles{ReportStyle::Title, ReportStyle::Heading1, ReportStyle::Heading2, ReportStyle::Heading3, ReportStyle::Body};

/// The first family that is installed. A serif face stands in for the heavy one of a title in bold.
SummaryFont installedFont(const std::vector<std::string>& families, int points, bool isTitle) {
    for (const auto& family : families) {
        const QString name = QString::fromStdString(family);
        if (!QFontDatabase::hasFamily(name)) continue;
        const bool isStandIn = isTitle && name.startsWith(QStringLiteral("Noto"));
        return {name, points * pt, isStandIn ? QFont::Bold : QFont::Normal};
    }
    return {QString::fromStdString(families.front()), points * pt};
}

} // namespace

ReportPainter::ReportPainter(const Narrative& narrative) {
    const ReportFaces faces;
    for (const auto style : reportStyles) m_fonts.emplace(style, installedFont(faces.of(style), ReportPage::sizeOf(style), style == ReportStyle::Title));
    m_number = installedFont(faces.number, ReportPage::numberSize, false);
    place(reportLines(narrative));
}

double ReportPainter::pageWidth() const { return ReportPage::width * mm / pt; }
double ReportPainter::pageHeight() const { return ReportPage::height * mm / pt; }

void ReportPainter::place(const std::vector<ReportLine>& lines) {
    for (const auto& line : lines) placeParagraph(line, &line != &lines.back());
}

void ReportPainter::placeParagraph(const ReportLine& line, bool isFollowed) {
    const bool isTitle = line.style == ReportStyle::Title;
    const SummaryFont& font = fontOf(line.style);
    const QString text = QString::fromStdString(line.text);
    const auto broken = isTitle ? balancedText(text, font, textWidth) : indentedText(text, font, textWidth, 2 * ReportPage::bodySize * pt);
    const int needed = static_cast<int>(broken.size()) + (line.isHeading() && isFollowed ? 1 : 0);
    if (line.isHeading() && m_line > 0 && m_line + needed > linesOfPage) m_line = linesOfPage;
    for (const auto& one : broken) {
        if (m_line >= linesOfPage) {
            ++m_pageCount;
            m_line = 0;
        }
        const double left = isTitle ? (textWidth - font.widthOf(one.text)) / 2 : one.indent;
        m_texts.push_back({m_pageCount - 1, ReportPage::left * mm + left, ReportPage::top * mm + (m_line + 0.5) * lineOfReport, line.style, one.text});
        ++m_line;
    }
    if (isTitle) ++m_line;
}

QString ReportPainter::numberOf(int page) const { return QStringLiteral("— %1 —").arg(page + 1); }

void ReportPainter::paintPage(QPainter& painter, int page) const {
    painter.save();
    painter.scale(1 / pt, 1 / pt);
    for (const auto& text : m_texts)
        if (text.page == page) fontOf(text.style).paint(painter, text.left, text.middle, text.text);
    const QString number = numberOf(page);
    const double inset = ReportPage::numberSize * pt;
    const bool isLeft = page % 2 == 1;
    const double left = isLeft ? ReportPage::left * mm + inset : (ReportPage::width - ReportPage::right) * mm - inset - m_number.widthOf(number);
    m_number.paint(painter, left, (ReportPage::height - ReportPage::foot) * mm - inset / 2, number);
    painter.restore();
}

std::vector<PaintedText> ReportPainter::paintedTexts() const {
    std::vector<PaintedText> texts;
    const auto add = [&](const SummaryFont& font, const QString& text) {
        for (const auto& part : font.partsOf(text)) texts.push_back({part.face, part.text});
    };
    for (int page = 0; page < m_pageCount; ++page) {
        for (const auto& text : m_texts)
            if (text.page == page) add(fontOf(text.style), text.text);
        add(m_number, numberOf(page));
    }
    return texts;
}

std::u32string ReportPainter::undrawn() const { return undrawnIn(paintedTexts()); }

} // namespace xushi
