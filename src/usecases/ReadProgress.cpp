#include "usecases/ReadProgress.h"

#include "domain/CatalogueByMonth.h"
#include "domain/signing/SignedChanges.h"
#include "domain/workflow/ReviewState.h"
#include "domain/workflow/Steps.h"
#include "usecases/ReadSignedWorlds.h"

#include <algorithm>

namespace xushi {
namespace {

void count(DepartmentProgress& progress, const AuditLine& line) {
    progress.open += line.blocks() ? 1 : 0;
    if (line.isMissing()) ++progress.missing;
    else ++(line.finding.severity == Severity::Hard ? progress.hard : progress.soft);
}

int changedRows(const AuditRequest& request, const DepartmentCode& department) {
    const Period period = Period::ytd(request.month.year, request.month.month);
    const auto rows = boardAt({request.catalogue, request.figures, period, std::nullopt, {}, request.signedWorlds});
    return static_cast<int>(std::ranges::count_if(rows, [&](const BoardRow& row) {
        const Indicator& indicator = definitionOf(row, *request.catalogue.find(row.indicator));
        return indicator.department == department && std::ranges::any_of(row.remarks, isChangeSinceSigning);
    }));
}

DepartmentProgress progressOf(AuditRequest request, const Department& department) {
    DepartmentProgress progress{.department = department, .submission = {.key = {department.code, request.month}}};
    if (const Submission* found = request.workflow.find(progress.submission.key)) progress.submission = *found;
    progress.deadline = deadlineOf(progress.submission, request.catalogue.settings.dueDay);
    request.department = department.code;
    for (const auto& line : auditOf(request)) count(progress, line);
    const ReviewState reviewed = reviewStateOf(request);
    progress.figures = reviewed.figures;
    progress.accepted = reviewed.accepted;
    progress.returned = static_cast<int>(reviewed.returned.size());
    if (progress.submission.stage == Stage::SignedOff) progress.changed = changedRows(request, department.code);
    return progress;
}

} // namespace

Result<std::vector<DepartmentProgress>> readProgress(Reading& reading, const YearMonth& month, const std::string& department) {
    const auto stored = reading.readCatalogue({month.year - 1, month.year});
    if (!stored) return stored.error();
    CatalogueByMonth byMonth(*stored);
    const Catalogue& catalogue = byMonth.at(month);
    const auto workflow = reading.readWorkflow({month.year, month.year});
    if (!workflow) return workflow.error();
    const auto figures = reading.readFigures({{firstYearNeeded(catalogue, month.year), month.year}});
    if (!figures) return figures.error();
    const auto worlds = readSignedWorlds(reading, *stored, *workflow, month.year);
    if (!worlds) return worlds.error();
    const auto isAsked = [&](const Department& one) {
        if (!department.empty()) return one.code.text == department || one.name == department;
        return std::ranges::find(catalogue.indicators, one.code, &Indicator::department) != catalogue.indicators.end();
    };
    std::vector<DepartmentProgress> all;
    for (const auto& one : catalogue.departments)
        if (isAsked(one)) all.push_back(progressOf({catalogue, *figures, *workflow, month, std::nullopt, &*worlds}, one));
    if (all.empty() && !department.empty()) return missing("workflow.no-department", {department});
    return all;
}

} // namespace xushi
