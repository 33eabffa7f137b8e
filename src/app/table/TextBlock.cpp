#include "app/table/TextBlock.h"

#include "app/text/QtText.h"
#include "domain/Width.h"

#include <QTextDocument>
#include <QTextTable>

#include <optional>

namespace xushi {
namespace {

const auto ownFormat = QStringLiteral("application/x-xushi-cells");

QString quoted(const QString& cell) {
    if (!cell.contains(QLatin1Char('\t')) && !cell.contains(QLatin1Char('\n')) && !cell.startsWith(QLatin1Char('"'))) return cell;
    QString text = cell;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

/// The end of the quoted cell that begins at `start`: behind its closing quote, and only where a cell can end. Nothing for
/// a quote that is part of the text: programs that quote a cell double the quotes in it and close it.
std::optional<qsizetype> endOfQuoted(const QString& text, qsizetype start) {
    const QChar quote(QLatin1Char('"'));
    for (qsizetype at = text.indexOf(quote, start + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
        const bool isDoubled = at + 1 < text.size() && text[at + 1] == quote;
        if (isDoubled) ++at;
        else if (at + 1 == text.size() || text[at + 1] == QLatin1Char('\t') || text[at + 1] == QLatin1Char('\n')) return at + 1;
        else return std::nullopt;
    }
    return std::nullopt;
}

QString unquoted(const QString& cell) {
    QString text = cell.mid(1, cell.size() - 2);
    return text.replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

} // namespace

bool isBlankCell(const QString& cell) { return isBlank(fromQt(cell)); }

TextBlock fromTabSeparated(const QString& source) {
    QString text = source;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    if (text.endsWith(QLatin1Char('\n'))) text.chop(1);
    if (text.isEmpty()) return {};
    TextBlock block{QStringList()};
    for (qsizetype start = 0;;) {
        const bool mayBeQuoted = start < text.size() && text[start] == QLatin1Char('"');
        const auto quotedEnd = mayBeQuoted ? endOfQuoted(text, start) : std::nullopt;
        qsizetype end = quotedEnd.value_or(start);
        while (end < text.size() && text[end] != QLatin1Char('\t') && text[end] != QLatin1Char('\n')) ++end;
        const QString cell = text.mid(start, end - start);
        block.back() << (quotedEnd ? unquoted(cell) : cell);
        if (end == text.size()) return block;
        if (text[end] == QLatin1Char('\n')) block.append(QStringList());
        start = end + 1;
    }
}

QString toTabSeparated(const TextBlock& block) {
    QStringList lines;
    for (const auto& row : block) {
        QStringList cells;
        for (const auto& cell : row) cells << quoted(cell);
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString toHtmlTable(const TextBlock& block, int headings) {
    QString html = QStringLiteral("<table>");
    for (const auto& row : block) {
        const QString part = headings-- > 0 ? QStringLiteral("th") : QStringLiteral("td");
        html += QStringLiteral("<tr>");
        for (const auto& cell : row) html += QStringLiteral("<%1>%2</%1>").arg(part, cell.toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

TextBlock fromHtmlTable(const QString& html) {
    QTextDocument page;
    page.setHtml(html);
    const QTextTable* table = nullptr;
    for (QTextFrame* frame : page.rootFrame()->childFrames())
        if (!table) table = qobject_cast<QTextTable*>(frame);
    TextBlock block;
    for (int row = 0; table && row < table->rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(row, column);
            const bool isFirst = cell.row() == row && cell.column() == column; // a merged cell has its text once
            QTextCursor text = cell.firstCursorPosition();
            text.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
            cells << (isFirst ? text.selectedText().trimmed() : QString());
        }
        block.append(cells);
    }
    return block;
}

std::unique_ptr<QMimeData> clipboardOf(const TextBlock& shown, const TextBlock& exact, int headings) {
    auto clipboard = std::make_unique<QMimeData>();
    clipboard->setText(toTabSeparated(shown));
    clipboard->setHtml(toHtmlTable(shown, headings));
    clipboard->setData(ownFormat, toTabSeparated(exact).toUtf8());
    return clipboard;
}

TextBlock blockOf(const QMimeData& clipboard) {
    if (clipboard.hasFormat(ownFormat)) return fromTabSeparated(QString::fromUtf8(clipboard.data(ownFormat)));
    if (clipboard.hasText() && !clipboard.text().isEmpty()) return fromTabSeparated(clipboard.text());
    return clipboard.hasHtml() ? fromHtmlTable(clipboard.html()) : TextBlock{};
}

} // namespace xushi
