#include "cli/TargetVerb.h"

#include "cli/NamedSeries.h"
#include "domain/ComparatorWord.h"
#include "domain/TargetUnit.h"
#include "domain/reading/Amount.h"
#include "domain/texts/PlainText.h"
#include "usecases/CheckFigures.h"
#include "usecases/EditTargets.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

#include <iostream>

namespace xushi {
namespace {

TargetNature usualNature(Measure measure) {
    switch (measure) {
    case Measure::Stock: return TargetNature::Stock;
    case Measure::Rate: return TargetNature::Rate;
    case Measure::Milestone: return TargetNature::Milestone;
    default: return TargetNature::Flow;
    }
}

} // namespace

std::string TargetVerb::purpose() const { return pick("设定或调整年度目标", "Set or revise a year's target"); }

void TargetVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--indicator", m_indicator, pick("指标代码或名称", "code or name"))->required();
    command.add_option("--year", m_year, pick("年份", "the year"))->required();
    command.add_option("--value", m_value, pick("目标值", "the target"))->required();
    command.add_option("--comparator", m_comparator, "ge gt le lt")->required();
    command.add_option("--word", m_word, pick("原文用词，如 突破", "the word as written"));
    command.add_option("--nature", m_nature, "flow stock growth rate milestone");
    command.add_option("--region", m_region, pick("地区，默认全市", "the city by default"));
    command.add_option("--basis", m_basis, pick("目标的口径；空为与指标相同", "basis of the target; empty: the indicator's"));
    command.add_option("--decided-on", m_decidedOn, pick("文件日期，如 2025-07-15；调整从该日起判定", "2025-07-15: judged from that day on"));
    command.add_option("--reason", m_reason, pick("理由，调整时必填", "needed for a revision"));
}

Result<Target> TargetVerb::target(const Catalogue& catalogue) const {
    const auto series = seriesNamed(catalogue, m_indicator, m_region, MonthSpan::ofYear(m_year));
    if (!series) return series.error();
    const auto& [indicator, region] = *series;
    const auto asWritten = [](auto) { return std::string(); };
    const auto comparator = readToken<Comparator>(m_comparator, "--comparator", asWritten);
    if (!comparator) return comparator.error();

    const TargetKey key{indicator->code, region->code, m_year};
    const Target* before = catalogue.find(key);
    Target target = before ? *before : Target{.key = key, .nature = usualNature(indicator->measure)};
    target.comparator = *comparator;
    target.reason = m_reason;
    target.decidedOn = m_decidedOn;
    if (m_basis) target.basis = *m_basis;
    if (!m_nature.empty()) {
        const auto nature = readToken<TargetNature>(m_nature, "--nature", asWritten);
        if (!nature) return nature.error();
        target.nature = *nature;
    }
    const auto value = readPlainNumber(m_value, unitOf(target.nature, *indicator), Strictness::Typed);
    if (!value) return value.error();
    target.value = *value;
    if (m_word) target.word = *m_word;
    else dropMisfittingWord(target);
    return target;
}

void TargetVerb::reportFindings(Store& store, const Catalogue& catalogue, const Target& target) const {
    const FiguresWanted wanted{{target.key.year - 1, target.key.year - 1}, std::vector{target.key.indicator}};
    const auto figures = readTogether(store, [&](Reading& reading) { return reading.readFigures(wanted); });
    if (figures) tell(checkTarget(catalogue, *figures, target));
}

ExitCode TargetVerb::run() {
    auto opening = openForWriting(m_store);
    if (!opening) return fail(opening.error());
    if (opening->readOnlyReason)
        return failReadOnly(*opening->readOnlyReason);
    const auto catalogue = readTogether(*opening->store, [&](Reading& reading) { return reading.readCatalogue({m_year, m_year}); });
    if (!catalogue) return fail(catalogue.error());
    const auto wanted = target(*catalogue);
    if (!wanted) return fail(wanted.error());
    const auto saved = saveTarget(*opening->store, *wanted, changeNote("target", m_reason));
    if (!saved) return fail(saved.error());
    const Indicator& indicator = *catalogue->find(saved->key.indicator);
    const auto shown = [&](const Target& t) { return targetWithUnit(t, indicator.unit, {MinusSign::Ascii}, m_language); };
    const Target* before = catalogue->find(saved->key);
    const Region* city = catalogue->city();
    const bool isOfCity = city && city->code == saved->key.region;
    std::cout << plainLine(indicator.name + " " + std::to_string(saved->key.year)
                           + (isOfCity ? "" : " " + catalogue->find(saved->key.region)->name) + ": "
                           + (before && before->revision != saved->revision ? shown(*before) + " -> " : "") + shown(*saved) + " ("
                           + std::to_string(saved->revision) + ")") << '\n';
    reportFindings(*opening->store, *catalogue, *saved);
    return ExitCode::Done;
}

} // namespace xushi
