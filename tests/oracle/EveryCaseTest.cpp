#include "domain/analyses/Provenance.h"
#include "domain/checks/FigureChecks.h"
#include "domain/summary/SummaryBuilder.h"
#include "io/catalogue/CatalogueChecks.h"
#include "support/Builders.h"
#include "support/Printers.h"
#include "support/Rounds.h"
#include "words/Explaining.h"
#include "words/Phrases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>

namespace xushi {
namespace {

constexpr int year = 2025;
constexpr int mostYears = 10;

std::uint64_t fromEnvironment(const char* name, std::uint64_t usual) {
    const char* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : usual;
}

/// A catalogue that an import would take, with figures of up to ten years: short and long numbers, zeros, holes,
/// forecasts, marks, every curve, nature, comparator and form of reporting.
class AnyStore {
public:
    explicit AnyStore(std::uint64_t seed) : m_random(seed) {
        catalogue.settings.rounding = any({RoundingRule::HalfUp, RoundingRule::HalfEven});
        catalogue.settings.thresholds.farBehindBelow = Decimal(-below(1'000'000), below(7));
        catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
        catalogue.regions = {aRegion(), aRegion("LS", "涟水县", RegionType::County)};
        catalogue.curves = {{.code = {"C"}, .name = "曲线", .shape = anyShape(), .reason = chance(50) ? "按计划" : ""}};
        addIndicators();
        for (const auto& indicator : catalogue.indicators)
            if (chance(80)) catalogue.targets.push_back(anyTarget(indicator));
        for (const auto& indicator : catalogue.indicators)
            for (const auto& region : catalogue.regions) addFigures(indicator, region);
        sortForBoard(figures);
        catalogue.sort();
        period = Period::ytd(year, 1 + below(12));
    }

    Catalogue catalogue;
    std::vector<Figure> figures;
    Period period;

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T> T any(std::initializer_list<T> choices) {
        return *(choices.begin() + below(static_cast<int>(choices.size())));
    }

    Decimal number(bool isSigned = true) {
        const auto limit = static_cast<std::uint64_t>(powerOfTen(any({0, 1, 3, 7, 12, 15, 15})));
        const auto magnitude = static_cast<std::int64_t>(m_random() % limit);
        return {isSigned && chance(20) ? -magnitude : magnitude, below(7)};
    }
    std::optional<Decimal> maybeNumber(int percent) { return chance(percent) ? std::optional(number()) : std::nullopt; }

    std::vector<Decimal> shares(std::size_t count) {
        std::vector<Decimal> all;
        while (all.size() + 1 < count) all.emplace_back(below(100'000'001), 6);
        std::ranges::sort(all);
        all.push_back(Decimal(100));
        return all;
    }

    CurveShape anyShape() {
        switch (below(8)) {
        case 0: return MonthLinear{};
        case 1: return DayLinear{};
        case 2: {
            PlannedPoints planned;
            std::vector<int> months{12};
            for (int month = 11; month >= 1; --month)
                if (chance(30)) months.insert(months.begin(), month);
            const auto percents = shares(months.size());
            for (std::size_t i = 0; i < months.size(); ++i) planned.points.push_back({Month(months[i]), percents[i]});
            return planned;
        }
        case 3: {
            const auto percents = shares(4);
            return QuarterSteps{{percents[0], percents[1], percents[2], percents[3]}};
        }
        case 4: return LastYearShare{};
        case 5: return MeanShare{1 + below(mostYears)};
        case 6: return MilestoneDate{{year, 1 + below(12), 1 + below(28)}};
        default: return NotScheduled{};
        }
    }

    Indicator anyIndicator(const char* code, const char* name) {
        auto indicator = anIndicator({.code = code, .name = name, .decimals = below(7)});
        indicator.measure = any({Measure::Flow, Measure::Flow, Measure::Stock, Measure::Rate, Measure::EventCount, Measure::Milestone});
        indicator.reporting = any({Reporting::Cumulative, Reporting::MonthAlone, Reporting::QuarterAlone});
        indicator.frequency = any({Frequency::Monthly, Frequency::Quarterly, Frequency::HalfYearly, Frequency::Annual});
        indicator.unit = any({"亿元", "万元", "元", "项", "家", "万人", "%", "‰", "吨", "万亿元", ""});
        indicator.isJanuaryExempt = chance(15);
        if (chance(15)) indicator.validFrom = YearMonth{year - below(2), 1 + below(12)};
        else if (chance(5)) indicator.validTo = YearMonth{year, 1 + below(12)};
        return indicator;
    }

