#include "usecases/PreviewCatalogue.h"

#include "usecases/IncomingCatalogue.h"
#include "usecases/JudgeCatalogue.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

template <class Record> std::string keyOf(const Record& record) {
    if constexpr (std::is_same_v<Record, Target>) return keyTextOf(record);
    else return record.code.text;
}

using Faulty = std::map<std::pair<RecordKind, std::string>, Problem>;

template <class Record> void leaveOut(std::vector<Record>& records, RecordKind kind, const Faulty& faulty) {
    std::erase_if(records, [&](const Record& record) { return faulty.contains({kind, keyOf(record)}); });
}

Catalogue without(Catalogue catalogue, const Faulty& faulty) {
    leaveOut(catalogue.departments, RecordKind::Department, faulty);
    leaveOut(catalogue.regions, RecordKind::Region, faulty);
    leaveOut(catalogue.curves, RecordKind::Curve, faulty);
    leaveOut(catalogue.indicators, RecordKind::Indicator, faulty);
    leaveOut(catalogue.targets, RecordKind::Target, faulty);
    leaveOut(catalogue.people, RecordKind::Person, faulty);
    return catalogue;
}

bool lacksReason(const std::vector<CatalogueLine>& lines) {
    return std::ranges::any_of(lines, [](const CatalogueLine& line) {
        return line.problem && (line.problem->key == "target.needs-reason" || line.problem->key == "target.curve-needs-reason");
    });
}

} // namespace

int CataloguePreview::count(CatalogueVerdict verdict) const {
    return static_cast<int>(std::ranges::count(lines, verdict, &CatalogueLine::verdict));
}

Result<CataloguePreview> previewCatalogue(Reading& reading, const Catalogue& file, const std::string& reason) {
    auto stored = reading.readCatalogue(yearsOfTargets(file));
    if (!stored) return stored.error();
    CataloguePreview preview{.lines = {}, .stored = std::move(*stored), .incoming = {}, .importable = {}, .needsReason = false};
    preview.incoming = withReason(preview.stored, asNextOf(preview.stored, file), reason);
    preview.importable = preview.incoming;
    Faulty faulty;
    for (bool hasFewer = true; hasFewer;) { // what is left out may have been needed by others
        const auto lines = judgeCatalogue(reading, preview.stored, preview.importable);
        if (!lines) return lines.error();
        if (preview.lines.empty()) preview.lines = *lines;
        hasFewer = false;
        for (const auto& line : *lines)
            if (line.problem) hasFewer = faulty.emplace(std::pair(line.kind, line.key), *line.problem).second || hasFewer;
        preview.importable = without(preview.incoming, faulty);
    }
    for (auto& line : preview.lines)
        if (const auto at = faulty.find({line.kind, line.key}); at != faulty.end()) {
            line.verdict = CatalogueVerdict::Problem;
            line.problem = at->second;
        }
    preview.needsReason = lacksReason(preview.lines);
    return preview;
}

} // namespace xushi
