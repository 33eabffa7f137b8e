#include "usecases/ReviewFigures.h"

#include "domain/Width.h"
#include "usecases/Locks.h"

#include <algorithm>

namespace xushi {
namespace {

template <class Record> YearSpan yearsOf(const std::vector<Record>& records) {
    const auto year = [](const Record& record) { return record.figure.period.year; };
    const auto [first, last] = std::ranges::minmax(records, {}, year);
    return {year(first), year(last)};
}

Result<void> mayReview(const Catalogue& catalogue, const Workflow& workflow, const Review& review) {
    const Indicator* indicator = indicatorInForce(catalogue, review.figure.indicator, monthOf(review.figure.period));
    const Person* person = catalogue.find(review.reviewer);
    if (!indicator) return missing("figure.no-indicator", {review.figure.indicator.text});
    if (!person) return missing("workflow.no-person", {review.reviewer.text});
    const Submission* submission = workflow.find(submissionKeyOf(*indicator, review.figure.period));
    if (!submission || submission->stage != Stage::Submitted) return refused("review.not-submitted", {indicator->name});
    if (person->role == Role::Clerk || person->role == Role::Administrator)
        return refused("workflow.role", {"return", person->name, std::string(token(person->role))});
    if (submission->submittedBy == person->code) return refused("workflow.own-submission", {person->name});
    if (!review.isAccepted && isBlank(review.comment)) return refused("review.needs-comment", {indicator->name});
    return {};
}

/// Writes records over what is stored of them, in one act.
template <class Record, class Stored>
Result<void> putAll(Store& store, const std::vector<Record>& records, const ChangeNote& note, Stored stored) {
    const auto group = store.inTransaction(note, [&](Transaction& transaction) -> Result<void> {
        for (Record record : records) {
            const Record* before = stored(record);
            record.revision = before ? before->revision : 0;
            if (const auto put = transaction.put(record); !put) return put.error();
        }
        return {};
    });
    return group ? Result<void>() : Result<void>(group.error());
}

} // namespace

Result<void> saveExplanations(Store& store, const std::vector<FindingExplanation>& explanations, const ChangeNote& note) {
    if (explanations.empty()) return {};
    const auto catalogue = store.readCatalogue();
    if (!catalogue) return catalogue.error();
    const auto workflow = store.readWorkflow(yearsOf(explanations));
    if (!workflow) return workflow.error();
    Locks locks(store, *catalogue);
    for (const auto& explanation : explanations) {
        const auto refusal = locks.refusalFor(explanation.figure);
        if (!refusal) return refusal.error();
        if (*refusal) return **refusal;
    }
    return putAll(store, explanations, note,
                  [&](const FindingExplanation& e) { return workflow->find(e.figure, e.check); });
}

Result<void> saveReviews(Store& store, const std::vector<Review>& reviews, const ChangeNote& note) {
    if (reviews.empty()) return {};
    const auto catalogue = store.readCatalogue();
    if (!catalogue) return catalogue.error();
    const auto workflow = store.readWorkflow(yearsOf(reviews));
    if (!workflow) return workflow.error();
    for (const auto& review : reviews)
        if (const auto may = mayReview(*catalogue, *workflow, review); !may) return may;
    return putAll(store, reviews, note, [&](const Review& r) { return workflow->find(r.figure); });
}

} // namespace xushi
