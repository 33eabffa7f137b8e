#include "domain/prose/ProseDraft.h"

#include "domain/Unit.h"
#include "domain/prose/ProseBases.h"
#include "domain/prose/ProseMarks.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

/// Where the words of a number begin: behind the number before it in the clause, or with the clause.
std::size_t wordsStart(const ProseReading& reading, const ProseClause& clause, std::size_t place) {
    const auto& tokens = clause.tokens;
    const auto own = std::ranges::find(tokens, place);
    for (auto at = own; at != tokens.begin();) {
        --at;
        if (reading.tokens[*at].number()) return reading.tokens[*at].span.end;
    }
    return clause.span.start;
}

std::size_t wordsEnd(const ProseReading& reading, const ProseClause& clause, std::size_t place) {
    const auto& tokens = clause.tokens;
    for (auto at = std::ranges::find(tokens, place) + 1; at < tokens.end(); ++at)
        if (reading.tokens[*at].number()) return reading.tokens[*at].span.start;
    return clause.span.end;
}

std::u32string_view withoutConnector(std::u32string_view between) {
    for (const std::u32string_view word : {U"以及", U"、", U"和", U"及", U"与", U"或"})
        if (between.starts_with(word)) return between.substr(word.size());
    return between;
}

/// What is between two numbers of a list besides the connector: nothing, or a word of direction.
bool isBare(std::u32string_view between, const std::string& unit) {
    if (std::ranges::any_of(between, isDigit32)) return false; // 、超5亿元项目
    const auto cue = cueBefore(between, unit.empty() || unit == "个" || unit == "个百分点");
    const bool isOfThreshold = std::ranges::any_of(between, isDigit32); // 4个、超5亿元项目1个
    return cue.rest.empty() && !cue.isTo && !isOfThreshold;
}

/// What stands before a bracket: the name that its first number belongs to.
std::u32string hostOf(const ProseReading& reading, const ProseClause& bracket) {
    const auto& outer = reading.parts.clauses[bracket.outer];
    const std::size_t open = bracket.span.start - 1;
    std::size_t start = outer.span.start;
    for (const std::size_t token : outer.tokens)
        if (reading.tokens[token].span.end <= open && reading.tokens[token].number()) start = std::max(start, reading.tokens[token].span.end);
    std::u32string host = withoutBrackets(reading.text.of({start, open}));
    for (const std::u32string_view mark : {U"、", U"和", U"是", U"为", U"的有", U"分别有", U"主要有", U"还有"})
        if (const auto at = host.rfind(mark); at != std::u32string::npos) host.erase(0, at + mark.size());
    return host;
}

/// 2023年的 of 提高到2023年的2.4%: a period directly before the number says nothing of what it is.
void dropPeriodBefore(const ProseReading& reading, ProseDraft& draft) {
    const auto* phrase = draft.token > 0 ? reading.tokens[draft.token - 1].phrase() : nullptr;
    if (!phrase) return;
    std::u32string words(reading.text.of(phrase->span));
    for (const auto& ending : {words + U"的", words})
        if (draft.left.ends_with(ending)) {
            draft.left.resize(draft.left.size() - ending.size());
            return;
        }
}

ProseDraft draftOf(const ProseReading& reading, std::size_t token) {
    ProseDraft draft{.token = token, .clause = reading.parts.clauseOf[token], .number = *reading.tokens[token].number()};
    const auto& clause = reading.clauseOf(draft);
    const auto start = wordsStart(reading, clause, token);
    draft.left = withoutBrackets(reading.text.of({start, draft.number.span.start}));
    draft.aside = plainAside(reading.text.of({start, draft.number.span.start}));
    draft.right = withoutBrackets(reading.text.of({draft.number.span.end, wordsEnd(reading, clause, token)}));
    if (draft.number.mark == 0) dropPeriodBefore(reading, draft);
    draft.isInBracket = clause.depth > 0;
    draft.isFirstInBracket = draft.isInBracket && clause.begunBy == U'（' && start == clause.span.start;
    if (draft.isFirstInBracket) draft.host = hostOf(reading, clause);
    const auto origin = reading.text.origin(draft.number.digits);
    draft.statement.start = origin.start;
    draft.statement.end = origin.end;
    draft.statement.text = reading.text.written(draft.number.digits);
    return draft;
}

