#include "usecases/ReadBoard.h"

#include "domain/workflow/Audit.h"
#include "usecases/ReadSignedWorlds.h"

namespace xushi {

BoardRequest BoardReading::request(const Period& period, const std::optional<RegionCode>& region) const {
    return {*catalogue, figures, period, region, signedRevisionsIn(*workflow), signedWorlds.get()};
}

namespace {

Result<BoardReading> readAll(Store& store, const Period& period, const std::optional<RegionCode>& region) {
    auto catalogue = store.readCatalogue();
    if (!catalogue) return catalogue.error();
    auto figures = store.readFigures({firstYearNeeded(*catalogue, period.year), period.year});
    if (!figures) return figures.error();
    auto workflow = store.readWorkflow({period.year - 1, period.year});
    if (!workflow) return workflow.error();
    auto stored = std::make_unique<Catalogue>(std::move(*catalogue));
    auto worlds = readSignedWorlds(store, *stored, *workflow, period.year);
    if (!worlds) return worlds.error();
    BoardReading reading{.catalogue = std::make_unique<Catalogue>(CatalogueByMonth(*stored).at(monthOf(period))),
                         .workflow = std::make_unique<Workflow>(std::move(*workflow)),
                         .figures = std::move(*figures),
                         .stored = std::move(stored),
                         .signedWorlds = std::make_unique<SignedWorlds>(std::move(*worlds))};
    reading.rows = boardAt(reading.request(period, region));
    return reading;
}

} // namespace

Result<BoardReading> readBoard(Store& store, const Period& period, const std::optional<RegionCode>& region) {
    return readTogether(store, [&] { return readAll(store, period, region); });
}

} // namespace xushi
