#pragma once

#include "domain/Figure.h"
#include "domain/Period.h"
#include "domain/Problem.h"
#include "domain/Target.h"
#include "domain/Tokens.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// What a number of a text is.
enum class StatementKind { Figure, Part, Growth, GrowthOnly, Points, Share, Delta, Rank, Target, Qualitative, NotAnIndicator };
template <> struct Tokens<StatementKind> {
    static constexpr TokenList<StatementKind, 11> all{{{StatementKind::Figure, "figure"},
                                                       {StatementKind::Part, "part"},
                                                       {StatementKind::Growth, "growth"},
                                                       {StatementKind::GrowthOnly, "growth-only"},
                                                       {StatementKind::Points, "points"},
                                                       {StatementKind::Share, "share"},
                                                       {StatementKind::Delta, "delta"},
                                                       {StatementKind::Rank, "rank"},
                                                       {StatementKind::Target, "target"},
                                                       {StatementKind::Qualitative, "qualitative"},
                                                       {StatementKind::NotAnIndicator, "not-an-indicator"}}};
};

/// Where the period of a statement stands.
enum class PeriodSource { Explicit, InheritedClause, InheritedSentence, InheritedParagraph, Document };
template <> struct Tokens<PeriodSource> {
    static constexpr TokenList<PeriodSource, 5> all{{{PeriodSource::Explicit, "explicit"},
                                                     {PeriodSource::InheritedClause, "inherited-clause"},
                                                     {PeriodSource::InheritedSentence, "inherited-sentence"},
                                                     {PeriodSource::InheritedParagraph, "inherited-paragraph"},
                                                     {PeriodSource::Document, "document"}}};
};

/// The time that a statement speaks of, and how it was found.
struct ProsePeriod {
    Period period;
    std::optional<int> firstYear = {}; ///< of several years: 2021—2023年
    bool isSecondHalf = false;         ///< 下半年: from July
    std::optional<int> firstMonth = {}; ///< 9—12月: not from January
    std::optional<int> day = {};       ///< 截至5月20日: within the last month, which is not over
    std::string wording = {};
    PeriodSource source = PeriodSource::Document;
};

/// A change in words: its sign is that of the words (下降3.3% is -3.3, 降幅收窄2.2个百分点 is +2.2).
struct ProseGrowth {
    Decimal value;
    std::string unit; ///< %, 倍, 个百分点, or that of an absolute change
    std::string base; ///< 上年同期, 一季度, 全省平均, 时间进度 ...
    std::optional<Period> basePeriod = {}; ///< of a base that is a period: 比一季度
};

struct ProseRank {
    Decimal place; ///< of a move: how many places, signed
    std::string scope;
};

/// What a number is held against: an indicator of a region.
struct ProseSubject {
    IndicatorCode code;
    RegionCode region;

    auto operator<=>(const ProseSubject&) const = default;
};

/// 各3家: said of each of several, never of all together.
struct ProseEach {
    std::vector<ProseSubject> subjects;       ///< empty: not known which
    std::optional<IndicatorCode> ofCounties;  ///< 各县区: of every county instead
};

/// One number of a text, or one verdict in words, with all that the text says of it.
struct ProseStatement {
    std::size_t start = 0; ///< in code points of the text
    std::size_t end = 0;
    std::string text;      ///< the number as written
    StatementKind kind = StatementKind::NotAnIndicator;
    std::string subkind;   ///< level, rate, bound, gap, name, date ...
    std::string indicator; ///< in the words of the text
    std::optional<IndicatorCode> code;
    std::string scope;
    std::optional<RegionCode> region;
    std::optional<ProsePeriod> period;
    std::optional<Decimal> value; ///< in `unit`; below zero where the words say loss
    std::string unit;
    std::string qualifier;  ///< 近, 超, 余, 达, 左右 ... as written
    std::string comparator; ///< 以上, 突破, 不少于 ...
    std::optional<Comparator> op;
    std::optional<Commitment> commitment;
    std::optional<ProseGrowth> growth;
    std::optional<ProseRank> rank;
    std::optional<DataStatus> status; ///< 预计, 拟: estimate, forecast, planned
    std::optional<ProseSubject> whole; ///< of a share: what it is of; of a gap: beside what; where the catalogue knows
    std::optional<ProseEach> each;
    std::optional<std::size_t> parent; ///< place of the statement that it belongs to
    bool isParentFar = false;          ///< it stands in another paragraph
    std::vector<std::size_t> summands; ///< places of the statements that the text says it is the sum of
    bool isExhaustive = false; ///< one of parts that the text says are all
    std::vector<Remark> questions; ///< `proof.*`: what is not understood, or should be asked
};

} // namespace xushi
