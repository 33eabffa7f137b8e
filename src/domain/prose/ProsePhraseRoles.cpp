#include "domain/prose/ProsePhraseRoles.h"

#include "domain/prose/ProseWords.h"

namespace xushi {
namespace {

bool isNextNumberNear(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token) {
    if (token + 1 >= reading.tokens.size() || !reading.tokens[token + 1].number()) return false;
    if (reading.parts.clauseOf[token + 1] != reading.parts.clauseOf[token]) return false;
    const auto between = reading.text.of({phrase.span.end, reading.tokens[token + 1].span.start});
    return cueBefore(between, true).rest.size() <= 2;
}

} // namespace

std::u32string_view wordsBeforePhrase(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token) {
    const auto& clause = reading.parts.clauses[reading.parts.clauseOf[token]];
    return reading.text.of({clause.span.start, phrase.span.start});
}

std::u32string_view wordsBehindPhrase(const ProseReading& reading, const ProsePhrase& phrase) {
    return reading.text.characters().substr(phrase.span.end, 14);
}

PhraseRole roleOfPhrase(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token, bool wasBase) {
    const auto& clause = reading.parts.clauses[reading.parts.clauseOf[token]];
    const auto head = wordsBeforePhrase(reading, phrase, token);
    const auto rest = wordsBehindPhrase(reading, phrase);
    const auto aim = rest.find(U"目标");
    const bool isHeadOfAims = aim < 5 && aim + 2 < rest.size() && (rest[aim + 2] == U'：' || rest[aim + 2] == U'是' || rest[aim + 2] == U'为');
    if (isHeadOfAims && head.empty()) return PhraseRole::Governs; // 2025年目标：
    if (startsWithAny(rest, {U"目标", U"任务", U"的目标", U"年度目标", U"预算", U"计划的", U"计划任务", U"计划目标", U"计划数", U"预期目标", U"序时", U"度目标", U"度任务"})) return PhraseRole::Modifier;
    if (endsWithAny(head, {U"截至", U"截止", U"截止到", U"截至到"})) return PhraseRole::Governs;
    if (phrase.isDate) return PhraseRole::Modifier;
    const bool isOfCompletion = endsWithAny(head, {U"完成", U"占", U"达", U"已达", U"达到"}) && holdsAny(reading.text.of({phrase.span.end, clause.span.end}), {U"目标", U"任务", U"计划"});
    const bool isMeasure = rest.starts_with(U"的") && endsWithAny(head, {U"达", U"达到", U"为", U"是", U"占", U"完成", U"相当于"});
    if (isOfCompletion || isMeasure) return isMeasure ? PhraseRole::Base : PhraseRole::Modifier;
    const bool isListOfBases = wasBase && !head.empty() && (head.back() == U'、' || head.back() == U'和' || head.back() == U'及');
    if (head.ends_with(U"关于")) return PhraseRole::Governs;
    if (endsWithAny(head, {U"比", U"较", U"与", U"于", U"同", U"相比", U"相当于"}) || isListOfBases) return PhraseRole::Base;
    if (endsWithAny(head, {U"是", U"为"}) && rest.starts_with(U"的") && rest.find(U'倍') != std::u32string_view::npos) return PhraseRole::Base;
    const bool isNear = isNextNumberNear(reading, phrase, token);
    const bool isTurned = endsWithAny(head, {U"由", U"从", U"自", U"扭转", U"扭转了", U"结束", U"结束了"});
    const bool isReached = endsWithAny(head, {U"至", U"到"}) && rest.starts_with(U"的");
    if (isNear && (isTurned || isReached)) return PhraseRole::Local;
    if (phrase.isSame) return isNear || clause.depth > 0 ? PhraseRole::Local : PhraseRole::Base;
    return isTurned && rest.starts_with(U"的") ? PhraseRole::Base : PhraseRole::Governs;
}

} // namespace xushi
