#include "domain/analyses/ShownNumbers.h"
#include "domain/prose/ProseText.h"
#include "support/Builders.h"
#include "support/SceneReading.h"
#include "usecases/BuildNarrative.h"
#include "usecases/CheckProse.h"
#include "words/narrative/Narrating.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace xushi {
namespace {

/// Any figures of indicators of every kind, targets and a report over them. The same seed gives the same sentences.
class AnyCity {
public:
    explicit AnyCity(unsigned seed) : m_random(seed), period(Period::ytd(2025, 1 + upTo(11))) {
        catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
        catalogue.regions = {aRegion("HA", "淮安市"), aRegion("QJ", "清江浦区", RegionType::District), aRegion("LS", "涟水县", RegionType::County), aRegion("HZ", "洪泽区", RegionType::District)};
        for (std::size_t i = 1; i < catalogue.regions.size(); ++i) catalogue.regions[i].parent = RegionCode{"HA"};
        addIndicators();
        for (const auto& indicator : catalogue.indicators)
            for (const auto& region : catalogue.regions) {
                addFigures(indicator, region.code.text);
                if (!oneIn(3)) addTarget(indicator, region.code.text);
            }
        std::ranges::sort(catalogue.targets, {}, &Target::key);
        if (oneIn(4)) workflow = workflowOf({{.key = {{"GX"}, {2025, period.last.number()}}, .stage = oneIn(2) ? Stage::Draft : Stage::Submitted}}, {}, {});
    }

    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_random); }
    bool oneIn(int count) { return upTo(count - 1) == 0; }
    template <class E> E any() { return Tokens<E>::all[static_cast<std::size_t>(upTo(static_cast<int>(Tokens<E>::all.size()) - 1))].first; }

    NarrativeTemplate anyNarrative() {
        NarrativeTemplate narrative{.name = "报告", .title = "报告", .code = "any"};
        NarrativeTemplate::Paragraph sentences;
        for (int i = 0; i < 8; ++i) sentences.push_back(anySentence("s" + std::to_string(i)));
        narrative.sections = {{.paragraphs = {sentences}}};
        return narrative;
    }

private:
    std::mt19937 m_random;

public:
    Catalogue catalogue;
    std::vector<Figure> figures;
    Workflow workflow;
    Period period;

