#include "usecases/RestoreFigures.h"

namespace xushi {

Result<std::vector<Figure>> restoreFigures(Store& store, const std::vector<FigureRestoration>& restorations,
                                           const ChangeNote& note) {
    std::vector<Figure> stored;
    const auto act = [&](Transaction& transaction) -> Result<void> {
        for (const auto& restoration : restorations) {
            Figure figure = restoration.wanted;
            figure.revision = restoration.expectedRevision;
            auto put = transaction.put(figure);
            if (!put) return put.error();
            if (const auto* stale = std::get_if<StaleFigure>(&*put)) {
                const auto& theirs = stale->current.value;
                return Problem{ProblemKind::Conflict, "conflict.figure-value",
                               {theirs ? theirs->toString() : "—", figure.value ? figure.value->toString() : "—"}};
            }
            stored.push_back(std::get<Figure>(*put));
        }
        return {};
    };
    const auto group = store.inTransaction(note, act);
    if (!group) return group.error();
    return stored;
}

} // namespace xushi
