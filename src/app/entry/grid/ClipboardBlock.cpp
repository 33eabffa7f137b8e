#include "app/entry/grid/ClipboardBlock.h"

#include "app/text/QtText.h"
#include "domain/Width.h"

#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace xushi {
namespace {

constexpr int mostListed = 24; ///< texts in a sentence; the rest are counted
const auto ownFormat = QStringLiteral("application/x-xushi-cells");

QString quoted(const QString& cell) {
    if (!cell.contains(QLatin1Char('\t')) && !cell.contains(QLatin1Char('\n')) && !cell.startsWith(QLatin1Char('"'))) return cell;
    QString text = cell;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

/// True where a block of this size fits more than once into the selection.
bool repeats(qsizetype size, std::size_t selected) {
    const auto room = static_cast<qsizetype>(selected);
    return size > 0 && room > size && room % size == 0;
}

/// `count` columns of the table from the first selected one, as many as there are.
std::vector<int> columnsFrom(const PasteTarget& target, std::size_t count) {
    const auto first = std::ranges::find(target.shown, target.columns.front());
    const auto room = static_cast<std::size_t>(target.shown.end() - first);
    return {first, first + static_cast<std::ptrdiff_t>(std::min(count, room))};
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

bool isBlankCell(const QString& cell) { return isBlank(fromQt(cell)); }

bool isBlankRow(const QStringList& row) { return std::ranges::all_of(row, isBlankCell); }

/// Without the rows and columns at the end in which nothing stands: a copied column reaches further than its figures.
TextBlock withoutBlankEnd(TextBlock block) {
    while (!block.isEmpty() && isBlankRow(block.back())) block.removeLast();
    for (auto& row : block)
        while (!row.isEmpty() && isBlankCell(row.back())) row.removeLast();
    return block;
}

QString listOf(const QStringList& texts) {
    QString list = QStringList(texts.mid(0, mostListed)).join(QStringLiteral(", "));
    if (texts.size() > mostListed) list += QStringLiteral(" … (%1)").arg(texts.size());
    return list;
}

std::vector<int> rowsFrom(const EntryModel& model, const std::vector<int>& selected, std::size_t count) {
    std::vector<int> rows;
    for (int row = selected.front(); rows.size() < count && row < model.rowCount(); ++row)
        if (!model.isHeading(row)) rows.push_back(row);
    return rows;
}

} // namespace

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

QString toHtmlTable(const TextBlock& block) {
    QString html = QStringLiteral("<table>");
    for (const auto& row : block) {
        html += QStringLiteral("<tr>");
        for (const auto& cell : row) html += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
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

std::unique_ptr<QMimeData> clipboardOf(const TextBlock& shown, const TextBlock& exact) {
    auto clipboard = std::make_unique<QMimeData>();
    clipboard->setText(toTabSeparated(shown));
    clipboard->setHtml(toHtmlTable(shown));
    clipboard->setData(ownFormat, toTabSeparated(exact).toUtf8());
    return clipboard;
}

TextBlock blockOf(const QMimeData& clipboard) {
    if (clipboard.hasFormat(ownFormat)) return fromTabSeparated(QString::fromUtf8(clipboard.data(ownFormat)));
    if (clipboard.hasText() && !clipboard.text().isEmpty()) return fromTabSeparated(clipboard.text());
    return clipboard.hasHtml() ? fromHtmlTable(clipboard.html()) : TextBlock{};
}

PastePlan planPaste(const EntryModel& model, const PasteTarget& target, const TextBlock& given) {
    PastePlan plan;
    const TextBlock block = withoutBlankEnd(given);
    if (target.rows.empty() || target.columns.empty() || block.isEmpty()) return plan;
    const auto width = std::ranges::max(block, {}, &QStringList::size).size();
    const auto columns = columnsFrom(target, repeats(width, target.columns.size()) ? target.columns.size() : width);
    const bool isTall = repeats(block.size(), target.rows.size());
    const auto rows = rowsFrom(model, target.rows, isTall ? target.rows.size() : block.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QStringList& line = block[static_cast<qsizetype>(i) % block.size()];
        for (std::size_t j = 0; j < columns.size(); ++j) {
            const auto at = static_cast<qsizetype>(j) % width;
            plan.place(model, model.index(rows[i], columns[j]), at < line.size() ? line[at] : QString());
        }
        for (auto at = static_cast<qsizetype>(columns.size()); at < line.size(); ++at)
            if (!isBlankCell(line[at])) plan.overflow << line[at];
    }
    plan.overflowColumns = static_cast<int>(std::max<qsizetype>(0, width - static_cast<qsizetype>(columns.size())));
    plan.overflowRows = static_cast<int>(std::max<qsizetype>(0, block.size() - static_cast<qsizetype>(rows.size())));
    for (qsizetype i = block.size() - plan.overflowRows; i < block.size(); ++i)
        for (const auto& cell : block[i])
            if (!isBlankCell(cell)) plan.overflow << cell;
    return plan;
}

void PastePlan::place(const EntryModel& model, const QModelIndex& cell, const QString& text) {
    if (!isBlankCell(text)) {
        if (model.isEditable(cell)) cells.push_back({cell, text});
        else locked << text;
        return;
    }
    if (!model.isEditable(cell)) return;
    ++skippedBlanks;
    if (!cell.data(Qt::EditRole).toString().isEmpty()) blanksOverFigures.push_back({cell, QString()});
}

PastePlan planFill(const EntryModel& model, const QModelIndexList& selected, const QString& text) {
    PastePlan plan;
    for (const auto& cell : selected) {
        if (model.isEditable(cell)) plan.cells.push_back({cell, text});
        else plan.locked << text;
    }
    return plan;
}

std::vector<Remark> PastePlan::remarks(const EntryModel::Entered& entered) const {
    std::vector<Remark> all{{"paste.result", {std::to_string(entered.written), std::to_string(entered.cleared),
                                              std::to_string(skippedBlanks), std::to_string(entered.refused)}}};
    if (entered.refused > 0) all.push_back({"paste.refused", {std::to_string(entered.refused)}});
    if (!locked.isEmpty()) all.push_back({"paste.locked", {std::to_string(locked.size()), fromQt(listOf(locked))}});
    if (!overflow.isEmpty()) {
        const char* key = overflowColumns == 0 ? "paste.overflow-rows" : overflowRows == 0 ? "paste.overflow-columns" : "paste.overflow";
        all.push_back({key, {fromQt(listOf(overflow)), std::to_string(overflowRows), std::to_string(overflowColumns)}});
    }
    return all;
}

} // namespace xushi
