#include "cli/SetVerb.h"

#include "cli/NamedSeries.h"
#include "domain/VersionInForce.h"
#include "domain/texts/PlainText.h"
#include "usecases/CheckFigures.h"
#include "wiring/Composition.h"
#include "words/FigureChange.h"
#include "words/Phrases.h"
#include "words/RowPhrases.h"

#include <iostream>

namespace xushi {

std::string SetVerb::purpose() const { return pick("写入一个数", "Write one figure"); }

void SetVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--indicator", m_indicator, pick("指标代码或名称", "code or name"))->required();
    command.add_option("--period", m_period, pick("期间，如 2025-05", "such as 2025-05"))->required();
    command.add_option("--region", m_region, pick("地区，默认全市", "the city by default"));
    auto* given = command.add_option_group("given");
    given->add_option("--value", m_value, pick("数值；无=未报，—=不适用，…=不足最小单位；里程碑可填 未启动 推进中 完成", "the figure; 无 clears, — not applicable, … below the unit"));
    given->add_option("--qualifier", m_qualifier, "近 余 超 达 约");
    given->add_option("--status", m_status, "estimate flash preliminary final revised forecast planned");
    given->add_option("--growth", m_growth, pick("公布的同比，%", "published growth, %"));
    given->add_option("--growth-bound", m_growthBound, "ge le");
    given->add_option("--points", m_points, pick("公布的变动，百分点", "published change in percentage points"));
    given->add_option("--last-year", m_lastYear, pick("随本期报送的上年同期", "last year's figure as reported now"));
    given->add_option("--restated-base", m_restatedBase, pick("同口径上年同期", "restated base"));
    given->add_option("--wording", m_wording, pick("原文的说法，如 成功获批", "what the source says in words"));
    given->add_option("--source", m_source, pick("来源", "source"));
    given->add_option("--note", m_note, pick("备注", "a note"));
    given->require_option(1, 0);
    command.add_option("--reason", m_reason, pick("说明，记入修订记录", "kept in the journal"));
}

Result<FigureEdit> SetVerb::edit(const Catalogue& catalogue, const Period& period) const {
    const auto series = seriesNamed(catalogue, m_indicator, m_region, MonthSpan::of(period));
    if (!series) return series.error();
    const auto& [indicator, region] = *series;
    FigureEdit edit{.indicator = indicator->code, .region = region->code, .period = period, .value = m_value,
                    .lastYear = m_lastYear, .restatedBase = m_restatedBase, .growth = m_growth, .points = m_points,
                    .source = m_source, .note = m_note, .wording = m_wording};
    const auto asWritten = [](auto) { return std::string(); };
    if (!m_qualifier.empty()) {
        const auto qualifier = readToken<Qualifier>(m_qualifier, "--qualifier", asWritten);
        if (!qualifier) return qualifier.error();
        edit.qualifier = *qualifier;
    }
    if (!m_status.empty()) {
        const auto status = readToken<DataStatus>(m_status, "--status", [](DataStatus value) { return statusWord(value, Language::Chinese); });
        if (!status) return status.error();
        edit.status = *status;
    }
    if (!m_growthBound.empty()) {
        const auto bound = readToken<Bound>(m_growthBound, "--growth-bound", asWritten);
        if (!bound) return bound.error();
        edit.growthBound = *bound;
    }
    return edit;
}

void SetVerb::report(const Catalogue& catalogue, const EditOutcome& outcome) const {
    const Figure& figure = *outcome.stored;
    const Indicator& indicator = indicatorInForce(catalogue, *catalogue.find(figure.key.indicator), monthOf(figure.key.period));
    constexpr NumberFormat ascii{MinusSign::Ascii};
    const auto shown = [&](const std::optional<Figure>& f) { return boardtext::value(f, indicator, ascii, m_language); };
    const std::string unit = figure.stage || indicator.unit.empty() ? "" : " " + indicator.unit;
    std::cout << plainLine(indicator.name + " " + figure.key.period.toText() + " " + catalogue.find(figure.key.region)->name + ": "
                           + shown(outcome.before) + " -> " + shown(outcome.stored) + unit) << '\n';
    for (const auto& change : descriptionChanges(outcome.before, figure, ascii, m_language)) std::cout << "  " << plainLine(change) << '\n';
}

void SetVerb::reportFindings(Store& store, const Catalogue& catalogue, const Figure& figure) const {
    const FiguresWanted wanted{{firstYearNeeded(catalogue, figure.key.period.year), figure.key.period.year},
                               indicatorsNeededFor(catalogue, figure.key.indicator)};
    const auto figures = readTogether(store, [&](Reading& reading) { return reading.readFigures(wanted); });
    if (!figures) return;
    tell(checkFigure(catalogue, *figures, figure));
}

ExitCode SetVerb::run() {
    auto opening = openForWriting(m_store);
    if (!opening) return fail(opening.error());
    if (opening->readOnlyReason)
        return failReadOnly(*opening->readOnlyReason);
    const auto period = Period::parse(m_period);
    if (!period) return fail(period.error());
    const auto catalogue = readTogether(*opening->store, [&](Reading& reading) { return reading.readCatalogue({period->year - 1, period->year}); });
    if (!catalogue) return fail(catalogue.error());
    const auto wanted = edit(*catalogue, *period);
    if (!wanted) return fail(wanted.error());
    const auto result = enterFigures(*opening->store, {{*wanted}, changeNote("enter", m_reason), today()});
    if (!result) return fail(result.error());
    const EditOutcome& outcome = result->outcomes.front();
    if (outcome.refusal) return fail(*outcome.refusal);
    report(*catalogue, outcome);
    reportFindings(*opening->store, *catalogue, *outcome.stored);
    return ExitCode::Done;
}

} // namespace xushi
