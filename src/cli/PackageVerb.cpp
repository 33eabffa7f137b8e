#include "cli/PackageVerb.h"

#include "cli/JsonOutput.h"
#include "domain/RecordNames.h"
#include "domain/texts/PlainText.h"
#include "wiring/Composition.h"
#include "wiring/PackageFiles.h"
#include "words/MergePhrases.h"

#include <filesystem>
#include <iostream>

namespace xushi {
namespace {

constexpr NumberFormat asciiNumbers{MinusSign::Ascii};

/// A figure as a program reads it: nothing where there is none.
nlohmann::ordered_json jsonOf(const std::optional<Figure>& figure) {
    if (!figure || figure->state == FigureState::Cleared) return nullptr;
    nlohmann::ordered_json json{{"state", std::string(token(figure->state))}, {"value", nullptr}};
    if (figure->value) json["value"] = figure->value->toString();
    if (figure->qualifier) json["qualifier"] = std::string(token(*figure->qualifier));
    json["status"] = std::string(token(figure->status));
    if (figure->growth) json["growth"] = figure->growth->percent.toString();
    if (figure->points) json["points"] = figure->points->toString();
    if (figure->lastYear) json["lastYear"] = figure->lastYear->toString();
    if (!figure->source.empty()) json["source"] = figure->source;
    if (!figure->note.empty()) json["note"] = figure->note;
    return json;
}

nlohmann::ordered_json jsonOf(const std::optional<FindingExplanation>& told) {
    return told && !told->text.empty() ? nlohmann::ordered_json(told->text) : nlohmann::ordered_json();
}

nlohmann::ordered_json jsonOf(const MergeLine& line, Language language) {
    nlohmann::ordered_json json{{"fate", std::string(token(line.fate))}, {"kind", line.figure() ? "figure" : "explanation"}, {"indicator", line.key.indicator.text},
                                {"region", line.key.region.text},        {"period", line.key.period.toText()}};
    if (!line.figure()) json["check"] = line.check();
    std::visit([&](const auto& sides) {
        json["given"] = jsonOf(sides.given);
        json["theirs"] = jsonOf(sides.theirs);
        json["ours"] = jsonOf(sides.ours);
    }, line.sides);
    if (line.fate == MergeFate::Refused) json["reason"] = say(line.reason, language);
    return json;
}

} // namespace

std::string PackageVerb::purpose() const { return pick("发出处室数据包，或收回", "Give a department's package out, or take it back"); }

void PackageVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* way = command.add_option_group("way");
    auto* department = way->add_option("--department", m_department, pick("发出：处室编码或名称", "give out: code or name of a department"));
    auto* merge = way->add_option("--merge", m_merge, pick("收回：数据包文件", "take back: the file of a package"));
    way->require_option(1);
    auto* out = command.add_option("--out", m_out, pick("要写的数据包（.xushi），不会覆盖已有的文件", "the package to write; a file that is there is not replaced"));
    department->needs(out);
    out->needs(department);
    command.add_flag("--dry-run", m_isDryRun, pick("只看会改什么，不写入", "show what would change and write nothing"))->needs(merge);
    command.add_option("--conflicts", m_conflicts, pick("双方都改了的：ours 保留台账的（默认），theirs 采用收回的", "what both changed: ours stays (default), or theirs is taken"))
        ->check(CLI::IsMember({"ours", "theirs"}))->needs(merge);
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}));
    command.add_option("--person", m_person, pick("由谁收回（人员代码）", "who takes it back"))->needs(merge);
}

ExitCode PackageVerb::run() { return m_merge.empty() ? giveOut() : takeBack(); }

ExitCode PackageVerb::giveOut() const {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto section = readTogether(**store, [&](Reading& reading) { return readSection(reading, m_department); });
    if (!section) return fail(section.error());
    if (const auto written = writePackageFile(*section, m_out); !written) return fail(written.error());
    std::cout << plainLine(say(Remark{"package.made", {nameIn(section->catalogue, section->origin.department), std::to_string(section->catalogue.indicators.size()),
                                                       std::to_string(section->figures.size()), m_out}}, m_language))
              << '\n';
    return ExitCode::Done;
}

