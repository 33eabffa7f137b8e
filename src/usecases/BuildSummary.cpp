#include "usecases/BuildSummary.h"

#include "usecases/ReadBoard.h"

namespace xushi {

Result<SummaryTable> buildSummary(Reading& reading, const BuildSummaryRequest& request) {
    auto board = readBoard(reading, request.period, request.region);
    if (!board) return board.error();
    if (!request.region) {
        const Region* city = board->catalogue->city();
        std::erase_if(board->rows, [&](const BoardRow& row) { return !city || row.region != city->code; });
    }
    if (board->rows.empty()) return missing("summary.no-rows", {request.words.period(request.period)});
    const auto head = reading.journalHead();
    if (!head) return head.error();
    return summaryOf({*board->catalogue, board->rows, board->figures, *board->workflow, request.period,
                      request.layout, request.words, *head, board->signedWorlds.get()});
}

} // namespace xushi
