#include "wiring/ImportWords.h"

#include "words/Phrases.h"

namespace xushi {
namespace {

/// As the table says it, with the sign that its heading may have instead.
std::string withPerCent(const std::string& growth) {
    const bool hasSign = growth.find('%') != std::string::npos || growth.find("％") != std::string::npos;
    return hasSign ? growth : growth + "%";
}

std::vector<Remark> remarksOn(const ImportLine& line, const NumberFormat& format, Language language) {
    const FoundCell& found = line.found;
    std::vector<Remark> remarks;
    if (found.isConverted) remarks.push_back({"import.told-converted", {found.text, found.unitFound}});
    if (found.growth) remarks.push_back({"import.told-growth", {withPerCent(found.growth->text())}});
    if (found.points) remarks.push_back({"import.told-points", {found.points->text()}});
    if (found.lastYear && line.after && line.after->lastYear) remarks.push_back({"import.told-last-year", {format.decimal(*line.after->lastYear)}});
    if (found.status) remarks.push_back({"import.told-status", {statusWord(*found.status, language)}});
    return remarks;
}

} // namespace

std::string importRemarks(const ImportLine& line, const std::vector<std::string>& suggestions, const NumberFormat& format, Language language) {
    std::vector<Remark> remarks;
    if (!line.reason.key.empty()) remarks.push_back(line.reason);
    if (line.edit)
        for (auto& remark : remarksOn(line, format, language)) remarks.push_back(std::move(remark));
    std::string list;
    const std::string mark = say(Remark{"workflow.list-mark", {}}, language);
    for (const auto& suggestion : suggestions) list += (list.empty() ? std::string() : mark) + suggestion;
    if (!list.empty()) remarks.push_back({"import.perhaps", {list}});
    return sayAll(remarks, language);
}

} // namespace xushi
