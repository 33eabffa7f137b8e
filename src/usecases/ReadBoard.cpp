#include "usecases/ReadBoard.h"

#include "domain/workflow/Audit.h"

namespace xushi {

Result<BoardReading> readBoard(Store& store, const Period& period, const std::optional<RegionCode>& region) {
    auto catalogue = store.readCatalogue();
    if (!catalogue) return catalogue.error();
    auto figures = store.readFigures({firstYearNeeded(*catalogue, period.year), period.year});
    if (!figures) return figures.error();
    const auto workflow = store.readWorkflow({period.year, period.year});
    if (!workflow) return workflow.error();
    BoardReading reading{std::make_unique<Catalogue>(std::move(*catalogue)), std::move(*figures), {}};
    reading.rows = boardAt({*reading.catalogue, reading.figures, period, region, signedRevisionsIn(*workflow, *reading.catalogue)});
    return reading;
}

} // namespace xushi
