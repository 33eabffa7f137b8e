#include "words/narrative/AspectPhrases.h"

#include "domain/Unit.h"
#include "domain/analyses/ShownNumbers.h"
#include "words/Phrases.h"
#include "words/Prose.h"
#include "words/narrative/RegionPhrases.h"

#include <array>
#include <string_view>

namespace xushi {
namespace {

constexpr std::string_view sameMonthsLastYear = "同比";

std::string chineseOf(const std::string& key, std::vector<std::string> args = {}) { return say(Remark{key, std::move(args)}, Language::Chinese); }

bool has(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

bool isExpected(const BoardRow& row) { return row.status == DataStatus::Estimate || row.status == DataStatus::Forecast; }

/// 预计 or 计划 before a number that is none of what was done, unless the words around it say so.
std::string caution(const NarrativeSubject& subject) {
    const std::string around = subject.item.before + subject.item.after;
    const std::string expected = chineseOf("narrative.expected");
    if (isExpected(*subject.row)) return has(around, expected) ? std::string() : expected;
    const bool isSaid = has(around, "拟") || has(around, "计划");
    return subject.row->status == DataStatus::Planned && !isSaid ? chineseOf("narrative.planned") : std::string();
}

/// 一 … 十, 百, 千, 万 of the whole numbers that have such a name.
std::string shortName(const Decimal& number) {
    static constexpr std::array<std::pair<int, std::string_view>, 13> names{{{1, "一"}, {2, "两"}, {3, "三"}, {4, "四"}, {5, "五"}, {6, "六"}, {7, "七"}, {8, "八"}, {9, "九"}, {10, "十"}, {100, "百"}, {1000, "千"}, {10000, "万"}}};
    for (const auto& [value, name] : names)
        if (number == Decimal(value)) return std::string(name);
    return {};
}

std::string digitsOf(const NarrativeSubject& subject, const NarrativeWorld& world) {
    const BoardRow& row = *subject.row;
    const Decimal shown = shownFigure(*row.value, definitionOf(row, subject.indicator));
    const std::string name = subject.item.numerals == NumeralForm::Chinese ? shortName(shown) : std::string();
    std::string number = name.empty() ? formatOf(row, world.format()).decimal(shown) : name;
    if (row.qualifier == Qualifier::Odd) return number + subject.item.odd;
    const std::string qualified = withQualifier(number, row.qualifier);
    const std::string word = qualified.substr(0, qualified.size() - number.size());
    return !word.empty() && subject.item.before.ends_with(word) ? number : qualified; // 达 is not said twice
}

std::string completion(const NarrativeSubject& subject, const NarrativeWorld& world) {
    const auto& share = subject.row->standing.completion;
    const NumberFormat format = formatOf(*subject.row, world.format());
    const bool isLimit = subject.row->target && subject.row->target->isLowerBetter();
    return share ? chineseOf(isLimit ? "narrative.limit-used" : "narrative.completion", {format.decimal(shownShare(*share, format.rounding))}) : std::string();
}

std::string base(const NarrativeSubject& subject, const NarrativeWorld& world) {
    const BoardRow& row = *subject.row;
    if (!row.lastYear) return {};
    return chineseOf("narrative.base", {formatOf(row, world.format()).decimal(shownFigure(*row.lastYear, definitionOf(row, subject.indicator))) + unitOf(subject)});
}

/// Against the cumulative of a month before.
std::string pace(const NarrativeSubject& subject, const NarrativeWorld& world) {
    const BoardRow& row = *subject.row;
    const auto isPlain = [](const std::optional<Growth>& growth) { return growth && growth->percent && !growth->bound; };
    if (!row.asOf || row.growthAsOf || !isPlain(row.growth)) return {};
    const auto before = row.asOf->previousMonth();
    const auto earlier = before ? world.rowAt(subject, before->last) : std::nullopt;
    if (!earlier || earlier->asOf != before || earlier->growthAsOf || !isPlain(earlier->growth)) return {};
    const NumberFormat format = formatOf(row, world.format());
    const PaceChange change = paceOf(*row.growth->percent, *earlier->growth->percent, growthDecimals(subject.indicator.measure), format.rounding);
    return chineseOf("narrative.against", {asOfPhrase(*before, Language::Chinese), prose::pace(change, format)});
}

/// Of the months of the year without a gap, up to the row's own; three at least.
std::string streak(const NarrativeSubject& subject, const NarrativeWorld& world) {
    constexpr int shortest = 3;
    const auto grows = [](const std::optional<BoardRow>& row, Month month) {
        if (!row || !row->asOf || row->asOf->last != month || row->growthAsOf || !row->growth || row->growth->bound) return false;
        const auto shown = shownGrowth(*row->growth, Measure::Flow, RoundingRule::HalfUp);
        return shown && !shown->isNegative();
    };
    if (!subject.row->asOf) return {};
    int months = 0;
    for (int month = subject.row->asOf->last.number(); month > 0 && grows(world.rowAt(subject, Month(month)), Month(month)); --month) ++months;
    return months < shortest ? std::string() : chineseOf("narrative.streak", {std::to_string(months)});
}

std::string schedule(const NarrativeSubject& subject, const NarrativeWorld& world) {
    return prose::schedule(subject.row->standing, subject.indicator.measure, formatOf(*subject.row, world.format()));
}

} // namespace

std::string unitOf(const NarrativeSubject& subject) {
    const std::string& own = subject.row ? definitionOf(*subject.row, subject.indicator).unit : subject.indicator.unit;
    if (subject.item.unit.empty()) return own;
    const UnitMeaning one = unitMeaning(own);
    const UnitMeaning other = unitMeaning(subject.item.unit);
    const bool mayStand = one.power == other.power && countsSingleThings(one.base) && countsSingleThings(other.base);
    return mayStand ? subject.item.unit : own;
}

std::string aspect::level(const NarrativeSubject& subject, const NarrativeWorld& world) {
    if (!subject.row) return {};
    const BoardRow& row = *subject.row;
    if (row.stage && !row.value) return say(shownStage(*row.stage, ""), Language::Chinese);
    if (!row.value) return {};
    return caution(subject) + digitsOf(subject, world) + unitOf(subject);
}

std::string aspect::growth(const NarrativeSubject& subject, const NarrativeWorld& world, const Period& asOf) {
    if (!subject.row || !subject.row->growth) return {};
    const BoardRow& row = *subject.row;
    std::string text = prose::growth(*row.growth, definitionOf(row, subject.indicator), formatOf(row, world.format()), subject.item.growthDecimals);
    if (text.starts_with(sameMonthsLastYear) && isExpected(row)) text.insert(sameMonthsLastYear.size(), chineseOf("narrative.expected"));
    const bool isOfOtherMonths = !text.empty() && row.growthAsOf && row.growthAsOf->last != asOf.last;
    return isOfOtherMonths ? asOfPhrase(*row.growthAsOf, Language::Chinese) + text : text;
}

std::string aspect::commitment(const NarrativeSubject& subject) {
    const Target* target = subject.row ? subject.row->target : nullptr;
    return target && target->commitment ? commitmentWord(*target->commitment, Language::Chinese) : std::string();
}

std::string aspect::target(const NarrativeSubject& subject, const NarrativeWorld& world) {
    if (!subject.row || !subject.row->target) return {};
    const bool hasUnit = subject.row->target->nature != TargetNature::Milestone || subject.indicator.unit != "是/否";
    return targetWithUnit(*subject.row->target, hasUnit ? unitOf(subject) : "", formatOf(*subject.row, world.format()), Language::Chinese);
}

std::string aspect::promise(const NarrativeSubject& subject, const NarrativeWorld& world) {
    const Target* target = subject.row ? subject.row->target : nullptr;
    return target && target->nature == TargetNature::Milestone && !target->word.empty() ? target->word : aspect::target(subject, world);
}

std::string aspect::wording(const NarrativeSubject& subject) {
    if (!subject.row) return {};
    if (!subject.row->wording.empty() || !subject.row->stage) return subject.row->wording;
    return stageWord(*subject.row->stage, Language::Chinese);
}

std::string aspect::other(NarrativeAspect what, const NarrativeSubject& subject, const NarrativeWorld& world) {
    if (!subject.row) return {};
    switch (what) {
    case NarrativeAspect::Pace: return pace(subject, world);
    case NarrativeAspect::Base: return base(subject, world);
    case NarrativeAspect::Completion: return completion(subject, world);
    case NarrativeAspect::Schedule: return schedule(subject, world);
    case NarrativeAspect::Streak: return streak(subject, world);
    case NarrativeAspect::Rank:
    case NarrativeAspect::GrowthRank:
    case NarrativeAspect::Leaders:
    case NarrativeAspect::Share:
    case NarrativeAspect::Beside: return regionPhrase(what, subject, world);
    case NarrativeAspect::Level:
    case NarrativeAspect::Growth:
    case NarrativeAspect::Target:
    case NarrativeAspect::Wording: break;
    }
    return {};
}

std::string aspect::mark(NarrativeAspect what, const NarrativeSubject& subject) {
    const FigureState state = subject.row ? subject.row->state : FigureState::Reported;
    switch (what) {
    case NarrativeAspect::Level:
        if (state == FigureState::NotApplicable) return chineseOf("narrative.not-applicable");
        return chineseOf(state == FigureState::BelowUnit ? "narrative.below-unit" : "narrative.missing");
    case NarrativeAspect::Wording: return chineseOf("narrative.missing");
    case NarrativeAspect::Growth: {
        const bool isThere = subject.row && (subject.row->growth || subject.row->value);
        return chineseOf(isThere ? "narrative.no-base" : "narrative.missing");
    }
    case NarrativeAspect::Target: return chineseOf("narrative.no-target");
    case NarrativeAspect::Completion:
    case NarrativeAspect::Schedule: return subject.row && subject.row->target ? std::string() : chineseOf("narrative.no-target");
    case NarrativeAspect::Base: return chineseOf("narrative.no-base");
    default: return {};
    }
}

} // namespace xushi
