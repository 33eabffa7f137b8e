#include "usecases/ReadOutlook.h"

#include "domain/CatalogueByMonth.h"
#include "domain/workflow/CompletenessCount.h"

namespace xushi {

Result<BoardOutlook> readOutlook(Reading& reading, const BoardReading& board, const Period& period) {
    const auto figures = reading.readFigures({{period.year - 1, period.year}}); // whoever reported last year owes this year's
    if (!figures) return figures.error();
    const OwedByIndicator owed = CompletenessCount({*board.catalogue, *figures, *board.workflow, monthOf(period), std::nullopt}).owed();
    CatalogueByMonth byMonth(*board.stored);
    const auto earlier = [&](const Period& month) {
        return BoardRequest{byMonth.at(monthOf(month)), board.figures, month, std::nullopt, signedRevisionsIn(*board.workflow), board.signedWorlds.get()};
    };
    const BoardRequest request = board.request(period);
    BoardOutlook outlook;
    for (const auto& row : board.rows) {
        outlook.rows.push_back(*outlookOf(request, *board.catalogue->find(row.indicator), *board.catalogue->find(row.region), earlier));
        outlook.debts.push_back(debtOf(owed, row.indicator, row.region, *board.catalogue));
    }
    return outlook;
}

} // namespace xushi
