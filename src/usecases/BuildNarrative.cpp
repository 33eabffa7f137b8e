#include "usecases/BuildNarrative.h"

#include "usecases/ReadBoard.h"

namespace xushi {

Result<Narrative> buildNarrative(Reading& reading, const BuildNarrativeRequest& request) {
    const auto board = readBoard(reading, request.period, std::nullopt);
    if (!board) return board.error();
    const Region* region = request.region ? board->catalogue->find(*request.region) : board->catalogue->city();
    if (!region) return request.region ? missing("figure.no-region", {request.region->text}) : missing("figure.no-city");
    const auto head = reading.journalHead();
    if (!head) return head.error();
    const auto edits = reading.readSentenceEdits();
    if (!edits) return edits.error();
    const BoardRequest asked = board->request(request.period);
    Narrative narrative = request.narrate({request.narrative, asked, board->rows, *board->workflow, *region, head->at});
    applyEdits(narrative, *edits);
    return narrative;
}

} // namespace xushi
