#include "domain/recognition/Heading.h"

#include "domain/Unit.h"
#include "domain/reading/PeriodGrammar.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xushi {
namespace {

using KindWord = std::pair<std::string_view, ColumnKind>;

/// The whole heading.
constexpr std::array wholeHeadings{
    KindWord{"序号", ColumnKind::Ordinal}, KindWord{"编号", ColumnKind::Ordinal}, KindWord{"no", ColumnKind::Ordinal}, KindWord{"no.", ColumnKind::Ordinal},
    KindWord{"代码", ColumnKind::AnyName}, KindWord{"指标代码", ColumnKind::IndicatorName}, KindWord{"地区代码", ColumnKind::RegionName},
    KindWord{"行政区划", ColumnKind::RegionName}, KindWord{"行政区划名称", ColumnKind::RegionName}, KindWord{"行政区划代码", ColumnKind::RegionName}, KindWord{"区划代码", ColumnKind::RegionName},
    KindWord{"指标", ColumnKind::IndicatorName}, KindWord{"指标名称", ColumnKind::IndicatorName}, KindWord{"项目", ColumnKind::AnyName},
    KindWord{"名称", ColumnKind::AnyName}, KindWord{"内容", ColumnKind::AnyName}, KindWord{"统计指标", ColumnKind::IndicatorName},
    KindWord{"主要指标", ColumnKind::IndicatorName}, KindWord{"工作指标", ColumnKind::IndicatorName}, KindWord{"考核指标", ColumnKind::IndicatorName},
    KindWord{"指标项目", ColumnKind::IndicatorName}, KindWord{"项目名称", ColumnKind::AnyName}, KindWord{"指标内容", ColumnKind::IndicatorName},
    KindWord{"地区", ColumnKind::RegionName}, KindWord{"县区", ColumnKind::RegionName}, KindWord{"区县", ColumnKind::RegionName},
    KindWord{"县(区)", ColumnKind::RegionName}, KindWord{"区(县)", ColumnKind::RegionName}, KindWord{"县市区", ColumnKind::RegionName},
    KindWord{"县(市、区)", ColumnKind::RegionName}, KindWord{"县(市区)", ColumnKind::RegionName}, KindWord{"市县", ColumnKind::RegionName},
    KindWord{"县、区", ColumnKind::RegionName}, KindWord{"区域", ColumnKind::RegionName}, KindWord{"板块", ColumnKind::RegionName},
    KindWord{"地区名称", ColumnKind::RegionName}, KindWord{"单位名称", ColumnKind::RegionName}, KindWord{"填报单位", ColumnKind::RegionName},
    KindWord{"县区名称", ColumnKind::RegionName}, KindWord{"园区", ColumnKind::RegionName}, KindWord{"县区(园区)", ColumnKind::RegionName},
    KindWord{"月份", ColumnKind::PeriodName}, KindWord{"月", ColumnKind::PeriodName}, KindWord{"报告期", ColumnKind::PeriodName},
    KindWord{"期间", ColumnKind::PeriodName}, KindWord{"时间", ColumnKind::PeriodName}, KindWord{"日期", ColumnKind::PeriodName},
    KindWord{"期别", ColumnKind::PeriodName}, KindWord{"统计期", ColumnKind::PeriodName}, KindWord{"年份", ColumnKind::PeriodName},
    KindWord{"截止日期", ColumnKind::PeriodName}, KindWord{"截至日期", ColumnKind::PeriodName}, KindWord{"截止时间", ColumnKind::PeriodName}, KindWord{"截至时间", ColumnKind::PeriodName},
    KindWord{"年度", ColumnKind::PeriodName}, KindWord{"年月", ColumnKind::PeriodName}, KindWord{"所属期", ColumnKind::PeriodName},
    KindWord{"单位", ColumnKind::UnitName}, KindWord{"计量单位", ColumnKind::UnitName}, KindWord{"数据单位", ColumnKind::UnitName},
    KindWord{"备注", ColumnKind::Note}, KindWord{"说明", ColumnKind::Note}, KindWord{"备注说明", ColumnKind::Note}, KindWord{"附注", ColumnKind::Note},
    KindWord{"口径", ColumnKind::Note}, KindWord{"责任单位", ColumnKind::Note}, KindWord{"责任处室", ColumnKind::Note}, KindWord{"来源", ColumnKind::Note},
    KindWord{"数据来源", ColumnKind::Note}, KindWord{"填报说明", ColumnKind::Note}, KindWord{"牵头处室", ColumnKind::Note}, KindWord{"处室", ColumnKind::Note},
    KindWord{"数据状态", ColumnKind::Status}, KindWord{"状态", ColumnKind::Status}, KindWord{"数据性质", ColumnKind::Status},
    KindWord{"合计", ColumnKind::Total}, KindWord{"总计", ColumnKind::Total}, KindWord{"小计", ColumnKind::Total}, KindWord{"共计", ColumnKind::Total}};

/// Words within a heading, in the order in which they decide.
constexpr std::array wordsWithin{
    KindWord{"比上年末", ColumnKind::Increment}, KindWord{"比年初", ColumnKind::Increment}, KindWord{"较年初", ColumnKind::Increment}, KindWord{"较上年末", ColumnKind::Increment},
    KindWord{"环比", ColumnKind::MonthOnMonth}, KindWord{"比上月", ColumnKind::MonthOnMonth}, KindWord{"较上月", ColumnKind::MonthOnMonth},
    KindWord{"完成率", ColumnKind::Completion}, KindWord{"完成比", ColumnKind::Completion}, KindWord{"完成进度", ColumnKind::Completion},
    KindWord{"完成%", ColumnKind::Completion}, KindWord{"占目标", ColumnKind::Completion}, KindWord{"占年度", ColumnKind::Completion},
    KindWord{"占全年", ColumnKind::Completion}, KindWord{"序时", ColumnKind::Completion}, KindWord{"进度", ColumnKind::Completion},
    KindWord{"目标", ColumnKind::Target}, KindWord{"任务", ColumnKind::Target}, KindWord{"计划数", ColumnKind::Target}, KindWord{"年度计划", ColumnKind::Target},
    KindWord{"全年计划", ColumnKind::Target}, KindWord{"位次", ColumnKind::Rank}, KindWord{"排名", ColumnKind::Rank}, KindWord{"名次", ColumnKind::Rank},
    KindWord{"位序", ColumnKind::Rank}, KindWord{"占比", ColumnKind::Share}, KindWord{"比重", ColumnKind::Share}, KindWord{"贡献", ColumnKind::Share},
    KindWord{"拉动", ColumnKind::Share}, KindWord{"增减额", ColumnKind::Increment}, KindWord{"增减量", ColumnKind::Increment},
    KindWord{"增加额", ColumnKind::Increment}, KindWord{"增量", ColumnKind::Increment}, KindWord{"增加数", ColumnKind::Increment},
    KindWord{"增减数", ColumnKind::Increment}, KindWord{"差额", ColumnKind::Increment}, KindWord{"净增", ColumnKind::Increment},
    KindWord{"同比", ColumnKind::Growth}, KindWord{"同期比", ColumnKind::Growth}, KindWord{"比同期", ColumnKind::Growth}, KindWord{"增长", ColumnKind::Growth}, KindWord{"增幅", ColumnKind::Growth}, KindWord{"增速", ColumnKind::Growth},
    KindWord{"±", ColumnKind::Growth}, KindWord{"比上年", ColumnKind::Growth}, KindWord{"比去年", ColumnKind::Growth}, KindWord{"较上年", ColumnKind::Growth},
    KindWord{"较去年", ColumnKind::Growth}, KindWord{"升降", ColumnKind::Growth}, KindWord{"增减", ColumnKind::Growth}, KindWord{"上年", ColumnKind::LastYear}, KindWord{"去年", ColumnKind::LastYear},
    KindWord{"同期", ColumnKind::LastYear}, KindWord{"基期", ColumnKind::LastYear}, KindWord{"累计", ColumnKind::Cumulative}, KindWord{"年初至今", ColumnKind::Cumulative},
    KindWord{"止", ColumnKind::Cumulative}, KindWord{"上期", ColumnKind::MonthOnMonth}, KindWord{"上月", ColumnKind::MonthOnMonth}, KindWord{"当月", ColumnKind::MonthAlone}, KindWord{"本月", ColumnKind::MonthAlone}};

constexpr std::array<std::string_view, 46> valueHeadings{
    "总数", "个数", "家数", "项数", "合计数", "数", "预计数", "预计完成", "预计完成数", "快报数", "初步数", "核定数", "核实数", "月末数", "月末", "季末数", "上报数", "报送数", "填报数",
    "数值", "数量", "数据", "实绩", "完成数", "完成", "完成情况", "完成量", "本期", "本期数", "今年", "本年", "实际", "实际数", "实际完成", "指标值",
    "数额", "金额", "绝对量", "绝对数", "绝对值", "总量", "值", "期末数", "期末", "期末值", "实际值"};

/// What came or went beside a level or a sum: no figure of its indicator.
constexpr std::array<std::string_view, 16> incrementHeadings{"新增", "新增数", "减少", "减少数", "本月新增", "本月减少", "当月新增", "当月减少", "本月增加", "当月增加",
                                                             "本年新增", "本年减少", "今年新增", "本年增加", "比年初新增", "较年初新增"};

std::string without(std::string text, std::string_view word) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word)) text.erase(at, word.size());
    return text;
}