    void addIndicators() {
        catalogue.indicators = {anyIndicator("A", "甲"), anyIndicator("B", "乙"), anyIndicator("R", "比率"), anyIndicator("P", "其中")};
        Indicator& rate = catalogue.indicators[2];
        rate.measure = Measure::Rate;
        rate.unit = any({"%", "‰", "倍"});
        rate.numerator = IndicatorCode{"A"};
        rate.denominator = IndicatorCode{"B"};
        catalogue.indicators[3].parent = IndicatorCode{"A"};
        catalogue.indicators[3].isExhaustivePart = chance(50);
    }

    Target anyTarget(const Indicator& indicator) {
        Target target{.key = {indicator.code, {"HA"}, year}};
        target.nature = any({TargetNature::Flow, TargetNature::Flow, TargetNature::Stock, TargetNature::Growth, TargetNature::Rate, TargetNature::Milestone});
        target.comparator = any({Comparator::Ge, Comparator::Gt, Comparator::Le, Comparator::Lt});
        target.value = number();
        target.startMonth = Month(chance(70) ? 1 : 1 + below(12));
        target.startLevel = maybeNumber(30);
        if (chance(70)) target.curve = CurveCode{"C"};
        return target;
    }

    void addFigures(const Indicator& indicator, const Region& region) {
        const int density = any({100, 100, 95, 60, 5});
        for (int of = year - any({1, 3, mostYears}); of <= year; ++of)
            for (int month = 1; month <= 12; ++month) {
                const bool isStored = storedKind(indicator) != PeriodKind::Quarter || month % 3 == 0;
                if (isStored && chance(density)) figures.push_back(anyFigure(indicator, region, {of, Month(month), storedKind(indicator)}));
            }
    }

    Figure anyFigure(const Indicator& indicator, const Region& region, const Period& of) {
        Figure figure{.key = {of, indicator.code, region.code}};
        figure.status = any({DataStatus::Preliminary, DataStatus::Final, DataStatus::Flash, DataStatus::Final, DataStatus::Forecast});
        figure.revision = 1;
        if (chance(5)) {
            figure.state = any({FigureState::NotApplicable, FigureState::BelowUnit, FigureState::Cleared});
            return figure;
        }
        figure.value = maybeNumber(95);
        if (chance(10)) figure.value = m_before; // two months may be equal
        m_before = figure.value;
        if (indicator.measure == Measure::Milestone) figure.stage = any({MilestoneStage::NotStarted, MilestoneStage::UnderWay, MilestoneStage::Done});
        if (chance(15)) figure.growth = PublishedGrowth{number(), chance(30) ? std::optional(any({Bound::AtLeast, Bound::AtMost})) : std::nullopt};
        figure.points = maybeNumber(10);
        figure.restatedBase = maybeNumber(10);
        figure.lastYear = maybeNumber(30);
        if (chance(10)) figure.qualifier = any({Qualifier::Nearly, Qualifier::Odd, Qualifier::Over, Qualifier::Reaching, Qualifier::About});
        return figure;
    }

