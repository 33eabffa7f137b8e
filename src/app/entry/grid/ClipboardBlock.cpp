#include "app/entry/grid/ClipboardBlock.h"

#include "app/text/QtText.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr int mostListed = 24; ///< texts in a sentence; the rest are counted

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