private:
    void addIndicators() {
        catalogue.indicators = {
            anIndicator({.code = "PROJECTS", .name = "新开工科技项目", .order = 1}),
            anIndicator({.code = "PROJECTS.BIG", .name = "新开工科技项目（亿元以上）", .parent = "PROJECTS", .order = 2}),
            anAmount({.code = "DEALS", .name = "技术合同成交额", .order = 3}),
            anIndicator({.code = "LOANS", .name = "科技贷款投放额", .unit = "万元", .decimals = 2, .order = 4}),
            aRate({.code = "RATIO", .name = "高新技术产业产值占比", .order = 5}),
            aRate({.code = "WASTE", .name = "高耗能产业占比", .order = 6}),
            anIndicator({.code = "FIRMS", .name = "有效高新技术企业", .unit = "家", .measure = Measure::Stock, .order = 7}),
            anIndicator({.code = "PATENTS", .name = "万人发明专利拥有量", .unit = "件/万人", .decimals = 2, .measure = Measure::Stock, .order = 8}),
            anIndicator({.code = "EVENTS", .name = "产学研对接活动", .unit = "场次", .measure = Measure::EventCount, .order = 9}),
            anAmount({.code = "PROFIT", .name = "高新技术企业利润总额", .order = 10}),
            anIndicator({.code = "ALONE", .name = "科技型中小企业入库数", .unit = "家", .reporting = Reporting::MonthAlone, .order = 11}),
            anIndicator({.code = "EXPORTS", .name = "高新技术产品出口额", .unit = "亿美元", .decimals = 2, .isJanuaryExempt = true, .order = 12})};
        catalogue.indicators[5].direction = Direction::LowerIsBetter;
    }

    std::string number(const Indicator& indicator, bool mayBeNegative) {
        static constexpr int sizes[] = {9, 300, 20000, 3000000};
        int units = 1 + upTo(sizes[upTo(3)]);
        if (indicator.measure == Measure::Rate) units = 1 + upTo(9999);
        if (mayBeNegative && oneIn(3)) units = -units;
        if (oneIn(15)) units = 0;
        return Decimal(units, indicator.decimals).toString();
    }

    void addFigures(const Indicator& indicator, const std::string& region) {
        const bool mayBeNegative = indicator.code.text == "PROFIT";
        const int first = indicator.isJanuaryExempt ? 2 : 1;
        for (int month = first; month <= period.last.number(); ++month) {
            if (oneIn(indicator.reporting == Reporting::MonthAlone ? 40 : 6)) continue;
            FigureTweaks with{.period = Period::ytd(2025, month).withKind(storedKind(indicator)), .indicator = indicator.code.text, .region = region};
            if (oneIn(25)) with.state = any<FigureState>();
            if (with.state == FigureState::Reported) with.value = number(indicator, mayBeNegative);
            if (indicator.parent && !with.value.empty()) with.value = std::to_string(upTo(1)); // no part above its total
            if (indicator.code.text == "PROJECTS" && with.value == "0") with.value = "1";
            if (!with.value.empty() && oneIn(5)) with.qualifier = any<Qualifier>();
            if (oneIn(8)) with.status = any<DataStatus>();
            if (!oneIn(3)) with.lastYear = oneIn(6) ? "0" : number(indicator, mayBeNegative);
            const bool isCounted = countsWholeThings(indicator); // 582家 at +4.6 % would contradict itself rightly
            if (oneIn(5) && indicator.measure != Measure::Rate && !isCounted) with.growth = Decimal(upTo(4000) - 900, 1).toString();
            if (oneIn(4) && !with.growth.empty()) with.bound = any<Bound>();
            if (oneIn(6) && indicator.measure == Measure::Rate) with.points = Decimal(upTo(2000) - 1000, 2).toString();
            figures.push_back(aFigure(with));
            if (oneIn(2)) figures.push_back(aFigure({.value = number(indicator, mayBeNegative), .period = with.period.lastYear(), .indicator = with.indicator, .region = region}));
        }
    }

    void addTarget(const Indicator& indicator, const std::string& region) {
        static constexpr int places[] = {1, 10, 1000};
        const bool isRate = indicator.measure == Measure::Rate;
        TargetTweaks with{.value = isRate ? Decimal(1 + upTo(9999), 2).toString() : std::to_string((1 + upTo(400)) * places[upTo(2)]), .indicator = indicator.code.text, .region = region};
        with.nature = isRate ? TargetNature::Rate : indicator.measure == Measure::Stock ? TargetNature::Stock : TargetNature::Flow;
        with.comparator = any<Comparator>();
        if (oneIn(5) && !isRate) {
            with.nature = TargetNature::Growth;
            with.value = Decimal(upTo(300) - 40, 1).toString();
        }
        if (with.nature == TargetNature::Flow && oneIn(5)) with.startMonth = 1 + upTo(5);
        Target target = aTarget(with);
        if (!oneIn(3)) target.commitment = any<Commitment>();
        if (oneIn(3) && target.comparator == Comparator::Gt) target.word = "突破";
        catalogue.targets.push_back(target);
    }

    NarrativeTemplate::Item anyItem() {
        const auto& indicator = catalogue.indicators[static_cast<std::size_t>(upTo(static_cast<int>(catalogue.indicators.size()) - 1))];
        NarrativeTemplate::Item item{.indicator = indicator.code.text, .before = indicator.name, .says = {}};
        if (!oneIn(8)) item.says.push_back(NarrativeAspect::Level);
        for (const auto& [what, name] : Tokens<NarrativeAspect>::all)
            if (what != NarrativeAspect::Level && what != NarrativeAspect::Wording && what != NarrativeAspect::Target && oneIn(3)) item.says.push_back(what);
        if (item.says.empty()) item.says.push_back(NarrativeAspect::Growth);
        if (oneIn(3)) item.says.push_back(NarrativeAspect::Target);
        if (indicator.code.text == "PROJECTS" && oneIn(2)) {
            item.parts = {{.indicator = "PROJECTS.BIG", .before = "亿元以上"}};
            item.partsForm = any<PartsForm>();
        }
        return item;
    }

    NarrativeTemplate::Sentence anySentence(const std::string& id) {
        NarrativeTemplate::Sentence sentence{.id = id, .clauses = {"{asOf}，{scope}"}, .hasVerdict = oneIn(4)};
        if (oneIn(6)) return promises(id);
        if (oneIn(5)) sentence.clauses.emplace_back(anyGroup());
        else
            for (int items = 1 + upTo(2); items > 0; --items) sentence.clauses.emplace_back(anyItem());
        return sentence;
    }

    /// 全年，全市力争技术合同成交额突破400亿元、…
    NarrativeTemplate::Sentence promises(const std::string& id) {
        NarrativeTemplate::Sentence sentence{.id = id, .clauses = {"全年，{scope}"}};
        for (int items = 1 + upTo(2); items > 0; --items) {
            auto item = anyItem();
            item.says = {NarrativeAspect::Target};
            item.before += "目标";
            item.parts.clear();
            sentence.clauses.emplace_back(std::move(item));
        }
        return sentence;
    }

    NarrativeTemplate::Group anyGroup() {
        NarrativeTemplate::Group group{.items = {}, .form = any<GroupForm>(), .says = {NarrativeAspect::Level, NarrativeAspect::Growth}};
        for (const char* code : {"PROJECTS", "DEALS", "FIRMS", "LOANS"})
            if (!oneIn(3)) group.items.push_back({.indicator = code, .before = catalogue.find(IndicatorCode{code})->name});
        if (group.items.empty()) group.items.push_back({.indicator = "EVENTS", .before = "产学研对接活动"});
        if (oneIn(4)) group.says.erase(group.says.begin());
        return group;
    }
};

