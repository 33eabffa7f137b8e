#include "words/narrative/NarrativeScene.h"

#include "domain/analyses/ShownNumbers.h"
#include "words/Phrases.h"

#include <gtest/gtest.h>
#include <map>
#include <rapidcheck.h>

namespace xushi {
namespace {

/// What no sentence may hold, whatever the figures are.
constexpr const char* forbidden[] = {"NaN", "nan", "Inf", "inf", "（）", "()", "，，", "、、", ",,", "，、", "、，", "，。", "、。", "增长-", "增长−", "下降-", "下降−", "上升-", "上升−",
                                     "超序时-", "超序时−", "欠序时-", "欠序时−", "持平0", "长0.0%", "降0.0%", "升0.00个", "降0.00个", "−0.0个", "加快-", "加快−", "回落-", "回落−", "{", "}", "同比同比", "预计预计", "达达"};

template <class E> E anyOf() { return (*rc::gen::elementOf(std::vector<std::pair<E, std::string_view>>(Tokens<E>::all.begin(), Tokens<E>::all.end()))).first; }
bool oneIn(int count) { return *rc::gen::inRange(0, count) == 0; }

std::string anyNumber(int decimals) {
    const int size = *rc::gen::elementOf(std::vector<int>{3, 200, 100000});
    return Decimal(*rc::gen::inRange(-size, 4 * size), decimals).toString();
}

Figure anyFigure(const Indicator& indicator, int year, int month) {
    FigureTweaks with{.period = Period::ytd(year, month).withKind(storedKind(indicator)), .indicator = indicator.code.text, .status = anyOf<DataStatus>()};
    with.region = *rc::gen::elementOf(std::vector<std::string>{"HA", "HA", "QJ", "HZ", "LS"});
    if (oneIn(12)) with.state = *rc::gen::elementOf(std::vector<FigureState>{FigureState::NotApplicable, FigureState::BelowUnit, FigureState::Cleared});
    if (with.state == FigureState::Reported && !oneIn(6)) with.value = anyNumber(indicator.decimals);
    if (!with.value.empty() && oneIn(3)) with.qualifier = anyOf<Qualifier>();
    const int base = *rc::gen::inRange(0, 6); // none, zero, and any
    if (base == 1) with.lastYear = "0";
    if (base > 1) with.lastYear = anyNumber(indicator.decimals);
    if (oneIn(5) && indicator.measure != Measure::Rate) {
        with.growth = anyNumber(1);
        if (oneIn(2)) with.bound = anyOf<Bound>();
    }
    if (oneIn(5) && indicator.measure == Measure::Rate) with.points = anyNumber(2);
    Figure figure = aFigure(with);
    if (oneIn(8)) figure.wording = "有序推进";
    return figure;
}

class AnyReport : public NarrativeScene {
public:
    AnyReport() {
        for (const auto& indicator : catalogue.indicators) {
            std::map<FigureKey, Figure> unique;
            for (const int month : {3, 4, 5})
                for (const int year : {2024, 2025})
                    for (int times = 0; times < 3; ++times)
                        if (!oneIn(3)) {
                            const Figure figure = anyFigure(indicator, year, month);
                            unique.insert_or_assign(figure.key, figure);
                        }
            for (auto& [key, figure] : unique) figures.push_back(figure);
            if (oneIn(2)) catalogue.targets.push_back(anyTarget(indicator));
        }
        region = *rc::gen::elementOf(std::vector<std::string>{"HA", "QJ"});
        if (oneIn(3)) workflow = workflowOf({{.key = {{"GX"}, {2025, *rc::gen::inRange(3, 6)}}, .stage = anyOf<Stage>()}}, {}, {});
    }

    static NarrativeItem any(const std::string& code) {
        NarrativeItem item{.indicator = code, .before = oneIn(5) ? "" : "甲" + code, .after = oneIn(4) ? "企业" : ""};
        item.says = {anyOf<NarrativeAspect>()};
        for (const auto& [what, name] : Tokens<NarrativeAspect>::all)
            if (what != item.says.front() && oneIn(2)) item.says.push_back(what);
        if (code == "STARTS") item.parts = {{.indicator = "STARTS.LT", .before = "小"}};
        return item;
    }

