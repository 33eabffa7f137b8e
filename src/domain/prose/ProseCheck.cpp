#include "domain/prose/ProseCheck.h"

#include "domain/Rounding.h"
#include "domain/Unit.h"
#include "domain/prose/ProseLexicon.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr int mostStoredDecimals = 6;

/// A written number and what the store has for it, in one unit.
struct Compared {
    Decimal written;
    Ratio stored;
    bool isSigned = false;
};

std::optional<Ratio> inUnitOf(const ProseStored& stored, const ProseStatement& statement, const std::optional<Ratio>& value) {
    const auto factor = unitsIn(stored.unit, statement.unit);
    if (!value) return std::nullopt;
    if (factor) return *value * *factor;
    return areCountedAlike(stored.unit, statement.unit) ? value : std::nullopt;
}

std::optional<Ratio> growthIn(const ProseStatement& s, const std::optional<Ratio>& percent) {
    if (!percent) return std::nullopt;
    return s.growth->unit == "倍" ? *percent / Ratio(100) : *percent;
}

bool isOfSchedule(const ProseStatement& s) {
    return s.growth && (s.growth->base.find("时间进度") != std::string::npos || s.growth->base.find("序时") != std::string::npos);
}

std::optional<Compared> paired(const std::optional<Decimal>& written, const std::optional<Ratio>& stored) {
    return written && stored ? std::optional(Compared{*written, *stored}) : std::nullopt;
}

std::optional<Compared> growthPair(const ProseStatement& s, const std::optional<Ratio>& stored) {
    return s.growth ? paired(s.growth->value, stored) : std::nullopt;
}

/// What of the store a statement is held against; nothing where it has no such number.
std::optional<Compared> comparedWith(const ProseStatement& s, const ProseStored& stored) {
    const bool isOfLastYear = s.growth && (s.growth->base == "上年同期" || s.growth->base == "去年同期");
    switch (s.kind) {
    case StatementKind::Figure:
    case StatementKind::Part: return s.subkind == "multiple" ? std::nullopt : paired(s.value, inUnitOf(stored, s, stored.value));
    case StatementKind::Growth:
    case StatementKind::GrowthOnly: return isOfLastYear ? growthPair(s, growthIn(s, stored.growth)) : std::nullopt;
    case StatementKind::Points:
        if (isOfSchedule(s)) return stored.completion && stored.schedule ? growthPair(s, *stored.completion - *stored.schedule) : std::nullopt;
        return isOfLastYear && s.subkind == "change" ? growthPair(s, stored.points) : std::nullopt;
    case StatementKind::Share:
        if (s.subkind == "completion") return paired(s.value, stored.completion);
        return s.subkind == "proportion" ? paired(s.value, inUnitOf(stored, s, stored.value)) : std::nullopt;
    case StatementKind::Delta: return isOfLastYear ? growthPair(s, inUnitOf(stored, s, stored.change)) : std::nullopt;
    case StatementKind::Target:
        if (s.period->period.last != Month::last()) return std::nullopt; // 9月底前: on the way to the target of the year
        return s.growth ? growthPair(s, stored.target) : paired(s.value, inUnitOf(stored, s, stored.target));
    case StatementKind::Rank: return s.rank && s.subkind != "move" && stored.rank ? std::optional(Compared{s.rank->place, Ratio(*stored.rank)}) : std::nullopt;
    default: return std::nullopt;
    }
}

Ratio magnitude(const Ratio& value) { return value.isNegative() ? -value : value; }

/// 近300 of 297, 570余 of 573, 约30 of 29: what a qualifier leaves open.
bool fitsQualifier(const ProseStatement& s, const Compared& compared) {
    const Ratio written(compared.written);
    const Ratio tenth = magnitude(written) / Ratio(10);
    const auto is = [&](std::initializer_list<const char*> words) { return std::ranges::any_of(words, [&](const char* word) { return s.qualifier == word; }); };
    if (is({"近", "将近", "接近", "不足", "不到"})) return compared.stored < written && written - compared.stored <= tenth;
    if (is({"余", "多", "超", "超过", "逾", "过", "突破", "首次突破"})) return compared.stored > written && compared.stored - written <= tenth;
    if (is({"约", "大约", "左右", "上下"})) return magnitude(compared.stored - written) <= tenth / Ratio(2);
    return false;
}

