#include "app/entry/ClipboardBlock.h"

#include "app/shared/QtText.h"

#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace xushi {
namespace {

constexpr int shownOverflow = 6;
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
    TextBlock block{QStringList{QString()}};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        QString& cell = block.back().back();
        if (isQuoted && c == QLatin1Char('"') && i + 1 < text.size() && text[i + 1] == QLatin1Char('"')) cell += text[++i];
        else if (c == QLatin1Char('"') && (isQuoted || cell.isEmpty())) isQuoted = !isQuoted;
        else if (c == QLatin1Char('\t') && !isQuoted) block.back().append(QString());
        else if (c == QLatin1Char('\n') && !isQuoted) block.append(QStringList{QString()});
        else cell += c;
    }
    return block;
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

PastePlan planPaste(const EntryModel& model, const PasteTarget& target, const TextBlock& block) {
    PastePlan plan;
    if (target.rows.empty() || target.columns.empty() || block.isEmpty()) return plan;
    const auto width = std::ranges::max(block, {}, &QStringList::size).size();
    const auto columns = columnsFrom(target, repeats(width, target.columns.size()) ? target.columns.size() : width);
    const bool isTall = repeats(block.size(), target.rows.size());
    const auto rows = rowsFrom(model, target.rows, isTall ? target.rows.size() : block.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QStringList& line = block[static_cast<qsizetype>(i) % block.size()];
        for (std::size_t j = 0; j < columns.size(); ++j) {
            const auto at = static_cast<qsizetype>(j) % width;
            if (at < line.size()) plan.place(model, model.index(rows[i], columns[j]), line[at]);
        }
        for (auto at = static_cast<qsizetype>(columns.size()); at < line.size(); ++at) plan.overflow << line[at];
    }
    plan.overflowColumns = static_cast<int>(std::max<qsizetype>(0, width - static_cast<qsizetype>(columns.size())));
    plan.overflowRows = static_cast<int>(std::max<qsizetype>(0, block.size() - static_cast<qsizetype>(rows.size())));
    for (qsizetype i = block.size() - plan.overflowRows; i < block.size(); ++i) plan.overflow << block[i];
    return plan;
}

void PastePlan::place(const EntryModel& model, const QModelIndex& cell, const QString& text) {
    if (model.isEditable(cell)) cells.push_back({cell, text});
    else if (!text.trimmed().isEmpty()) ++lockedCells;
}

PastePlan planFill(const EntryModel& model, const QModelIndexList& selected, const QString& text) {
    PastePlan plan;
    for (const auto& cell : selected) {
        if (model.isEditable(cell)) plan.cells.push_back({cell, text});
        else ++plan.lockedCells;
    }
    return plan;
}

std::vector<Remark> PastePlan::remarks(int stored) const {
    std::vector<Remark> all{{"paste.result", {std::to_string(stored), std::to_string(cells.size() - static_cast<std::size_t>(stored))}}};
    if (lockedCells > 0) all.push_back({"paste.locked", {std::to_string(lockedCells)}});
    if (!overflow.isEmpty()) {
        QString shown = QStringList(overflow.mid(0, shownOverflow)).join(QStringLiteral(", "));
        if (overflow.size() > shownOverflow) shown += QStringLiteral(" …");
        all.push_back({"paste.overflow", {std::to_string(overflowRows), std::to_string(overflowColumns), fromQt(shown)}});
    }
    return all;
}

} // namespace xushi
