#include "domain/prose/ProseGoverning.h"

#include "domain/prose/ProseSurroundings.h"

#include <algorithm>

namespace xushi {

PeriodSource sourceIn(const ProseReading& reading, const Governing& governing, std::size_t clause) {
    const auto& own = reading.parts.clauses[clause];
    if (governing.period.wording.empty()) return PeriodSource::Document;
    if (governing.paragraph != own.paragraph) return PeriodSource::InheritedParagraph;
    if (governing.sentence != own.sentence) return PeriodSource::InheritedSentence;
    return governing.clause == clause ? PeriodSource::Explicit : PeriodSource::InheritedClause;
}

PeriodSource sourceFor(const ProseReading& reading, const Governing& governing, const ProseDraft& draft) {
    const PeriodSource source = sourceIn(reading, governing, draft.clause);
    if (source != PeriodSource::InheritedClause) return source;
    // 1—5月，全市…: the phrase is a clause of its own before the one that it speaks of.
    const auto& said = reading.parts.clauses[governing.clause];
    const bool isLead = governing.clause + 1 == draft.clause;
    const bool hasNumber = std::ranges::any_of(said.tokens, [&](std::size_t token) { return reading.tokens[token].number() != nullptr; });
    const bool isAlone = said.span.end - said.span.start <= governing.period.wording.size() + 4;
    return isLead && !hasNumber && isAlone ? PeriodSource::Explicit : source;
}

void tellBase(const ProseReading& reading, ProseDraft& draft, const Governing& own, const Governing* around) {
    auto& s = draft.statement;
    const bool isRateOfBase = s.kind == StatementKind::Share && s.subkind == "proportion" && !draft.left.empty() && own.period.wording.ends_with("同期") && !isFrom(reading, draft);
    if (isRateOfBase) { // 占比上年同期20.4%
        s.kind = StatementKind::Figure;
        s.subkind = "rate";
    }
    const bool isPast = !own.isWholeYear && own.period.period < (around ? around->period.period : Period::ytd(9999, 12));
    if (isPast && (s.kind == StatementKind::GrowthOnly || s.kind == StatementKind::Figure) && s.subkind != "from-value" && !draft.cue.isTo) s.subkind = "base-period";
}

} // namespace xushi
