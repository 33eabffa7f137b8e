#include "domain/prose/ProseSurroundings.h"

#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {

bool isGrowthNoun(std::u32string_view words) {
    return endsWithAny(words, {U"增速", U"增幅", U"涨幅", U"升幅", U"增长率", U"降幅", U"跌幅", U"增长速度", U"增长"});
}
bool isFallNoun(std::u32string_view words) { return endsWithAny(words, {U"降幅", U"跌幅"}); }

std::u32string_view meanOf(std::u32string_view words) {
    for (const std::u32string_view noun : {U"增速", U"增幅", U"增长率", U"增长速度", U"增长"})
        if (words.ends_with(noun)) {
            words.remove_suffix(noun.size());
            break;
        }
    if (words.ends_with(U"年均")) return words.substr(words.size() - 2);
    const bool isOfYears = words.size() > 3 && words.ends_with(U"年平均") && std::u32string_view(U"两二三四五六七八九十").find(words[words.size() - 4]) != std::u32string_view::npos;
    return isOfYears ? words.substr(words.size() - 4) : std::u32string_view();
}

int signOfNarrowing(const ProseReading& reading, const ProseDraft& draft, int lastSign) {
    const bool isNarrowing = draft.cue.verb == U"收窄" || draft.cue.verb == U"缩小";
    const auto words = reading.sentenceBefore(draft);
    const auto last = [&](std::initializer_list<std::u32string_view> nouns) {
        std::size_t at = 0;
        for (const auto noun : nouns)
            if (const auto found = words.rfind(noun); found != std::u32string_view::npos) at = std::max(at, found + 1);
        return at;
    };
    const auto fall = last({U"降幅", U"跌幅", U"下降", U"负增长", U"亏损"});
    const auto rise = last({U"增幅", U"涨幅", U"升幅", U"增速", U"增长率", U"占比", U"缺口", U"差距", U"价差", U"逆差", U"顺差", U"亏损面", U"不良率"});
    const bool isOfFall = (fall > rise && words.substr(fall - 1).find(U"亏损面") != 0) || (fall == 0 && rise == 0 && lastSign < 0);
    return isOfFall == isNarrowing ? 1 : -1;
}

bool isGrowthBehind(const ProseDraft& draft) {
    std::u32string_view rest = draft.right;
    if (rest.starts_with(U"的")) rest.remove_prefix(1);
    return startsWithAny(rest, {U"增长", U"增速", U"增幅", U"速度增长", U"负增长"});
}

bool isGrowthFrame(const ProseReading& reading, const ProseDraft& draft) {
    const auto& clauses = reading.parts.clauses;
    const auto outer = reading.clauseOf(draft).outer;
    const auto saysGrowth = [&](const ProseClause& clause) { return holdsAny(withoutBrackets(reading.text.of({clause.span.start, std::min(clause.span.end, draft.number.span.start)})), {U"增速", U"增幅", U"增长较快", U"增长最快", U"负增长", U"下降"}); };
    if (saysGrowth(clauses[outer])) return true;
    const bool hasLead = outer > 0 && clauses[outer - 1].sentence == clauses[outer].sentence && clauses[outer - 1].depth == 0;
    const bool isLeadBare = hasLead && std::ranges::none_of(clauses[outer - 1].tokens, [&](std::size_t token) { return reading.tokens[token].number() != nullptr; });
    return isLeadBare && saysGrowth(clauses[outer - 1]); // 从增速看，甲市（12.3%）
}

std::u32string_view topicOf(const ProseReading& reading, const ProseDraft& draft) {
    const auto& parts = reading.parts;
    if (draft.clause == parts.sentences[reading.sentenceOf(draft)].firstClause) return draft.cue.rest;
    const auto& before = parts.clauses[draft.clause - 1];
    const bool hasNumber = std::ranges::any_of(before.tokens, [&](std::size_t token) { return reading.tokens[token].number() != nullptr; });
    const auto words = reading.text.of(before.span);
    const auto end = words.find(U"居前");
    return hasNumber || before.depth > 0 || end == std::u32string_view::npos ? std::u32string_view(draft.cue.rest) : words.substr(0, end);
}

namespace {

/// Up to 由 or 从 near before it; nothing for none.
std::u32string_view wordsBeforeFrom(const ProseReading& reading, const ProseDraft& draft) {
    constexpr std::size_t farthest = 12;
    const auto words = reading.sentenceBefore(draft);
    const auto at = words.find_last_of(U"由从");
    const bool isNear = at != std::u32string_view::npos && words.size() - at <= farthest && words.substr(at).find(U'，') == std::u32string_view::npos;
    return isNear ? words.substr(0, at + 1) : std::u32string_view();
}

} // namespace

int signOfFromGrowth(const ProseReading& reading, const ProseDraft& draft) {
    auto words = wordsBeforeFrom(reading, draft);
    if (words.empty()) return 0;
    words.remove_suffix(1);
    const bool isNoun = isGrowthNoun(words) && !words.ends_with(U"增长");
    return !isNoun ? 0 : isFallNoun(words) ? -1 : 1;
}

bool isFrom(const ProseReading& reading, const ProseDraft& draft) {
    return !wordsBeforeFrom(reading, draft).empty() && holdsAny(draft.right, {U"提高", U"提升", U"增加", U"增至", U"升至", U"增到", U"上升", U"增长", U"降", U"下降", U"升", U"回升", U"扩大", U"减少", U"回落", U"收窄", U"缩小", U"缩减", U"缩短", U"放缓", U"下滑", U"减至", U"减到", U"压缩", U"压减", U"发展到", U"加快"});
}

std::u32string_view startOfTurn(const ProseReading& reading, std::size_t place) {
    for (std::size_t i = place; i-- > 0;) {
        const auto& before = reading.drafts[i];
        if (reading.sentenceOf(before) != reading.sentenceOf(reading.drafts[place])) break;
        const auto& subkind = before.statement.subkind;
        const bool isLater = subkind == "to-value" || before.statement.growth;
        if (subkind == "from-value" && !before.statement.growth) {
            const auto* phrase = before.token > 0 ? reading.tokens[before.token - 1].phrase() : nullptr;
            return phrase && reading.parts.clauseOf[before.token - 1] == before.clause ? reading.text.of(phrase->span) : std::u32string_view();
        }
        if (!isLater) break;
    }
    return {};
}

bool isBehindFrom(const ProseReading& reading, std::size_t place) {
    if (place == 0) return false;
    const auto& before = reading.drafts[place - 1];
    return before.statement.subkind == "from-value" && reading.sentenceOf(before) == reading.sentenceOf(reading.drafts[place]);
}

std::u32string scopeOfMean(std::u32string_view host) {
    for (const std::u32string_view mean : {U"平均水平", U"平均值", U"平均数", U"平均", U"均值", U"水平"})
        if (host.ends_with(mean)) {
            host.remove_suffix(mean.size());
            break;
        }
    for (const std::u32string_view whole : {U"全国", U"全省", U"全市"})
        if (host.ends_with(whole)) return std::u32string(whole);
    return {};
}

Decimal signedBy(const Decimal& value, int sign) { return sign < 0 && !value.isNegative() ? -value : value; }

} // namespace xushi