void PackageVerb::printText(const MergePlan& plan, const Catalogue& catalogue) const {
    for (const auto& line : plan.lines) {
        std::string given, theirs, ours, more;
        if (const auto* figure = line.figure()) {
            const auto value = [&](const std::optional<Figure>& side) { return mergeValue(catalogue, line.key, side, asciiNumbers, m_language); };
            given = value(figure->given), theirs = value(figure->theirs), ours = value(figure->ours);
            more = mergeDescription(figure->ours, figure->theirs, asciiNumbers, m_language);
        } else {
            const auto& told = *line.explanation();
            const auto words = [&](const std::optional<FindingExplanation>& side) { return side && !side->text.empty() ? side->text : std::string("—"); };
            given = words(told.given), theirs = words(told.theirs), ours = words(told.ours);
        }
        printLine({nameIn(catalogue, line.key.indicator), nameIn(catalogue, line.key.region), line.key.period.toText(), line.figure() ? std::string() : pick("说明", "explanation"),
                   line.fate == MergeFate::Conflict ? say(Remark{"package.conflict", {given, theirs, ours}}, m_language) : ours + " -> " + theirs, more,
                   line.fate == MergeFate::Refused ? say(line.reason, m_language) : std::string()});
    }
}

void PackageVerb::print(const PackageContents& package, const MergePlan& plan, const Catalogue& catalogue) const {
    if (m_format == "text") return printText(plan, catalogue);
    nlohmann::ordered_json document{{"department", package.origin.department.text}, {"entry", package.origin.entry}, {"package", package.identity},
                                    {"take", plan.count(MergeFate::Take)}, {"conflicts", plan.count(MergeFate::Conflict)}, {"refused", plan.count(MergeFate::Refused)},
                                    {"lines", nlohmann::ordered_json::array()}};
    for (const auto& line : plan.lines) document["lines"].push_back(jsonOf(line, m_language));
    std::cout << printableJson(document) << '\n';
}

ExitCode PackageVerb::take(Store& store, const Catalogue& catalogue, const PackageContents& package, MergePlan plan) const {
    const auto note = noteBy(catalogue, m_person, "merge");
    if (!note) return fail(note.error());
    for (auto& line : plan.lines) line.takesTheirs = m_conflicts == "theirs";
    if (plan.count(MergeFate::Take) > 0 || (m_conflicts == "theirs" && plan.count(MergeFate::Conflict) > 0))
        if (const auto kept = keepCopy(store, "merge"); !kept) return fail(kept.error());
    const auto merged = mergePackage(store, {package, plan.lines, *note, std::filesystem::path(m_merge).filename().string(), today()});
    if (!merged) return fail(merged.error());
    print(package, plan, catalogue);
    const std::string taken = std::to_string(merged->taken);
    const int conflicts = merged->left.count(MergeFate::Conflict);
    const int refusals = merged->left.count(MergeFate::Refused);
    if (conflicts > 0) warn({"package.conflicts-left", {taken, std::to_string(conflicts)}});
    if (refusals > 0) warn({"package.refused-left", {taken, std::to_string(refusals)}});
    if (m_format == "text" && conflicts + refusals == 0)
        std::cout << say(merged->taken > 0 ? Remark{"package.merged", {taken}} : Remark{"package.nothing-new", {}}, m_language) << '\n';
    return conflicts > 0 ? ExitCode::Conflict : refusals > 0 ? ExitCode::ProblemsLeft : ExitCode::Done;
}

ExitCode PackageVerb::takeBack() const {
    const auto package = readPackageFile(m_merge);
    if (!package) return fail(package.error());
    const auto opened = openStore(m_isDryRun);
    if (!opened) return fail(opened.error());
    Store& store = **opened;
    const auto catalogue = readTogether(store, [](Reading& reading) { return reading.readCatalogue(noYear); });
    if (!catalogue) return fail(catalogue.error());
    if (const auto fits = checkPackage(store, *package); !fits) return fail(fits.error());
    auto plan = readTogether(store, [&](Reading& reading) { return planMerge(reading, *package, today()); });
    if (!plan) return fail(plan.error());
    if (!m_isDryRun) return take(store, *catalogue, *package, std::move(*plan));
    print(*package, *plan, *catalogue);
    return ExitCode::Done;
}

} // namespace xushi
