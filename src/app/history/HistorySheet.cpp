#include "app/history/HistorySheet.h"

#include "app/history/HistoryModel.h"
#include "app/shared/ActModel.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/FigureChange.h"

#include <algorithm>
#include <iterator>

namespace xushi {
namespace {

constexpr int actsReadAtOnce = 500;

Problem tooMany() { return refused("history.too-many", {std::to_string(recordsOfSheet)}); }

QString sheetWord(const char* key, Language language) { return toQt(say(Remark{key, {}}, language)); }

/// What stands before each record of an act.
std::vector<FigureSheetCell> headCells(const Workspace& workspace, const JournalAct& act) {
    return {{.text = std::to_string(act.group)}, {.text = localMinute(act.at)}, {.text = actorName(workspace.latestCatalogue(), act.actor)}, {.text = act.host},
            {.text = actPhrase(act.act, workspace.language())}, {.text = fileOf(act).empty() ? act.reason : fileOf(act)}};
}

/// A number where nothing stands beside it.
FigureSheetCell valueCell(const ActModel& model, const QModelIndex& cell) {
    FigureSheetCell value{.text = fromQt(cell.data().toString())};
    const auto number = model.numberAt(cell);
    if (!number || value.text != number->toString()) return value;
    value.number = *number;
    value.decimals = number->scale();
    return value;
}

} // namespace

Result<FigureSheet> historySheet(Workspace& workspace, const std::vector<ListedAct>& acts) {
    const Language language = workspace.language();
    FigureSheet sheet;
    for (const char* key : {"history.head-number", "history.head-time", "history.head-person", "history.head-host", "history.head-act", "history.head-reason", "history.head-record", "history.head-period",
                            "history.head-region", "history.head-before", "history.head-after", "history.head-further", "history.head-source"})
        sheet.headings.push_back(fromQt(sheetWord(key, language)));
    sheet.areNumbers.assign(sheet.headings.size(), false);
    ActModel model(workspace, nullptr);
    std::int64_t records = 0;
    for (const auto& listed : acts) {
        if ((records += listed.act.count) > recordsOfSheet) return tooMany();
        const auto entries = workspace.questions().entriesOf(listed.act.group);
        if (!entries) return entries.error();
        model.showEntries(*entries);
        for (int row = 0; row < model.rowCount(); ++row) {
            auto cells = headCells(workspace, listed.act);
            for (int column = 0; column < ActModel::ColumnCount; ++column) {
                const bool isValue = column == ActModel::BeforeColumn || column == ActModel::AfterColumn;
                const QModelIndex cell = model.index(row, column);
                cells.push_back(isValue ? valueCell(model, cell) : FigureSheetCell{.text = fromQt(cell.data().toString())});
                if (isValue) sheet.areNumbers[cells.size() - 1] = true;
            }
            sheet.rows.push_back(std::move(cells));
        }
    }
    return sheet;
}

Result<std::vector<ListedAct>> everyAct(const Workspace& workspace, const ActsWanted& wanted) {
    std::vector<ListedAct> all;
    ActsWanted page = wanted;
    page.count = actsReadAtOnce;
    for (std::int64_t records = 0;;) {
        auto read = workspace.questions().acts(page);
        if (!read) return read.error();
        for (const auto& listed : *read) records += listed.act.count;
        if (records > recordsOfSheet) return tooMany();
        const bool isLast = std::ssize(*read) < actsReadAtOnce;
        if (!isLast) page.before = read->back().act.group;
        std::ranges::move(*read, std::back_inserter(all));
        if (isLast) return all;
    }
}

} // namespace xushi
