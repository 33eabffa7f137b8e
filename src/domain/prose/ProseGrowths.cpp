#include "domain/prose/ProseDraft.h"

namespace xushi {

void tellGrowths(ProseReading& reading) {
    std::size_t outside = noDraft; ///< the last level, and the last one in brackets
    std::size_t inside = noDraft;
    std::size_t paragraph = noDraft;
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) {
        ProseDraft& draft = reading.drafts[i];
        if (reading.clauseOf(draft).paragraph != paragraph) outside = inside = noDraft;
        paragraph = reading.clauseOf(draft).paragraph;
        if (isLevel(draft)) (draft.isInBracket ? inside : outside) = i;
        std::size_t level = draft.isInBracket && inside != noDraft ? inside : outside;
        auto& s = draft.statement;
        if (s.kind != StatementKind::GrowthOnly || (s.subkind == "bound" && !draft.own.empty())) continue;
        const bool isRepeated = level != noDraft && !draft.own.empty() && codePoints(reading.drafts[level].statement.indicator).ends_with(draft.own) && reading.drafts[level].aside == draft.aside;
        if (level != noDraft && s.subkind != "bound" && (draft.own.empty() || isRepeated)) s.kind = StatementKind::Growth;
        draft.isRepeated = isRepeated;
        if (isRepeated) draft.own.clear();
        if (!draft.own.empty()) outside = inside = noDraft;
    }
}

} // namespace xushi
