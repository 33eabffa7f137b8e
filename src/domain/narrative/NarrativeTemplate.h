#pragma once

#include "domain/Tokens.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace xushi {

/// What a sentence says of an indicator.
enum class NarrativeAspect {
    Level,      ///< 新开工156项
    Growth,     ///< 同比增长28.4%, 同比上升0.06个百分点, 同比扭亏为零
    Pace,       ///< 较1—4月增速加快1.2个百分点
    Base,       ///< 上年同期45.02亿元
    Completion, ///< 完成全年目标的62.4%
    Schedule,   ///< 超序时20.7个百分点
    Target,     ///< 确保全年250个以上
    Rank,       ///< 居全市第3位: of a region by its level
    GrowthRank, ///< 增速居全市第3位
    Leaders,    ///< 居前三位的是甲（12家）、乙（9家）、丙（8家）
    Share,      ///< 占全市的12.3%
    Beside,     ///< 增速高于全市2.1个百分点; of a rate 高于全市2.1个百分点
    Streak,     ///< 连续5个月增长
    Wording,    ///< what the source says in words
};
template <> struct Tokens<NarrativeAspect> {
    static constexpr TokenList<NarrativeAspect, 14> all{{{NarrativeAspect::Level, "level"},
                                                         {NarrativeAspect::Growth, "growth"},
                                                         {NarrativeAspect::Pace, "pace"},
                                                         {NarrativeAspect::Base, "base"},
                                                         {NarrativeAspect::Completion, "completion"},
                                                         {NarrativeAspect::Schedule, "schedule"},
                                                         {NarrativeAspect::Target, "target"},
                                                         {NarrativeAspect::Rank, "rank"},
                                                         {NarrativeAspect::GrowthRank, "growth-rank"},
                                                         {NarrativeAspect::Leaders, "leaders"},
                                                         {NarrativeAspect::Share, "share"},
                                                         {NarrativeAspect::Beside, "beside"},
                                                         {NarrativeAspect::Streak, "streak"},
                                                         {NarrativeAspect::Wording, "wording"}}};
};

/// How the parts of a total stand behind it.
enum class PartsForm {
    Brackets, ///< （亿元以下103项、亿元以上53项）
    OfWhich,  ///< ，其中亿元以下103项、亿元以上53项
};
template <> struct Tokens<PartsForm> {
    static constexpr TokenList<PartsForm, 2> all{{{PartsForm::Brackets, "brackets"}, {PartsForm::OfWhich, "of-which"}}};
};

/// How several indicators share what is said of them.
enum class GroupForm {
    Each,   ///< 甲12家、乙9家，同比分别增长3.0%、2.0%
    Spread, ///< 甲、乙分别达12家、9家，同比分别增长3.0%、2.0%
};
template <> struct Tokens<GroupForm> {
    static constexpr TokenList<GroupForm, 2> all{{{GroupForm::Each, "each"}, {GroupForm::Spread, "spread"}}};
};

/// 近千家 instead of digits, where a whole number has a short name.
enum class NumeralForm { Digits, Chinese };
template <> struct Tokens<NumeralForm> {
    static constexpr TokenList<NumeralForm, 2> all{{{NumeralForm::Digits, "digits"}, {NumeralForm::Chinese, "chinese"}}};
};

/// A report in words as data: read from data/narratives, no code.
struct NarrativeTemplate {
    /// One indicator under the words that it has in its sentence.
    struct Item {
        std::string indicator; ///< code or name
        std::string region = {};   ///< code or name; empty: that of the report
        std::string before = {};   ///< the verb and the short name; `{wording}` stands for what the source says
        std::string after = {};    ///< behind the unit: 28家 企业申报贯标备案
        std::vector<NarrativeAspect> says = {NarrativeAspect::Level};
        std::optional<std::string> joiner = {}; ///< before it, behind another item; none: the comma of the template
        std::optional<std::string> between = {}; ///< between what is said of it; none: the comma of the template
        std::vector<Item> parts = {};
        PartsForm partsForm = PartsForm::Brackets;
        std::string unit = {};    ///< a counting word that stands instead of the indicator's: 个 for 项
        std::string odd = "余";   ///< the word of 570余家: 余 or 多
        NumeralForm numerals = NumeralForm::Digits;
        std::optional<int> growthDecimals = {}; ///< none: those of every surface
    };
    /// Several that share what is said: 分别.
    struct Group {
        std::vector<Item> items;
        GroupForm form = GroupForm::Each;
        std::string noun = {}; ///< behind the names: 等核心科技指标
        std::vector<NarrativeAspect> says = {NarrativeAspect::Level};
        std::optional<std::string> joiner = {};
    };
    /// A text has {period} {asOf} {months} {year} {month} {scope} {region} replaced.
    using Clause = std::variant<std::string, Item, Group>;
    struct Sentence {
        std::string id; ///< of all sentences of the template; what an edit holds to
        std::vector<Clause> clauses;
        bool hasVerdict = false; ///< ends with 均达序时进度, or what each that lags has to say
        std::string end = "。";
    };
    using Paragraph = std::vector<Sentence>;
    struct Section {
        std::string heading = {}; ///< empty: no heading, and the numbers of those behind it begin anew
        std::vector<Paragraph> paragraphs = {};
        std::vector<Section> sections = {};
        /// Not empty: a section for each 板块 of the catalogue stands in its place, with a sentence for each indicator that has a target or a
        /// figure in the year; of these, what can be said of it.
        std::vector<NarrativeAspect> eachSays = {};
    };

    std::string name;
    std::string title;    ///< the marks of a text
    std::string code = {};    ///< by which it is asked for
    std::string comma = "，"; ///< between what is said
    std::vector<Section> sections = {};
    std::vector<std::string> notes = {}; ///< behind the report
    std::string table = {}; ///< code of the layout whose table follows the report; empty: none
};

} // namespace xushi