constexpr const char* nonsense[] = {"NaN", "nan", "（）", "，，", "、、", "，。", "。。", "增长-", "增长−", "下降-", "下降−", "持平0", "增长0%", "下降0%"};

/// What was said and what was read of it.
struct Proof {
    std::string sentence;
    CheckedProse checked;

    std::string told(std::size_t place) const {
        const auto& s = checked.statements[place];
        std::string line = sentence + "\n    " + s.text + s.unit + " " + std::string(token(s.kind)) + "/" + s.subkind + " [" + s.scope + "|" + s.indicator + "] " + (s.code ? s.code->text : "-") + " "
                           + (s.period ? s.period->period.toText() : "") + " " + (s.value ? s.value->toString() : "") + (s.growth ? " g:" + s.growth->value.toString() + s.growth->unit + "/" + s.growth->base : "")
                           + (s.qualifier.empty() ? "" : " q:" + s.qualifier) + (s.op ? " " + std::string(token(*s.op)) : "") + " " + std::string(token(checked.findings[place].verdict)) + " stored:" + checked.findings[place].stored;
        for (const auto& reason : checked.findings[place].reasons) {
            line += " " + reason.key;
            for (const auto& arg : reason.args) line += "," + arg;
        }
        return line;
    }
};

std::size_t lengthOf(const std::string& text) { return codePoints(text).size(); }

/// Failures of one kind are shown a few times only.
class Failures {
public:
    void add(const std::string& kind, const std::string& text) {
        if (++m_counts[kind] <= 4) m_shown += "\n" + kind + ": " + text;
    }
    std::string shown() const {
        std::string all = m_shown;
        for (const auto& [kind, count] : m_counts) all += "\n" + kind + ": " + std::to_string(count);
        return all;
    }
    bool isEmpty() const { return m_counts.empty(); }

private:
    std::map<std::string, int> m_counts;
    std::string m_shown;
};

bool hasDigit(const std::string& text) { return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }); }

/// Aspects that the store has no number for, or that are said of several.
bool isOpen(NarrativeAspect what) { return what == NarrativeAspect::Streak || what == NarrativeAspect::Leaders; }

