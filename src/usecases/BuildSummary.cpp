#include "usecases/BuildSummary.h"

#include "domain/summary/SummarySelection.h"

#include <algorithm>
#include <cassert>

namespace xushi {
namespace {

/// Every row at December of the year before, or none where the layout shows nothing of it.
Result<BoardReading> boardBefore(Reading& reading, const BuildSummaryRequest& request, const std::optional<RegionCode>& region) {
    if (!needsYearBefore(request.layout)) return BoardReading{};
    return readRowsOfBoard(reading, Period::ytd(request.period.year - 1, Month::last().number()), region);
}

const Region* regionOf(const Catalogue& catalogue, const BuildSummaryRequest& request) {
    return request.region ? catalogue.find(*request.region) : catalogue.city();
}

Result<SummaryTable> tableOf(const SummaryRequest& request) {
    const auto nothing = [&] { return missing("summary.no-rows", {request.words.period(request.period)}); };
    if (request.rows.empty()) return nothing();
    if (const auto known = checkFilter(request.catalogue, request.layout); !known) return known.error();
    auto table = summaryOf(request);
    if (table.rows.empty()) return nothing();
    return table;
}

} // namespace

bool SummarySource::suffices(const SummaryTemplate& layout) const {
    return isOfEveryRegion == needsEveryRegion(layout) && hasYearBefore == needsYearBefore(layout);
}

Result<SummarySource> readSummarySource(Reading& reading, const BuildSummaryRequest& request) {
    SummarySource source{.isOfEveryRegion = needsEveryRegion(request.layout), .hasYearBefore = needsYearBefore(request.layout)};
    const auto region = source.isOfEveryRegion ? std::nullopt : request.region;
    auto board = readBoard(reading, request.period, region);
    if (!board) return board.error();
    source.board = std::move(*board);
    auto before = boardBefore(reading, request, region);
    if (!before) return before.error();
    source.before = std::move(*before);
    auto head = reading.journalHead();
    if (!head) return head.error();
    source.head = std::move(*head);
    return source;
}

Result<SummaryTable> buildSummaryFrom(const SummarySource& source, const BuildSummaryRequest& request) {
    const BoardReading& board = source.board;
    const Region* region = regionOf(*board.catalogue, request);
    std::vector<BoardRow> ofRegion;
    if (!source.isOfEveryRegion)
        std::ranges::copy_if(board.rows, std::back_inserter(ofRegion), [&](const BoardRow& row) { return region && row.region == region->code; });
    return tableOf({*board.catalogue, source.isOfEveryRegion ? board.rows : ofRegion, board.figures, *board.workflow, request.period,
                    request.layout, request.words, source.head, board.signedWorlds.get(), region, source.before.rows});
}

Result<SummaryTable> buildSummaryOf(const BoardRequest& board, const Workflow& workflow, const JournalHead& head,
                                    const BuildSummaryRequest& request) {
    assert(!needsYearBefore(request.layout));
    BoardRequest asked = board;
    asked.period = request.period;
    asked.region.reset();
    const Region* region = regionOf(board.catalogue, request);
    std::vector<BoardRow> rows;
    if (!needsEveryRegion(request.layout) && region) asked.region = region->code;
    if (asked.region || needsEveryRegion(request.layout)) rows = boardAt(asked);
    return tableOf({board.catalogue, rows, board.figures, workflow, request.period, request.layout, request.words, head, board.signedWorlds,
                    region});
}

Result<SummaryTable> buildSummary(Reading& reading, const BuildSummaryRequest& request) {
    const auto source = readSummarySource(reading, request);
    return source ? buildSummaryFrom(*source, request) : Result<SummaryTable>(source.error());
}

} // namespace xushi
