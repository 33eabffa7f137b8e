#include "cli/CatalogVerb.h"

#include "cli/JsonOutput.h"
#include "domain/WordArgument.h"
#include "domain/texts/PlainText.h"
#include "usecases/ImportCatalogue.h"
#include "wiring/Composition.h"

#include <algorithm>
#include <iostream>

namespace xushi {

std::string CatalogVerb::purpose() const { return pick("导出或导入指标目录", "Export or import the catalogue"); }

void CatalogVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* way = command.add_option_group("way");
    way->add_option("--export", m_exportPath,
                    pick(".json、.xlsx 文件或文件夹；已有的文件会被覆盖，台账不会",
                         "a .json or .xlsx file or a folder; files that are there are replaced, a store never"));
    auto* import = way->add_option("--import", m_importPath,
                                   pick(".json、.xlsx、.ods、.xls、.csv 文件或文件夹", "a .json, .xlsx, .ods, .xls or .csv file or a folder"));
    way->require_option(1);
    command.add_flag("--dry-run", m_isDryRun, pick("只看结果，不写入", "show what would change and write nothing"))->needs(import);
    command.add_flag("--skip-problems", m_skipsProblems, pick("有问题的行不导入，其余照常导入", "leave out the lines that have a problem"))->needs(import);
    command.add_option("--reason", m_reason, pick("调整目标和曲线的原因", "why targets and curves are changed"))->needs(import);
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}))->needs(import);
}

ExitCode CatalogVerb::run() { return m_exportPath.empty() ? importFrom() : exportTo(); }

ExitCode CatalogVerb::exportTo() const {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto catalogue = readTogether(**store, [](Reading& reading) { return reading.readCatalogue(); });
    if (!catalogue) return fail(catalogue.error());
    if (const auto written = writeCatalogueFile(*catalogue, m_exportPath); !written) return fail(written.error());
    std::cout << m_exportPath << '\n';
    return ExitCode::Done;
}

ExitCode CatalogVerb::importFrom() const {
    const auto opened = openStore(m_isDryRun);
    if (!opened) return fail(opened.error());
    Store& store = **opened;
    const auto stored = readTogether(store, [](Reading& reading) { return reading.readCatalogue(); });
    if (!stored) return fail(stored.error());
    const auto plan = planOf(store, *stored);
    if (!plan) return fail(plan.error());
    const int problems = plan->problemsOfRecords();
    if (m_isDryRun) {
        print(*plan);
        return problems > 0 ? ExitCode::ProblemsLeft : ExitCode::Done;
    }
    if (problems > 0 && !m_skipsProblems) return failWith(*plan);
    return write(store, *stored, *plan);
}

Result<CataloguePlan> CatalogVerb::planOf(Store& store, const Catalogue& stored) const {
    const auto arriving = readCatalogueLists(m_importPath, stored);
    if (!arriving) return arriving.error();
    return readTogether(store, [&](Reading& reading) { return planCatalogue(reading, {*arriving, m_reason}); });
}

ExitCode CatalogVerb::write(Store& store, const Catalogue& before, const CataloguePlan& plan) const {
    const auto counts = importCatalogue(store, plan.importable, changeNote("import-catalogue", m_importPath));
    if (!counts) return fail(counts.error());
    const auto after = readTogether(store, [](Reading& reading) { return reading.readCatalogue(); });
    if (!after) return fail(after.error());
    const auto notes = importNotes(m_importPath, before, *after);
    if (!notes) return fail(notes.error());
    const int problems = plan.problemsOfRecords();
    if (m_format == "json") {
        printJson(plan);
    } else {
        std::cout << say(Remark{"catalogue.imported", {std::to_string(counts->added), std::to_string(counts->changed), std::to_string(counts->unchanged)}}, m_language) << '\n';
        for (const auto* remarks : {&notes->changed, &notes->notTaken, &plan.told})
            for (const auto& remark : *remarks) std::cout << plainLine(say(remark, m_language)) << '\n';
    }
    if (problems == 0) return ExitCode::Done;
    warn({"listing.problems-left", {std::to_string(problems)}});
    return ExitCode::ProblemsLeft;
}

ExitCode CatalogVerb::failWith(const CataloguePlan& plan) const {
    const auto first = std::ranges::find(plan.entries, CatalogueVerdict::Problem, &CatalogueEntry::verdict);
    const Problem& problem = *first->problem;
    if (first->cell.empty()) return fail(problem);
    const std::string said = remarkArgument({problem.key, problem.args});
    if (!first->place.empty()) return fail({problem.kind, "listing.at", {first->cell, said}});
    return fail({problem.kind, "listing.refused", {first->cell, said, std::to_string(plan.problemsOfRecords())}});
}

std::string CatalogVerb::reasonOf(const CatalogueEntry& entry) const {
    return entry.problem ? plainLine(say(*entry.problem, m_language)) : std::string();
}

void CatalogVerb::print(const CataloguePlan& plan) const {
    if (m_format == "json") return printJson(plan);
    for (const auto& entry : plan.entries) {
        if (entry.verdict == CatalogueVerdict::Same) continue;
        printLine({entry.cell, entry.place, entry.name, say(Remark{"listing.verdict-" + std::string(token(entry.verdict)), {}}, m_language), reasonOf(entry)});
        if (entry.verdict != CatalogueVerdict::Changed) continue;
        const auto empty = wordArgument("change.empty");
        for (const auto& field : entry.fields)
            std::cout << "  " << plainLine(say(Remark{"listing.field-change", {field.field, field.before.empty() ? empty : field.before, field.after.empty() ? empty : field.after}}, m_language)) << '\n';
    }
    for (const auto& remark : plan.told) std::cout << plainLine(say(remark, m_language)) << '\n';
    const auto count = [&](CatalogueVerdict verdict) { return std::to_string(plan.count(verdict)); };
    std::cout << say(Remark{"listing.counts", {count(CatalogueVerdict::New), count(CatalogueVerdict::Changed), count(CatalogueVerdict::Same), count(CatalogueVerdict::Problem)}}, m_language) << '\n';
}

void CatalogVerb::printJson(const CataloguePlan& plan) const {
    nlohmann::ordered_json document{{"lines", nlohmann::ordered_json::array()}, {"told", nlohmann::ordered_json::array()}};
    for (const auto& entry : plan.entries) {
        nlohmann::ordered_json fields = nlohmann::ordered_json::array();
        for (const auto& field : entry.fields) fields.push_back({{"field", field.field}, {"old", field.before}, {"new", field.after}});
        document["lines"].push_back({{"cell", entry.cell}, {"record", entry.place}, {"name", entry.name}, {"verdict", std::string(token(entry.verdict))},
                                     {"fields", std::move(fields)}, {"reason", reasonOf(entry)}});
    }
    for (const auto& remark : plan.told) document["told"].push_back(plainLine(say(remark, m_language)));
    std::cout << printableJson(document) << '\n';
}

} // namespace xushi