void joinToNeighbour(ProseDraft& draft, const ProseDraft& before) {
    if (draft.clause != before.clause) return;
    const bool isRatio = draft.number.isRatio && before.number.isRatio;
    if (isRatio || (draft.number.rangeEnd == 2 && before.number.rangeEnd == 1)) {
        draft.left.clear();
        draft.isJoined = draft.isContinued = true;
        return;
    }
    const auto rest = withoutConnector(draft.left);
    draft.isJoined = rest.size() < draft.left.size();
    const bool isNextPlace = rest == U"第" && before.left.ends_with(U"第"); // 第2、第1位
    draft.isContinued = draft.isJoined && (isNextPlace || isBare(rest, draft.number.unit));
    if (draft.isJoined) draft.left = rest;
}

/// 1.9个和3.3个百分点, 高于全国0.4、全省0.1个百分点: the last of a list names the unit.
void inheritUnits(std::vector<ProseDraft>& drafts) {
    for (std::size_t i = drafts.size(); i-- > 1;) {
        ProseDraft& draft = drafts[i - 1];
        const ProseDraft& next = drafts[i];
        if (next.isJoined) draft.number.unit = completedUnit(draft.number.unit, next.number.unit);
        const bool isPointsLeftOut = draft.number.unit == "个" && next.number.unit == "个百分点";
        const bool isLeftOut = draft.number.unit.empty() || isPointsLeftOut;
        if (!next.isJoined || !isLeftOut || draft.number.isRatio || next.number.unit == "位") continue;
        if (draft.left.ends_with(U"第")) continue;
        draft.number.unit = next.number.unit;
    }
    // A list is one only where its members are of one kind.
    for (std::size_t i = 1; i < drafts.size(); ++i) {
        const bool isRate = drafts[i].number.unit == "%" || drafts[i].number.unit == "倍";
        const bool wasRate = drafts[i - 1].number.unit == "%" || drafts[i - 1].number.unit == "倍";
        const bool isOneKind = (isRate && wasRate) || unitsIn(drafts[i].number.unit, drafts[i - 1].number.unit).has_value();
        const bool isOfPlaces = drafts[i].left.ends_with(U"第") && drafts[i - 1].left.ends_with(U"第");
        drafts[i].isListed = drafts[i].isContinued;
        drafts[i].isContinued = drafts[i].isContinued && (isOneKind || isOfPlaces);
    }
}

} // namespace

void makeDrafts(ProseReading& reading) {
    for (std::size_t token = 0; token < reading.tokens.size(); ++token) {
        if (!reading.tokens[token].number()) continue;
        ProseDraft draft = draftOf(reading, token);
        if (!reading.drafts.empty()) joinToNeighbour(draft, reading.drafts.back());
        reading.drafts.push_back(std::move(draft));
    }
    inheritUnits(reading.drafts);
    for (auto& draft : reading.drafts) {
        draft.statement.unit = draft.number.unit;
        draft.statement.value = draft.number.value;
        draft.isIncomparable = takeBasis(draft.left) == ProseBasis::Other;
        draft.cue = cueBefore(draft.left, draft.number.unit == "个百分点");
        const bool isCountOfLosers = draft.cue.isLoss && draft.number.unit.find("元") == std::string::npos; // 亏损231家
        if (isCountOfLosers) {
            draft.cue.isLoss = false;
            draft.cue.rest = draft.left;
        }
        readMark(draft, &draft == &reading.drafts.front() ? nullptr : &draft - 1);
    }
}

} // namespace xushi
