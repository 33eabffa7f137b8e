#include "usecases/ReadBoard.h"

#include "domain/workflow/Audit.h"

namespace xushi {

BoardRequest BoardReading::request(const Period& period, const std::optional<RegionCode>& region) const {
    return {*catalogue, figures, period, region, signedRevisionsIn(*workflow)};
}

namespace {

Result<BoardReading> readAll(Store& store, const Period& period, const std::optional<RegionCode>& region) {
    auto catalogue = store.readCatalogue();
    if (!catalogue) return catalogue.error();
    auto figures = store.readFigures({firstYearNeeded(*catalogue, period.year), period.year});
    if (!figures) return figures.error();
    auto workflow = store.readWorkflow({period.year - 1, period.year});
    if (!workflow) return workflow.error();
    BoardReading reading{std::make_unique<Catalogue>(CatalogueByMonth(*catalogue).at(monthOf(period))),
                         std::make_unique<Workflow>(std::move(*workflow)), std::move(*figures), {}};
    reading.rows = boardAt(reading.request(period, region));
    return reading;
}

} // namespace

Result<BoardReading> readBoard(Store& store, const Period& period, const std::optional<RegionCode>& region) {
    return readTogether(store, [&] { return readAll(store, period, region); });
}

} // namespace xushi