std::string shownStored(const Compared& compared) {
    for (int decimals = compared.written.scale(); decimals <= mostStoredDecimals; ++decimals)
        if (const Decimal shown = rounded(compared.stored, decimals); Ratio(shown) == compared.stored) return shown.toString();
    return rounded(compared.stored, std::min(compared.written.scale() + 2, mostStoredDecimals)).toString();
}

ProseVerdict verdictOn(const ProseStatement& s, const Compared& compared) {
    const bool isBound = s.op && s.kind != StatementKind::Target;
    if (Ratio(compared.written) == compared.stored && !(isBound && *s.op == Comparator::Gt)) return ProseVerdict::Equal;
    if (isBound && !s.comparator.empty()) return meets(compared.stored, *s.op, Ratio(compared.written)) ? ProseVerdict::RoundedEqual : ProseVerdict::Different;
    const bool isRounded = rounded(compared.stored, compared.written.scale()) == compared.written;
    return isRounded || fitsQualifier(s, compared) ? ProseVerdict::RoundedEqual : ProseVerdict::Different;
}

bool isNotUnderstood(const ProseStatement& s) {
    return !s.value || std::ranges::any_of(s.questions, [](const Remark& question) { return question.key == "proof.no-unit" || question.key == "proof.which-period"; });
}

ProseFinding heldAgainst(const ProseStatement& s, const ProseStore& store) {
    if (s.kind == StatementKind::NotAnIndicator || s.kind == StatementKind::Qualitative) return {.reasons = s.questions};
    if (isNotUnderstood(s)) return {.verdict = ProseVerdict::NotUnderstood, .reasons = s.questions};
    ProseFinding finding{.verdict = ProseVerdict::Unknown, .reasons = s.questions};
    const auto because = [&](const char* key, const std::string& argument) {
        finding.reasons.push_back({key, {argument}});
        return finding;
    };
    if (!s.code) return because("proof.no-indicator", s.indicator);
    if (!s.region) return because("proof.no-region", s.scope);
    if (s.period->day) return because("proof.within-month", std::to_string(s.period->period.last.number()));
    const bool isOfHalf = s.period->isSecondHalf && s.kind != StatementKind::Target; // by the end of the year is what 下半年 promises
    if (s.period->firstYear || s.period->firstMonth || isOfHalf) return because("proof.not-stored", s.indicator);
    const auto stored = store(*s.code, *s.region, s.period->period);
    const auto compared = stored ? comparedWith(s, *stored) : std::nullopt;
    if (!compared) return because("proof.not-stored", s.indicator);
    finding.verdict = verdictOn(s, *compared);
    finding.stored = shownStored(*compared);
    finding.rounded = rounded(compared->stored, compared->written.scale()).toString();
    if (finding.verdict == ProseVerdict::Different) return because("proof.stored", finding.stored);
    return finding;
}

/// A schedule need not be a line: what the store knows of it decides, and 序时进度 off the line alone is only asked about.
void contradict(ProseFinding& finding, const Remark& remark) {
    const bool isOfLine = remark.key == "proof.gap-differs" || remark.key == "proof.gap-linear";
    if (isOfLine && !finding.stored.empty()) return;
    if (remark.key != "proof.gap-linear") finding.verdict = ProseVerdict::Contradictory;
    finding.reasons.insert(finding.reasons.begin(), remark);
}

} // namespace

std::vector<ProseFinding> checkProse(std::span<const ProseStatement> statements, const ProseStore& store) {
    const auto contradictions = contradictionsIn(statements);
    std::vector<ProseFinding> findings;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        ProseFinding finding = heldAgainst(statements[i], store);
        for (const auto& remark : contradictions[i]) contradict(finding, remark);
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace xushi
