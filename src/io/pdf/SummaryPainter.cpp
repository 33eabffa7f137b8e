#include "io/pdf/SummaryPainter.h"

#include "io/PlainTable.h"
#include "io/pdf/RowPainter.h"

#include <QPainter>

namespace xushi {
namespace {

constexpr double margin = 12 * mm;
constexpr double titleHeight = 27 * pt;
constexpr double subtitleHeight = 15 * pt;
constexpr double tableTop = margin + titleHeight + subtitleHeight;
constexpr double pageNumberHeight = 7 * mm; // of its middle above the edge

/// `font`, smaller when `text` would be wider than the table.
SummaryFont fitted(const SummaryFont& font, const QString& text, double tableWidth) {
    const double width = font.widthOf(text);
    return width <= tableWidth ? font : font.ofSize(font.size() * tableWidth / width);
}

std::string textOf(const PlacedCell& cell) {
    QString text;
    for (const auto& line : cell.lines) text += line.text;
    return text.toStdString();
}

QString pageNumber(std::size_t page, std::size_t count) { return QStringLiteral("%1 / %2").arg(page + 1).arg(count); }

} // namespace

SummaryPainter::SummaryPainter(const SummaryTable& table) : SummaryPainter(Plain{plainTable(table)}) {}

SummaryPainter::SummaryPainter(const Plain& plain)
    : m_sheet{plain.table.page.widthMillimetres() * mm, plain.table.page.heightMillimetres() * mm}, m_fonts(plain.table.fonts),
      m_title(QString::fromStdString(plain.table.title)), m_subtitle(QString::fromStdString(plain.table.subtitle)),
      m_continued(QString::fromStdString(plain.table.continued)), m_grid(gridOf(plain.table, m_fonts, m_sheet.tableWidth())),
      m_header(placedHeader(plain.table, m_grid, m_fonts)),
      m_rows(placedRows(plain.table, m_grid, m_fonts, capacity())), m_tail(tailOf(plain.table, m_fonts, m_sheet.tableWidth())) {
    makePages();
}

double SummaryPainter::Sheet::tableWidth() const { return width - 2 * margin; }

double SummaryPainter::capacity() const { return m_sheet.height - margin - tableTop - m_header.height; }

/// From the line on, with those that it should not be parted from.
double SummaryPainter::heightInCompany(std::size_t line) const {
    std::size_t end = line;
    while (end + 1 < m_tail.size() && m_tail[end].staysWithNext) ++end;
    return heightOf(std::span(m_tail).subspan(line, end + 1 - line));
}

void SummaryPainter::makePages() {
    std::vector<PageRow> heights;
    for (const auto& row : m_rows) heights.push_back({row.kind, row.height, row.level});
    double left = 0;
    for (const auto& range : pagesOf(heights, capacity(), heightOf(m_tail))) {
        m_pages.push_back({.rows = range});
        left = capacity();
        for (std::size_t i = range.first; i < range.last; ++i) left -= m_rows[i].height;
    }
    const double whole = capacity() + m_header.height;
    for (std::size_t i = 0; i < m_tail.size(); ++i) {
        const double needed = m_tail[i].space + m_tail[i].height;
        const double company = heightInCompany(i);
        if (needed > left || (company > left && company <= whole)) {
            m_pages.push_back({.rows = {m_rows.size(), m_rows.size()}, .tail = {i, i}});
            left = whole;
        }
        PageRange& tail = m_pages.back().tail;
        if (tail.first == tail.last) tail.first = i;
        tail.last = i + 1;
        left -= needed;
    }
}

void SummaryPainter::paintPage(QPainter& painter, int page) const {
    const Page& content = m_pages.at(static_cast<std::size_t>(page));
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(1 / pt, 1 / pt);
    paintTitle(painter, page > 0);
    painter.translate(margin, tableTop);
    paintTail(painter, content.tail, paintTable(painter, content.rows));
    painter.translate(-margin, -tableTop);
    paintPageNumber(painter, page);
    painter.restore();
}

/// A page with nothing but notes has no table to head; an empty table still shows its columns.
bool SummaryPainter::hasTable(const PageRange& rows) const { return rows.first != rows.last || m_rows.empty(); }

double SummaryPainter::paintTable(QPainter& painter, const PageRange& range) const {
    if (!hasTable(range)) return 0;
    RowPainter rows(painter, m_grid, m_fonts);
    double top = m_header.height;
    for (std::size_t i = range.first; i < range.last; top += m_rows[i++].height) rows.paintTint(m_rows[i], top);
    rows.paintHeader(m_header, 0);
    top = m_header.height;
    for (std::size_t i = range.first; i < range.last; top += m_rows[i++].height) rows.paintRow(m_rows[i], top);
    return top;
}

void SummaryPainter::paintTitle(QPainter& painter, bool isContinued) const {
    const QString title = isContinued ? m_title + m_continued : m_title;
    const SummaryFont font = fitted(m_fonts.title, title, m_sheet.tableWidth());
    font.paint(painter, (m_sheet.width - font.widthOf(title)) / 2, margin + titleHeight / 2 - 2 * pt, title);
    const SummaryFont small = fitted(m_fonts.body, m_subtitle, m_sheet.tableWidth());
    const double middle = margin + titleHeight + subtitleHeight / 2 - 1 * pt;
    small.paint(painter, m_sheet.width - margin - small.widthOf(m_subtitle), middle, m_subtitle);
}

void SummaryPainter::paintTail(QPainter& painter, const PageRange& lines, double top) const {
    for (std::size_t i = lines.first; i < lines.last; ++i) {
        const TailLine& line = m_tail[i];
        top += line.space;
        const double middle = top + line.height / 2;
        (line.isNote ? m_fonts.note : m_fonts.body).paint(painter, 0, middle, line.left);
        m_fonts.note.paint(painter, m_sheet.tableWidth() - m_fonts.note.widthOf(line.right), middle, line.right);
        top += line.height;
    }
}

void SummaryPainter::paintPageNumber(QPainter& painter, int page) const {
    const QString number = pageNumber(static_cast<std::size_t>(page), m_pages.size());
    m_fonts.body.paint(painter, (m_sheet.width - m_fonts.body.widthOf(number)) / 2, m_sheet.height - pageNumberHeight, number);
}

std::vector<PaintedText> SummaryPainter::paintedTexts() const {
    std::vector<PaintedText> texts;
    const auto add = [&](const SummaryFont& font, const QString& text) {
        for (const auto& part : font.partsOf(text)) texts.push_back({part.face, part.text});
    };
    const auto addRow = [&](const PlacedRow& row, const SummaryFont& font) {
        for (const auto& cell : row.cells)
            for (const auto& line : cell.lines) add(font, line.text);
    };
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        const auto& [rows, tail] = m_pages[page];
        add(m_fonts.title, page > 0 ? m_title + m_continued : m_title);
        add(m_fonts.body, m_subtitle);
        if (hasTable(rows)) {
            for (const auto& group : m_header.groups)
                for (const auto& line : group.cell.lines) add(m_fonts.bold, line.text);
            addRow(m_header.titles, m_fonts.bold);
        }
        for (std::size_t i = rows.first; i < rows.last; ++i)
            addRow(m_rows[i], m_rows[i].kind == SummaryRowKind::Section ? m_fonts.bold : m_fonts.body);
        for (std::size_t i = tail.first; i < tail.last; ++i) {
            add(m_tail[i].isNote ? m_fonts.note : m_fonts.body, m_tail[i].left);
            add(m_fonts.note, m_tail[i].right);
        }
        add(m_fonts.body, pageNumber(page, m_pages.size()));
    }
    return texts;
}

