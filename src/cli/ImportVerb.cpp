#include "cli/ImportVerb.h"

#include "cli/JsonOutput.h"
#include "domain/NamedRecord.h"
#include "domain/reading/PeriodReading.h"
#include "wiring/Composition.h"
#include "wiring/ImportMemory.h"
#include "wiring/ImportWords.h"
#include "wiring/SheetFiles.h"
#include "words/RowPhrases.h"

#include <iostream>

namespace xushi {
namespace {

constexpr NumberFormat ascii{MinusSign::Ascii};

Result<ImportChoices> choicesOf(const Catalogue& catalogue, const std::string& sheet, const std::string& region, const std::string& period) {
    ImportChoices choices{.sheet = sheet};
    if (!period.empty()) {
        const auto read = readPeriod(period);
        if (!read) return read.error();
        choices.period = FoundPeriod{read->period, read->form, period};
    }
    if (!region.empty()) {
        const auto found = regionNamed(catalogue, region, choices.period ? MonthSpan::of(choices.period->period) : MonthSpan{{0, 1}, {9999, 12}});
        if (!found) return found.error();
        choices.region = (*found)->code;
    }
    return choices;
}

/// In the unit of the indicator, or the mark of a state.
std::string valueOf(const Figure& figure) {
    switch (figure.state) {
    case FigureState::NotApplicable: return "—";
    case FigureState::BelowUnit: return "…";
    default: return figure.value ? figure.value->toString() : std::string();
    }
}

template <class Value> void putNumber(nlohmann::ordered_json& line, const char* name, const std::optional<Value>& value) {
    if (value) line[name] = value->toString();
}

/// By code where it is known, else as the table says it.
std::string indicatorIn(const FoundCell& found) { return found.indicator ? found.indicator->text : found.indicatorText; }
std::string regionIn(const FoundCell& found) { return found.region ? found.region->text : found.regionText; }
std::string periodIn(const FoundCell& found) { return found.period ? found.period->toText() : found.periodText; }

/// What is written beside the value of a figure.
void putDescription(nlohmann::ordered_json& entry, const FoundCell& found, const Figure& after) {
    const auto growth = found.growth ? found.growth->growth() : Result<std::optional<PublishedGrowth>>(std::nullopt);
    if (growth && *growth) {
        entry["growth"] = (*growth)->percent.toString();
        if ((*growth)->bound) entry["growthBound"] = std::string(token(*(*growth)->bound));
    }
    if (found.points)
        if (const auto points = found.points->points(); points) putNumber(entry, "points", *points);
    if (found.lastYear) putNumber(entry, "lastYear", after.lastYear);
    if (after.qualifier) entry["qualifier"] = std::string(token(*after.qualifier));
    if (found.status) entry["status"] = std::string(token(*found.status));
    entry["state"] = std::string(token(after.state));
}

/// `file` is said where there are several.
nlohmann::ordered_json jsonOf(const ImportLine& line, const std::string& file, Language language) {
    const FoundCell& found = line.found;
    const std::string before = line.before ? valueOf(*line.before) : std::string();
    nlohmann::ordered_json entry;
    if (!file.empty()) entry["file"] = file;
    entry["cell"] = importedFrom(line.sheet, found.place);
    entry["indicator"] = indicatorIn(found);
    entry["region"] = regionIn(found);
    entry["period"] = periodIn(found);
    entry["old"] = before.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(before);
    entry["new"] = line.after ? valueOf(*line.after) : found.text;
    entry["verdict"] = std::string(token(line.verdict));
    entry["reason"] = importRemarks(line, found.suggestions, ascii, language);
    if (line.after && line.verdict != ImportVerdict::Problem) putDescription(entry, found, *line.after);
    if (!found.unitFound.empty()) entry["unitFound"] = found.unitFound;
    if (found.isConverted) entry["converted"] = true;
    return entry;
}

} // namespace

std::string ImportVerb::purpose() const { return pick("导入县区和部门的表格", "Import figures from spreadsheets and text tables"); }

void ImportVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("FILE", m_files, pick("xlsx、ods、xls、csv 等", "xlsx, ods, xls, csv …"))->required();
    command.add_option("--sheet", m_sheet, pick("工作表名", "the sheet"));
    command.add_option("--region", m_region, pick("地区代码或名称，用于没有写明的表", "of tables that do not name one"));
    command.add_option("--period", m_period, pick("期间，如 2025-05，用于没有写明的表", "of tables that do not name one"));
    command.add_option("--map", m_map, pick("导入预览保存的对应关系", "a mapping that the import preview has saved"));
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}));
    command.add_option("--person", m_person, pick("由谁导入（人员代码）", "who imports"));
    command.add_flag("--dry-run", m_isDryRun, pick("只看结果，不写入", "show what would change and write nothing"));
    command.add_flag("--all-or-nothing", m_isAllOrNothing, pick("有一处问题就都不写入", "write nothing when there is a problem"));
    command.add_flag("--hidden", m_withHidden, pick("连隐藏的行和列一起导入", "take hidden rows and columns, too"));
}

