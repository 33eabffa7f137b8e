#include "domain/prose/ProseCheck.h"

#include "domain/Rounding.h"
#include "domain/Unit.h"
#include "domain/analyses/AnchoredBase.h"
#include "domain/prose/ProseShares.h"

#include <algorithm>

namespace xushi {
namespace {

/// What a written number may have been before it was rounded; a count is exact.
struct Interval {
    Ratio low;
    Ratio high;

    bool meets(const Interval& other) const { return low <= other.high && other.low <= high; }
};

bool isWholeCount(const ProseStatement& s) { return s.value && s.value->isWhole() && unitMeaning(s.unit).power == 0 && countsSingleThings(s.unit); }
bool isExact(const ProseStatement& s) { return s.qualifier.empty() || s.qualifier == "达" || s.qualifier == "达到"; }
bool hasDigits(const ProseStatement& s) { return s.text.find('/') == std::string::npos && std::ranges::any_of(s.text, [](char c) { return c >= '0' && c <= '9'; }); }

Interval intervalOf(const Decimal& value, bool isCounted) {
    const Ratio half = isCounted ? Ratio(0) : tenTo(-value.scale()) / Ratio(2);
    return {Ratio(value) - half, Ratio(value) + half};
}

/// How much of the year is over, in per cent: whole months, or days where the text names one.
Ratio linearSchedule(const ProsePeriod& at) {
    const auto& [year, last, kind] = at.period;
    if (!at.day) return Ratio(last.number() * 100, 12);
    return Ratio(dayOfYear({year, last.number(), *at.day}) * 100, dayOfYear({year, 12, 31}));
}

/// 年均 and 两年平均 are of several years.
bool isOfOnePeriod(const ProseGrowth& growth) { return growth.base.find("年均") == std::string::npos && growth.base.find("平均") == std::string::npos && growth.base.find("复合") == std::string::npos; }

class Contradictions {
public:
    explicit Contradictions(std::span<const ProseStatement> statements) : m_statements(statements), m_found(statements.size()) {
        for (const auto& s : statements)
            if (s.kind == StatementKind::Target && !s.growth && s.value) m_targets.push_back(&s);
    }

    std::vector<std::vector<Remark>> find() {
        for (m_place = 0; m_place < m_statements.size(); ++m_place) {
            const auto& s = m_statements[m_place];
            if (!s.value || s.each) continue;
            for (const auto& question : s.questions)
                if (question.key == "proof.sign-twice") say(question);
            if (s.kind == StatementKind::Growth) growthOfCount(s);
            if (s.kind == StatementKind::Part) partOfTotal(s);
            if (s.kind == StatementKind::Share && s.subkind == "proportion") shareOfTotal(s);
            if (s.kind == StatementKind::Share && s.subkind == "completion") completionOfTarget(s);
            if (s.kind == StatementKind::Points && s.subkind == "gap") gapToSchedule(s);
            if (s.kind == StatementKind::Figure || s.kind == StatementKind::Part) sumOfList(s);
        }
        return std::move(m_found);
    }

private:
    void say(Remark remark) { m_found[m_place].push_back(std::move(remark)); }
    const ProseStatement* parentOf(const ProseStatement& s) const { return s.parent ? &m_statements[*s.parent] : nullptr; }

    /// 同比, 比年初; not 年均, 两年平均, and nothing that is only expected.
    static bool isOfOneBase(const ProseStatement& s) {
        const auto holds = [&](std::string_view word) { return s.growth->base.find(word) != std::string::npos; };
        const bool isDone = !s.status || *s.status == DataStatus::Estimate; // 预计达582家，预计增长4.6%: the year before is known
        return isDone && !holds("均") && !holds("复合") && !holds("以来");
    }

    /// 由0家增加到5家: nothing grows from nothing.
    bool isFromNothing(const ProseStatement& s) const {
        const auto* from = s.parent && *s.parent > 0 ? &m_statements[*s.parent - 1] : nullptr;
        return from && from->subkind == "from-value" && from->value && from->value->isZero();
    }

