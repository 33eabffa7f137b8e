#include "domain/NamedRecord.h"

#include "domain/Width.h"

#include <algorithm>

namespace xushi {
namespace {

std::string plain(std::string_view name) {
    const std::string folded = foldWidth(withoutInvisible(name));
    return std::string(trimmed(folded));
}

bool isCalled(const Region& region, const std::string& name) { return plain(region.name) == name; }
bool isCalled(const Indicator& indicator, const std::string& name) {
    return plain(indicator.name) == name
           || std::ranges::any_of(indicator.aliases, [&](const std::string& alias) { return plain(alias) == name; });
}

template <class Record> std::string listed(const std::vector<const Record*>& records) {
    std::string list;
    for (const auto* record : records) list += (list.empty() ? "" : "; ") + record->code.text + " " + record->name;
    return list;
}

/// The only record of the name, or the only one of them that is valid; nullptr where there is none.
template <class Record>
Result<const Record*> called(const std::vector<Record>& records, std::string_view text, const MonthSpan& when, const char* which) {
    const std::string name = plain(text);
    std::vector<const Record*> all;
    for (const auto& record : records) {
        if (record.code.text == name) return &record;
        if (!name.empty() && isCalled(record, name)) all.push_back(&record);
    }
    if (all.size() < 2) return all.empty() ? nullptr : all.front();
    std::vector<const Record*> valid;
    std::ranges::copy_if(all, std::back_inserter(valid), [&](const Record* record) { return record->validity().holdsWithin(when); });
    if (valid.size() == 1) return valid.front();
    return refused(which, {std::string(text), listed(valid.empty() ? all : valid)});
}

} // namespace

Result<const Indicator*> indicatorNamed(const Catalogue& catalogue, std::string_view text, const MonthSpan& when) {
    const auto found = called(catalogue.indicators, text, when, "figure.which-indicator");
    if (found && !*found) return missing("figure.no-indicator", {withNamedInvisible(text)});
    return found;
}

Result<const Department*> departmentNamed(const Catalogue& catalogue, std::string_view text) {
    const std::string name = plain(text);
    if (const Department* coded = catalogue.find(DepartmentCode{name})) return coded;
    const auto at = std::ranges::find_if(catalogue.departments, [&](const Department& one) { return !name.empty() && plain(one.name) == name; });
    if (at == catalogue.departments.end()) return missing("workflow.no-department", {withNamedInvisible(text)});
    return &*at;
}

Result<const Region*> regionNamed(const Catalogue& catalogue, std::string_view text, const MonthSpan& when) {
    if (isBlank(text)) {
        const Region* city = catalogue.city();
        return city ? Result<const Region*>(city) : missing("figure.no-city");
    }
    const auto found = called(catalogue.regions, text, when, "figure.which-region");
    if (found && !*found) return missing("figure.no-region", {withNamedInvisible(text)});
    return found;
}

} // namespace xushi