Result<ImportVerb::FilePlan> ImportVerb::planOf(Store& store, const Catalogue& catalogue, const std::string& file) const {
    const auto choices = choicesOf(catalogue, m_sheet, m_region, m_period);
    if (!choices) return choices.error();
    auto read = readSheetFile(file);
    if (!read) return read.error();
    const NameBook names(catalogue);
    ImportChoices chosen = *choices;
    chosen.withHidden = m_withHidden;
    auto sheets = recognisedSheets(*read, names, chosen);
    if (!sheets) return sheets.error();
    if (!m_map.empty() && obeyMaps(*sheets, *read, catalogue, chosen, m_maps) == 0)
        warn({"import.map-of-others", {std::filesystem::path(m_map).filename().string(), read->origin.fileName}});
    auto plan = readTogether(store, [&](Reading& reading) { return planImport(reading, *sheets, read->origin, today()); });
    if (!plan) return plan.error();
    return FilePlan{read->origin, std::move(*plan)};
}

void ImportVerb::printText(const ImportLine& line, const Catalogue& catalogue) const {
    if (line.verdict == ImportVerdict::Ignored || line.verdict == ImportVerdict::Same) return;
    const FoundCell& found = line.found;
    const Indicator* indicator = found.indicator ? catalogue.find(*found.indicator) : nullptr;
    const Region* region = found.region ? catalogue.find(*found.region) : nullptr;
    const std::string before = line.before ? valueOf(*line.before) : std::string();
    printLine({importedFrom(line.sheet, found.place), indicator ? indicator->name : indicatorIn(found), region ? region->name : regionIn(found), periodIn(found),
               (before.empty() ? "—" : before) + " -> " + (line.after ? valueOf(*line.after) : found.text), importRemarks(line, found.suggestions, ascii, m_language)});
}

void ImportVerb::print(const std::vector<FilePlan>& plans, const Catalogue& catalogue) const {
    auto document = nlohmann::ordered_json::array();
    for (const auto& [origin, plan] : plans)
        for (const auto& line : plan.lines) {
            if (m_format == "text") printText(line, catalogue);
            else document.push_back(jsonOf(line, plans.size() > 1 ? origin.fileName : std::string(), m_language));
        }
    if (m_format == "json") std::cout << printableJson(document) << '\n';
}

int ImportVerb::countOf(const std::vector<FilePlan>& plans, ImportVerdict verdict) {
    int count = 0;
    for (const auto& plan : plans) count += plan.plan.count(verdict);
    return count;
}

ExitCode ImportVerb::write(Store& store, std::vector<FilePlan>& plans, ChangeNote note) const {
    if (const int problems = countOf(plans, ImportVerdict::Problem); m_isAllOrNothing && problems > 0)
        return fail(refused("import.all-or-nothing", {std::to_string(problems)}));
    if (countOf(plans, ImportVerdict::New) + countOf(plans, ImportVerdict::Changed) > 0)
        if (const auto kept = keepCopy(store, "import"); !kept) return fail(kept.error());
    for (auto& [origin, plan] : plans) {
        note.reason = importReason(origin);
        const auto result = importFigures(store, plan, {note, today(), m_isAllOrNothing});
        if (!result) return fail(result.error());
    }
    const int problems = countOf(plans, ImportVerdict::Problem);
    if (problems == 0) return ExitCode::Done;
    warn({"import.problems-left", {std::to_string(countOf(plans, ImportVerdict::New) + countOf(plans, ImportVerdict::Changed)), std::to_string(problems)}});
    return ExitCode::ProblemsLeft;
}

ExitCode ImportVerb::run() {
    const auto opened = openStore(m_isDryRun);
    if (!opened) return fail(opened.error());
    Store& store = **opened;
    const auto catalogue = readTogether(store, [](Reading& reading) { return reading.readCatalogue(); });
    if (!catalogue) return fail(catalogue.error());
    const auto note = noteBy(*catalogue, m_person, "import");
    if (!note) return fail(note.error());
    if (!m_map.empty()) {
        auto maps = importMapsAt(m_map);
        if (!maps) return fail(maps.error());
        m_maps = std::move(*maps);
    }
    std::vector<FilePlan> plans;
    for (const auto& file : m_files) {
        auto plan = planOf(store, *catalogue, file);
        if (!plan) return fail(plan.error());
        plans.push_back(std::move(*plan));
    }
    const ExitCode code = !m_isDryRun                                  ? write(store, plans, *note)
                          : countOf(plans, ImportVerdict::Problem) > 0 ? ExitCode::ProblemsLeft
                                                                       : ExitCode::Done;
    const bool isTold = code == ExitCode::Done || code == ExitCode::ProblemsLeft || (code == ExitCode::Refused && m_isAllOrNothing);
    if (isTold) print(plans, *catalogue); // the others were not tried
    return code;
}

} // namespace xushi
