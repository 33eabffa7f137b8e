#include "usecases/BuildSummary.h"

#include "usecases/ReadBoard.h"

namespace xushi {

namespace {

Result<SummaryTable> tableOf(Store& store, const BuildSummaryRequest& request) {
    auto reading = readBoard(store, request.period, request.region);
    if (!reading) return reading.error();
    if (!request.region) {
        const Region* city = reading->catalogue->city();
        std::erase_if(reading->rows, [&](const BoardRow& row) { return !city || row.region != city->code; });
    }
    if (reading->rows.empty()) return missing("summary.no-rows", {request.words.period(request.period)});
    const auto head = store.journalHead();
    if (!head) return head.error();
    return summaryOf({*reading->catalogue, reading->rows, reading->figures, *reading->workflow, request.period,
                      request.layout, request.words, *head, reading->signedWorlds.get()});
}

} // namespace

Result<SummaryTable> buildSummary(Store& store, const BuildSummaryRequest& request) {
    return readTogether(store, [&] { return tableOf(store, request); });
}

} // namespace xushi
