#include "cli/SummaryVerb.h"

#include "domain/NamedRecord.h"
#include "usecases/BuildSummary.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"
#include "words/Phrases.h"
#include "words/UndrawnCharacters.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <iostream>

namespace xushi {
namespace {

/// Fonts need an application object; none of it is shown.
std::unique_ptr<QGuiApplication> offscreenApplication() {
    static int argc = 1;
    static char name[] = "xushi-cli";
    static char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false")); // stderr is for sentences to a person
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

std::string SummaryVerb::purpose() const {
    return pick("按版式导出汇总表（.xlsx .pdf .docx .odt .csv .html）", "Export the table of a layout (.xlsx .pdf .docx .odt .csv .html)");
}

void SummaryVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--template", m_template, pick("版式代码或名称，默认 half-year（见 template-layout list）", "code or name of a layout, by default half-year (see template-layout list)"));
    command.add_option("--period", m_period, pick("期间，如 2025H1", "such as 2025H1"))->required();
    command.add_option("--out", m_out,
                       pick("输出文件；已有的文件会被覆盖，台账不会", "the file to write; one that is there is replaced, a store never"))
        ->required();
    command.add_option("--region", m_region, pick("地区代码或名称，默认全市", "code or name; the city by default"));
}

ExitCode SummaryVerb::run() {
    const auto period = Period::parse(m_period);
    if (!period) return fail(period.error());
    const auto writer = writerFor(m_out);
    if (!writer) return fail(writer.error());
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());

    const auto words = summaryWords(Language::Chinese); // an official table is Chinese
    const auto table = readTogether(**store, [&](Reading& reading) -> Result<SummaryTable> {
        const auto catalogue = reading.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        const auto layout = layoutNamed(*catalogue, m_template);
        if (!layout) return layout.error();
        BuildSummaryRequest request{.period = *period, .layout = *layout, .words = words};
        if (m_region.empty()) return buildSummary(reading, request);
        const auto region = regionNamed(*catalogue, m_region, MonthSpan::of(*period));
        if (!region) return region.error();
        request.region = (*region)->code;
        return buildSummary(reading, request);
    });
    if (!table) return fail(table.error());
    const auto application = offscreenApplication();
    const auto written = (*writer)->write(*table, m_out);
    if (!written) return fail(written.error());
    if (const auto missing = undrawnRemark(written->undrawn)) warn(*missing);
    std::cout << m_out << '\n';
    return ExitCode::Done;
}

} // namespace xushi
