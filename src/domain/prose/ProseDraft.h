#pragma once

#include "domain/prose/ProseClauses.h"
#include "domain/prose/ProseCues.h"
#include "domain/prose/ProsePlaces.h"
#include "domain/prose/ProseStatement.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

constexpr std::size_t noDraft = static_cast<std::size_t>(-1);

/// A number on its way to a statement.
struct ProseDraft {
    ProseStatement statement;
    std::size_t token = 0;
    std::size_t clause = 0;
    ProseNumber number;
    std::u32string left;  ///< of its clause, behind the number before it, without brackets
    std::u32string right; ///< up to the next number or the end of the clause
    ProseCue cue;
    std::u32string aside;      ///< what the last bracket without a number in `left` holds: 亿元以上
    bool isJoined = false;     ///< 、 和 及 stand between it and the draft before
    bool isContinued = false;  ///< the same with nothing but words of direction between: 12.4%和21.9%
    bool isListed = false;     ///< the same in any unit: 4212项、203.5亿元
    bool isZipped = false;     ///< 分别: its level is the one at its place in the list before
    bool isNextGap = false;    ///< 全省0.1个百分点 behind 高于全国0.4: what is compared with stands before it
    bool isRepeated = false;   ///< its name is that of the level before it
    bool isInBracket = false;
    bool isFirstInBracket = false;
    std::u32string host;       ///< of the first in a bracket: what stands before it: 甲市
    std::u32string own;        ///< the noun that stands before it; empty for none
    bool isPlaced = false;     ///< its own words name its place
    bool isTarget = false;
    bool isAim = false;        ///< the target inside a phrase: 完成全年180家任务的76.1%
    std::optional<ProsePeriod> ownPeriod = {}; ///< in brackets directly behind it
    std::vector<std::u32string> each = {}; ///< 各3家: the names of what it is said of
    bool hasOwnPeriod = false;   ///< 人均收入（一季度）9210元: what is said of it is of that period
    bool isIncomparable = false; ///< of another currency, basis or moment than what is kept: it has no code
    std::size_t level = noDraft; ///< the draft whose level it speaks of
};

/// Whose report a text is.
struct ProseHome {
    std::u32string scope = {}; ///< 全县, 全市 ...; empty where nothing says so
    std::u32string place = {}; ///< 涟水县; empty where it has no name
    bool isOfBody = false;     ///< a university, a bank, a street: its own numbers are those of no place
};

/// Everything that is known of a text while it is read.
struct ProseReading {
    const ProseText& text;
    const ProseContext& context;
    std::vector<ProseToken> tokens;
    ProseParts parts;
    std::vector<ProseDraft> drafts; ///< in text order
    std::vector<std::size_t> bases = {}; ///< tokens: phrases from which a change is measured
    std::vector<std::optional<ProsePeriod>> periodOfClause = {}; ///< that holds at the end of each clause
    const ProsePlaces* places = nullptr;
    ProseHome home = {};

    const ProseClause& clauseOf(const ProseDraft& draft) const { return parts.clauses[draft.clause]; }
    std::size_t sentenceOf(const ProseDraft& draft) const { return clauseOf(draft).sentence; }
    /// From the beginning of the sentence to the number.
    std::u32string_view sentenceBefore(const ProseDraft& draft) const {
        const auto start = parts.sentences[sentenceOf(draft)].span.start;
        return text.of({start, draft.number.span.start});
    }
};

/// A draft for each number, with its words around it and the units that lists leave out.
void makeDrafts(ProseReading& reading);
/// Decides what each number is, as far as its own clause tells.
void decideRoles(ProseReading& reading);
/// Gives each draft its period and says which are targets.
void governPeriods(ProseReading& reading);
/// Months that stand in brackets beside their number, and months of a base.
void takeMonths(ProseReading& reading);
/// Names and places: in the words of the text.
void nameSubjects(ProseReading& reading);
/// A growth with a noun of its own and no level stays alone; one that continues a subject with a level belongs to it.
void tellGrowths(ProseReading& reading);
/// 分别 and lists with one head: each member with its own subject.
void joinLists(ProseReading& reading);
/// 各3家 with those that it is said of.
void tellEach(ProseReading& reading);
/// Parts of totals; growths and shares with the levels that they speak of.
void joinLevels(ProseReading& reading);
/// 合计: the members of the list directly before it.
void joinSums(ProseReading& reading);

/// A level of something: what growths, shares and parts can be of.
bool isLevel(const ProseDraft& draft);
/// 高新技术产业产值占比48.7%: a share with a name of its own, as a rate has one.
bool isNamedShare(const ProseDraft& draft);
/// A growth, a share, a rank: what can speak of a level.
bool isOfLevel(const ProseDraft& draft);
/// Of one base unit: 亿元 and 万元.
bool haveOneUnit(const ProseDraft& one, const ProseDraft& other);

} // namespace xushi
