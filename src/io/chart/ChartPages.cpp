#include "io/chart/ChartPages.h"

#include "io/pdf/SummaryFonts.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

constexpr double sheetWidth = 841.89; // points
constexpr double sheetHeight = 595.276;
constexpr double sheetMargin = 36;
constexpr double roomWidth = sheetWidth - 2 * sheetMargin;
constexpr double logicalWidth = 960; ///< pixels in which a chart is laid out across the room
constexpr double chartInset = 19; ///< a chart begins so far within its room
constexpr double footHeight = 16;
constexpr double lineOfFigures = 13;
constexpr double gapBetween = 6;
constexpr int notesSize = 9;
constexpr double lineOfNotes = 13;
constexpr double headOfNotes = 28; ///< of a sheet that has notes alone
constexpr std::size_t usualNotes = 9; ///< lines below a chart, a fifth of the sheet
constexpr std::size_t mostNotes = 12; ///< rather than a further sheet for what is left
constexpr auto notesOfASheet = static_cast<std::size_t>((sheetHeight - 2 * sheetMargin - headOfNotes) / lineOfNotes);
constexpr std::size_t mostFigures = 13; ///< columns beside the headings: months of a year and one

QString onPage(const std::string& text) { return QString::fromStdString(text); }

/// The unit of the page is the point.
QFont inPoints(QFont font, int points) {
    font.setPixelSize(points);
    return font;
}

/// Numbers of a course by month: there is room for them below the picture.
std::vector<std::size_t> figureColumns(const Chart& chart) {
    std::vector<std::size_t> columns;
    if (chart.kind == ChartKind::Completion || chart.rows.size() > mostFigures) return columns;
    for (std::size_t column = 1; column < chart.columns.size(); ++column) {
        const bool isThere = std::ranges::any_of(chart.rows, [&](const ChartRow& row) { return column < row.cells.size() && !row.cells[column].empty(); });
        if (chart.columns[column].isNumber && !chart.columns[column].isQuiet && isThere) columns.push_back(column);
    }
    return columns;
}

} // namespace

ChartPages::ChartPages(const ChartPack& pack) : m_pack(pack), m_look(printLook()) {
    for (const auto& page : m_pack.pages) addSheets(page);
}

void ChartPages::addSheets(const ChartPackPage& page) {
    QStringList notes;
    for (const auto& note : page.chart.notes) notes.append(onPage(note));
    std::vector<TextLine> lines;
    if (!notes.isEmpty()) lines = brokenText(notes.join(QStringLiteral("；")), SummaryFont(m_look.font.families().value(0), notesSize * pt), roomWidth * pt);
    auto from = lines.cbegin();
    const auto next = [&](std::size_t most) {
        const auto begin = std::exchange(from, from + std::min(lines.cend() - from, static_cast<std::ptrdiff_t>(most)));
        return std::vector<TextLine>(begin, from);
    };
    m_sheets.push_back({&page, next(lines.size() > mostNotes ? usualNotes : mostNotes)});
    while (from != lines.cend()) m_sheets.push_back({&page, next(notesOfASheet), true});
}

double ChartPages::pageWidth() const { return sheetWidth; }
double ChartPages::pageHeight() const { return sheetHeight; }

void ChartPages::write(QPainter& painter, const QRectF& room, int alignment, const QFont& font, const QString& text) const {
    if (text.isEmpty()) return;
    painter.setFont(font);
    painter.drawText(room, alignment, text);
    m_painted.push_back(text);
}

/// Returns where the room above it ends.
double ChartPages::paintFoot(QPainter& painter, int page) const {
    const QRectF foot(sheetMargin, sheetHeight - sheetMargin / 2 - footHeight, roomWidth, footHeight);
    const QFont small = inPoints(m_look.font, 8);
    painter.setPen(m_look.muted);
    write(painter, foot, Qt::AlignLeft | Qt::AlignVCenter, small, onPage(m_pack.title));
    write(painter, foot, Qt::AlignHCenter | Qt::AlignVCenter, small, QStringLiteral("— %1 —").arg(page + 1));
    write(painter, foot, Qt::AlignRight | Qt::AlignVCenter, small, onPage(m_pack.foot));
    return foot.top() - gapBetween;
}

void ChartPages::paintNotes(QPainter& painter, const Sheet& sheet, double top) const {
    painter.setPen(m_look.text);
    for (const auto& line : sheet.notes) {
        write(painter, QRectF(sheetMargin + line.indent / pt, top, roomWidth, lineOfNotes), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, inPoints(m_look.font, notesSize), line.text);
        top += lineOfNotes;
    }
}

