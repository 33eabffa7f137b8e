#include "usecases/ReviewFigures.h"

#include "domain/RecordNames.h"
#include "domain/VersionInForce.h"
#include "domain/Width.h"
#include "domain/workflow/Steps.h"
#include "usecases/ActingPerson.h"
#include "usecases/ChangeStore.h"
#include "usecases/Locks.h"

#include <algorithm>

namespace xushi {
namespace {

template <class Record> YearSpan yearsOf(const std::vector<Record>& records) {
    const auto year = [](const Record& record) { return record.figure.period.year; };
    const auto [first, last] = std::ranges::minmax(records, {}, year);
    return {year(first), year(last)};
}

Result<void> checkReview(const Catalogue& catalogue, const Workflow& workflow, const Review& review, const ChangeNote& note) {
    if (const auto may = checkReviewer(catalogue, workflow, review.figure, review.reviewer, note); !may) return may;
    if (!review.isAccepted && isBlank(review.comment))
        return refused("review.needs-comment", {catalogue.find(review.figure.indicator)->name});
    return {};
}

/// Writes records over what is stored of them.
template <class Record, class Stored>
Result<void> putAll(Transaction& transaction, const std::vector<Record>& records, Stored stored) {
    for (Record record : records) {
        const Record* before = stored(record);
        record.revision = before ? before->revision : 0;
        if (const auto put = transaction.put(record); !put) return put.error();
    }
    return {};
}

Result<void> putExplanations(Transaction& transaction, const std::vector<FindingExplanation>& explanations, ExplainOver over) {
    const auto catalogue = transaction.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const auto workflow = transaction.readWorkflow(yearsOf(explanations));
    if (!workflow) return workflow.error();
    Locks locks(transaction, *catalogue);
    std::vector<FindingExplanation> told;
    for (const auto& explanation : explanations) {
        const auto refusal = locks.refusalFor(explanation.figure);
        if (!refusal) return refusal.error();
        if (*refusal) return **refusal;
        const FindingExplanation* stands = workflow->find(explanation.figure, explanation.check);
        if (over == ExplainOver::SeenRevision && explanation.revision != (stands ? stands->revision : 0))
            return Problem{ProblemKind::Conflict, "conflict.record", {nameIn(*catalogue, explanation.figure.indicator)}};
        // Where nothing is said there is nothing to take away.
        if (!explanation.text.empty() || stands) told.push_back(explanation);
    }
    return putAll(transaction, told, [&](const FindingExplanation& e) { return workflow->find(e.figure, e.check); });
}

Result<void> putReviews(Transaction& transaction, const std::vector<Review>& reviews, const ChangeNote& note) {
    const auto catalogue = transaction.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const auto workflow = transaction.readWorkflow(yearsOf(reviews));
    if (!workflow) return workflow.error();
    for (const auto& review : reviews)
        if (const auto may = checkReview(*catalogue, *workflow, review, note); !may) return may;
    return putAll(transaction, reviews, [&](const Review& r) { return workflow->find(r.figure); });
}

} // namespace

Result<void> checkReviewer(const Catalogue& catalogue, const Workflow& workflow, const FigureKey& figure,
                           const PersonCode& reviewer, const ChangeNote& note) {
    const Indicator* indicator = indicatorInForce(catalogue, figure.indicator, monthOf(figure.period));
    if (!indicator) return missing("figure.no-indicator", {figure.indicator.text});
    const auto acting = actingPerson(catalogue, reviewer, note);
    if (!acting) return acting.error();
    const Person* person = *acting;
    const Submission* submission = workflow.find(submissionKeyOf(*indicator, figure.period));
    if (!submission || submission->stage != Stage::Submitted) return refused("review.not-submitted", {indicator->name});
    if (person->role == Role::Clerk || person->role == Role::Administrator)
        return refused("workflow.role", {"return", person->name, std::string(token(person->role))});
    if (!mayActFor(*person, submission->key.department)) return refused("workflow.other-department", {person->name});
    if (submission->submittedBy == person->code) return refused("workflow.own-submission", {person->name});
    return {};
}

Result<void> saveExplanations(Store& store, const std::vector<FindingExplanation>& explanations, const ChangeNote& note, ExplainOver over) {
    if (explanations.empty()) return {};
    return writeTogether(store, note, [&](Transaction& transaction) { return putExplanations(transaction, explanations, over); });
}

Result<void> saveReviews(Store& store, const std::vector<Review>& reviews, const ChangeNote& note) {
    if (reviews.empty()) return {};
    return writeTogether(store, note, [&](Transaction& transaction) { return putReviews(transaction, reviews, note); });
}

} // namespace xushi
