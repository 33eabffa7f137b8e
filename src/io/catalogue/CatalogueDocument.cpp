#include "io/catalogue/CatalogueDocument.h"

#include "domain/checks/CheckCatalog.h"
#include "io/records/CatalogueFields.h"
#include "io/catalogue/CatalogueRecords.h"

#include <array>

namespace xushi {
namespace {

constexpr int knownFormat = 1;
constexpr WholeRange days{1, 31};
constexpr std::array<std::string_view, 21> members{
    "format",       "title",      "sample",      "rounding",       "farBehindAt",  "growthLimit", "completionLimit",
    "gapJumpLimit", "unitSlipFactor", "jumpFactor", "recomputedLimit", "closedThrough", "departments", "regions",
    "curves",       "indicators", "targets",     "dueDay",         "people",
    "smallCount",   "notAsked"};

constexpr std::array<std::pair<std::string_view, Decimal CheckLimits::*>, 6> limits{
    {{"growthLimit", &CheckLimits::growth},
     {"completionLimit", &CheckLimits::completion},
     {"gapJumpLimit", &CheckLimits::gapJump},
     {"unitSlipFactor", &CheckLimits::unitSlip},
     {"jumpFactor", &CheckLimits::jump},
     {"recomputedLimit", &CheckLimits::recomputed}}};

template <class R> FileValue arrayOf(const std::vector<R>& records) {
    FileValue array = FileValue::array();
    for (const auto& record : records) array.push_back(recordOf(record));
    return array;
}

Result<void> checkFormat(const FileValue& document) {
    const auto format = document.is_object() ? document.find("format") : document.end();
    if (!document.is_object() || format == document.end()) return refused("catalogue.format", {""});
    if (*format == knownFormat && format->is_number_integer()) return {};
    const bool isNewer = format->is_number_integer() && *format > knownFormat;
    return Problem{isNewer ? ProblemKind::Newer : ProblemKind::Refused, "catalogue.format", {shownValue(*format)}};
}

/// Until its code is read, a record is known by its list and place.
std::string provisionalName(const CatalogueList& list, const FileValue& record, std::size_t index) {
    const std::string place = std::string(list.name) + "#" + std::to_string(index + 1);
    if (!record.is_object()) return place;
    const bool isTarget = record.contains("indicator");
    const auto part = [&](const char* field) {
        return record.contains(field) && !record[field].is_null() ? shownValue(record[field]) : "";
    };
    const std::string key = isTarget ? part("indicator") + "|" + part("region") + "|" + part("year") : part("code");
    return key.empty() ? place : std::string(list.name) + "/" + key;
}

template <class R, class Read>
Result<void> readList(const FileValue& document, std::string_view name, std::vector<R>& records, const Read& read) {
    const CatalogueList& list = catalogueList(name);
    std::vector<std::string_view> names;
    for (const auto& field : list.fields) names.push_back(field.name);
    const auto array = document.find(std::string(name));
    if (array == document.end()) return refused("catalogue.missing-field", {"catalogue", std::string(name)});
    if (!array->is_array()) return refused("catalogue.field", {"catalogue", std::string(name), shownValue(*array)});
    for (const FileValue& element : *array) {
        const std::string recordName = provisionalName(list, element, records.size());
        if (!element.is_object()) return refused("catalogue.not-a-record", {recordName, shownValue(element)});
        RecordReader in(element, "catalogue", recordName);
        in.allowOnly(names);
        read(in, records.emplace_back());
        if (!in.isGood()) return in.problem();
    }
    return {};
}

template <class R> Result<void> readList(const FileValue& document, std::string_view name, std::vector<R>& records) {
    return readList(document, name, records, [](RecordReader& in, R& record) { readRecord(in, record); });
}

std::vector<CheckSilence> silencesFrom(RecordReader& in) {
    std::vector<CheckSilence> silences;
    for (const auto& text : in.texts("notAsked")) {
        const auto silence = silenceFrom(text);
        if (silence && canBeSilenced(silence->check)) silences.push_back(*silence);
        else in.refuse("notAsked", text);
    }
    return silences;
}

Result<Settings> settingsFrom(const FileValue& document) {
    RecordReader in(document, "catalogue", "catalogue");
    in.allowOnly(members);
    Settings settings;
    settings.title = in.text("title");
    settings.isSample = in.flag("sample", false);
    settings.rounding = in.token<RoundingRule>("rounding").value_or(settings.rounding);
    if (const auto limit = in.decimal("farBehindAt", "个百分点")) {
        if (*limit > Decimal(0)) in.refuse("farBehindAt", limit->toString());
        settings.thresholds = LightThresholds{*limit};
    }
    for (const auto& [name, limit] : limits) {
        const auto given = in.decimal(name);
        if (given && *given <= Decimal(0)) in.refuse(name, given->toString());
        settings.limits.*limit = given.value_or(settings.limits.*limit);
    }
    if (const auto few = in.decimal("smallCount")) {
        if (few->isNegative()) in.refuse("smallCount", few->toString());
        settings.limits.smallCount = *few;
    }
    if (document.contains("notAsked")) settings.silences = silencesFrom(in);
    settings.closedThrough = in.yearMonth("closedThrough");
    if (document.contains("dueDay")) settings.dueDay = in.whole("dueDay", days, std::nullopt);
    if (!in.isGood()) return in.problem();
    return settings;
}

} // namespace

FileValue settingsRecord(const Settings& settings) {
    FileValue document = {{"title", settings.title}, {"sample", settings.isSample}, {"rounding", std::string(token(settings.rounding))},
                     {"farBehindAt", settings.thresholds.farBehindBelow.toString()}};
    for (const auto& [name, limit] : limits) document[std::string(name)] = (settings.limits.*limit).toString();
    document["smallCount"] = settings.limits.smallCount.toString();
    document["notAsked"] = FileValue::array();
    for (const auto& silence : settings.silences) document["notAsked"].push_back(textOf(silence));
    document["closedThrough"] = settings.closedThrough ? FileValue(settings.closedThrough->toText()) : FileValue();
    document["dueDay"] = settings.dueDay ? FileValue(*settings.dueDay) : FileValue();
    return document;
}

FileValue documentOf(const Catalogue& catalogue) {
    const Settings& settings = catalogue.settings;
    FileValue document = {{"format", knownFormat}, {"title", settings.title}, {"sample", settings.isSample}};
    if (settings.rounding != Settings().rounding) document["rounding"] = std::string(token(settings.rounding));
    if (settings.thresholds != Settings().thresholds)
        document["farBehindAt"] = settings.thresholds.farBehindBelow.toString();
    for (const auto& [name, limit] : limits)
        if (settings.limits.*limit != CheckLimits().*limit)
            document[std::string(name)] = (settings.limits.*limit).toString();
    if (settings.limits.smallCount != CheckLimits().smallCount) document["smallCount"] = settings.limits.smallCount.toString();
    if (settings.silences != Settings().silences) {
        document["notAsked"] = FileValue::array();
        for (const auto& silence : settings.silences) document["notAsked"].push_back(textOf(silence));
    }
    if (settings.closedThrough) document["closedThrough"] = settings.closedThrough->toText();
    if (settings.dueDay) document["dueDay"] = *settings.dueDay;
    document["departments"] = arrayOf(catalogue.departments);
    document["regions"] = arrayOf(catalogue.regions);
    document["curves"] = arrayOf(catalogue.curves);
    document["indicators"] = arrayOf(catalogue.indicators);
    document["targets"] = arrayOf(catalogue.targets);
    if (!catalogue.people.empty()) document["people"] = arrayOf(catalogue.people);
    return document;
}

Result<Catalogue> catalogueFrom(const FileValue& document) {
    if (const auto known = checkFormat(document); !known) return known.error();
    Catalogue catalogue;
    auto settings = settingsFrom(document);
    if (!settings) return settings.error();
    catalogue.settings = *settings;
    for (const auto& read : {readList(document, "departments", catalogue.departments),
                             readList(document, "regions", catalogue.regions),
                             readList(document, "curves", catalogue.curves),
                             readList(document, "indicators", catalogue.indicators),
                             readList(document, "targets", catalogue.targets,
                                      [&](RecordReader& in, Target& target) { readTarget(in, catalogue, target); })})
        if (!read) return read.error();
    if (document.contains("people"))
        if (const auto read = readList(document, "people", catalogue.people); !read) return read.error();
    return catalogue;
}

} // namespace xushi
