#include "cli/NarrativeVerb.h"

#include "cli/SummaryVerb.h"
#include "domain/NamedRecord.h"
#include "usecases/BuildNarrative.h"
#include "usecases/BuildSummary.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"
#include "wiring/NarrativeReports.h"
#include "words/Phrases.h"
#include "words/UndrawnCharacters.h"

#include <QGuiApplication>

#include <iostream>

namespace xushi {

std::string NarrativeVerb::purpose() const {
    return pick("按模板生成文字报告（.docx .odt .pdf .txt）", "Write the report of a template in words (.docx .odt .pdf .txt)");
}

void NarrativeVerb::declare(CLI::App& command) {
    declareStore(command);
    declareMoment(command);
    std::string known;
    if (const auto narratives = knownNarratives())
        for (const auto& narrative : *narratives) known += (known.empty() ? "" : ", ") + narrative.code + " " + narrative.name;
    command.add_option("--template", m_template, pick("报告模板的代码、名称或文件（.json），默认 half-year：", "code, name or file (.json) of a narrative template, by default half-year: ") + known);
    command.add_option("--period", m_period, pick("期间，如 2025H1", "such as 2025H1"))->required();
    command.add_option("--region", m_region, pick("地区代码或名称，默认全市", "code or name; the city by default"));
    command.add_option("--out", m_out, pick("输出文件；已有的文件会被覆盖，台账不会", "the file to write; one that is there is replaced, a store never"))->required();
}

/// A period without a row for the table has a report all the same.
Result<std::optional<SummaryTable>> NarrativeVerb::tableOf(Reading& reading, const std::string& layout, const Period& period, const std::optional<RegionCode>& region) const {
    if (layout.empty()) return std::optional<SummaryTable>();
    const auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const auto read = layoutNamed(*catalogue, layout);
    if (!read) return read.error();
    const auto words = summaryWords(Language::Chinese);
    auto table = buildSummary(reading, {.period = period, .region = region, .layout = *read, .words = words});
    if (table) return std::optional(std::move(*table));
    return table.error().kind == ProblemKind::Missing ? Result<std::optional<SummaryTable>>(std::nullopt) : table.error();
}

Result<NarrativeVerb::Built> NarrativeVerb::build() const {
    const auto period = Period::parse(m_period);
    if (!period) return period.error();
    const auto narrative = narrativeNamed(m_template);
    if (!narrative) return narrative.error();
    const auto store = openThen();
    if (!store) return store.error();
    return readTogether(**store, [&](Reading& reading) -> Result<Built> {
        BuildNarrativeRequest request{.period = *period, .region = {}, .narrative = *narrative, .narrate = narrating()};
        if (!m_region.empty()) {
            const auto catalogue = reading.readCatalogue(noYear);
            if (!catalogue) return catalogue.error();
            const auto region = regionNamed(*catalogue, m_region, MonthSpan::of(*period));
            if (!region) return region.error();
            request.region = (*region)->code;
        }
        auto made = buildNarrative(reading, request);
        if (!made) return made.error();
        auto table = tableOf(reading, narrative->table, *period, request.region);
        if (!table) return table.error();
        return Built{std::move(*made), std::move(*table)};
    });
}

void NarrativeVerb::warnOf(const Narrative& narrative) const {
    for (const auto& remark : narrative.remarks) warn(remark);
    for (const auto* sentence : sentencesOf(narrative)) {
        if (!sentence->isOutdated()) continue;
        std::string changes;
        for (const auto& change : sentence->edited->changes)
            changes += (changes.empty() ? "" : ", ") + change.figure + " " + (change.before.empty() ? "—" : change.before) + "→" + (change.now.empty() ? "—" : change.now);
        warn(Remark{"narrative.edit-outdated", {sentence->id, changes}});
    }
}

ExitCode NarrativeVerb::run() {
    const auto writer = reportWriterFor(m_out);
    if (!writer) return fail(writer.error());
    const auto built = build();
    if (!built) return fail(built.error());
    const auto application = offscreenApplication();
    const auto written = (*writer)->write({built->narrative, built->table ? &*built->table : nullptr}, m_out);
    if (!written) return fail(written.error());
    warnOf(built->narrative);
    if (const auto missing = undrawnRemark(written->undrawn)) warn(*missing);
    std::cout << m_out << '\n';
    return ExitCode::Done;
}

} // namespace xushi