/// The table twin of a course with its months side by side.
double ChartPages::paintFigures(QPainter& painter, const Chart& chart, double bottom) const {
    const auto columns = figureColumns(chart);
    if (columns.empty()) return bottom;
    constexpr double headWidth = 96;
    const double width = (roomWidth - headWidth) / static_cast<double>(chart.rows.size());
    const double top = bottom - lineOfFigures * static_cast<double>(columns.size() + 1);
    const QFont font = inPoints(m_look.font, 8);
    const auto line = [&](std::size_t number) { return top + lineOfFigures * static_cast<double>(number); };
    const auto cell = [&](std::size_t row, std::size_t number) { return QRectF(sheetMargin + headWidth + width * static_cast<double>(row), line(number), width - 4, lineOfFigures); };
    painter.setPen(m_look.muted);
    for (std::size_t row = 0; row < chart.rows.size(); ++row) write(painter, cell(row, 0), Qt::AlignRight | Qt::AlignVCenter, font, onPage(chart.rows[row].cells.front()));
    painter.setPen(QPen(m_look.hairline, 0.5));
    painter.drawLine(QPointF(sheetMargin, line(1)), QPointF(sheetMargin + roomWidth, line(1)));
    for (std::size_t number = 0; number < columns.size(); ++number) {
        const std::size_t column = columns[number];
        painter.setPen(m_look.muted);
        write(painter, QRectF(sheetMargin, line(number + 1), headWidth, lineOfFigures), Qt::AlignLeft | Qt::AlignVCenter, font, onPage(chart.columns[column].heading));
        painter.setPen(m_look.text);
        for (std::size_t row = 0; row < chart.rows.size(); ++row) write(painter, cell(row, number + 1), Qt::AlignRight | Qt::AlignVCenter, font, onPage(chart.rows[row].cells[column]));
    }
    return top - gapBetween;
}

void ChartPages::paintPage(QPainter& painter, int page) const {
    const Sheet& sheet = m_sheets[static_cast<std::size_t>(page)];
    painter.save();
    const double bottom = paintFoot(painter, page);
    if (sheet.isFurther) paintFurtherSheet(painter, sheet);
    else paintChartSheet(painter, sheet, bottom);
    painter.restore();
}

void ChartPages::paintChartSheet(QPainter& painter, const Sheet& sheet, double bottom) const {
    Chart chart = sheet.page->chart;
    if (!sheet.notes.empty()) {
        const double top = bottom - lineOfNotes * static_cast<double>(sheet.notes.size());
        paintNotes(painter, sheet, top);
        bottom = top - gapBetween;
    }
    bottom = paintFigures(painter, chart, bottom);
    chart.notes.clear();
    const QRectF room(sheetMargin - chartInset, sheetMargin / 2, roomWidth + 2 * chartInset, bottom - sheetMargin / 2);
    const double wanted = heightWanted(chart, m_look, logicalWidth);
    const double there = room.height() * logicalWidth / room.width();
    const bool isList = !chart.panels.empty() && chart.panels.front().isLying;
    ChartScene scene;
    scene.showChart(chart, m_look, {logicalWidth, isList ? wanted : std::max(there, wanted)});
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, room, scene.sceneRect(), Qt::KeepAspectRatio);
    for (const auto& text : scene.texts()) m_painted.push_back(text.text);
}

/// Whose notes they are stands above them.
void ChartPages::paintFurtherSheet(QPainter& painter, const Sheet& sheet) const {
    const QRectF head(sheetMargin, sheetMargin, roomWidth, headOfNotes - gapBetween);
    painter.setPen(m_look.text);
    write(painter, head, Qt::AlignLeft | Qt::AlignVCenter, inPoints(m_look.strongFont(), 11), onPage(sheet.page->chart.title));
    painter.setPen(m_look.muted);
    write(painter, head, Qt::AlignRight | Qt::AlignVCenter, inPoints(m_look.font, notesSize), onPage(sheet.page->chart.period));
    painter.setPen(QPen(m_look.hairline, 0.5));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
    paintNotes(painter, sheet, sheetMargin + headOfNotes);
}

std::vector<PaintedText> ChartPages::paintedTexts() const {
    std::vector<PaintedText> texts;
    const QString family = m_look.font.families().value(0);
    for (const auto weight : {QFont::Normal, QFont::DemiBold}) {
        const SummaryFont font(family, 10 * pt, weight);
        for (const auto& text : m_painted)
            for (const auto& part : font.partsOf(text)) texts.push_back({part.face, part.text});
    }
    return texts;
}

std::u32string ChartPages::undrawn() const { return undrawnIn(paintedTexts()); }

std::vector<PdfBookmark> ChartPages::bookmarks() const {
    std::vector<PdfBookmark> bookmarks;
    for (int page = 0; page < pageCount(); ++page)
        if (const Sheet& sheet = m_sheets[static_cast<std::size_t>(page)]; !sheet.isFurther) bookmarks.push_back({sheet.page->bookmark, page, 0});
    return bookmarks;
}

} // namespace xushi
