#include "words/Phrases.h"

#include "domain/ComparatorWord.h"
#include "domain/analyses/ShownNumbers.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

struct Pair {
    std::string_view chinese;
    std::string_view english;
};

std::string in(Language language, const Pair& pair) {
    return std::string(language == Language::Chinese ? pair.chinese : pair.english);
}

template <class E, std::size_t N> std::string pick(E value, const std::array<Pair, N>& words, Language language) {
    return in(language, words[static_cast<std::size_t>(value)]);
}

constexpr std::array<std::string_view, 12> englishMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<Pair, 4> quarters{{{"一季度", "Q1"}, {"二季度", "Q2"}, {"三季度", "Q3"}, {"四季度", "Q4"}}};

std::string ytdPhrase(int month, Language language) {
    const bool isChinese = language == Language::Chinese;
    switch (month) {
    case 1: return isChinese ? "1月" : "Jan";
    case 3: return in(language, quarters[0]);
    case 6: return isChinese ? "上半年" : "H1";
    case 12: return isChinese ? "全年" : "full year";
    default: break;
    }
    const auto name = englishMonths[static_cast<std::size_t>(month - 1)];
    return isChinese ? "1—" + std::to_string(month) + "月" : "Jan–" + std::string(name);
}

/// What stands before and behind the number of a target that compares so, where its own word does not say it.
std::pair<std::string, std::string> usualWords(Comparator comparator, Language language) {
    const bool isChinese = language == Language::Chinese;
    switch (comparator) {
    case Comparator::Ge: return {};
    case Comparator::Gt: return {isChinese ? "超" : ">", ""};
    case Comparator::Le: return isChinese ? std::pair("", "以内") : std::pair("≤", "");
    case Comparator::Lt: return {isChinese ? "低于" : "<", ""};
    }
    return {};
}

/// A word that compares nothing (左右) stands behind the number, in brackets where a usual word stands already.
std::pair<std::string, std::string> comparingWords(const Target& target, Language language) {
    const ComparatorWord* own = comparingWord(target.word);
    if (own && fitsItsComparator(target))
        return own->standsBefore ? std::pair(target.word, std::string()) : std::pair(std::string(), target.word);
    auto words = usualWords(spokenComparator(target), language);
    if (own || target.word.empty()) return words;
    const bool isBare = words.first.empty() && words.second.empty();
    words.second += isBare ? target.word : say(Remark{"target.word-beside", {target.word}}, language);
    return words;
}

/// Where the growth of a target goes: 增长15%, 下降5%.
std::string directionOf(const Target& target, Language language) {
    if (target.nature != TargetNature::Growth) return {};
    return say(Remark{target.value.isNegative() ? "target.decline" : "target.growth", {}}, language);
}

/// A milestone is promised in words (修订完善), to which a number other than 1 belongs: 修订完善2. Its word is a verb, so that
/// it compares only where it can stand behind a number alone: 2以上.
TargetText milestoneText(const Target& target, Language language) {
    const bool isOne = target.value == Decimal(1); // done or not, and no number of anything
    if (isOne) return {.before = target.word.empty() ? stageWord(MilestoneStage::Done, language) : target.word};
    const ComparatorWord* own = comparingWord(target.word);
    if (target.word.empty() || (own && !own->standsBefore)) {
        const auto [before, behind] = comparingWords(target, language);
        return {.before = before, .number = target.value, .behind = behind};
    }
    return {.before = target.word, .number = target.value};
}

} // namespace

std::string asOfPhrase(const Period& period, Language language) {
    const int month = period.last.number();
    const bool isChinese = language == Language::Chinese;
    const std::string name(englishMonths[static_cast<std::size_t>(month - 1)]);
    switch (period.kind) {
    case PeriodKind::Ytd: return ytdPhrase(month, language);
    case PeriodKind::Point: return isChinese ? std::to_string(month) + "月末" : "end of " + name;
    case PeriodKind::Month: return isChinese ? std::to_string(month) + "月当月" : name + " alone";
    case PeriodKind::Quarter: return in(language, quarters[static_cast<std::size_t>((month - 1) / 3)]);
    }
    return {};
}