    /// 582家 at +4.6 %: no whole number of last year gives it.
    void growthOfCount(const ProseStatement& s) {
        const auto* level = parentOf(s);
        const bool isOfYear = s.growth && s.growth->unit == "%" && isOfOnePeriod(*s.growth) && s.comparator.empty() && isExact(s) && isOfOneBase(s);
        if (!level || !isOfYear || !isWholeCount(*level) || !isExact(*level) || level->value->isNegative()) return;
        const Interval growth = intervalOf(s.growth->value, false);
        if (growth.low <= Ratio(-100)) return; // of a fall to nearly nothing any large base gives it
        if (level->value->isZero() || isFromNothing(s)) return;
        const auto count = level->value->rescaled(0).units();
        if (integerBases(count, s.growth->value).empty()) say({"proof.no-whole-base", {level->text + level->unit, s.growth->value.toString()}});
    }

    void partOfTotal(const ProseStatement& s) {
        const auto* total = parentOf(s);
        const auto factor = total && total->value ? unitsIn(s.unit, total->unit) : std::nullopt;
        if (!factor || !isExact(s) || !isExact(*total) || s.isParentFar || total->kind == StatementKind::Target) return;
        if (Ratio(*s.value) * *factor > Ratio(*total->value)) say({"proof.part-above-total", {s.text + s.unit, total->text + total->unit}});
    }

    /// The part that a share speaks of: of 合计占比 the sum of the list before it.
    std::optional<Decimal> partOf(const ProseStatement& s, const ProseStatement& part) const {
        if (s.indicator.find("合计") == std::string::npos || part.indicator.find("合计") != std::string::npos) return part.value;
        Decimal sum;
        for (std::size_t i = *s.parent + 1; i-- > 0;) {
            const auto& member = m_statements[i];
            if (member.kind != StatementKind::Part || member.parent != part.parent || member.unit != part.unit) break;
            sum = sum + *member.value;
        }
        return sum;
    }

    void shareOfTotal(const ProseStatement& s) {
        const auto* part = parentOf(s);
        const auto* total = part && part->kind == StatementKind::Part ? parentOf(*part) : nullptr;
        const auto factor = total && total->value && part->value ? unitsIn(part->unit, total->unit) : std::nullopt;
        if (!factor || total->value->isZero() || !isExact(s) || !isExact(*part) || !hasDigits(s) || !isShareOf(s, *part, *total)) return;
        const auto value = partOf(s, *part);
        const Interval above = intervalOf(*value, isWholeCount(*part));
        const Interval below = intervalOf(*total->value, isWholeCount(*total));
        if (below.low <= Ratio(0)) return;
        const Ratio hundred(100);
        const Interval share{above.low * *factor * hundred / below.high, above.high * *factor * hundred / below.low};
        if (share.meets(intervalOf(*s.value, false))) return;
        const Ratio exact = Ratio(*value) * *factor * hundred / Ratio(*total->value);
        say({"proof.share-differs", {part->text + part->unit, total->text + total->unit, rounded(exact, s.value->scale() + 1).toString()}});
    }

    /// The target of the same thing in the same year, wherever in the text it stands.
    const ProseStatement* targetOf(const ProseStatement& level) const {
        constexpr std::size_t mostTargets = 400; // of a text; a report has some dozens
        for (std::size_t i = 0; i < std::min(m_targets.size(), mostTargets); ++i) {
            const auto& other = *m_targets[i];
            const bool isTarget = unitsIn(level.unit, other.unit).has_value();
            const bool isSame = (other.code && other.code == level.code) || (!level.indicator.empty() && other.indicator.ends_with(level.indicator));
            const bool isOfYear = other.period && level.period && other.period->period.year == level.period->period.year && other.period->period.last == Month::last();
            if (isTarget && isSame && isOfYear && !other.value->isZero()) return &other;
        }
        return nullptr;
    }

    /// 完成省定目标150亿元的58.7%: the target of the phrase, else the one of the same thing.
    const ProseStatement* targetOfShare(const ProseStatement& share, const ProseStatement& level) const {
        const bool isFirst = &share == &m_statements.front();
        const auto* before = isFirst ? nullptr : &share - 1;
        return before && before->kind == StatementKind::Target && !before->growth && before->value && !before->value->isZero() ? before : targetOf(level);
    }

