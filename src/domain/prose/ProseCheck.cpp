#include "domain/prose/ProseCheck.h"

#include "domain/Rounding.h"
#include "domain/prose/ProseComparison.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr int mostStoredDecimals = 6;

Ratio magnitude(const Ratio& value) { return value.isNegative() ? -value : value; }

/// 近300 of 297, 570余 of 573, 约30 of 29: what a qualifier leaves open.
bool fitsQualifier(const ProseStatement& s, const ProseCompared& compared) {
    const Ratio written(compared.written);
    const Ratio tenth = magnitude(written) / Ratio(10);
    const auto is = [&](std::initializer_list<const char*> words) { return std::ranges::any_of(words, [&](const char* word) { return s.qualifier == word; }); };
    if (is({"近", "将近", "接近", "不足", "不到"})) return compared.stored < written && written - compared.stored <= tenth;
    if (is({"余", "多", "超", "超过", "逾", "过", "突破", "首次突破"})) return compared.stored > written && compared.stored - written <= tenth;
    if (is({"约", "大约", "左右", "上下"})) return magnitude(compared.stored - written) <= tenth / Ratio(2);
    return false;
}

std::string shownStored(const ProseCompared& compared) {
    for (int decimals = compared.written.scale(); decimals <= mostStoredDecimals; ++decimals)
        if (const Decimal shown = rounded(compared.stored, decimals); Ratio(shown) == compared.stored) return shown.toString();
    return rounded(compared.stored, std::min(compared.written.scale() + 2, mostStoredDecimals)).toString();
}

ProseVerdict verdictOn(const ProseStatement& s, const ProseCompared& compared) {
    const bool isBound = s.op && s.kind != StatementKind::Target;
    if (Ratio(compared.written) == compared.stored && !(isBound && *s.op == Comparator::Gt)) return ProseVerdict::Equal;
    if (isBound && !s.comparator.empty()) return meets(compared.stored, *s.op, Ratio(compared.written)) ? ProseVerdict::RoundedEqual : ProseVerdict::Different;
    const bool isRounded = rounded(compared.stored, compared.written.scale()) == compared.written;
    return isRounded || fitsQualifier(s, compared) ? ProseVerdict::RoundedEqual : ProseVerdict::Different;
}

bool isNotUnderstood(const ProseStatement& s) {
    return !s.value || std::ranges::any_of(s.questions, [](const Remark& question) { return question.key == "proof.no-unit" || question.key == "proof.which-period"; });
}

/// What 各 speaks of; of 各县区 every county.
std::vector<ProseSubject> subjectsOf(const ProseStatement& s, const ProseStore& store) {
    if (!s.each->ofCounties) return s.each->subjects;
    std::vector<ProseSubject> subjects;
    for (const auto& county : store.counties(s.period->period)) subjects.push_back({*s.each->ofCounties, county});
    return subjects;
}

/// Each of them has the number, or it differs.
ProseFinding heldAgainstEach(const ProseStatement& s, const ProseStore& store, ProseFinding finding) {
    const auto subjects = subjectsOf(s, store);
    if (subjects.empty()) finding.reasons.push_back({"proof.each-unknown", {s.text + s.unit}});
    auto worst = ProseVerdict::Equal;
    for (const auto& subject : subjects) {
        const auto [compared, why] = comparisonWith(s, subject, store);
        if (!compared) {
            finding.reasons.push_back(why.value_or(Remark{"proof.not-stored", {s.indicator}}));
            finding.stored.clear();
            return finding;
        }
        worst = std::max(worst, verdictOn(s, *compared));
        finding.stored += (finding.stored.empty() ? "" : "、") + shownStored(*compared);
    }
    if (!subjects.empty()) finding.verdict = worst;
    if (finding.verdict == ProseVerdict::Different) finding.reasons.push_back({"proof.each-differs", {finding.stored}});
    return finding;
}

ProseFinding heldAgainst(std::span<const ProseStatement> statements, std::size_t place, const ProseStore& store) {
    const ProseStatement& s = statements[place];
    if (s.kind == StatementKind::NotAnIndicator || s.kind == StatementKind::Qualitative) return {.reasons = s.questions};
    if (isNotUnderstood(s)) return {.verdict = ProseVerdict::NotUnderstood, .reasons = s.questions};
    ProseFinding finding{.verdict = ProseVerdict::Unknown, .reasons = s.questions};
    const auto because = [&](Remark remark) {
        finding.reasons.push_back(std::move(remark));
        return finding;
    };
    if (s.period->day) return because({"proof.within-month", {std::to_string(s.period->period.last.number())}});
    const bool isOfHalf = s.period->isSecondHalf && s.kind != StatementKind::Target; // by the end of the year is what 下半年 promises
    if (s.period->firstYear || s.period->firstMonth || isOfHalf) return because({"proof.not-stored", {s.indicator}});
    if (s.each) return heldAgainstEach(s, store, std::move(finding));
    if (!s.code) return because({"proof.no-indicator", {s.indicator}});
    if (!s.region) return because(s.scope.empty() ? Remark{"proof.of-body", {}} : Remark{"proof.no-region", {s.scope}});
    const auto [compared, why] = comparisonOf(statements, place, store);
    if (!compared) return because(why.value_or(Remark{"proof.not-stored", {s.indicator}}));
    finding.verdict = verdictOn(s, *compared);
    finding.stored = shownStored(*compared);
    finding.rounded = rounded(compared->stored, compared->written.scale()).toString();
    if (finding.verdict == ProseVerdict::Different) return because({compared->isDerived ? "proof.stored-derived" : "proof.stored", {finding.stored}});
    return finding;
}

/// A schedule need not be a line, nor completion what is done over its target: where the store has the number, the text is
/// right, and 序时进度 off the line alone is only asked about.
void contradict(ProseFinding& finding, const Remark& remark) {
    const bool isRight = finding.verdict == ProseVerdict::Equal || finding.verdict == ProseVerdict::RoundedEqual;
    const bool isOfLine = remark.key == "proof.gap-differs" || remark.key == "proof.gap-linear";
    if ((isOfLine && !finding.stored.empty()) || (isRight && remark.key == "proof.completion-differs")) return;
    if (remark.key != "proof.gap-linear") finding.verdict = ProseVerdict::Contradictory;
    finding.reasons.insert(finding.reasons.begin(), remark);
}

} // namespace

std::vector<ProseFinding> checkProse(std::span<const ProseStatement> statements, const ProseStore& store) {
    const auto contradictions = contradictionsIn(statements);
    std::vector<ProseFinding> findings;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        ProseFinding finding = heldAgainst(statements, i, store);
        for (const auto& remark : contradictions[i]) contradict(finding, remark);
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace xushi
