#include "domain/workflow/ReviewState.h"

#include "domain/analyses/Series.h"

namespace xushi {
namespace {

void count(ReviewState& state, const Workflow& workflow, const Figure& figure) {
    ++state.figures;
    const Review* review = workflow.find(figure.key);
    if (!review || review->figureRevision != figure.revision) return;
    if (review->isAccepted) ++state.accepted;
    else state.returned.push_back(review);
}

} // namespace

ReviewState reviewStateOf(const AuditRequest& request) {
    ReviewState state;
    for (const auto& indicator : request.catalogue.indicators) {
        if (request.department && indicator.department != *request.department) continue;
        for (const auto& region : request.catalogue.regions)
            for (const auto& figure : seriesIn(request.figures, indicator.code, region.code, request.month.year))
                if (monthOf(figure.key.period) == request.month && figure.isOfTheDone() && figure.state != FigureState::Cleared)
                    count(state, request.workflow, figure);
    }
    return state;
}

} // namespace xushi
