#include "domain/prose/ProseComparison.h"

#include "domain/Unit.h"
#include "domain/analyses/Ranking.h"
#include "domain/prose/ProseLexicon.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace xushi {
namespace {

using Stored = std::optional<Ratio>;

Stored inUnitOf(const ProseStored& stored, const ProseStatement& statement, const Stored& value) {
    const auto factor = unitsIn(stored.unit, statement.unit);
    if (!value) return std::nullopt;
    if (factor) return *value * *factor;
    return areCountedAlike(stored.unit, statement.unit) ? value : std::nullopt;
}

bool isRate(const ProseStored& stored) { return unitMeaning(stored.unit).base == "%"; }

Stored difference(const Stored& one, const Stored& other) { return one && other ? Stored(*one - *other) : std::nullopt; }

Stored growthIn(const ProseStatement& s, const ProseStored& stored) {
    if (s.growth->value.isZero() && isRate(stored)) return stored.points; // 同比持平 of a rate
    if (!stored.growth) return s.growth->value.isZero() && stored.isUnchanged ? Stored(Ratio(0)) : std::nullopt;
    if (stored.bound && !(s.op && (*s.op == Comparator::Ge) == (*stored.bound == Bound::AtLeast))) return std::nullopt;
    return s.growth->unit == "倍" ? *stored.growth / Ratio(100) : *stored.growth;
}

bool isOfSchedule(const ProseStatement& s) { return s.growth->base.find("时间进度") != std::string::npos || s.growth->base.find("序时") != std::string::npos; }
bool isOfLastYear(const ProseStatement& s) {
    const bool isWholeYear = s.period->period.last == Month::last();
    return s.growth->base == "上年同期" || s.growth->base == "去年同期" || (isWholeYear && (s.growth->base == "上年" || s.growth->base == "去年"));
}

/// Against another period: of a rate its levels, of anything else its growths.
Stored pointsSince(const ProseStored& now, const ProseStored& before) {
    return isRate(now) ? difference(now.value, before.value) : difference(now.growth, before.growth);
}

/// 高于全市2.1个百分点: of a rate its level, of anything else its growth.
Stored pointsBeside(const ProseStatement& s, const ProseStored& now, const ProseStore& store) {
    const auto other = store.at(*s.whole, s.period->period);
    return other ? pointsSince(now, *other) : std::nullopt;
}

/// A growth, a change or points with the sign of the words.
Stored changeOf(const ProseStatement& s, const ProseStored& now, const ProseSubject& subject, const ProseStore& store) {
    if (s.kind == StatementKind::Points && isOfSchedule(s)) return now.gap ? now.gap : difference(now.completion, now.schedule);
    if (s.kind == StatementKind::Points && s.whole) return pointsBeside(s, now, store);
    if (s.kind == StatementKind::Points && s.subkind != "change") return std::nullopt;
    if (s.growth->basePeriod) {
        const auto before = store.at(subject, *s.growth->basePeriod);
        if (!before) return std::nullopt;
        if (s.kind == StatementKind::Points) return pointsSince(now, *before);
        return s.kind == StatementKind::Delta ? inUnitOf(now, s, difference(now.value, before->value)) : std::nullopt;
    }
    if (!isOfLastYear(s)) return std::nullopt;
    if (s.kind == StatementKind::Points) return now.points;
    return s.kind == StatementKind::Delta ? inUnitOf(now, s, difference(now.value ? now.value : now.expected, now.base)) : growthIn(s, now);
}

/// 上年同期12亿元, as it stands beside this year's.
Stored baseOf(const ProseStatement& s, const ProseSubject& subject, const ProseStore& store) {
    const auto& period = s.period->period;
    const auto after = store.at(subject, {period.year + 1, period.last, period.kind});
    return after ? inUnitOf(*after, s, after->base) : std::nullopt;
}

Stored levelOf(const ProseStatement& s, const ProseStored& now) {
    if (s.subkind == "multiple") return std::nullopt;
    return inUnitOf(now, s, s.status && !now.value ? now.expected : now.value);
}

/// Part over whole of one period, in per cent.
Stored shareOf(const ProseStatement& s, const ProseStored& part, const ProseStore& store) {
    if (!s.whole) return levelOf(s, part);
    const auto stored = store.at(*s.whole, s.period->period);
    const auto factor = stored ? unitsIn(part.unit, stored->unit) : std::nullopt;
    const auto above = part.value ? part.value : part.expected;
    if (!factor || !above) return std::nullopt;
    const auto whole = stored->value ? stored->value : stored->expected ? stored->expected : stored->sum;
    if (!whole || *whole <= Ratio(0)) return std::nullopt;
    const Ratio share = *above * *factor * Ratio(100) / *whole;
    return s.unit == "‰" ? share * Ratio(10) : share;
}

/// 力争280项 behind 确保250项 may be either: only what agrees is the target that is kept.
bool isEqualIn(const ProseStatement& s, const ProseStored& now) {
    const auto kept = inUnitOf(now, s, now.target);
    return kept && Ratio(*s.value) == *kept;
}

Stored numberFor(const ProseStatement& s, const ProseStored& now, const ProseSubject& subject, const ProseStore& store) {
    switch (s.kind) {
    case StatementKind::Figure:
    case StatementKind::Part: return levelOf(s, now);
    case StatementKind::Growth:
    case StatementKind::GrowthOnly:
    case StatementKind::Points:
    case StatementKind::Delta: return s.growth ? changeOf(s, now, subject, store) : std::nullopt;
    case StatementKind::Share: return s.subkind == "completion" ? now.completion : s.subkind == "proportion" ? shareOf(s, now, store) : std::nullopt;
    case StatementKind::Target:
        if (s.period->period.last != Month::last()) return std::nullopt; // 9月底前: on the way to the target of the year
        if (s.period->isSecondHalf || s.period->firstMonth || s.period->period.kind == PeriodKind::Quarter) return std::nullopt; // 四季度, 下半年: a part of the year
        if (s.subkind == "stretch" && s.value && now.target && !isEqualIn(s, now)) return std::nullopt;
        if (s.subkind == "change" || (s.growth && s.growth->unit == "%") != now.isTargetOfGrowth) return std::nullopt; // 净增100家: of no level
        return s.growth ? now.target : inUnitOf(now, s, now.target);
    default: return std::nullopt;
    }
}

bool isOfGrowth(const ProseStatement& s) {
    return std::ranges::any_of(std::array<std::string_view, 5>{"增速", "增幅", "增长率", "涨幅", "升幅"}, [&](std::string_view word) { return s.indicator.find(word) != std::string::npos; });
}

using RankedNumber = Stored (*)(const ProseStored&);
Stored valueOf(const ProseStored& stored) { return stored.value; }
Stored growthOf(const ProseStored& stored) { return stored.bound || stored.isGrowthAlone ? std::nullopt : stored.growth ? stored.growth : stored.points; }

/// 1-2-2-4 among the counties; nothing where the subject is none of them or has no number.
std::optional<int> placeOf(const ProseSubject& subject, const Period& period, const ProseStore& store, RankedNumber number) {
    std::vector<RankedRow> rows;
    std::optional<std::size_t> own;
    Direction direction = Direction::HigherIsBetter;
    for (const auto& county : store.counties(period)) {
        if (county == subject.region) own = rows.size();
        const auto stored = store.at({subject.code, county}, period);
        if (stored) direction = stored->direction;
        rows.push_back({.value = stored ? number(*stored) : std::nullopt});
    }
    if (!own) return std::nullopt;
    const Rank rank = ranksOf(rows, direction)[*own];
    return rank.kind == RankKind::Placed ? std::optional(rank.place) : std::nullopt;
}

/// True for a place among the counties of the city: 全市, 各县区, or nothing said of a county.
bool isWithinCity(const std::string& scope) {
    return scope.empty() || scope.find("全市") != std::string::npos || scope.find("县区") != std::string::npos || scope.find("区县") != std::string::npos;
}

/// 居全市第3位 behind a growth may be of either: the one that fits is taken.
ProseComparison rankOf(std::span<const ProseStatement> statements, std::size_t place, const ProseStore& store) {
    const ProseStatement& s = statements[place];
    const ProseSubject subject{*s.code, *s.region};
    const auto counties = store.counties(s.period->period);
    const bool isCounty = std::ranges::find(counties, subject.region) != counties.end();
    if (!isCounty || !isWithinCity(s.rank->scope)) return {{}, Remark{"proof.rank-outside", {s.rank->scope}}};
    const auto by = [&](RankedNumber number) { return placeOf(subject, s.period->period, store, number); };
    const auto compared = [&](const std::optional<int>& found) -> ProseComparison {
        return {found ? std::optional(ProseCompared{s.rank->place, Ratio(*found)}) : std::nullopt, {}};
    };
    if (isOfGrowth(s)) return compared(by(growthOf));
    const auto byValue = by(valueOf);
    const bool isBehindGrowth = place > 0 && statements[place - 1].kind == StatementKind::Growth && statements[place - 1].code == s.code;
    const auto byGrowth = isBehindGrowth ? by(growthOf) : std::nullopt;
    return compared(byGrowth && Decimal(*byGrowth) == s.rank->place ? byGrowth : byValue);
}

} // namespace

ProseComparison comparisonWith(const ProseStatement& s, const ProseSubject& subject, const ProseStore& store) {
    if (s.subkind == "base-period")
        if (const auto base = baseOf(s, subject, store); base && s.value) return {ProseCompared{*s.value, *base}, {}};
    const auto now = store.at(subject, s.period->period);
    if (!now) return {};
    const auto stored = numberFor(s, *now, subject, store);
    const auto& written = s.growth ? std::optional(s.growth->value) : s.value;
    if (!stored || !written) return {{}, now->why};
    return {ProseCompared{*written, *stored, now->isDerived}, {}};
}

ProseComparison comparisonOf(std::span<const ProseStatement> statements, std::size_t place, const ProseStore& store) {
    const ProseStatement& s = statements[place];
    if (s.kind == StatementKind::Rank) return s.rank && s.subkind != "move" ? rankOf(statements, place, store) : ProseComparison{};
    return comparisonWith(s, {*s.code, *s.region}, store);
}

} // namespace xushi
