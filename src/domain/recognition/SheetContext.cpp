#include "domain/recognition/SheetContext.h"

#include "domain/recognition/Heading.h"
#include "domain/recognition/PlainName.h"
#include "domain/reading/NoteMarks.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::size_t longestTitle = 120;  // characters; a longer text is no title
constexpr std::size_t longestPeriod = 16;

/// A date that tells when a table was made is no period of its figures.
constexpr std::array<std::string_view, 9> datesOfMaking{"填报日期", "填表日期", "生成时间", "制表日期", "打印", "报送日期", "上报日期", "制表时间", "填报时间"};
constexpr std::array<std::string_view, 8> datesOfFigures{"报告期", "数据截至", "截至", "统计期", "所属期", "报表期", "期间", "数据期"};

bool containsAny(const std::string& plain, const auto& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

bool mayBegin(const std::string& character) {
    static const std::array<std::string_view, 16> starts{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "上", "下", "前", "全", "元", "第"};
    return (character.size() == 1 && character[0] >= '0' && character[0] <= '9') || std::ranges::find(starts, character) != starts.end();
}

bool isDigitText(const std::string& character) { return character.size() == 1 && character[0] >= '0' && character[0] <= '9'; }

bool saysMonth(PeriodForm form) { return form != PeriodForm::Year && form != PeriodForm::Date; }

/// 2025 alone in a title is a number like any other.
bool isOnlyDigits(const std::string& text) { return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }); }

/// The year of 1-5月科技指标（2025年）.
std::optional<int> yearWithin(const std::string& text) {
    constexpr std::string_view year = "年";
    const std::string plain = plainName(text);
    for (auto at = plain.find(year); at != std::string::npos; at = plain.find(year, at + 1)) {
        const bool isWhole = at >= 4 && isOnlyDigits(plain.substr(at - 4, 4)) && (at == 4 || !isOnlyDigits(plain.substr(at - 5, 1)));
        const auto written = isWhole ? writtenPeriod(plain.substr(at - 4, 4 + year.size())) : Result<WrittenPeriod>(refused("period.not-a-period"));
        if (written && written->year) return written->year;
    }
    return std::nullopt;
}

} // namespace

bool FoundPeriod::isAlone() const {
    if (form == PeriodForm::MonthAlone) return true;
    return form == PeriodForm::Quarter && period.last.number() != 3;
}

bool FoundPeriod::isCumulative() const {
    switch (form) {
    case PeriodForm::Cumulative:
    case PeriodForm::Quarters:
    case PeriodForm::HalfYear:
    case PeriodForm::Year:
    case PeriodForm::ReportMonths:
    case PeriodForm::SameMonths: return true;
    case PeriodForm::Quarter: return period.last.number() == 3;
    default: return false;
    }
}

std::optional<TitlePeriod> periodWithin(std::string_view text) {
    std::string plain = plainName(text);
    constexpr std::string_view half = "年半年";
    if (const auto at = plain.find(half); at != std::string::npos) plain.replace(at, half.size(), "年上半年");
    const auto characters = charactersOf(plain);
    if (characters.size() > longestTitle) return std::nullopt;
    std::optional<TitlePeriod> best;
    const auto isBetter = [&](const WrittenPeriod& one) {
        if (!best) return true;
        const auto rank = [](const WrittenPeriod& w) { return std::pair(saysMonth(w.form), w.year.has_value()); };
        return rank(one) > rank(best->written);
    };
    for (std::size_t start = 0; start < characters.size(); ++start) {
        if (!mayBegin(characters[start]) || (start > 0 && isDigitText(characters[start]) && isDigitText(characters[start - 1]))) continue;
        for (std::size_t end = std::min(characters.size(), start + longestPeriod); end > start + 1; --end) {
            if (end < characters.size() && isDigitText(characters[end - 1]) && isDigitText(characters[end])) continue;
            std::string piece;
            for (std::size_t i = start; i < end; ++i) piece += characters[i];
            if (isOnlyDigits(piece) && piece.size() != 6) continue;
            const bool saysTime = containsAny(piece, std::array<std::string_view, 7>{"年", "月", "季", "半", "-", "q", "h"});
            if (!isOnlyDigits(piece) && !saysTime) continue; // 04m of a file name
            const auto written = writtenPeriod(piece);
            // A period that goes on behind (2025年1月—2025年5月, 5月上旬) is not this one.
            const std::string next = end < characters.size() ? characters[end] : std::string();
            const std::string afterNext = end + 1 < characters.size() ? characters[end + 1] : std::string();
            const bool isDash = containsAny(next, std::array<std::string_view, 7>{"-", "—", "–", "~", "～", "至", "到"});
            const bool goesOn = written && ((isDash && mayBegin(afterNext)) || next == "旬" || ((next == "上" || next == "中" || next == "下") && afterNext == "旬"));
            if (goesOn) return std::nullopt;
            const bool isPeriod = written && written->measure.empty() && written->note.empty() && written->form != PeriodForm::LoneNumber && !isOfReportMonth(written->form);
            if (!isPeriod) continue;
            if (isBetter(*written)) best = TitlePeriod{piece, *written};
            start = end - 1;
            break;
        }
    }
    return best;
}

