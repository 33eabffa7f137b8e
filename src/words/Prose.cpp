#include "words/Prose.h"

#include "domain/analyses/ShownNumbers.h"
#include "words/Phrases.h"

#include <algorithm>

namespace xushi {
namespace {

std::string chinese(const std::string& key, std::vector<std::string> args = {}) {
    return say(Remark{key, std::move(args)}, Language::Chinese);
}

std::string changeKey(Change change) {
    switch (change) {
    case Change::Rose: return "rose";
    case Change::Fell: return "fell";
    case Change::Unchanged: return "unchanged";
    }
    return {};
}

std::string itemText(const SentenceItem& item, const NumberFormat& format) {
    std::string parts;
    for (const auto& part : item.parts)
        if (part.row.value)
            parts += (parts.empty() ? "" : "、")
                     + prose::amount(part.name, *part.row.value, part.row.qualifier, part.indicator, format);
    return prose::amount(item.name, *item.row.value, item.row.qualifier, item.indicator, format)
           + (parts.empty() ? "" : "（" + parts + "）");
}

bool isJudged(const BoardRow& row) {
    const Light light = row.standing.light;
    return light == Light::On || light == Light::Behind || light == Light::FarBehind;
}

/// 均达序时进度, or what each that lags has to say.
std::string verdict(const std::vector<const SentenceItem*>& items, const NumberFormat& format) {
    std::vector<const SentenceItem*> judged;
    std::ranges::copy_if(items, std::back_inserter(judged), [](const auto* item) { return isJudged(item->row); });
    if (judged.empty()) return {};
    const auto isOn = [](const auto* item) { return item->row.standing.light == Light::On; };
    if (std::ranges::all_of(judged, isOn)) return chinese(judged.size() > 1 ? "prose.all-on" : "prose.on");
    std::string text;
    for (const auto* item : judged)
        if (!isOn(item)) text += (text.empty() ? "" : "、") + item->name + prose::schedule(item->row.standing, item->indicator.measure, format);
    return text;
}

} // namespace

std::string prose::amount(const std::string& name, const Decimal& value, std::optional<Qualifier> qualifier,
                          const Indicator& indicator, const NumberFormat& format) {
    return name + withQualifier(format.decimal(shownFigure(value, indicator)), qualifier) + indicator.unit;
}

std::string prose::growth(const Growth& growth, const Indicator& indicator, const NumberFormat& format, std::optional<int> wanted) {
    const int decimals = wanted.value_or(growthDecimals(indicator.measure));
    if (growth.bound) {
        const Decimal shown = *shownGrowth(growth, indicator.measure, format.rounding);
        return chinese(*growth.bound == Bound::AtLeast ? "prose.growth-floor" : "prose.growth-ceiling",
                       {format.decimal(shown.isWhole() ? shown.rescaled(0) : shown)}); // 20%以上, not 20.0
    }
    if (growth.percent) {
        const Movement movement = movementOf(*growth.percent, decimals, format.rounding);
        return chinese("prose.growth-" + changeKey(movement.change) + (movement.isTimes ? "-times" : ""),
                       {format.decimal(movement.amount)});
    }
    if (growth.points) {
        const Movement movement = movementOf(*growth.points, decimals, format.rounding);
        return chinese("prose.points-" + changeKey(movement.change), {format.decimal(movement.amount)});
    }
    const std::string words = growthPhrase(growth, indicator, format, Language::Chinese);
    if (growth.kind == GrowthKind::BaseZero && !growth.word) return words; // 上年同期为零，增加14项
    return growth.word ? chinese("prose.year-on-year", {words}) : std::string();
}

std::string prose::pace(const PaceChange& change, const NumberFormat& format) {
    const std::string points = format.decimal(change.points);
    switch (change.pace) {
    case Pace::Faster: return chinese("prose.faster", {points});
    case Pace::Slower: return chinese("prose.slower", {points});
    case Pace::Same: return chinese("prose.same-pace");
    case Pace::DeclineNarrowed: return chinese("prose.decline-narrowed", {points});
    case Pace::DeclineWidened: return chinese("prose.decline-widened", {points});
    case Pace::TurnedUp: return chinese("prose.turned-up");
    case Pace::TurnedDown: return chinese("prose.turned-down");
    }
    return {};
}

std::string prose::schedule(const Standing& standing, Measure measure, const NumberFormat& format) {
    if (standing.light == Light::Missing || standing.light == Light::NotApplicable) return {};
    if (!standing.gap) return standing.light == Light::On ? chinese("prose.on") : chinese("prose.not-on");
    const Movement gap = movementOf(*standing.gap, growthDecimals(measure), format.rounding);
    const std::string points = format.decimal(gap.amount);
    if (gap.change == Change::Rose) return chinese("prose.ahead", {points});
    if (gap.change == Change::Fell) return chinese("prose.behind", {points});
    return standing.light == Light::On ? chinese("prose.on") : chinese("prose.not-on");
}

std::string sentenceOf(const Period& period, const std::string& scope, std::span<const SentenceItem> items,
                       const NumberFormat& format) {
    std::vector<const SentenceItem*> told;
    for (const auto& item : items)
        if (item.row.value) told.push_back(&item);
    if (told.empty()) return {};
    std::string text = asOfPhrase(period, Language::Chinese) + "，" + scope;
    for (const auto* item : told) text += (item == told.front() ? "" : "，") + itemText(*item, format);
    const std::string judged = verdict(told, format);
    return text + (judged.empty() ? "" : "，" + judged) + "。";
}

} // namespace xushi
