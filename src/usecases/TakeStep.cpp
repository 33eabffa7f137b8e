#include "usecases/TakeStep.h"

#include "domain/CatalogueByMonth.h"
#include "domain/workflow/ReviewState.h"
#include "usecases/ActingPerson.h"
#include "usecases/ActingPin.h"
#include "usecases/ChangeStore.h"
#include "usecases/Publish.h"
#include "usecases/ReadSignedWorlds.h"

#include <algorithm>
#include <memory>

namespace xushi {
namespace {

/// What a step is judged by: the store as it is now, the definitions as the month reads them.
struct Moment {
    std::unique_ptr<Catalogue> stored;
    Catalogue catalogue;
    Workflow workflow;
    std::vector<Figure> figures;
    SignedWorlds signedWorlds; ///< of the other months and departments

    AuditRequest audit(const SubmissionKey& key) const {
        return {catalogue, figures, workflow, key.month, key.department, &signedWorlds};
    }
    Submission submission(const SubmissionKey& key) const {
        const Submission* found = workflow.find(key);
        return found ? *found : Submission{.key = key};
    }
};

Result<Moment> readMoment(Reading& reading, const SubmissionKey& key) {
    const int year = key.month.year;
    auto catalogue = reading.readCatalogue({year - 1, year});
    if (!catalogue) return catalogue.error();
    auto workflow = reading.readWorkflow({year, year});
    if (!workflow) return workflow.error();
    auto figures = reading.readFigures({{firstYearNeeded(*catalogue, year), year}});
    if (!figures) return figures.error();
    auto stored = std::make_unique<Catalogue>(std::move(*catalogue));
    auto worlds = readSignedWorlds(reading, *stored, *workflow, year);
    if (!worlds) return worlds.error();
    Catalogue ofMonth = CatalogueByMonth(*stored).at(key.month);
    return Moment{std::move(stored), std::move(ofMonth), std::move(*workflow), std::move(*figures), std::move(*worlds)};
}

/// A month is submitted when nothing hard stands and everything soft has been explained.
Result<void> checkSubmittable(const Moment& moment, const SubmissionKey& key) {
    const AuditCounts open = openCountsOf(auditOf(moment.audit(key)));
    if (open.all() == 0) return {};
    return refused("workflow.blocked", {key.month.toText(), moment.catalogue.find(key.department)->name, std::to_string(open.hard),
                                        std::to_string(open.soft), std::to_string(open.missing)});
}

/// A row that was returned stays so until it is corrected or accepted.
Result<void> checkApprovable(const Moment& moment, const SubmissionKey& key) {
    const auto returned = reviewStateOf(moment.audit(key)).returned;
    if (returned.empty()) return {};
    const Review& first = *returned.front();
    std::vector<std::string> args{key.month.toText(), moment.catalogue.find(first.figure.indicator)->name,
                                  moment.catalogue.find(first.figure.region)->name, first.comment,
                                  moment.catalogue.find(key.department)->name};
    if (returned.size() == 1) return refused("workflow.returned-row", std::move(args));
    args.push_back(std::to_string(returned.size()));
    return refused("workflow.returned-rows", std::move(args));
}

/// The month is read as the store stands now, from the journal; the revisions and the rule are kept for whoever reads
/// the entry.
void seal(Submission& submission, const Moment& moment, const JournalHead& head) {
    submission.sealed = verdictsToSeal(moment.audit(submission.key));
    submission.thresholds = moment.catalogue.settings.thresholds;
    submission.sealedAfter = static_cast<int>(head.sequence);
}

/// Whether the table of the city says of every department in it that the month is signed off, once this one is.
bool isLastToSign(const Moment& moment, const SubmissionKey& key) {
    const Region* city = moment.catalogue.city();
    if (!city) return false;
    const Period period = Period::ytd(key.month.year, key.month.month);
    const auto rows = boardAt({moment.catalogue, moment.figures, period, city->code});
    return std::ranges::all_of(rows, [&](const BoardRow& row) {
        const DepartmentCode& department = moment.catalogue.find(row.indicator)->department;
        return department == key.department || !moment.catalogue.find(department)
               || moment.submission({department, key.month}).stage == Stage::SignedOff;
    });
}

/// The table of the month as it stands after this act, which ends with the entry of the publication.
Result<void> publishMonth(Transaction& transaction, const StepRequest& request, const Catalogue& catalogue) {
    const auto head = transaction.journalHead();
    if (!head) return head.error();
    const YearMonth& month = request.key.month;
    const auto put = publish(transaction, {.layout = request.layout ? request.layout(catalogue) : LayoutMark{}, .period = Period::ytd(month.year, month.month), .entry = static_cast<int>(head->sequence) + 1});
    return put ? Result<void>() : Result<void>(put.error());
}

/// The submission after the step, by the store as it is within the act.
Result<Submission> stepped(Reading& reading, const StepRequest& request, const Moment& moment) {
    const auto person = actingPerson(moment.catalogue, request.person, request.note);
    if (!person) return person.error();
    if (!moment.catalogue.find(request.key.department)) return missing("workflow.no-department", {request.key.department.text});
    auto after = moved(moment.submission(request.key), {request.step, **person, request.comment});
    if (!after) return after.error();
    if (asksForPin(request.step))
        if (const auto shown = checkPin(reading, **person, request.pinFits); !shown) return shown.error();
    if (request.step == Step::Submit)
        if (const auto fits = checkSubmittable(moment, request.key); !fits) return fits.error();
    if (request.step == Step::Approve)
        if (const auto fits = checkApprovable(moment, request.key); !fits) return fits.error();
    const auto head = reading.journalHead();
    if (!head) return head.error();
    if (request.step == Step::SignOff) seal(*after, moment, *head);
    after->anchor = head->shortCode() + " #" + std::to_string(head->sequence);
    return after;
}

} // namespace

Result<Submission> takeStep(Store& store, const StepRequest& request) {
    return writeTogether(store, request.note, [&](Transaction& transaction) -> Result<Submission> {
        const auto moment = readMoment(transaction, request.key);
        if (!moment) return moment.error();
        const auto after = stepped(transaction, request, *moment);
        if (!after) return after.error();
        auto put = transaction.put(*after);
        if (!put || request.step != Step::SignOff || !isLastToSign(*moment, request.key)) return put;
        const auto published = publishMonth(transaction, request, moment->catalogue);
        return published ? std::move(put) : Result<Submission>(published.error());
    });
}

Result<Submission> saveDeadline(Store& store, const SubmissionKey& key, const std::string& day, const ChangeNote& note) {
    if (!day.empty() && !Date::from(day)) return refused("workflow.deadline", {day});
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Submission> {
        const auto found = transaction.readSubmission(key);
        if (!found) return found.error();
        Submission submission = found->value_or(Submission{.key = key});
        submission.deadline = day;
        return transaction.put(submission);
    });
}

} // namespace xushi
