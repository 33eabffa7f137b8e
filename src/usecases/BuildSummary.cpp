#include "usecases/BuildSummary.h"

#include "domain/summary/SummarySelection.h"
#include "usecases/ReadBoard.h"

namespace xushi {
namespace {

/// Every row at December of the year before, or none where the layout shows nothing of it.
Result<BoardReading> boardBefore(Reading& reading, const BuildSummaryRequest& request, const std::optional<RegionCode>& region) {
    if (!needsYearBefore(request.layout)) return BoardReading{};
    return readBoard(reading, Period::ytd(request.period.year - 1, Month::last().number()), region);
}

} // namespace

Result<SummaryTable> buildSummary(Reading& reading, const BuildSummaryRequest& request) {
    const bool isOfEveryRegion = needsEveryRegion(request.layout);
    auto board = readBoard(reading, request.period, isOfEveryRegion ? std::nullopt : request.region);
    if (!board) return board.error();
    const Region* region = request.region ? board->catalogue->find(*request.region) : board->catalogue->city();
    if (!isOfEveryRegion) std::erase_if(board->rows, [&](const BoardRow& row) { return !region || row.region != region->code; });
    const auto nothing = [&] { return missing("summary.no-rows", {request.words.period(request.period)}); };
    if (board->rows.empty()) return nothing();
    if (const auto known = checkFilter(*board->catalogue, request.layout); !known) return known.error();
    const auto before = boardBefore(reading, request, isOfEveryRegion ? std::nullopt : request.region);
    if (!before) return before.error();
    const auto head = reading.journalHead();
    if (!head) return head.error();
    auto table = summaryOf({*board->catalogue, board->rows, board->figures, *board->workflow, request.period, request.layout, request.words, *head,
                            board->signedWorlds.get(), region, before->rows});
    if (table.rows.empty()) return nothing();
    return table;
}

} // namespace xushi
