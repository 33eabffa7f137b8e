#include "usecases/ReadBoard.h"

#include "domain/CatalogueByMonth.h"
#include "domain/workflow/Audit.h"
#include "usecases/ReadSignedWorlds.h"

namespace xushi {

BoardRequest BoardReading::request(const Period& period, const std::optional<RegionCode>& region) const {
    return {*catalogue, figures, period, region, signedRevisionsIn(*workflow), signedWorlds.get()};
}

namespace {

/// Without `rows`.
Result<BoardReading> readYears(Reading& reading, const Period& period, const std::optional<std::vector<RegionCode>>& figuresOf, bool isWhole) {
    auto catalogue = reading.readCatalogue({period.year - 1, period.year});
    if (!catalogue) return catalogue.error();
    auto figures = reading.readFigures({.years = {firstYearNeeded(*catalogue, period.year), period.year},
                                        .through = isWhole ? Month::last() : lastMonthNeeded(*catalogue, period.last),
                                        .regions = figuresOf});
    if (!figures) return figures.error();
    auto workflow = reading.readWorkflow({period.year - 1, period.year});
    if (!workflow) return workflow.error();
    auto stored = std::make_unique<Catalogue>(std::move(*catalogue));
    auto worlds = readSignedWorlds(reading, *stored, *workflow, period.year);
    if (!worlds) return worlds.error();
    return BoardReading{.catalogue = std::make_unique<Catalogue>(CatalogueByMonth(*stored).at(monthOf(period))),
                        .workflow = std::make_unique<Workflow>(std::move(*workflow)),
                        .figures = std::move(*figures),
                        .stored = std::move(stored),
                        .signedWorlds = std::make_unique<SignedWorlds>(std::move(*worlds))};
}

Result<BoardReading> readRows(Reading& reading, const Period& period, const std::optional<RegionCode>& region,
                              const std::optional<std::vector<RegionCode>>& figuresOf) {
    auto board = readYears(reading, period, figuresOf, false);
    if (board) board->rows = boardAt(board->request(period, region));
    return board;
}

} // namespace

Result<BoardReading> readBoard(Reading& reading, const Period& period, const std::optional<RegionCode>& region) {
    return readRows(reading, period, region, std::nullopt);
}

Result<BoardReading> readRegionBoard(Reading& reading, const Period& period, const RegionCode& region) {
    return readRows(reading, period, region, std::vector{region});
}

Result<BoardReading> readYearsOfBoard(Reading& reading, const Period& period) { return readYears(reading, period, std::nullopt, true); }

} // namespace xushi
