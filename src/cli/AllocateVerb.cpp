#include "cli/AllocateVerb.h"

#include "cli/JsonOutput.h"
#include "cli/NamedSeries.h"
#include "domain/TargetUnit.h"
#include "domain/reading/Amount.h"
#include "domain/texts/PlainText.h"
#include "usecases/AllocateTarget.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

#include <iostream>

namespace xushi {
namespace {

constexpr NumberFormat allocationFormat{MinusSign::Ascii};

std::string asToken(auto value) { return std::string(token(value)); }

nlohmann::ordered_json jsonOf(const AllocationPlan& plan, const AllocationRow& row, Language language) {
    nlohmann::ordered_json entry;
    const auto* region = std::get_if<RegionCode>(&row.part.place);
    entry["place"] = region ? region->text : row.part.name;
    entry["name"] = row.part.name;
    entry["weight"] = row.part.weight ? nlohmann::ordered_json(row.part.weight->toText()) : nlohmann::ordered_json();
    const auto share = plan.shareOf(row);
    entry["share"] = share ? nlohmann::ordered_json(allocationFormat.ratio(*share * Ratio(100), 6)) : nlohmann::ordered_json();
    entry["before"] = row.part.before ? nlohmann::ordered_json(allocationFormat.ratio(*row.part.before, plan.scale)) : nlohmann::ordered_json();
    entry["amount"] = row.amount ? nlohmann::ordered_json(row.amount->toString()) : nlohmann::ordered_json();
    entry["held"] = row.part.held.has_value();
    entry["remark"] = row.part.remark ? nlohmann::ordered_json(say(*row.part.remark, language)) : nlohmann::ordered_json();
    return entry;
}

} // namespace

std::string AllocateVerb::purpose() const { return pick("把年度目标分解到县区或月份", "Spread a year's target over counties or months"); }

void AllocateVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--indicator", m_indicator, pick("指标代码或名称", "code or name"))->required();
    command.add_option("--year", m_year, pick("年份", "the year"))->required();
    command.add_option("--over", m_over, "regions months")->required();
    command.add_option("--by", m_by, pick("权重：last-year equal planned weights，默认上年", "last-year equal planned weights; last year's by default"));
    command.add_option("--weight", m_weights, pick("权重，如 320812=3 或 2025-03=1.5，可重复", "320812=3 or 2025-03=1.5, for each part"));
    command.add_option("--hold", m_held, pick("填定不变的数，如 320812=40，可重复", "an amount that stays, such as 320812=40"));
    command.add_option("--curve", m_curve, pick("按哪条序时依据分月，默认目标现用的", "the curve of planned months; the target's own by default"));
    command.add_option("--decided-on", m_decidedOn, pick("文件日期，从该日起判定", "2025-07-15: judged from that day on"));
    command.add_option("--reason", m_reason, pick("理由，调整目标或曲线时必填", "needed to revise a target and for a curve"));
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}));
    command.add_flag("--dry-run", m_isDryRun, pick("只看结果，不写入", "show what would change and write nothing"));
}

Result<AllocationPlace> AllocateVerb::placeNamed(const Catalogue& catalogue, const std::string& text) const {
    if (m_over == "months") {
        const auto month = Period::parse(text.size() > 2 ? text : std::to_string(m_year) + (text.size() == 1 ? "-0" : "-") + text);
        if (!month || month->year != m_year) return missing("allocation.not-a-part", {text});
        return AllocationPlace(month->last);
    }
    const auto region = regionNamed(catalogue, text, MonthSpan::ofYear(m_year));
    if (!region) return region.error();
    return AllocationPlace((*region)->code);
}

Result<std::map<AllocationPlace, Decimal>> AllocateVerb::numbersOf(const Catalogue& catalogue, const std::vector<std::string>& given,
                                                                   const std::string& unit) const {
    std::map<AllocationPlace, Decimal> numbers;
    for (const auto& text : given) {
        const auto at = text.find('=');
        const auto place = placeNamed(catalogue, text.substr(0, at));
        if (!place) return place.error();
        const auto number = readPlainNumber(at == std::string::npos ? std::string() : text.substr(at + 1), unit, Strictness::Typed);
        if (!number) return number.error();
        numbers.insert_or_assign(*place, *number);
    }
    return numbers;
}

