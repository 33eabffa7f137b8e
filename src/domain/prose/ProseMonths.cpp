#include "domain/prose/ProseDraft.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

/// 1—4月 of 较1—4月加快: the period that a change is measured from.
void findBasePeriod(const ProseReading& reading, ProseDraft& draft) {
    if (!draft.statement.growth || reading.bases.empty()) return;
    auto at = std::ranges::lower_bound(reading.bases, draft.token);
    if (at == reading.bases.begin()) return;
    const std::size_t token = *--at;
    const auto* phrase = reading.tokens[token].phrase();
    const bool isHere = reading.parts.clauseOf[token] == draft.clause && draft.cue.base.find(reading.text.of(phrase->span)) != std::u32string::npos;
    if (isHere && phrase->meaning && !phrase->isSame) draft.statement.growth->basePeriod = phrase->meaning->period;
}

/// In the clause, or in the one behind a clause without a number: 利润总额（1月）上年同期为零，增加3亿元.
bool isNextOf(const ProseReading& reading, const ProseDraft& draft, std::size_t clause) {
    const auto& clauses = reading.parts.clauses;
    if (draft.clause == clause) return true;
    if (draft.clause < clause || clauses[draft.clause].sentence != clauses[clause].sentence) return false;
    const bool hasNumber = std::ranges::any_of(clauses[clause].tokens, [&](std::size_t token) { return reading.tokens[token].number() != nullptr; });
    for (std::size_t at = clause + 1; at < draft.clause; ++at)
        if (clauses[at].depth == 0) return false;
    return !hasNumber && clauses[draft.clause].depth == 0;
}

/// 12亿元（1—4月）, 成交额（1—4月）同比增长3%: a bracket with nothing but a period says that of the number before it or of the name.
void takePeriodBehind(ProseReading& reading) {
    std::size_t next = 0;
    for (std::size_t place = 0; place < reading.parts.clauses.size(); ++place) {
        const auto& clause = reading.parts.clauses[place];
        const auto* phrase = clause.depth > 0 && clause.tokens.size() == 1 ? reading.tokens[clause.tokens.front()].phrase() : nullptr;
        if (!phrase || !phrase->meaning || phrase->span != clause.span) continue;
        while (next < reading.drafts.size() && reading.drafts[next].token < clause.tokens.front()) ++next;
        const bool isBehind = next > 0 && reading.drafts[next - 1].number.span.end + 1 == clause.span.start;
        const bool isBefore = next < reading.drafts.size() && isNextOf(reading, reading.drafts[next], clause.outer) && clause.span.start > 1 && (isHan32(reading.text.at(clause.span.start - 2)) || reading.text.at(clause.span.start - 2) == U'）');
        if (!isBehind && !isBefore) continue;
        ProseDraft& draft = reading.drafts[isBehind ? next - 1 : next];
        draft.ownPeriod = ProsePeriod{.period = phrase->meaning->period, .wording = reading.text.written(phrase->span), .source = PeriodSource::Explicit};
        if (draft.statement.kind == StatementKind::Target) continue;
        draft.statement.period = draft.ownPeriod;
        if (draft.statement.subkind == "base-period") draft.statement.period->period = draft.ownPeriod->period.lastYear();
    }
}

} // namespace

void takeMonths(ProseReading& reading) {
    takePeriodBehind(reading);
    for (auto& draft : reading.drafts) findBasePeriod(reading, draft);
}

} // namespace xushi