std::vector<PdfBookmark> SummaryPainter::bookmarks() const {
    std::vector<PdfBookmark> sections;
    std::vector<PdfBookmark> pages;
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        pages.push_back({(page > 0 ? m_title + m_continued : m_title).toStdString() + " " + pageNumber(page, m_pages.size()).toStdString(), static_cast<int>(page), 0});
        double top = tableTop + m_header.height;
        for (std::size_t row = m_pages[page].rows.first; row < m_pages[page].rows.last; top += m_rows[row++].height)
            if (m_rows[row].kind == SummaryRowKind::Section) sections.push_back({textOf(m_rows[row].cells.front()), static_cast<int>(page), top / pt});
    }
    return sections.empty() ? pages : sections;
}

std::vector<RowOnPage> SummaryPainter::rowsOnPages() const {
    std::vector<RowOnPage> rows;
    const std::vector<double> edges = columnEdges();
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        double top = tableTop + m_header.height;
        for (std::size_t i = m_pages[page].rows.first; i < m_pages[page].rows.last; top += m_rows[i++].height)
            rows.push_back({.row = m_rows[i].row, .page = static_cast<int>(page), .left = edges.front(), .top = top / pt, .width = edges.back() - edges.front(), .height = m_rows[i].height / pt});
    }
    return rows;
}

std::vector<double> SummaryPainter::columnEdges() const {
    std::vector<double> edges{margin / pt};
    for (const auto& column : m_grid) edges.push_back((margin + column.left + column.width) / pt);
    return edges;
}

std::u32string SummaryPainter::undrawn() const { return undrawnIn(paintedTexts()); }

} // namespace xushi