Result<AllocationWish> AllocateVerb::wish(const Catalogue& catalogue) const {
    const auto series = seriesNamed(catalogue, m_indicator, {}, MonthSpan::ofYear(m_year));
    if (!series) return series.error();
    const auto over = readToken<AllocationOver>(m_over, "--over", asToken<AllocationOver>);
    if (!over) return over.error();
    const std::string by = !m_by.empty() ? m_by : m_weights.empty() ? "last-year" : "weights";
    const auto basis = readToken<AllocationBasis>(by, "--by", asToken<AllocationBasis>);
    if (!basis) return basis.error();
    auto weights = numbersOf(catalogue, m_weights, {});
    if (!weights) return weights.error();
    auto held = numbersOf(catalogue, m_held, series->indicator->unit);
    if (!held) return held.error();
    AllocationWish wish{.target = {series->indicator->code, series->region->code, m_year}, .over = *over, .basis = *basis};
    wish.weights = std::move(*weights);
    wish.held = std::move(*held);
    if (!m_curve.empty()) wish.curve = CurveCode{m_curve};
    return wish;
}

void AllocateVerb::printRow(const AllocationPlan& plan, const AllocationRow& row) const {
    const auto share = plan.shareOf(row);
    const auto* month = std::get_if<Month>(&row.part.place);
    printLine({month ? monthWord(*month, m_language) : row.part.name,
               (row.part.before ? allocationFormat.ratio(*row.part.before, plan.scale) : std::string("—")) + " -> " + (row.amount ? row.amount->toString() : std::string("—")),
               share ? allocationFormat.ratio(*share * Ratio(100), 1) + "%" : std::string(), row.part.held ? pick("填定", "fixed") : std::string(),
               row.part.remark && !row.part.held ? say(*row.part.remark, m_language) : std::string()});
}

void AllocateVerb::printJsonOf(const AllocationPlan& plan) const {
    auto rows = nlohmann::ordered_json::array();
    for (const auto& row : plan.rows) rows.push_back(jsonOf(plan, row, m_language));
    nlohmann::ordered_json document{{"total", plan.total.toString()}, {"sum", plan.sum().toString()}, {"parts", rows}};
    document["problem"] = plan.hindrance ? nlohmann::ordered_json(say(*plan.hindrance, m_language)) : nlohmann::ordered_json();
    std::cout << printableJson(document) << '\n';
}

void AllocateVerb::print(const AllocationPlan& plan, const Indicator& indicator) const {
    if (m_format == "json") return printJsonOf(plan);
    for (const auto& row : plan.rows) printRow(plan, row);
    std::cout << plainLine("Σ " + plan.sum().toString() + " / " + plan.total.toString() + indicator.unit) << '\n';
}

ExitCode AllocateVerb::run() {
    auto store = openStore(m_isDryRun);
    if (!store) return fail(store.error());
    const auto catalogue = readTogether(**store, [&](Reading& reading) { return reading.readCatalogue({m_year, m_year}); });
    if (!catalogue) return fail(catalogue.error());
    const auto asked = wish(*catalogue);
    if (!asked) return fail(asked.error());
    const Indicator& indicator = *catalogue->find(asked->target.indicator);
    if (m_isDryRun) {
        const auto plan = readTogether(**store, [&](Reading& reading) -> Result<AllocationPlan> {
            const auto material = readForAllocation(reading, asked->target);
            return material ? planAllocation(material->catalogue, material->figures, *asked) : Result<AllocationPlan>(material.error());
        });
        if (!plan) return fail(plan.error());
        print(*plan, indicator);
        if (plan->hindrance) warn({plan->hindrance->key, plan->hindrance->args});
        return plan->hindrance ? ExitCode::ProblemsLeft : ExitCode::Done;
    }
    const AllocateRequest request{*asked, m_reason, m_decidedOn, suggestedCurveName(indicator, m_year, PlannedPoints{}, m_language)};
    const auto done = allocateTarget(**store, request, changeNote("allocate", m_reason));
    if (!done) return fail(done.error());
    print(done->plan, indicator);
    if (done->targets.empty() && !done->curve) warn({"allocation.unchanged", {}});
    return ExitCode::Done;
}

} // namespace xushi
