#include "io/pdf/RowPainter.h"

#include "io/pdf/LightShape.h"

#include <QPainter>

namespace xushi {
namespace {

constexpr QColor sectionFill(0xEC, 0xEC, 0xEC);
constexpr double hairline = 0.3 * pt;

/// Words among numbers, such as 持平 or a dash, are centred like the block of numbers itself.
double leftOf(const TextLine& line, const GridColumn& column, const SummaryFont& font) {
    if (column.side == ColumnSide::Left) return column.left + cellPadding + line.indent;
    return column.left + (column.width - font.widthOf(line.text)) / 2;
}

} // namespace

/// In the order in which paintedTexts() names them: groups, then titles.
void RowPainter::paintHeader(const PlacedHeader& header, double top) {
    for (const auto& group : header.groups) {
        const GridColumn& last = m_grid[group.first + group.count - 1];
        const double left = m_grid[group.first].left;
        paintLines(group.cell, {.left = left, .width = last.left + last.width - left}, top + header.groupsHeight / 2, m_fonts.bold);
    }
    const double titlesTop = top + header.height - header.titles.height;
    for (std::size_t i = 0; i < header.titles.cells.size(); ++i) {
        GridColumn column = m_grid[i];
        column.side = ColumnSide::Centre;
        const double middle = header.isWhole(i) ? top + header.height / 2 : titlesTop + header.titles.height / 2;
        paintLines(header.titles.cells[i], column, middle, m_fonts.bold);
    }
    if (header.groups.empty()) paintFrame(header.titles, top, true);
    else paintGroups(header, top);
    if (!m_grid.empty()) m_painter.drawLine(QPointF(0, top), QPointF(widthOfTable(), top));
}

/// The frame of a header of two lines: a line below each group, and no divider within it.
void RowPainter::paintGroups(const PlacedHeader& header, double top) {
    paintFrame({.height = header.height}, top, false);
    const double middle = top + header.groupsHeight;
    for (const auto& group : header.groups) {
        const bool isNamed = !group.cell.lines.empty();
        const GridColumn& last = m_grid[group.first + group.count - 1];
        if (isNamed) m_painter.drawLine(QPointF(m_grid[group.first].left, middle), QPointF(last.left + last.width, middle));
        for (std::size_t i = group.first; i < group.first + group.count; ++i)
            if (m_grid[i].left > 0)
                m_painter.drawLine(QPointF(m_grid[i].left, i == group.first ? top : middle), QPointF(m_grid[i].left, top + header.height));
    }
}

void RowPainter::paintTint(const PlacedRow& row, double top) {
    if (row.kind == SummaryRowKind::Section)
        m_painter.fillRect(QRectF(0, top, widthOfTable(), row.height), sectionFill);
}

void RowPainter::paintRow(const PlacedRow& row, double top) {
    const bool isSection = row.kind == SummaryRowKind::Section;
    if (isSection) {
        const double width = widthOfTable();
        paintLines(row.cells.front(), {.width = width, .side = ColumnSide::Left}, top + row.height / 2,
                   m_fonts.bold);
    } else {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            paintCell(row.cells[i], m_grid[i], top + row.height / 2);
    }
    paintFrame(row, top, !isSection);
}

void RowPainter::paintCell(const PlacedCell& cell, const GridColumn& column, double middle) {
    const SummaryFont& font = m_fonts.body;
    if (cell.light) return paintLight(cell, column, middle);
    if (!cell.isNumber || cell.lines.empty()) return paintLines(cell, column, middle, font);
    const QString& number = cell.lines.front().text;
    const double left = column.left + column.point - font.widthOf(beforePoint(number));
    font.paint(m_painter, left, middle, number);
}

void RowPainter::paintLight(const PlacedCell& cell, const GridColumn& column, double middle) {
    const SummaryFont& font = m_fonts.body;
    const QString word = cell.lines.empty() ? QString() : cell.lines.front().text;
    const double width = lightSize + lightGap + font.widthOf(word);
    const double left = column.left + (column.width - width) / 2;
    paintLightShape(m_painter, QRectF(left, middle - lightSize / 2, lightSize, lightSize), *cell.light);
    font.paint(m_painter, left + lightSize + lightGap, middle, word);
}

void RowPainter::paintLines(const PlacedCell& cell, const GridColumn& column, double middle,
                            const SummaryFont& font) {
    double lineMiddle = middle - static_cast<double>(cell.lines.size() - 1) * rowLine / 2;
    for (const auto& line : cell.lines) {
        font.paint(m_painter, leftOf(line, column, font), lineMiddle, line.text);
        lineMiddle += rowLine;
    }
}

double RowPainter::widthOfTable() const {
    return m_grid.empty() ? 0 : m_grid.back().left + m_grid.back().width;
}

void RowPainter::paintFrame(const PlacedRow& row, double top, bool isDivided) {
    if (m_grid.empty()) return;
    const double width = widthOfTable();
    const double bottom = top + row.height;
    m_painter.setPen(QPen(Qt::black, hairline, Qt::SolidLine, Qt::SquareCap));
    m_painter.drawLine(QPointF(0, bottom), QPointF(width, bottom));
    m_painter.drawLine(QPointF(0, top), QPointF(0, bottom));
    m_painter.drawLine(QPointF(width, top), QPointF(width, bottom));
    if (!isDivided) return;
    for (const auto& column : m_grid)
        if (column.left > 0) m_painter.drawLine(QPointF(column.left, top), QPointF(column.left, bottom));
}

} // namespace xushi
