#include "app/entry/ClipboardBlock.h"

#include "app/shared/QtText.h"

namespace xushi {
namespace {

constexpr int shownOverflow = 6;

QString quoted(const QString& cell) {
    if (!cell.contains(QLatin1Char('\t')) && !cell.contains(QLatin1Char('\n')) && !cell.startsWith(QLatin1Char('"'))) return cell;
    QString text = cell;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
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

PastePlan planPaste(const FigureEntryModel& model, const QModelIndex& start, const TextBlock& block) {
    PastePlan plan;
    int row = start.row();
    for (const auto& line : block) {
        while (row < model.rowCount() && model.isSection(row)) ++row;
        const bool hasRow = row < model.rowCount();
        plan.overflowRows += hasRow ? 0 : 1;
        int beyond = 0;
        for (int i = 0; i < line.size(); ++i) {
            const QModelIndex cell = hasRow ? model.index(row, start.column() + i) : QModelIndex();
            if (!cell.isValid()) {
                beyond += hasRow ? 1 : 0;
                plan.overflow << line[i];
            } else if (model.isEditable(cell)) {
                plan.cells.push_back({cell, line[i]});
            } else if (!line[i].trimmed().isEmpty()) {
                ++plan.lockedCells;
            }
        }
        plan.overflowColumns = std::max(plan.overflowColumns, beyond);
        ++row;
    }
    return plan;
}

PastePlan planFill(const FigureEntryModel& model, const QModelIndexList& selected, const QString& text) {
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