/// The months of the run's figure; last year's of a base, and those of the whole year of a target.
bool isOfMonths(const ProseStatement& s, const NarrativeRun& run) {
    if (!s.period) return false;
    const auto& period = s.period->period;
    const auto& own = run.figure->period;
    if (run.figure->what == NarrativeAspect::Target) return period.year == own.year && period.last == Month::last();
    if (run.figure->what == NarrativeAspect::Base) return period.year == own.year - 1 && period.last == own.last;
    const bool mayBePublishedLater = run.figure->what == NarrativeAspect::Growth;
    return period.year == own.year && (period.last == own.last || mayBePublishedLater);
}

void compareRun(const NarrativeRun& run, std::size_t start, const Proof& proof, Failures& failures, std::map<std::string, int>& proved) {
    const std::string aspect(token(run.figure->what));
    const std::size_t end = start + lengthOf(run.text);
    bool isFound = false;
    for (std::size_t i = 0; i < proof.checked.statements.size(); ++i) {
        const auto& s = proof.checked.statements[i];
        if (s.start < start || s.start >= end || s.kind == StatementKind::NotAnIndicator || s.kind == StatementKind::Qualitative) continue;
        isFound = true;
        const auto verdict = proof.checked.findings[i].verdict;
        const bool isEqual = verdict == ProseVerdict::Equal || verdict == ProseVerdict::RoundedEqual;
        if (run.figure->what == NarrativeAspect::Leaders) {
            if (!isEqual) failures.add("leaders", proof.told(i));
            continue;
        }
        if (s.code != run.figure->indicator) failures.add(aspect + " indicator", proof.told(i));
        else if (s.region != run.figure->region) failures.add(aspect + " region", proof.told(i));
        else if (!isOfMonths(s, run)) failures.add(aspect + " period", proof.told(i));
        else if (!isEqual && !isOpen(run.figure->what)) failures.add(aspect + " verdict", proof.told(i));
        else ++proved[aspect];
    }
    const bool isInWords = run.figure->what == NarrativeAspect::Pace && run.text.find("个百分点") == std::string::npos;
    if (!isFound && hasDigit(run.text) && run.figure->what != NarrativeAspect::Streak && !isInWords) failures.add(aspect + " unread", proof.sentence + " <" + run.text + ">");
}

TEST(NarrativeProof, GeneratorAndReaderProveOneAnother) {
    Failures failures;
    std::map<std::string, int> proved;
    int sentences = 0;
    for (unsigned seed = 1; seed <= 320; ++seed) {
        AnyCity city(seed);
        const auto narrative = city.anyNarrative();
        SceneReading reading(city.catalogue, city.figures, city.workflow);
        const RegionCode region{city.oneIn(2) ? "HA" : "LS"};
        const auto made = buildNarrative(reading, {city.period, region, narrative, narrativeOf});
        ASSERT_TRUE(made);
        const Date day{city.period.last == Month::last() ? 2026 : 2025, city.period.last.number() % 12 + 1, 10};
        for (const auto* sentence : sentencesOf(*made)) {
            ++sentences;
            Proof proof{sentence->generated(), {}};
            for (const char* word : nonsense)
                if (proof.sentence.find(word) != std::string::npos) failures.add(std::string("holds ") + word, proof.sentence);
            auto checked = checkProse(reading, proof.sentence, {.date = day, .period = city.period});
            ASSERT_TRUE(checked);
            proof.checked = std::move(*checked);
            for (std::size_t i = 0; i < proof.checked.findings.size(); ++i) {
                const auto verdict = proof.checked.findings[i].verdict;
                if (verdict == ProseVerdict::Different || verdict == ProseVerdict::Contradictory || verdict == ProseVerdict::NotUnderstood) failures.add(std::string(token(verdict)), proof.told(i));
            }
            std::size_t at = 0;
            for (const auto& run : sentence->runs) {
                if (run.figure && !run.isMark) compareRun(run, at, proof, failures, proved);
                at += lengthOf(run.text);
            }
        }
    }
    EXPECT_GE(sentences, 2000);
    EXPECT_TRUE(failures.isEmpty()) << failures.shown();
    for (const auto& [aspect, count] : proved) std::cout << aspect << ": " << count << "\n";
}

} // namespace
} // namespace xushi