    std::mt19937_64 m_random;
    std::optional<Decimal> m_before;
};

bool isWithin(const Ratio& difference, const Ratio& limit) { return difference <= limit && -difference <= limit; }

/// What a wrapped or a cut number could not satisfy.
void expectSound(const BoardRow& row) {
    const Standing& standing = row.standing;
    if (!row.target || !standing.completion || row.target->nature == TargetNature::Milestone) return;
    const Ratio whole(row.target->value);
    const auto done = row.done();
    ASSERT_TRUE(done);
    EXPECT_EQ(standing.completion->value * whole, *done * Ratio(100));
    if (!standing.gap || !standing.schedule) return;
    const bool isTurned = row.target->isLowerBetter() != row.target->value.isNegative();
    const Points ahead = *standing.completion - *standing.schedule;
    EXPECT_EQ(standing.gap->value, isTurned ? -ahead.value : ahead.value);
    EXPECT_TRUE(isWithin(Ratio(rounded(standing.gap->value, 6)) - standing.gap->value, Ratio(1, 2'000'000)));
}

/// The lights that can be chosen so.
std::vector<Light> lightsOf(LightGround ground) {
    using enum LightGround;
    switch (ground) {
    case NotReported:
    case NotCounted:
    case GrowthAlone:
    case StageAwaited:
    case GrowthUnknown: return {Light::Missing};
    case NoTarget:
    case BasisDiffers:
    case Withheld:
    case MarkedNotApplicable:
    case MarkedBelowUnit:
    case LevelOpen:
    case GrowthInWords:
    case GrowthUndecided:
    case StageOpen: return {Light::NotApplicable};
    case Incomplete: return {Light::NotApplicable, Light::Missing};
    case LevelMet:
    case StageDone: return {Light::On};
    case ComparatorUnmet: return {Light::Behind};
    case StageMissed: return {Light::FarBehind};
    case LevelMissed: return {Light::Behind, Light::FarBehind};
    case GrowthBound: return {Light::On, Light::Behind};
    case ZeroTarget: return {Light::On, Light::NotApplicable, Light::FarBehind};
    case Gap:
    case NotBegun:
    case SmallCount:
    case StageOnADay: return {Light::On, Light::Behind, Light::FarBehind};
    }
    return {};
}

/// What is told to have decided a light is what can have.
void expectGround(const BoardRow& row) {
    const auto lights = lightsOf(row.standing.ground);
    EXPECT_NE(std::ranges::find(lights, row.standing.light), lights.end()) << token(row.standing.ground) << ' ' << token(row.standing.light);
    EXPECT_EQ(row.target == nullptr, row.standing.ground == LightGround::NoTarget);
}

void explainEverything(const BoardRequest& request, const Indicator& indicator, const Region& region) {
    for (const auto& [column, name] : Tokens<ExplainedColumn>::all) {
        const auto told = explain(request, indicator, region, column);
        if (!told) continue;
        for (const auto language : {Language::Chinese, Language::English})
            for (const auto& line : explanationLines(*told, {.rounding = request.catalogue.settings.rounding}, language))
                EXPECT_FALSE(line.empty()) << name;
        if (!told->exact || !told->shown || !told->rounding) continue;
        EXPECT_TRUE(isWithin(*told->exact - Ratio(*told->shown), tenTo(-told->shown->scale()))) << name;
    }
}

void checkEverything(const AnyStore& store) {
    for (const auto& figure : store.figures) {
        if (figure.key.period.year != year || figure.key.period.last != store.period.last) continue;
        const Indicator& indicator = *store.catalogue.find(figure.key.indicator);
        for (const auto& finding : findingsFor(contextFor(store.catalogue, store.figures, indicator, figure)))
            EXPECT_FALSE(say(finding.remark, Language::Chinese).empty());
    }
}

SummaryTemplate everyColumn() {
    SummaryTemplate layout{.title = "{period}", .notes = {"{asOf}", "{rounding}", "{thresholds}"}};
    for (const auto& [column, name] : Tokens<SummaryColumn>::all) layout.columns.push_back({column, std::string(name), 10});
    return layout;
}

/// The acts of `board`, `explain`, `summary` and the checks on one store, without a file between them.
void readEverything(const AnyStore& store) {
    static const SummaryWords words = summaryWords(Language::Chinese);
    static const SummaryTemplate layout = everyColumn();
    const BoardRequest request{.catalogue = store.catalogue, .figures = store.figures, .period = store.period};
    const auto rows = boardAt(request);
    for (const auto& row : rows) {
        expectSound(row);
        expectGround(row);
        explainEverything(request, *store.catalogue.find(row.indicator), *store.catalogue.find(row.region));
    }
    std::vector<BoardRow> city;
    std::ranges::copy_if(rows, std::back_inserter(city), [](const BoardRow& row) { return row.region == RegionCode{"HA"}; });
    const Workflow workflow;
    const auto table = summaryOf({.catalogue = store.catalogue, .rows = city, .figures = store.figures, .workflow = workflow,
                                  .period = store.period, .layout = layout, .words = words,
                                  .head = {.sequence = 1, .hash = std::string(32, '\x12'), .at = "2025-07-01T00:00:00Z"}});
    EXPECT_GE(table.rows.size(), city.size());
    checkEverything(store);
}

/// XUSHI_PROPERTY_CASES=100000 plays that many stores, from XUSHI_PROPERTY_SEED on; what an import refuses is no case.
TEST(EveryCase, IsReadWithoutStoppingWrappingOrHanging) {
    const auto count = fromEnvironment("XUSHI_PROPERTY_CASES", static_cast<std::uint64_t>(rounds(1000)));
    constexpr std::chrono::seconds longest{20}; // a case takes milliseconds; a busy machine is not a failure
    std::uint64_t played = 0;
    std::uint64_t refused = 0;
    for (auto seed = fromEnvironment("XUSHI_PROPERTY_SEED", 1); played < count && !HasFailure(); ++seed) {
        SCOPED_TRACE("XUSHI_PROPERTY_CASES=1 XUSHI_PROPERTY_SEED=" + std::to_string(seed));
        const AnyStore store(seed);
        if (!checkCatalogue(store.catalogue)) {
            ASSERT_LT(++refused, count + 100) << "hardly a case is one that passes";
            continue;
        }
        const auto start = std::chrono::steady_clock::now();
        readEverything(store);
        EXPECT_LT(std::chrono::steady_clock::now() - start, longest);
        ++played;
    }
    EXPECT_EQ(played, count);
}

} // namespace
} // namespace xushi