std::optional<ColumnKind> kindWithin(const std::string& plain) {
    for (const auto& [word, kind] : wordsWithin)
        if (plain.find(word) != std::string::npos) return kind;
    return std::nullopt;
}

/// What stands before the period of last year: 去年1—5月.
bool takeLastYear(std::string& plain) {
    for (const std::string_view word : {"上年同期", "去年同期", "上年", "去年", "同期"})
        if (plain.starts_with(word)) {
            plain.erase(0, word.size());
            return true;
        }
    return false;
}

void takePeriod(const std::string& plain, Heading& heading) {
    // 1—本月累计 and 上月止累计 are said of the month of the report.
    for (const std::string_view dash : {"—", "-", "–", "－", "至", "~", "～", "―"})
        if (plain.starts_with("1" + std::string(dash) + "本月") || plain.starts_with("1月" + std::string(dash) + "本月")) {
            heading.kind = ColumnKind::Cumulative;
            return;
        }
    if (plain.starts_with("上月") && plain.find("累计") != std::string::npos) {
        heading.kind = ColumnKind::Cumulative;
        heading.isMonthBefore = true;
        return;
    }
    std::string rest = plain;
    for (const std::string_view word : {"今年", "本年"})
        if (rest.starts_with(word) && rest.size() > word.size()) rest.erase(0, word.size());
    heading.isLastYear = takeLastYear(rest);
    if (heading.isLastYear && rest.starts_with("同月")) rest = "同月";
    if (rest == "同月") {
        heading.kind = ColumnKind::LastYear;
        heading.isOfMonthAlone = true;
        return;
    }
    if (rest.empty() || rest == "数" || rest == "累计" || rest == "累计数") {
        if (heading.isLastYear) heading.kind = ColumnKind::LastYear;
        return;
    }
    if (heading.isLastYear && plain.find("同期") == std::string::npos) // 上年末 and 上年度 are no 上年同期
        for (const auto& [start, months] : {std::pair<std::string_view, std::string_view>{"末", "12月末"}, {"底", "12月末"}, {"年末", "12月末"}, {"年底", "12月末"}, {"度", "全年"}, {"年度", "全年"}, {"全年", "全年"}})
            if (rest.starts_with(start)) {
                heading.kind = ColumnKind::LastYear;
                heading.period = months;
                return;
            }
    auto written = writtenPeriod(rest);
    for (const std::string_view behind : {"累计完成", "累计数", "累计", "预计完成", "预计数", "快报数", "完成数", "完成", "预计", "快报", "实际", "实绩", "数", "值"}) // 5月末数
        if (!written && rest.ends_with(behind) && rest.size() > behind.size()) {
            rest.erase(rest.size() - behind.size());
            written = writtenPeriod(rest);
        }
    const bool isPeriod = written && written->form != PeriodForm::LoneNumber && !isOfReportMonth(written->form);
    if (!isPeriod) return;
    heading.period = rest;
    const auto behind = kindWithin(plainName(written->measure));
    if (heading.isLastYear) heading.kind = ColumnKind::LastYear;
    else heading.kind = behind.value_or(ColumnKind::Value);
    if (heading.kind == ColumnKind::Cumulative || heading.kind == ColumnKind::MonthAlone) heading.kind = ColumnKind::Value; // in the period itself
}

