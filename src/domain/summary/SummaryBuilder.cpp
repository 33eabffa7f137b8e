#include "domain/summary/SummaryBuilder.h"

#include "domain/summary/RegionTables.h"
#include "domain/summary/SummaryNotes.h"
#include "domain/summary/SummarySelection.h"

namespace xushi {
namespace {

/// What stands where a table that lists what is out of the way has nothing to list.
SummaryRow nothingToList(const SummaryRequest& request) {
    const bool isOfStages = request.layout.kind == LayoutKind::Milestones;
    return sectionRow(request.words.remark({isOfStages ? "summary.no-milestones" : "summary.no-exceptions", {}}));
}

void addRows(SummaryTable& table, const SummaryRequest& request, const SummaryCells& cells, std::span<const BoardRow> rows) {
    const LayoutKind kind = request.layout.kind;
    if (kind != LayoutKind::Matrix && kind != LayoutKind::Ranking) {
        table.rows = indicatorRows(request, cells, rows);
        const bool mayBeEmpty = kind == LayoutKind::Exceptions || kind == LayoutKind::Milestones;
        if (table.rows.empty() && mayBeEmpty) table.rows.push_back(nothingToList(request));
        return;
    }
    RegionTable made = kind == LayoutKind::Matrix ? matrixTable(request, cells, rows) : rankingTable(request, cells, rows);
    table.columns = std::move(made.columns);
    table.rows = std::move(made.rows);
}

} // namespace

SummaryTable summaryOf(const SummaryRequest& request) {
    const SummaryRemarks remarks(request);
    const SummaryCells cells(request, remarks);
    const std::vector<BoardRow> rows = selectedRows(request, remarks);
    const SummaryNotes around(request, remarks, rows);
    SummaryTable table{.title = around.title(),
                       .subtitle = around.subtitle(),
                       .columns = request.layout.columns,
                       .notes = around.notes(),
                       .signature = request.layout.signature,
                       .continued = request.words.remark({"summary.continued", {}}),
                       .documentTime = request.head.at,
                       .page = request.layout.page,
                       .fonts = request.layout.fonts};
    addRows(table, request, cells, rows);
    table.anchor = request.words.remark({"summary.anchor", {request.head.shortCode(), std::to_string(request.head.sequence)}});
    return table;
}

} // namespace xushi
