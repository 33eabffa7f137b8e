#include "cli/ChartVerb.h"

#include "io/FileTarget.h"
#include "wiring/ChartFiles.h"
#include "wiring/Composition.h"
#include "words/ChartPhrases.h"
#include "words/UndrawnCharacters.h"

#include <QApplication>
#include <QLoggingCategory>

#include <iostream>

namespace xushi {
namespace {

/// What charts are drawn by; none of it is shown.
std::unique_ptr<QApplication> offscreenCharts() {
    static int argc = 1;
    static char name[] = "xushi-cli";
    static char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false")); // stderr is for sentences to a person
    return std::make_unique<QApplication>(argc, argv);
}

std::string namedKinds(Language language) {
    std::string all;
    for (const auto& entry : chartKinds()) all += (all.empty() ? "" : ", ") + std::string(token(entry.kind)) + " " + chartKindName(entry.kind, language);
    return all;
}

} // namespace

std::string ChartVerb::purpose() const { return pick("导出图（.png .svg .pdf）或它的数据表（.csv），或成册（.pdf）", "Write a chart (.png .svg .pdf) or its table (.csv), or a pack of them (.pdf)"); }

void ChartVerb::declare(CLI::App& command) {
    declareStore(command);
    declareMoment(command);
    auto* pack = command.add_flag("--pack", m_isPack, pick("成册：一个板块或全部指标，每页一图", "a pack: a theme or everything, a chart each page"));
    command.add_option("--indicator", m_indicator, pick("指标代码或名称", "code or name"))->excludes(pack);
    command.add_option("--kind", m_kind, pick("图的种类，默认 cumulative：", "the kind, by default cumulative: ") + namedKinds(m_language))->excludes(pack);
    command.add_option("--period", m_period, pick("期间，如 2025-05", "such as 2025-05"))->required();
    command.add_option("--region", m_region, pick("地区代码或名称，默认全市", "code or name; the city by default"));
    command.add_option("--theme", m_section, pick("板块，默认全部", "the theme; all by default"));
    command.add_option("--by", m_by, pick("县区按什么排位：value, growth, completion, gap", "what counties are ranked by"))->excludes(pack);
    command.add_option("--out", m_out, pick("输出文件；已有的文件会被覆盖，台账不会", "the file to write; one that is there is replaced, a store never"))->required();
}

Result<ChartQuestion> ChartVerb::question() const {
    const auto period = Period::parse(m_period);
    if (!period) return period.error();
    const auto kind = readToken<ChartKind>(m_kind, "--kind", [&](ChartKind of) { return chartKindName(of, m_language); });
    if (!kind) return kind.error();
    const auto by = readToken<RankedBy>(m_by, "--by", [](RankedBy) { return std::string(); });
    if (!by) return by.error();
    return ChartQuestion{.kind = *kind, .period = *period, .indicator = m_indicator, .region = m_region, .section = m_section, .by = *by};
}

ExitCode ChartVerb::writeOne(const ChartQuestion& asked) const {
    if (const auto known = checkChartEnding(m_out); !known) return fail(known.error());
    const auto store = openThen();
    if (!store) return fail(store.error());
    const auto words = chartWords(m_language);
    const auto chart = readTogether(**store, [&](Reading& reading) { return readChart(reading, asked, words); });
    if (!chart) return fail(chart.error());
    const auto application = offscreenCharts();
    const auto written = writeChart(*chart, m_out);
    if (!written) return fail(written.error());
    if (const auto undrawn = undrawnRemark(written->undrawn)) warn(*undrawn);
    std::cout << m_out << '\n';
    return ExitCode::Done;
}

ExitCode ChartVerb::writePack(const ChartQuestion& asked) const {
    if (lowerEnding(m_out) != ".pdf") return fail(refused("chart.pack-format", {m_out}));
    const auto store = openThen();
    if (!store) return fail(store.error());
    const auto words = chartWords(m_language);
    const auto pack = readTogether(**store, [&](Reading& reading) { return readChartPack(reading, asked, words); });
    if (!pack) return fail(pack.error());
    const auto application = offscreenCharts();
    const auto written = writeChartPack(*pack, m_out);
    if (!written) return fail(written.error());
    if (const auto undrawn = undrawnRemark(written->undrawn)) warn(*undrawn);
    std::cout << m_out << '\n';
    return ExitCode::Done;
}

ExitCode ChartVerb::run() {
    const auto asked = question();
    if (!asked) return fail(asked.error());
    return m_isPack ? writePack(*asked) : writeOne(*asked);
}

} // namespace xushi
