#include "app/shared/RecordWords.h"

#include "app/text/QtText.h"
#include "wiring/CatalogueLists.h"

#include <QStringList>

namespace xushi {
namespace {

template <class Record> bool takeInto(std::vector<Record>& records, const Result<Record>& record) {
    if (record) records.push_back(*record);
    return record.has_value();
}

/// A catalogue of this record alone.
bool takeRecord(Catalogue& catalogue, RecordKind kind, const Fields& fields) {
    switch (kind) {
    case RecordKind::Indicator: return takeInto(catalogue.indicators, indicatorFrom(fields));
    case RecordKind::Target: return takeInto(catalogue.targets, targetFrom(fields));
    case RecordKind::Curve: return takeInto(catalogue.curves, curveFrom(fields));
    case RecordKind::Region: return takeInto(catalogue.regions, regionFrom(fields));
    case RecordKind::Department: return takeInto(catalogue.departments, departmentFrom(fields));
    case RecordKind::Person: return takeInto(catalogue.people, personFrom(fields));
    case RecordKind::Settings:
        if (const auto settings = settingsFrom(fields)) catalogue.settings = *settings;
        return !fields.empty();
    default: return false;
    }
}

} // namespace

QString recordDifferences(RecordKind kind, const Fields& before, const Fields& after, Language language) {
    Catalogue earlier, later;
    if (before.empty() || !takeRecord(earlier, kind, before) || !takeRecord(later, kind, after)) return {};
    const auto orEmpty = [&](const std::string& text) { return text.empty() ? say(Remark{"change.empty", {}}, language) : text; };
    QStringList parts;
    for (const auto& change : catalogueChanges(earlier, later)) {
        const auto words = language == Language::Chinese ? inChinese(change) : CatalogueWords{change.field, change.before, change.after};
        parts << toQt(say(Remark{"change.field", {words.field, orEmpty(words.before), orEmpty(words.after)}}, language));
    }
    return parts.join(language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; "));
}

} // namespace xushi
