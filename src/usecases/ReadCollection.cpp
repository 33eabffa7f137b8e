#include "usecases/ReadCollection.h"

#include "domain/CatalogueByMonth.h"
#include "domain/Records.h"
#include "domain/Reversal.h"
#include "domain/packages/PackageOrigin.h"
#include "domain/workflow/Audit.h"
#include "domain/workflow/Steps.h"
#include "usecases/ImportFigures.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

/// What a figure says, without the words about it.
Figure withoutWords(Figure figure) {
    figure.revision = 0;
    figure.isAsOfAssumed = false;
    for (auto* text : {&figure.source, &figure.note, &figure.label, &figure.typed, &figure.wording}) text->clear();
    return figure;
}

/// A table, or a package that came back.
bool isFromFile(const std::string& act) { return act == "import" || act == mergeAct; }

/// A note on a figure sends nothing; a file that repeats what stood there, with other words, does.
bool sendsSomething(const JournalEntry& entry, const Figure& after) {
    if (isFromFile(entry.note.act) || reversalFrom(entry.note.act) || entry.before.empty()) return true;
    const auto before = figureFrom(entry.before);
    return !before || !isSameContent(withoutWords(*before), withoutWords(after));
}

FigureSending sendingFrom(const JournalEntry& entry, const Figure& after, const CollectionAsked& asked) {
    FigureSending sending{.group = entry.group, .act = entry.note.act, .actor = entry.note.actor, .at = entry.note.at, .day = asked.dayOf(entry.note.at), .reason = entry.note.reason, .figure = after};
    const auto origin = isFromFile(entry.note.act) ? originFrom(entry.note.reason) : std::nullopt;
    if (!origin) return sending;
    sending.file = origin->fileName;
    sending.digest = origin->sha256;
    sending.place = placeFrom(after.source, *origin);
    return sending;
}

Result<void> addSendings(Reading& reading, const CollectionAsked& asked, std::vector<ExpectedFigure>& expected) {
    std::vector<std::string> keys;
    std::map<std::string, ExpectedFigure*, std::less<>> byKey;
    for (auto& figure : expected) byKey.emplace(keys.emplace_back(keyTextOf(figure.key)), &figure);
    const auto entries = reading.readHistories(RecordKind::Figure, keys);
    if (!entries) return entries.error();
    for (const auto& entry : *entries) {
        const auto after = figureFrom(entry.after);
        if (after && sendsSomething(entry, *after)) byKey.at(entry.key)->sendings.push_back(sendingFrom(entry, *after, asked));
    }
    return {};
}

bool isExcused(const Workflow& workflow, const FigureKey& key) {
    return explanationOf(workflow, key, {Severity::Soft, {std::string(notReported), {}}}) != nullptr;
}

std::vector<ExpectedFigure> expectedFigures(const AuditRequest& request) {
    std::vector<ExpectedFigure> expected;
    for (const auto& region : request.catalogue.regions)
        for (const auto& indicator : request.catalogue.indicators) {
            const auto stored = keyFor(indicator, Period::ytd(request.month.year, request.month.month).withKind(storedKind(indicator)));
            if (!stored || !isExpected(request, indicator, region, *stored)) continue;
            ExpectedFigure figure{.key = {*stored, indicator.code, region.code}, .department = indicator.department};
            figure.isThere = isReportedAt(request, figure.key);
            figure.isExcused = !figure.isThere && isExcused(request.workflow, figure.key);
            expected.push_back(std::move(figure));
        }
    return expected;
}

std::map<DepartmentCode, Date> deadlinesOf(const Catalogue& catalogue, const Workflow& workflow, const YearMonth& month) {
    std::map<DepartmentCode, Date> deadlines;
    for (const auto& indicator : catalogue.indicators) {
        const SubmissionKey key{indicator.department, month};
        const Submission* submission = workflow.find(key);
        if (const auto day = deadlineOf(submission ? *submission : Submission{.key = key}, catalogue.settings.dueDay)) deadlines.emplace(indicator.department, *day);
    }
    return deadlines;
}

/// Region by region as they came; within one the departments in the order of the catalogue.
void sortRows(const Catalogue& catalogue, std::vector<CollectionRow>& rows) {
    const auto placeIn = [](const auto& records, const auto& code) {
        return std::ranges::find(records, code, [](const auto& record) { return record.code; }) - records.begin();
    };
    std::ranges::stable_sort(rows, {}, [&](const CollectionRow& row) {
        return std::pair(placeIn(catalogue.regions, row.region), placeIn(catalogue.departments, row.department));
    });
}

} // namespace

Result<Collection> readCollection(Reading& reading, const AuditRequest& known, const CollectionAsked& asked) {
    auto expected = expectedFigures(known);
    if (const auto added = addSendings(reading, asked, expected); !added) return added.error();
    Collection collection{known.catalogue, asked.month, asked.today, collectionOf(expected, deadlinesOf(known.catalogue, known.workflow, asked.month), asked.today)};
    sortRows(collection.catalogue, collection.rows);
    return collection;
}

Result<Collection> readCollection(Reading& reading, const CollectionAsked& asked) {
    const auto& month = asked.month;
    const auto stored = reading.readCatalogue({month.year - 1, month.year});
    if (!stored) return stored.error();
    const auto workflow = reading.readWorkflow({month.year, month.year});
    if (!workflow) return workflow.error();
    const auto figures = reading.readFigures({{month.year - 1, month.year}});
    if (!figures) return figures.error();
    CatalogueByMonth byMonth(*stored);
    return readCollection(reading, {byMonth.at(month), *figures, *workflow, month, std::nullopt}, asked);
}

std::vector<CollectionRow> owedRows(const AuditRequest& known, const Date& today) {
    auto rows = collectionOf(expectedFigures(known), deadlinesOf(known.catalogue, known.workflow, known.month), today);
    std::erase_if(rows, [](const CollectionRow& row) { return row.isComplete(); });
    sortRows(known.catalogue, rows);
    return rows;
}

} // namespace xushi