std::string periodPhrase(const Period& period, Language language) {
    const std::string year = std::to_string(period.year);
    if (language == Language::English) return asOfPhrase(period, language) + " " + year;
    return period.kind == PeriodKind::Ytd && period.last == Month::last() ? year + "年"
                                                                          : year + "年" + asOfPhrase(period, language);
}

std::string growthPhrase(const Growth& growth, const Indicator& indicator, const NumberFormat& format, Language language) {
    const auto shown = shownGrowth(growth, indicator.measure, format.rounding);
    if (!shown) return say(*growthInWords(growth, indicator, format), language);
    return growth.bound ? boundSign(*growth.bound) + format.decimal(*shown) : format.signedDecimal(*shown);
}

std::string growthWithUnit(const Growth& growth, const Indicator& indicator, const NumberFormat& format, Language language) {
    const std::string phrase = growthPhrase(growth, indicator, format, language);
    if (!shownGrowth(growth, indicator.measure, format.rounding)) return phrase;
    return phrase + (growth.percent ? "%" : "pp");
}

std::string TargetText::joined(const NumberFormat& format) const {
    return before + (number ? format.decimal(*number) : "") + behind;
}

TargetText targetText(const Target& target, Language language) {
    if (target.nature == TargetNature::Milestone) return milestoneText(target, language);
    const auto [before, behind] = comparingWords(target, language);
    const bool isGrowth = target.nature == TargetNature::Growth;
    return {.before = directionOf(target, language) + before,
            .number = isGrowth && target.value.isNegative() ? -target.value : target.value,
            .behind = (isGrowth ? "%" : "") + behind};
}

std::string targetPhrase(const Target& target, const NumberFormat& format, Language language) {
    return targetText(target, language).joined(format);
}

std::string targetWithUnit(const Target& target, std::string_view unit, const NumberFormat& format, Language language) {
    TargetText text = targetText(target, language);
    const std::string_view space = language == Language::English && unit != "%" ? " " : "";
    if (text.number && target.nature != TargetNature::Growth && !unit.empty())
        text.behind.insert(0, std::string(space) + std::string(unit));
    return text.joined(format);
}

std::string revisedTargetPhrase(const Target& before, const Target& target, const NumberFormat& format, Language language) {
    const std::string phrase = targetPhrase(before, format, language) + "→" + targetPhrase(target, format, language);
    const auto day = Date::from(target.decidedOn);
    if (!day) return say(Remark{"target.revised", {phrase}}, language);
    return say(Remark{"target.revised-in", {phrase, monthWord(Month(day->month), language)}}, language);
}

std::string stageWord(MilestoneStage stage, Language language) {
    return say(Remark{"stage." + std::string(token(stage)), {}}, language);
}

std::string submissionWord(Stage stage, Language language) {
    return say(Remark{"submission." + std::string(token(stage)), {}}, language);
}

std::string stepWord(Step step, Language language) { return say(Remark{"step." + std::string(token(step)), {}}, language); }

std::string roleWord(Role role, Language language) { return say(Remark{"role." + std::string(token(role)), {}}, language); }

std::string lightLetter(Light light, Language language) {
    constexpr std::array<Pair, 5> words{{{"达", "on"}, {"滞", "behind"}, {"重", "far"}, {"缺", "none"}, {"免", "n/a"}}};
    return pick(light, words, language);
}

std::string lightWord(Light light, Language language) {
    constexpr std::array<Pair, 5> words{{{"达序时", "on schedule"}, {"滞后", "behind"}, {"严重滞后", "far behind"},
                                         {"未报", "not reported"}, {"不考核", "not judged"}}};
    return pick(light, words, language);
}

std::string lightShape(Light light) {
    constexpr std::array<std::string_view, 5> shapes{"●", "▲", "■", "○", "–"};
    return std::string(shapes[static_cast<std::size_t>(light)]);
}