/// 年度 is no unit, and what is in no table of units is a word.
bool isKnownUnit(const std::string& word) { return !word.empty() && isUnitWord(unitMeaning(word).base); }

} // namespace

bool isIgnoredKind(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Ordinal:
    case ColumnKind::Note:
    case ColumnKind::MonthOnMonth:
    case ColumnKind::Target:
    case ColumnKind::Completion:
    case ColumnKind::Rank:
    case ColumnKind::Share:
    case ColumnKind::Increment: return true;
    default: return false;
    }
}

bool isValueKind(ColumnKind kind) {
    return kind == ColumnKind::Value || kind == ColumnKind::MonthAlone || kind == ColumnKind::Cumulative;
}

bool namesRows(ColumnKind kind) {
    return kind == ColumnKind::IndicatorName || kind == ColumnKind::RegionName || kind == ColumnKind::PeriodName || kind == ColumnKind::AnyName;
}

ColumnKind formInBrackets(std::string_view name) {
    for (std::string plain = withoutNoteMarks(plainName(name)).name;;) {
        const auto bracketed = withoutLastBracket(plain);
        if (bracketed.bracket.empty()) return ColumnKind::Unknown;
        if (bracketed.bracket == "当月" || bracketed.bracket == "本月" || bracketed.bracket == "当月数" || bracketed.bracket == "单月") return ColumnKind::MonthAlone;
        if (bracketed.bracket == "累计" || bracketed.bracket == "累计数") return ColumnKind::Cumulative;
        plain = bracketed.name;
    }
}