    static NarrativeTemplate::Sentence anySentence() {
        NarrativeTemplate::Sentence sentence{.id = "s", .clauses = {}, .hasVerdict = oneIn(2)};
        if (oneIn(2)) sentence.clauses.emplace_back("{asOf}，");
        for (const char* code : {"STARTS", "CONTRACTS", "SHARE", "FIRMS", "NONE"})
            if (!oneIn(3)) sentence.clauses.emplace_back(any(code));
        NarrativeTemplate::Group group{.items = {any("CONTRACTS"), any("FIRMS"), any("STARTS")}, .form = anyOf<GroupForm>(), .says = {NarrativeAspect::Level, NarrativeAspect::Growth}};
        if (oneIn(3)) group.says.erase(group.says.begin());
        if (!oneIn(3)) sentence.clauses.emplace_back(group);
        if (oneIn(2)) sentence.clauses.emplace_back("，成效明显");
        return sentence;
    }

private:
    static Target anyTarget(const Indicator& indicator) {
        Target target = aTarget({.value = anyNumber(indicator.decimals), .indicator = indicator.code.text,
                                 .nature = indicator.measure == Measure::Rate ? TargetNature::Rate : indicator.measure == Measure::Stock ? TargetNature::Stock : TargetNature::Flow,
                                 .comparator = anyOf<Comparator>()});
        if (oneIn(4) && indicator.measure != Measure::Rate && target.value != Decimal(0)) target.nature = TargetNature::Growth;
        if (oneIn(2)) target.commitment = anyOf<Commitment>();
        return target;
    }
};

TEST(NarrativeProperty, NoSentenceHoldsNonsenseWhateverTheFiguresAre) {
    EXPECT_TRUE(rc::check("no forbidden text", [] {
        AnyReport scene;
        const auto made = scene.sentence(AnyReport::anySentence());
        const std::string text = made.generated();
        RC_LOG() << text;
        for (const char* nonsense : forbidden)
            if (text.find(nonsense) != std::string::npos) RC_FAIL(std::string("holds ") + nonsense + ": " + text);
        RC_ASSERT(made.runs.empty() || text.ends_with("。"));
        for (const auto& run : made.runs) RC_ASSERT(!run.text.empty());
    }));
}

TEST(NarrativeProperty, ItsNumbersAreThoseOfTheRowsAsEverySurfaceShowsThem) {
    EXPECT_TRUE(rc::check("the digits of the row", [] {
        AnyReport scene;
        const auto made = scene.sentence(AnyReport::anySentence());
        const BoardRequest board{scene.catalogue, scene.figures, scene.period, std::nullopt};
        const NumberFormat format{};
        for (const auto& run : made.runs) {
            if (!run.figure || run.isMark) continue;
            const Indicator& indicator = *scene.catalogue.find(run.figure->indicator);
            const auto row = boardRowAt(board, indicator, *scene.catalogue.find(run.figure->region));
            RC_ASSERT(row.has_value());
            std::string digits;
            if (run.figure->what == NarrativeAspect::Level) digits = format.decimal(shownFigure(*row->value, indicator));
            if (run.figure->what == NarrativeAspect::Completion) digits = format.decimal(shownShare(*row->standing.completion, RoundingRule::HalfUp));
            if (run.figure->what == NarrativeAspect::Growth && row->growth->points) {
                const auto shown = shownGrowth(*row->growth, indicator.measure, RoundingRule::HalfUp);
                digits = !shown || *shown == Decimal(0) ? "" : format.decimal(shown->isNegative() ? -*shown : *shown);
            }
            RC_LOG() << run.text << " " << digits;
            RC_ASSERT(run.text.find(digits) != std::string::npos);
        }
    }));
}

} // namespace
} // namespace xushi
