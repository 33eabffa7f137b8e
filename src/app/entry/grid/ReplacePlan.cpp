#include "app/entry/grid/ReplacePlan.h"

#include "app/text/QtText.h"
#include "domain/Width.h"

namespace xushi {
namespace {

QString replacedText(const QString& text, const QString& wanted, const ReplaceWanted& how) {
    if (how.isWhole) return how.by;
    return QString(text).replace(wanted, how.by, Qt::CaseInsensitive);
}

/// 技术合同成交额 · 本月累计
QString nameOfCell(const QModelIndex& cell) {
    const QString row = cell.siblingAtColumn(0).data().toString().trimmed();
    return row + QStringLiteral(" · ") + cell.model()->headerData(cell.column(), Qt::Horizontal).toString().remove(QLatin1Char('\n'));
}

QString problemWith(const EntryModel& model, const QModelIndex& cell, const QString& after) {
    if (!model.isEditable(cell)) return model.lockReasonAt(cell);
    const auto echo = model.echoOf(cell, after);
    return echo.isRefused ? echo.text : QString();
}

} // namespace

std::vector<ReplacedCell> planReplace(const EntryModel& model, const std::vector<int>& columns, const ReplaceWanted& wanted) {
    const QString text = toQt(foldWidth(fromQt(wanted.text.trimmed())));
    std::vector<ReplacedCell> cells;
    if (text.isEmpty()) return cells;
    for (int row = 0; row < model.rowCount(); ++row)
        for (const int column : columns) {
            const QModelIndex cell = model.index(row, column);
            if (model.isHeading(row) || !model.fieldAt(column) || !model.keyAt(cell)) continue;
            const QString before = model.editTextAt(cell);
            const bool isIn = wanted.isWhole ? before.compare(text, Qt::CaseInsensitive) == 0 : before.contains(text, Qt::CaseInsensitive);
            const QString after = isIn ? replacedText(before, text, wanted) : QString();
            if (isIn && after != before) cells.push_back({cell, nameOfCell(cell), before, after, problemWith(model, cell, after)});
        }
    return cells;
}

std::vector<EntryModel::CellText> textsOf(const std::vector<ReplacedCell>& cells) {
    std::vector<EntryModel::CellText> texts;
    for (const auto& cell : cells)
        if (cell.problem.isEmpty() && cell.index.isValid()) texts.push_back({cell.index, cell.after});
    return texts;
}

} // namespace xushi