std::string namedBeside(std::string_view heading) {
    std::string plain = plainName(heading);
    if (plain.find("同期") != std::string::npos || plain.find("月") != std::string::npos) plain = without(plain, "完成"); // 上年完成 may be all of the year
    for (const std::string_view word : {"比上年同期", "上年同期", "去年同期", "同期", "上年", "去年", "同比", "环比", "增长", "增减", "增幅", "增速", "增加", "减少", "升降", "幅度", "相比",
                                        "累计", "本月", "当月", "同月", "百分点", "百分比", "变化", "变动", "情况", "个", "点", "率", "数", "值", "比", "较", "与", "的", "止", "额", "量", "±", "%", "(", ")", "+", "-",
                                        "—", "–", "～", "~", "/", "、", ":", "至", "到", "年", "月", "季", "度", "末", "底", "期", "全", "半", "前", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "为", "100", "="})
        plain = without(plain, word);
    std::erase_if(plain, [](char c) { return c >= '0' && c <= '9'; });
    return plain.empty() ? plain : plainName(heading);
}

std::string unitNamed(std::string_view text) {
    std::string plain = plainName(text);
    if (plain.starts_with("(") && plain.ends_with(")")) plain = plain.substr(1, plain.size() - 2);
    if (plain == "台(套)" || plain == "台/套" || plain == "台、套") return "台套";
    return isKnownUnit(plain) ? plain : std::string();
}