std::string statusWord(DataStatus status, Language language) {
    constexpr std::array<Pair, 7> words{{{"预计", "estimate"}, {"快报", "flash"}, {"初步", "preliminary"}, {"最终", "final"},
                                         {"修订", "revised"}, {"预测", "forecast"}, {"计划", "planned"}}};
    return pick(status, words, language);
}

std::string measureWord(Measure measure, Language language) {
    constexpr std::array<Pair, 5> words{{{"累计（流量）", "flow"}, {"时点（存量）", "stock"}, {"比率", "rate"},
                                         {"次数", "event count"}, {"里程碑", "milestone"}}};
    return pick(measure, words, language);
}

std::string checkWord(std::string_view check, Language language) {
    constexpr std::string_view family = "check.";
    return say(Remark{"rule." + std::string(check.substr(family.size())), {}}, language);
}

std::string frequencyWord(Frequency frequency, Language language) {
    constexpr std::array<Pair, 4> words{{{"月报", "monthly"}, {"季报", "quarterly"}, {"半年报", "half-yearly"}, {"年报", "annual"}}};
    return pick(frequency, words, language);
}

std::string reportingWord(Reporting reporting, Language language) {
    constexpr std::array<Pair, 3> words{{{"报累计数", "cumulative"}, {"报当月数", "month alone"}, {"报当季数", "quarter alone"}}};
    return pick(reporting, words, language);
}

std::string natureWord(TargetNature nature, Language language) {
    constexpr std::array<Pair, 5> words{{{"累计达到", "level of a flow"}, {"年末达到", "level of a stock"}, {"增长", "growth"},
                                         {"比率达到", "rate"}, {"里程碑", "milestone"}}};
    return pick(nature, words, language);
}

std::string comparatorWord(Comparator comparator, Language language) {
    constexpr std::array<Pair, 4> words{{{"不低于（≥）", "at least (≥)"}, {"超过（>）", "more than (>)"},
                                         {"不超过（≤）", "at most (≤)"}, {"低于（<）", "less than (<)"}}};
    return pick(comparator, words, language);
}

std::string commitmentWord(Commitment commitment, Language language) {
    constexpr std::array<Pair, 2> words{{{"确保", "ensure"}, {"力争", "strive for"}}};
    return pick(commitment, words, language);
}

std::string directionWord(Direction direction, Language language) {
    constexpr std::array<Pair, 2> words{{{"越大越好", "higher is better"}, {"越小越好", "lower is better"}}};
    return pick(direction, words, language);
}

std::string regionTypeWord(RegionType type, Language language) {
    constexpr std::array<Pair, 5> words{{{"市", "city"}, {"区", "district"}, {"县", "county"}, {"开发区", "development zone"},
                                         {"功能区", "functional zone"}}};
    return pick(type, words, language);
}

std::string roundingWord(RoundingRule rule, Language language) {
    return say(Remark{std::string("rounding.") + std::string(token(rule)), {}}, language);
}

std::string curveKindWord(const CurveShape& shape, Language language) {
    constexpr std::array<Pair, 8> words{{{"平均（按月）", "even by month"}, {"计划点", "planned points"},
                                         {"平均（按日）", "even by day"}, {"按季度", "by the quarter"},
                                         {"按上年同期占比", "as last year went"}, {"按前几年平均", "mean of earlier years"},
                                         {"到期一次", "due on one day"}, {"不设序时", "no schedule"}}};
    static_assert(words.size() == std::variant_size_v<CurveShape>);
    return in(language, words[shape.index()]);
}

std::string monthWord(Month month, Language language) {
    if (language == Language::Chinese) return std::to_string(month.number()) + "月";
    return std::string(englishMonths[static_cast<std::size_t>(month.number() - 1)]);
}

std::string suggestedCurveName(const Indicator& indicator, int year, const CurveShape& shape, Language language) {
    const bool isPlan = std::holds_alternative<PlannedPoints>(shape);
    if (language == Language::Chinese)
        return indicator.name + std::to_string(year) + "年" + (isPlan ? "计划" : curveKindWord(shape, language));
    return indicator.name + ", " + (isPlan ? "plan" : curveKindWord(shape, language)) + " of " + std::to_string(year);
}