    std::optional<Ratio> exactCompletion(const ProseStatement& share) const {
        const auto* level = parentOf(share);
        const auto* target = level && level->value && isExact(*level) ? targetOfShare(share, *level) : nullptr;
        if (!target || !unitsIn(level->unit, target->unit)) return std::nullopt;
        return Ratio(*level->value) * *unitsIn(level->unit, target->unit) * Ratio(100) / Ratio(*target->value);
    }

    /// 目标30家，实际27家，完成率90%: what it is exactly of one of the few targets and levels before it, it may be of.
    bool isCompletionOfOthers(const ProseStatement& share) const {
        constexpr std::size_t farthest = 6;
        const auto place = static_cast<std::size_t>(&share - m_statements.data());
        const auto before = m_statements.subspan(place - std::min(place, farthest), std::min(place, farthest));
        const auto isOf = [&](const ProseStatement& level, const ProseStatement& target) {
            const auto factor = &level != &target && level.value && target.value && !target.value->isZero() ? unitsIn(level.unit, target.unit) : std::nullopt;
            const bool isSaidOfAim = target.kind == StatementKind::Target && !target.growth && !level.growth && level.kind != StatementKind::Share;
            return factor && isSaidOfAim && rounded(Ratio(*level.value) * *factor * Ratio(100) / Ratio(*target.value), share.value->scale()) == *share.value;
        };
        return std::ranges::any_of(before, [&](const auto& target) { return std::ranges::any_of(before, [&](const auto& level) { return isOf(level, target); }); });
    }

    void completionOfTarget(const ProseStatement& s) {
        const auto exact = exactCompletion(s);
        if (!exact || !isExact(s) || rounded(*exact, s.value->scale()) == *s.value || isCompletionOfOthers(s)) return;
        say({"proof.completion-differs", {rounded(*exact, s.value->scale() + 1).toString()}});
    }

    /// 完成46.6%，快于时间进度4.9个百分点 at the end of May: 46.6 less 41.67, from the exact completion where the text has it.
    void gapToSchedule(const ProseStatement& s) {
        const bool isOfTime = s.growth && (s.growth->base.find("进度") != std::string::npos || s.growth->base.find("序时") != std::string::npos);
        if (!isOfTime || !s.period || m_place == 0) return;
        const auto& share = m_statements[m_place - 1];
        if (share.kind != StatementKind::Share || share.subkind != "completion" || !share.value) return;
        const Ratio schedule = linearSchedule(*s.period);
        const auto exact = exactCompletion(share);
        const bool isKnown = exact && rounded(*exact, share.value->scale()) == *share.value;
        const Interval completion = isKnown ? Interval{*exact, *exact} : intervalOf(*share.value, false);
        const Interval gap{completion.low - schedule, completion.high - schedule};
        const bool isRight = isKnown ? rounded(gap.low, s.growth->value.scale()) == s.growth->value : gap.meets(intervalOf(s.growth->value, false));
        if (isRight) return;
        const Ratio shown = (isKnown ? *exact : Ratio(*share.value)) - schedule;
        const bool isLine = s.growth->base.find("时间进度") != std::string::npos;
        say({isLine ? "proof.gap-differs" : "proof.gap-linear", {share.text, rounded(schedule, 2).toString(), rounded(shown, s.growth->value.scale() + 2).toString()}});
    }

    /// 甲151.3亿元、乙52.7亿元，合计204亿元.
    void sumOfList(const ProseStatement& s) {
        if (s.summands.empty() || !isExact(s)) return;
        Decimal sum;
        for (const std::size_t place : s.summands) {
            if (!isExact(m_statements[place])) return;
            sum = sum + *m_statements[place].value;
        }
        const auto count = static_cast<int>(s.summands.size());
        const Ratio half = isWholeCount(s) ? Ratio(0) : tenTo(-s.value->scale()) / Ratio(2);
        const Ratio difference = Ratio(sum) - Ratio(*s.value);
        const Ratio tolerance = half * Ratio(count + 1);
        if (difference > tolerance || -difference > tolerance) say({"proof.sum-differs", {sum.toString() + s.unit}});
    }

    std::span<const ProseStatement> m_statements;
    std::vector<std::vector<Remark>> m_found;
    std::vector<const ProseStatement*> m_targets;
    std::size_t m_place = 0;
};

} // namespace

std::vector<std::vector<Remark>> contradictionsIn(std::span<const ProseStatement> statements) { return Contradictions(statements).find(); }

} // namespace xushi