std::optional<std::vector<std::string>> unitsStated(std::string_view text) {
    std::string plain = plainName(text);
    const bool isWhole = plain.starts_with("(") && plain.ends_with(")");
    if (isWhole) plain = plain.substr(1, plain.size() - 2);
    std::size_t start = std::string::npos;
    for (const std::string_view word : {"计量单位:", "金额单位:", "数据单位:", "金额单位为", "单位为", "单位:"})
        if (const auto at = plain.find(word); at != std::string::npos) {
            const bool isOther = at >= 6 && word == "单位:"; // 填报单位: names somebody
            if (isOther && (plain.substr(at - 6, 6) == "填报" || plain.substr(at - 6, 6) == "编制" || plain.substr(at - 6, 6) == "制表" || plain.substr(at - 6, 6) == "报送")) continue;
            start = at + word.size();
            break;
        }
    if (start == std::string::npos) return std::nullopt;
    std::vector<std::string> units;
    std::string word;
    const auto take = [&] {
        if (const std::string unit = unitNamed(word); !unit.empty()) units.push_back(unit);
        word.clear();
    };
    for (const auto& character : charactersOf(plain.substr(start))) {
        const bool isEnd = character == ")" && word.find('(') == std::string::npos; // （单位：元）
        const bool isBetween = character == "、" || character == "," || character == "/" || character == ";" || character == "。";
        if (isBetween || isEnd) take();
        if (isEnd) break;
        if (isBetween) continue;
        word += character;
    }
    take();
    return units;
}

Heading readHeading(std::string_view text) {
    Heading heading;
    std::string plain = plainName(text);
    if (plain.empty()) return heading;
    const auto whole = [&](const std::string& word) {
        const auto at = std::ranges::find(wholeHeadings, std::string_view(word), &KindWord::first);
        return at == wholeHeadings.end() ? ColumnKind::Unknown : at->second;
    };
    heading.kind = whole(plain);
    if (heading.kind != ColumnKind::Unknown) return heading;
    if (plain.starts_with("(") && plain.find(')') == plain.size() - 1) plain = plain.substr(1, plain.size() - 2);
    // Brackets at the end: a unit, per cent, or words of the form.
    for (auto bracketed = withoutLastBracket(plain); !bracketed.bracket.empty(); bracketed = withoutLastBracket(plain)) {
        if (bracketed.bracket.find('%') != std::string::npos || bracketed.bracket == "百分比") heading.isPercent = true;
        else if (bracketed.bracket.find("百分点") != std::string::npos) heading.isPoints = true;
        else if (const std::string unit = unitNamed(bracketed.bracket); !unit.empty()) heading.unit = unit;
        else if (const auto months = writtenPeriod(bracketed.bracket); months && months->form != PeriodForm::LoneNumber && months->form != PeriodForm::Year && !isOfReportMonth(months->form))
            heading.period = bracketed.bracket; // 累计（1-5月）
        else if (bracketed.bracket != "快报" && bracketed.bracket != "预计" && bracketed.bracket != "初步") break;
        plain = bracketed.name;
    }
    if (plain.find('%') != std::string::npos || plain.find("百分比") != std::string::npos) heading.isPercent = true;
    if (plain.find("百分点") != std::string::npos) heading.isPoints = true;
    plain = without(plain, "%");
    heading.name = plain;
    if (plain.empty()) return heading;
    heading.kind = whole(plain);
    if (heading.kind != ColumnKind::Unknown) return heading;
    if (const std::string unit = unitNamed(plain); !unit.empty() && heading.unit.empty()) {
        heading.unit = unit;
        heading.name.clear();
        return heading;
    }
    takePeriod(plain, heading);
    if (heading.kind != ColumnKind::Unknown) return heading;
    if (std::ranges::find(incrementHeadings, std::string_view(plain)) != incrementHeadings.end()) {
        heading.kind = ColumnKind::Increment;
        return heading;
    }
    if (std::ranges::find(valueHeadings, std::string_view(plain)) != valueHeadings.end()) {
        heading.kind = ColumnKind::Value;
        return heading;
    }
    if (const auto within = kindWithin(plain)) {
        heading.kind = *within;
        if (*within == ColumnKind::LastYear && heading.isPercent) heading.kind = ColumnKind::Growth;
        const bool isUpTo = plain.find("累计") != std::string::npos || plain.find("止") != std::string::npos;
        heading.isOfMonthAlone = heading.kind != ColumnKind::MonthAlone && !isUpTo && (plain.find("当月") != std::string::npos || plain.find("本月") != std::string::npos);
        heading.isOfCumulative = isUpTo;
        if (plain == "本月累计" || plain == "本期累计" || plain == "本年累计") heading.kind = ColumnKind::Cumulative;
    }
    return heading;
}

} // namespace xushi
