#include "usecases/FillInSheets.h"

#include "domain/CatalogueByMonth.h"
#include "domain/NamedRecord.h"

#include <algorithm>

namespace xushi {
namespace {

Result<std::vector<FillInSheet>> sheetsOfRegions(const FillInWanted& wanted, const AuditRequest& asked, const Catalogue& names) {
    const MonthSpan month{wanted.month, wanted.month};
    const auto only = wanted.name.empty() ? Result<const Region*>(nullptr) : regionNamed(asked.catalogue, wanted.name, month);
    if (!only) return only.error();
    std::vector<FillInSheet> sheets;
    for (const auto& region : asked.catalogue.regions) {
        const bool isAsked = *only ? region.code == (*only)->code : region.type != RegionType::City;
        if (!isAsked) continue;
        sheets.push_back(fillInSheetOf({asked, names, region.code}));
        sheets.back().owner = region.name;
    }
    return sheets;
}

Result<std::vector<FillInSheet>> sheetsOfDepartments(const FillInWanted& wanted, AuditRequest asked, const Catalogue& names) {
    const auto isCalled = [&](const Department& one) { return wanted.name.empty() || one.code.text == wanted.name || one.name == wanted.name; };
    if (std::ranges::none_of(asked.catalogue.departments, isCalled)) return missing("workflow.no-department", {wanted.name});
    std::vector<FillInSheet> sheets;
    for (const auto& department : asked.catalogue.departments) {
        if (!isCalled(department)) continue;
        asked.department = department.code;
        sheets.push_back(fillInSheetOf({asked, names, std::nullopt}));
        sheets.back().owner = department.name;
    }
    return sheets;
}

} // namespace

Result<std::vector<FillInSheet>> fillInSheets(Reading& reading, const FillInWanted& wanted) {
    const YearMonth& month = wanted.month;
    const auto stored = reading.readCatalogue({month.year - 1, month.year});
    if (!stored) return stored.error();
    CatalogueByMonth byMonth(*stored);
    const auto figures = reading.readFigures({{month.year - 1, month.year}});
    if (!figures) return figures.error();
    const Workflow workflow;
    const AuditRequest asked{byMonth.at(month), *figures, workflow, month};
    auto sheets = wanted.owner == FillInOwner::Region ? sheetsOfRegions(wanted, asked, *stored) : sheetsOfDepartments(wanted, asked, *stored);
    if (!sheets) return sheets;
    std::erase_if(*sheets, [](const FillInSheet& sheet) { return sheet.rows.empty(); });
    if (sheets->empty()) return missing("fill-in.nothing-due", {month.toText()});
    return sheets;
}

} // namespace xushi
