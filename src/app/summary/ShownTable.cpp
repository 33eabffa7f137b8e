#include "app/summary/ShownTable.h"

#include "domain/NamedRecord.h"
#include "domain/summary/SummaryTemplate.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

Result<SummaryTable> readTable(const Workspace& workspace, const TableAsked& asked) {
    auto read = workspace.questions().table(asked);
    return read ? std::move(read->table) : Result<SummaryTable>(read.error());
}

} // namespace

/// Beside another writer what the window has read may be older than the store, and a window has no figures of two years before.
Result<SummaryTable> shownTable(const Workspace& workspace, const TableAsked& asked) {
    const Snapshot& now = workspace.now();
    const auto layout = layoutNamed(now.latestCatalogue(), asked.layout);
    if (!layout) return layout.error();
    const bool mayBeOlder = workspace.isReadOnly() && !workspace.moment();
    if (mayBeOlder || needsYearBefore(*layout) || asked.period.year != now.year()) return readTable(workspace, asked);
    const auto region = regionNamed(now.latestCatalogue(), asked.region, MonthSpan::of(asked.period));
    if (!region) return region.error();
    const auto head = workspace.questions().journalHead();
    if (!head) return head.error();
    const auto words = summaryWords(Language::Chinese);
    auto table = buildSummaryOf(now.boardRequest(asked.period, (*region)->code), now.workflow(), *head,
                                {.period = asked.period, .region = (*region)->code, .layout = *layout, .words = words});
    if (table) workspace.openStore().noteMoment(*table, Language::Chinese);
    return table;
}

} // namespace xushi