std::optional<DataStatus> statusNamed(std::string_view text) {
    using Word = std::pair<std::string_view, DataStatus>;
    static const std::array words{Word{"快报", DataStatus::Flash}, Word{"初步", DataStatus::Preliminary}, Word{"初核", DataStatus::Preliminary},
                                  Word{"预计", DataStatus::Estimate}, Word{"估算", DataStatus::Estimate}, Word{"预测", DataStatus::Forecast},
                                  Word{"修订", DataStatus::Revised}, Word{"更正", DataStatus::Revised}, Word{"终核", DataStatus::Final},
                                  Word{"最终", DataStatus::Final}, Word{"核定数", DataStatus::Final}, Word{"计划数", DataStatus::Planned}};
    const std::string plain = plainName(text);
    for (const auto& [word, status] : words)
        if (plain.find(word) != std::string::npos) return status;
    return std::nullopt;
}

bool isNoteLine(std::string_view text) {
    static const std::array<std::string_view, 26> starts{
        "注:", "注1", "注2", "说明:", "备注:", "资料来源", "数据来源", "来源:", "填报人", "填表人", "制表", "审核", "单位负责人", "负责人", "联系人",
        "填报:", "复核", "联系电话", "填报日期", "填表日期", "统计负责人", "签字", "盖章", "分管领导", "经办人", "备注1"};
    const std::string plain = plainName(text);
    return plain == "注" || std::ranges::any_of(starts, [&](std::string_view start) { return plain.starts_with(start); });
}

bool isTotalName(std::string_view text) {
    static const std::array<std::string_view, 6> ends{"合计", "总计", "小计", "共计", "汇总", "合计数"};
    const std::string plain = withoutNoteMarks(plainName(text)).name;
    return std::ranges::any_of(ends, [&](std::string_view end) { return plain.ends_with(end); });
}

bool isSubtotalName(std::string_view text) {
    static const std::array<std::string_view, 5> whole{"合计", "总计", "共计", "汇总", "合计数"};
    return std::ranges::find(whole, std::string_view(withoutNoteMarks(plainName(text)).name)) == whole.end();
}

