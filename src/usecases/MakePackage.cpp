#include "usecases/MakePackage.h"

#include "domain/EarlierRevisions.h"
#include "domain/NamedRecord.h"
#include "domain/packages/SectionShare.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

template <class Record> auto ownKeyOf(const Record& record) {
    if constexpr (std::is_same_v<Record, Target>) return record.key;
    else return record.code;
}

/// Revision after revision of one record.
template <class Record> class Revisions {
public:
    explicit Revisions(Transaction& transaction) : m_transaction(transaction) {}

    Result<void> put(Record record) {
        record.revision = m_last;
        const auto put = m_transaction.put(record);
        if (!put) return put.error();
        m_last = put->revision;
        return {};
    }

private:
    Transaction& m_transaction;
    int m_last = 0;
};

template <class Record>
Result<void> copyEach(Transaction& transaction, const std::vector<Record>& records, const std::vector<Record>& earlier = {}) {
    for (const auto& record : records) {
        Revisions<Record> revisions(transaction);
        for (const auto& before : earlierRevisions(earlier, ownKeyOf(record), ownKeyOf<Record>))
            if (const auto put = revisions.put(before); !put) return put;
        if (const auto put = revisions.put(record); !put) return put;
    }
    return {};
}

Result<void> copyCatalogue(Transaction& transaction, const Catalogue& catalogue) {
    if (const auto put = transaction.put(catalogue.settings); !put) return put.error();
    for (const auto& done : {copyEach(transaction, catalogue.departments), copyEach(transaction, catalogue.regions),
                             copyEach(transaction, catalogue.curves, catalogue.earlierCurves),
                             copyEach(transaction, catalogue.indicators, catalogue.earlierIndicators),
                             copyEach(transaction, catalogue.targets, catalogue.earlierTargets), copyEach(transaction, catalogue.people)})
        if (!done) return done;
    return {};
}

/// The first writing of each figure.
Result<void> copyFigures(Transaction& transaction, const std::vector<Figure>& figures) {
    for (Figure figure : figures) {
        figure.revision = 0;
        if (const auto put = transaction.put(figure); !put) return put.error();
    }
    return {};
}

/// A reviewer's word on a content that is no more has no figure to stand on; that on one that was never there stays.
Result<void> copyReviews(Transaction& transaction, const SectionPackage& section) {
    std::map<FigureKey, int> revisions;
    for (const auto& figure : section.figures) revisions.emplace(figure.key, figure.revision);
    for (Review review : section.workflow.reviews) {
        const auto figure = revisions.find(review.figure);
        const int present = figure == revisions.end() ? 0 : figure->second;
        if (review.figureRevision != present) continue;
        review.figureRevision = present == 0 ? 0 : 1;
        review.revision = 0;
        if (const auto put = transaction.put(review); !put) return put.error();
    }
    return {};
}

Result<void> copyExplanations(Transaction& transaction, const std::vector<FindingExplanation>& explanations) {
    for (FindingExplanation told : explanations) {
        told.revision = 0;
        if (const auto put = transaction.put(told); !put) return put.error();
    }
    return {};
}

Result<void> copySubmissions(Transaction& transaction, const std::vector<Submission>& submissions) {
    const auto head = transaction.journalHead();
    if (!head) return head.error();
    for (Submission submission : submissions) {
        submission.revision = 0;
        if (submission.stage == Stage::SignedOff) submission.sealedAfter = static_cast<int>(head->sequence);
        if (const auto put = transaction.put(submission); !put) return put.error();
    }
    return {};
}

Workflow ownOf(const Workflow& whole, const Catalogue& catalogue, const DepartmentCode& department) {
    Workflow own = whole;
    std::erase_if(own.submissions, [&](const Submission& submission) { return submission.key.department != department; });
    std::erase_if(own.reviews, [&](const Review& review) { return !isOfDepartment(catalogue, review.figure, department); });
    std::erase_if(own.explanations, [&](const FindingExplanation& told) { return !isOfDepartment(catalogue, told.figure, department); });
    return own;
}

std::vector<IndicatorCode> codesOf(const std::vector<Indicator>& indicators) {
    std::vector<IndicatorCode> codes;
    for (const auto& indicator : indicators) codes.push_back(indicator.code);
    return codes;
}

} // namespace

Result<SectionPackage> readSection(Reading& reading, const std::string& name) {
    const auto origin = packageOriginOf(reading);
    if (!origin) return origin.error();
    if (*origin) return refused("package.of-package");
    const auto whole = reading.readCatalogue();
    if (!whole) return whole.error();
    const auto known = departmentNamed(*whole, name);
    if (!known) return known.error();
    const DepartmentCode& department = (*known)->code;
    if (indicatorsOf(*whole, department).empty()) return refused("package.nothing", {(*known)->name});
    SectionPackage section{.origin = {}, .catalogue = shareOf(*whole, department), .figures = {}, .workflow = {}};
    auto figures = reading.readFigures({.years = everyYear, .indicators = codesOf(section.catalogue.indicators)});
    if (!figures) return figures.error();
    section.figures = std::move(*figures);
    const auto workflow = reading.readWorkflow(everyYear);
    if (!workflow) return workflow.error();
    section.workflow = ownOf(*workflow, *whole, department);
    const auto head = reading.journalHead();
    if (!head) return head.error();
    section.origin = {department, head->sequence, hexOf(head->hash)};
    return section;
}

Result<void> fillPackage(Store& package, const SectionPackage& section, const ChangeNote& note) {
    ChangeNote made = note;
    made.act = packageAct;
    made.reason = originText(section.origin);
    const auto records = package.inTransaction(made, [&](Transaction& transaction) -> Result<void> {
        for (const auto& done : {copyCatalogue(transaction, section.catalogue), copyFigures(transaction, section.figures), copyReviews(transaction, section),
                                 copyExplanations(transaction, section.workflow.explanations)})
            if (!done) return done;
        return {};
    });
    if (!records) return records.error();
    // An act of its own: what is signed off is read as the store stood after the one before.
    const auto steps = package.inTransaction(made, [&](Transaction& transaction) { return copySubmissions(transaction, section.workflow.submissions); });
    return steps ? Result<void>() : steps.error();
}

Result<std::optional<PackageOrigin>> packageOriginOf(Reading& reading) {
    const auto first = reading.readActs({.before = 2, .count = 1});
    if (!first) return first.error();
    if (first->empty() || first->front().act != packageAct) return std::optional<PackageOrigin>();
    return packageOriginFrom(first->front().reason);
}

} // namespace xushi
