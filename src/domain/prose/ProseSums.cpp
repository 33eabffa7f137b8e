#include "domain/prose/ProseDraft.h"

#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

/// 合计 alone, 三县合计: no 全市合计, which may hold more than the list.
bool saysSum(const ProseDraft& draft) {
    for (const std::u32string_view word : {U"合计", U"共计", U"总计"}) {
        const auto at = draft.left.rfind(word);
        if (at == std::u32string::npos) continue;
        const auto head = std::u32string_view(draft.left).substr(0, at);
        const bool isOfList = head.empty() || (head.size() <= 3 && std::u32string_view(U"一二两三四五六七八九十几").find(head.front()) != std::u32string_view::npos);
        return isOfList && draft.left.size() - at - word.size() <= 1;
    }
    return false;
}

/// What stands between the end of one number and the beginning of another, without brackets that were opened and closed there.
std::u32string betweenDrafts(const ProseReading& reading, const ProseDraft& one, const ProseDraft& other) {
    return withoutBrackets(reading.text.of({one.number.span.end, std::max(one.number.span.end, other.number.span.start)}));
}

bool isListedBefore(const ProseReading& reading, const ProseDraft& member, const ProseDraft& next) {
    const auto between = betweenDrafts(reading, member, next);
    return between.find_first_of(U"，；：。\n") == std::u32string::npos && between.find_first_of(U"、和及与") != std::u32string::npos;
}

std::vector<std::size_t> summandsOf(const ProseReading& reading, std::size_t place) {
    const auto& sum = reading.drafts[place];
    const ProseDraft* next = nullptr; ///< the member behind
    std::vector<std::size_t> members;
    for (std::size_t i = place; i-- > 0;) {
        const auto& member = reading.drafts[i];
        if (reading.sentenceOf(member) != reading.sentenceOf(sum)) break;
        const int depth = reading.clauseOf(member).depth;
        if (next && depth > reading.clauseOf(*next).depth) continue; // 22项（亿元以上8项）、18项
        if (!next && depth > 0 && member.host.empty()) continue; // 18项（亿元以上5项），合计40项
        const bool isNext = next ? isListedBefore(reading, member, *next) : betweenDrafts(reading, member, sum).find_first_of(U"；。") == std::u32string::npos;
        const bool isMember = isLevel(member) && member.statement.kind == sum.statement.kind && member.statement.value && member.statement.unit == sum.statement.unit;
        if (!isNext || !isMember) break;
        members.push_back(i);
        next = &member;
    }
    return members;
}

} // namespace

void joinSums(ProseReading& reading) {
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) {
        ProseDraft& draft = reading.drafts[i];
        const bool isOfSeveral = i + 1 < reading.drafts.size() && reading.drafts[i + 1].isListed; // 合计156项和48项
        if (!isLevel(draft) || isOfSeveral || !saysSum(draft)) continue;
        const auto members = summandsOf(reading, i);
        if (members.size() > 1) draft.statement.summands = members;
    }
}

} // namespace xushi