TableContext contextOf(const NameBook& names, const std::vector<Caption>& above, const std::vector<Caption>& below,
                       const std::vector<std::string>& named, std::size_t inherited) {
    TableContext context;
    struct Source {
        std::string text;
        std::optional<SheetPlace> place;
        bool isField = false;
    };
    std::vector<Source> sources; // the strongest first
    for (std::size_t i = above.size(); i-- > 0;) {
        const std::string plain = plainName(above[i].text);
        if (containsAny(plain, datesOfMaking)) continue;
        const bool isField = containsAny(plain, datesOfFigures)
                             || (i > 0 && above[i - 1].place.row == above[i].place.row && containsAny(plainName(above[i - 1].text), datesOfFigures));
        const bool isDateOfMaking = i > 0 && above[i - 1].place.row == above[i].place.row && containsAny(plainName(above[i - 1].text), datesOfMaking);
        if (!isDateOfMaking) sources.insert(isField ? sources.begin() : sources.end(), {above[i].text, above[i].place, isField});
    }
    for (const auto& name : named) sources.push_back({name, std::nullopt});

    for (const auto& caption : above) {
        const std::string plain = plainName(caption.text);
        const bool saysAlone = plain.find("当月数") != std::string::npos || plain.find("单月") != std::string::npos || plain.find("(当月)") != std::string::npos || plain.find("(本月)") != std::string::npos;
        const bool saysCumulative = plain.find("累计") != std::string::npos;
        if (!saysAlone && !saysCumulative) continue;
        context.isOfMonthsAlone = saysAlone && !saysCumulative;
        context.isOfCumulatives = saysCumulative && !saysAlone;
    }
    std::optional<std::pair<TitlePeriod, std::optional<SheetPlace>>> found;
    bool isFoundInField = false;
    const std::size_t own = above.size() > inherited ? above.size() - inherited : 0;
    const auto isInherited = [&](const SheetPlace& place) {
        return own == 0 || place.row < above[inherited].place.row;
    };
    for (const auto& source : sources) {
        const auto title = periodWithin(source.text);
        if (!title) continue;
        if (!context.year) context.year = yearWithin(source.text);
        if (!context.year && title->written.year) context.year = title->written.year;
        const bool isUsable = saysMonth(title->written.form) || (source.isField && title->written.form == PeriodForm::Date)
                              || (title->written.form == PeriodForm::Year && (title->text.ends_with("年度") || title->text.find("全年") != std::string::npos));
        const bool mayContradict = source.place ? isFoundInField && !source.isField && !isInherited(*source.place) : &source.text != &sources.back().text;
        if (!found && isUsable) {
            found.emplace(*title, source.place);
            isFoundInField = source.isField;
        } else if (found && found->second && mayContradict && saysMonth(title->written.form) && !context.otherPeriod) {
            const int year = title->written.year.value_or(found->first.written.year.value_or(context.year.value_or(2000)));
            const auto one = periodIn(found->first.written.year.value_or(year), found->first.written);
            const auto other = periodIn(year, title->written);
            if (one && other && (one->year != other->year || one->last != other->last))
                context.otherPeriod = Remark{"import.contradiction", {found->first.text, source.text}};
        }
    }
    if (found) {
        const int year = found->first.written.year.value_or(context.year.value_or(0));
        const auto period = year > 0 ? periodIn(year, found->first.written) : Result<Period>(refused("period.no-year"));
        if (period) context.period = FoundPeriod{*period, found->first.written.form, found->first.text, found->second};
        if (period) context.year = year;
    }
    for (const auto& source : sources) {
        if (context.region) break;
        context.region = names.regionWithin(source.text);
        if (context.region) context.regionText = source.text;
    }
    for (std::size_t i = inherited; i < above.size() && context.region; ++i) { // two regions above one table
        const Region* other = names.regionWithin(above[i].text);
        const bool isOther = other && other != context.region && other->type != RegionType::City && context.region->type != RegionType::City
                             && other->parent != context.region->code && context.region->parent != other->code;
        if (isOther && !context.otherRegion) context.otherRegion = Remark{"import.contradiction", {context.regionText, above[i].text}};
    }
    for (const auto& name : named) {
        if (&name != &named.front()) break; // a file may be called anything
        const Region* other = context.regionText == name ? nullptr : names.regionWithin(name);
        const bool isOther = other && context.region && other != context.region && other->type != RegionType::City && context.region->type != RegionType::City;
        if (isOther && !context.otherRegion) context.otherRegion = Remark{"import.contradiction", {context.regionText, name}};
    }
    for (std::size_t i = above.size(); i-- > 0 && !context.indicator;) {
        std::string plain = plainName(above[i].text);
        for (const std::string_view label : {"指标:", "指标名称:"})
            if (plain.starts_with(label)) plain.erase(0, label.size());
        context.indicator = names.exactIndicator(plain);
        if (!context.indicator) context.indicator = names.indicatorWithin(plain);
        if (context.indicator) context.indicatorUnit = readHeading(plain).unit;
    }
    for (std::size_t i = above.size(); i-- > 0;)
        if (const auto units = unitsStated(above[i].text); units && context.units.empty()) context.units = *units;
    for (const auto& caption : above)
        if (const auto status = statusNamed(caption.text)) context.status = status;
    for (const auto& line : below)
        if (const auto units = unitsStated(line.text); units && context.units.empty()) context.units = *units;
    for (const auto& line : below) {
        std::string plain = plainName(line.text);
        for (const std::string_view start : {"注:", "注"})
            if (plain.starts_with(start)) plain.erase(0, start.size());
        const auto status = statusNamed(plain);
        if (!status) continue;
        const auto characters = charactersOf(plain);
        if (characters.empty()) continue;
        const std::string mark = characters.front();
        const bool isMark = mark == "*" || mark == "#" || mark == "※" || withoutMarks(mark).text.empty();
        if (isMark) context.statusOfMarks[mark] = *status;
    }
    return context;
}

} // namespace xushi