namespace {

/// Those who signed off, each behind the departments of theirs: 高新处、成果处（某某）.
std::string signedPhrase(std::span<const DepartmentStage> stages, Language language) {
    const std::string_view comma = language == Language::Chinese ? "、" : ", ";
    std::vector<std::pair<std::string, std::string>> bySigner;
    for (const auto& stage : stages) {
        if (stage.stage != Stage::SignedOff) continue;
        auto at = std::ranges::find(bySigner, stage.signedBy, &std::pair<std::string, std::string>::first);
        if (at == bySigner.end()) at = bySigner.insert(at, {stage.signedBy, ""});
        at->second += (at->second.empty() ? "" : std::string(comma)) + stage.department;
    }
    std::string all;
    for (const auto& [signer, departments] : bySigner) {
        if (!all.empty()) all += comma;
        all += signer.empty() ? departments : say(Remark{"summary.stage", {departments, signer}}, language);
    }
    return all;
}

} // namespace

std::string stagesPhrase(std::span<const DepartmentStage> stages, Language language) {
    std::string open;
    const std::string_view comma = language == Language::Chinese ? "、" : ", ";
    for (const auto& [department, stage, signer] : stages) {
        if (stage == Stage::SignedOff) continue;
        if (!open.empty()) open += comma;
        open += say(Remark{"summary.stage", {department, submissionWord(stage, language)}}, language);
    }
    const std::string done = signedPhrase(stages, language);
    if (open.empty()) return say(Remark{"summary.stages-all", {done}}, language);
    if (done.empty()) return say(Remark{"summary.stages-none", {open}}, language);
    return say(Remark{"summary.stages", {done, open}}, language);
}

namespace {

SummaryCell cellOf(const TargetText& text, const NumberFormat& format) {
    return {.text = text.joined(format), .number = text.number,
            .prefix = text.number ? text.before : "", .suffix = text.number ? text.behind : ""};
}

/// 150→180（7月调整）: the number is the one in force, and everything else stands around it.
SummaryCell revisedCellOf(const Target& before, const Target& target, const NumberFormat& format, Language language) {
    constexpr std::string_view arrow = "→";
    const TargetText text = targetText(target, language);
    SummaryCell cell{.text = revisedTargetPhrase(before, target, format, language)};
    if (!text.number) return cell;
    const auto digits = cell.text.find(arrow) + arrow.size() + text.before.size();
    cell.number = text.number;
    cell.prefix = cell.text.substr(0, digits);
    cell.suffix = cell.text.substr(digits + format.decimal(*text.number).size());
    return cell;
}

} // namespace

std::string noteOf(const std::optional<DataStatus>& status, std::span<const Remark> remarks, Language language) {
    const bool isUsual = !status || *status == DataStatus::Preliminary || *status == DataStatus::Final;
    std::vector<Remark> all(remarks.begin(), remarks.end());
    if (!isUsual) all.insert(all.begin(), Remark{"note.text", {statusWord(*status, language)}});
    return sayAll(all, language);
}

SummaryWords summaryWords(Language language) {
    return {.remark = [=](const Remark& remark) { return say(remark, language); },
            .period = [=](const Period& period) { return periodPhrase(period, language); },
            .asOf = [=](const Period& period) { return asOfPhrase(period, language); },
            .growth = [=](const Growth& growth, const Indicator& indicator,
                          const NumberFormat& format) { return growthPhrase(growth, indicator, format, language); },
            .revisedTarget = [=](const Target& before, const Target& target, const NumberFormat& format) {
                return revisedCellOf(before, target, format, language);
            },
            .target = [=](const Target& target,
                          const NumberFormat& format) { return cellOf(targetText(target, language), format); },
            .light = [=](Light light) { return lightLetter(light, language); },
            .note = [=](const std::optional<DataStatus>& status, std::span<const Remark> remarks) {
                return noteOf(status, remarks, language);
            },
            .stages = [=](std::span<const DepartmentStage> stages) { return stagesPhrase(stages, language); }};
}

} // namespace xushi
