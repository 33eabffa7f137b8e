#include "usecases/ClosedMonths.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr YearSpan everyYear{1900, 2099}; // as in the catalogue exchange

bool isSignedFor(const Submission& submission, const Indicator& indicator) {
    const auto& [department, month] = submission.key;
    return submission.stage == Stage::SignedOff && department == indicator.department
           && (!indicator.validFrom || *indicator.validFrom <= month) && (!indicator.validTo || month <= *indicator.validTo);
}

} // namespace

Result<std::optional<YearMonth>> lastClosedMonth(Store& store, const Catalogue& catalogue, const Indicator& indicator) {
    std::optional<YearMonth> last = catalogue.settings.closedThrough;
    if (last && indicator.validFrom && *last < *indicator.validFrom) last.reset();
    const auto workflow = store.readWorkflow(everyYear);
    if (!workflow) return workflow.error();
    for (const auto& submission : workflow->submissions)
        if (isSignedFor(submission, indicator)) last = last ? std::max(*last, submission.key.month) : submission.key.month;
    return last;
}

} // namespace xushi
