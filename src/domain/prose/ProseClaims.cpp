#include "domain/prose/ProseClaims.h"

#include "domain/prose/ProseMarks.h"
#include "domain/prose/ProseNamesAndTimes.h"
#include "domain/prose/ProseNumbers.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

std::size_t digitsEnd(const ProseText& text, std::size_t at) {
    while (isDigit32(text.at(at))) ++at;
    return at;
}

std::u32string_view textBefore(const ProseText& text, std::size_t at) { return text.characters().substr(0, at); }
std::u32string_view textBehind(const ProseText& text, std::size_t at) { return text.characters().substr(std::min(at, text.size())); }
bool beginsLine(const ProseText& text, std::size_t at) { return at == 0 || text.at(at - 1) == U'\n'; }

/// ○科办〔2024〕18号, 第3号: the year in its brackets and the number.
std::optional<ProseClaim> documentNumber(const ProseText& text, std::size_t at) {
    const auto end = digitsEnd(text, at);
    const char32_t open = at > 0 ? text.at(at - 1) : U'\n';
    const bool isYear = end - at == 4 && (open == U'〔' || open == U'[' || open == U'（' || open == U'【');
    if (isYear && std::u32string_view(U"〕]）】").find(text.at(end)) != std::u32string_view::npos) {
        std::size_t last = end + 1;
        if (text.at(last) == U'第') ++last;
        const auto number = digitsEnd(text, last);
        if (number > last && text.at(number) == U'号') return ProseClaim{{at, number + 1}, "document-number"};
    }
    if (text.at(end) == U'号') return ProseClaim{{at, end}, "document-number"};
    return std::nullopt;
}

/// 0517-8366, 13812345678, 400-820-8820, a code of ten digits.
std::optional<ProseClaim> contact(const ProseText& text, std::size_t at) {
    std::size_t end = digitsEnd(text, at);
    const std::size_t first = end - at;
    while (isDash32(text.at(end)) && digitsEnd(text, end + 1) - end > 3 && (first == 3 || first == 4)) end = digitsEnd(text, end + 1);
    const bool isTelephone = end - at > first && (text.at(at) == U'0' || text.at(at) == U'4' || text.at(at) == U'8');
    const bool isCode = first >= 8 && unitLength(textBehind(text, end)) == 0 && text.at(end) != U'.' && text.at(end) != U'万' && text.at(end) != U'亿';
    const bool isNamed = endsWithAny(textBefore(text, at), {U"邮编：", U"邮政编码：", U"电话：", U"传真：", U"邮编", U"电话"});
    if (isTelephone || isCode || isNamed) return ProseClaim{{at, end}, "contact"};
    return std::nullopt;
}

std::optional<ProseClaim> dayOrTime(const ProseText& text, std::size_t at) {
    const auto end = digitsEnd(text, at);
    if (end - at > 2) {
        const bool isYear = end - at == 4 && (text.at(end) == U'.' || isDash32(text.at(end)) || text.at(end) == U'/');
        const auto month = isYear ? digitsEnd(text, end + 1) : end;
        if (!isYear || month == end + 1 || month > end + 3 || text.at(month) != text.at(end)) return std::nullopt;
        const auto day = digitsEnd(text, month + 1);
        return day > month + 1 && day <= month + 3 ? std::optional(ProseClaim{{at, day}, "date"}) : std::nullopt;
    }
    if (text.at(end) == U'日') return ProseClaim{{at, end + 1}, "date"};
    if (text.at(end) == U'时' && endsWithAny(textBefore(text, at), {U"午", U"晚", U"日", U"时"})) return ProseClaim{{at, end + 1}, "time"};
    const bool isClock = text.at(end) == U'：' && digitsEnd(text, end + 1) == end + 3;
    if (isClock && (endsWithAny(textBefore(text, at), {U"午", U"晚", U"日", U"）"}) || isDash32(text.at(at - 1)))) return ProseClaim{{at, end + 3}, "time"};
    return std::nullopt;
}

/// 1. and 2、 before a paragraph, （3） anywhere, [6].
std::optional<ProseClaim> ordinalMark(const ProseText& text, std::size_t at) {
    const auto end = digitsEnd(text, at);
    if (end - at > 2) return std::nullopt;
    const char32_t open = at > 0 ? text.at(at - 1) : U'\n';
    if (open == U'[' && text.at(end) == U']') return ProseClaim{{at, end}, "footnote"};
    if (open == U'（' && text.at(end) == U'）') return ProseClaim{{at, end}, "ordinal"};
    const bool isMark = text.at(end) == U'、' || text.at(end) == U'.' || text.at(end) == U'．' || text.at(end) == U'）';
    if (beginsLine(text, at) && isMark && !isDigit32(text.at(end + 1))) return ProseClaim{{at, end}, "ordinal"};
    return std::nullopt;
}

bool isUnitLetter(std::u32string_view rest) {
    return startsWithAny(rest, {U"km", U"kW", U"MW", U"GW", U"TB", U"PB", U"GB", U"nm", U"mm", U"m²", U"pp", U"pc", U"kg"}) || rest == U"m" || rest == U"t";
}

/// 11.6% of 占GDP11.6%, 3家 of IPO3家: behind an abbreviation a number with a unit is no code.
bool isMeasured(const ProseText& text, std::size_t at, std::u32string_view rest) {
    const bool isAbbreviation = at > 1 && isLatin32(text.at(at - 1)) && isLatin32(text.at(at - 2)) && !endsWithAny(textBefore(text, at), {U"TOP", U"Top", U"top"});
    return isAbbreviation && startsWithAny(rest, {U"%", U"‰", U"个百分点", U"倍", U"元", U"万元", U"亿元", U"万亿元", U"万美元", U"亿美元", U"家", U"件", U"项"});
}

/// 5G, C919, 1+1+10, 4A, 工业4.0, 2.0版, 3D.
std::optional<ProseClaim> codeName(const ProseText& text, std::size_t at) {
    std::size_t end = digitsEnd(text, at);
    if (text.at(end) == U'.' && isDigit32(text.at(end + 1))) end = digitsEnd(text, end + 1);
    const auto rest = textBehind(text, end);
    const char32_t last = at > 0 ? text.at(at - 1) : U'\n';
    const bool isLettered = (isLatin32(last) && !isMeasured(text, at, rest)) || (isDash32(last) && at > 1 && isLatin32(text.at(at - 2))) || (!rest.empty() && isLatin32(rest.front()) && !isUnitLetter(rest.substr(0, 2)));
    const bool isSum = (!rest.empty() && rest.front() == U'+' && !isOddPlus(rest)) || (last == U'+' && at > 1 && directionMarkAt(text, at) == 0 && (isDigit32(text.at(at - 2)) || isLatin32(text.at(at - 2)) || isHan32(text.at(at - 2))));
    const bool isVersion = startsWithAny(rest, {U"版", U"时代"}) || (end - at == 3 && text.at(at + 1) == U'.' && text.at(at + 2) == U'0' && unitLength(rest) == 0 && !startsWithAny(rest, {U"万", U"亿", U"千", U"百", U"余", U"多", U"%"}) && isHan32(last) && !endsWithAny(textBefore(text, at), {U"为", U"达", U"约", U"近"}));
    const bool isGrade = end - at <= 2 && startsWithAny(rest, {U"级", U"星", U"型", U"类", U"#"});
    if (isLettered || isSum || last == U'±' || isVersion || isGrade) return ProseClaim{{at, end}, "name"};
    return std::nullopt;
}

/// A number in quotation marks is part of a name but where it has a unit in the middle of them: “市级2场+县区N场”.
std::optional<ProseClaim> inQuotes(const ProseText& text, std::size_t at, const std::vector<ProseSpan>& quoted) {
    const auto inside = std::ranges::upper_bound(quoted, at, {}, &ProseSpan::end);
    if (inside == quoted.end() || !inside->holds(at)) return std::nullopt;
    const bool isTitle = text.at(inside->start) == U'《';
    const auto end = digitsEnd(text, at);
    const auto unit = unitLength(textBehind(text, end));
    const bool isCounted = unit > 0 && startsWithAny(textBehind(text, end), {U"场", U"家", U"亿元", U"万元", U"%", U"次", U"人"}) && at > inside->start + 1 && isHan32(text.at(at - 1));
    const bool isLong = inside->end - inside->start > 24; // somebody is quoted
    if (!isTitle && (isCounted || isLong)) return std::nullopt;
    return ProseClaim{{at, end}, "name"};
}

/// 附件3, 图2, 表1, 第2批, 专栏4: a place in a series. 第3位 is a rank.
std::optional<ProseClaim> placeInSeries(const ProseText& text, std::size_t at) {
    const auto end = digitsEnd(text, at);
    const auto head = textBefore(text, at);
    if (endsWithAny(head, {U"附件", U"附件共", U"图", U"附表", U"附录", U"专栏", U"见表", U"注"}) || (head.ends_with(U"表") && !head.ends_with(U"代表") && unitLength(textBehind(text, end)) == 0))
        return ProseClaim{{at, end}, "ordinal"};
    if (!head.ends_with(U"第")) return std::nullopt;
    constexpr std::u32string_view ranks = U"位名。，、；（）\n";
    const bool isRank = end >= text.size() || ranks.find(text.at(end)) != std::u32string_view::npos;
    return isRank || text.at(end) == U'季' ? std::nullopt : std::optional(ProseClaim{{at, end}, "ordinal"});
}

} // namespace

std::vector<ProseSpan> quotedSpans(const ProseText& text) {
    std::vector<ProseSpan> spans;
    std::size_t open = 0;
    char32_t closing = 0; ///< 0 where nothing is open
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t c = text.at(at);
        if (c == U'\n') closing = 0;
        if (closing == 0 && (c == U'“' || c == U'「' || c == U'《' || c == U'"')) {
            open = at;
            closing = c == U'“' ? U'”' : c == U'「' ? U'」' : c == U'《' ? U'》' : U'"';
        } else if (closing != 0 && c == closing) {
            spans.push_back({open, at + 1});
            closing = 0;
        }
    }
    return spans;
}

std::optional<ProseClaim> claimAt(const ProseText& text, std::size_t at, const std::vector<ProseSpan>& quoted) {
    if (!isDigit32(text.at(at))) return std::nullopt;
    if (auto claim = inQuotes(text, at, quoted)) return claim;
    if (auto claim = nameOrTimeAt(text, at)) return claim;
    for (const auto rule : {documentNumber, contact, dayOrTime, ordinalMark, codeName, placeInSeries})
        if (auto claim = rule(text, at)) return claim;
    return std::nullopt;
}

namespace {

/// 5000万元以上的重大合同, 2000万元及以上工业企业: a bound that names a class, not a target: what is counted stands behind it.
bool isThreshold(const ProseText& text, const ProseNumber& number) {
    const auto head = textBefore(text, number.digits.start);
    const auto noun = textBehind(text, number.span.end);
    const bool isSpent = endsWithAny(head, {U"安排不低于", U"安排不少于", U"投入不低于", U"投入不少于", U"设立不低于", U"设立不少于"}); // 明年安排不低于3000万元的资金
    const bool isClass = !isSpent && endsWithAny(head, {U"超", U"超过", U"逾", U"不低于", U"高于", U"大于"}) && noun.size() > 1 && noun.front() == U'的' && isHan32(noun[1]) && number.unit != "个百分点" && number.unit != "倍";
    const bool isOfProjects = endsWithAny(head, {U"超", U"超过", U"逾"}) && startsWithAny(noun, {U"项目", U"企业", U"工程", U"产品"}) && number.unit.find("元") != std::string::npos;
    const bool isOfItems = endsWithAny(head, {U"超", U"超过", U"逾"}) && !noun.empty() && isDigit32(noun.front()) && number.unit.find("元") != std::string::npos;
    if (isOfProjects || isOfItems) return true; // 超5亿元项目, 超5亿元8项
    if (isClass && !startsWithAny(noun.substr(1), {U"目标", U"增长", U"水平", U"速度", U"增速"})) return true; // 投资超10亿元的项目
    const bool isSize = endsWithAny(head, {U"超", U"超过", U"逾"}) && startsWithAny(noun, {U"项目", U"企业", U"产业", U"工程", U"合同", U"订单", U"园区", U"集群", U"街道", U"镇", U"村", U"单位", U"客户", U"品种", U"基金", U"税源"});
    if (isSize && number.unit != "%" && number.unit != "个百分点") return true; // 超5亿元项目
    constexpr std::u32string_view bounds = U"以";
    if (number.behind.find(bounds) == std::u32string_view::npos) return false;
    auto rest = textBehind(text, number.span.end);
    if (rest.starts_with(U"的")) rest.remove_prefix(1);
    if (!rest.empty() && isDigit32(rest.front()) && textBehind(text, number.span.end).front() != U'的') return true; // 50亿元以上1个
    const bool isCountBehind = rest.size() > 1 && textBehind(text, number.span.end).front() == U'的' && isDigit32(rest.front());
    if (rest.empty() || !(isHan32(rest.front()) || isCountBehind)) return false;
    return !startsWithAny(rest, {U"增长", U"增速", U"增幅", U"速度", U"水平", U"目标", U"左右", U"和", U"及", U"并", U"以", U"且", U"上", U"区间", U"比例", U"才", U"方能", U"方可", U"就能"});
}

} // namespace

std::optional<std::string_view> claimOfNumber(const ProseText& text, const ProseNumber& number) {
    const auto head = textBefore(text, number.digits.start);
    const auto rest = textBehind(text, number.span.end);
    const auto is = [&](std::initializer_list<std::string_view> units) { return std::ranges::find(units, number.unit) != units.end(); };
    if (is({"个月", "年", "个季度", "季度"}) && endsWithAny(head, {U"连续", U"连", U"已连续"})) return "streak";
    if (is({"个月", "年", "个季度", "周年", "岁", "周", "个工作日", "秒", "分钟"})) return "duration";
    if (is({"天", "小时", "个小时"}) && !endsWithAny(head, {U"至", U"到", U"为", U"缩短", U"压缩", U"压减"})) return "duration";
    if (is({"大"})) return "count-of-items";
    if (is({"分"}) && endsWithAny(head, {U"，得", U"，扣", U"，加", U"，实得", U"，计", U"（得", U"（扣"})) return "name"; // 目标值9家，实际9家，得10分
    if (is({"强", "代"})) return "name";
    if (is({"位", "名", "强", "家", "个"}) && endsWithAny(head, {U"前", U"后", U"末"}) && !endsWithAny(head, {U"目前", U"以前", U"此前", U"日前", U"之前", U"年前", U"底前", U"之后", U"年末", U"月末", U"季末", U"季度末", U"期末"}))
        return "count-of-items";
    if (isThreshold(text, number)) return "threshold";
    if (is({"个"}) && startsWithAny(rest, {U"区", U"县", U"市", U"镇"}) && rest.size() > 1 && std::u32string_view(U"，。；、）\n").find(rest[1]) != std::u32string_view::npos) return "count-of-items";
    if (head.ends_with(U"等于")) return "name";
    if (is({"个", "项", "条", "类", "种"}) && (startsWithAny(rest, {U"行业", U"大类", U"方面", U"税种", U"指标", U"县区", U"市县", U"县市", U"环节", U"维度", U"月"}))) {
        const bool isOfWhole = endsWithAny(head, {U"全市", U"全省", U"为", U"达", U"共", U"有"});
        if (!isOfWhole) return "count-of-items";
    }
    if (is({"个", "项"}) && startsWithAny(rest, {U"达到或超过序时", U"低于序时", U"超过序时", U"快于序时", U"慢于序时", U"落后序时", U"亮黄灯", U"亮红灯", U"亮绿灯", U"实现增长", U"完成全年", U"未达", U"达序时", U"达到序时", U"达标", U"未完成", U"完成序时", U"超序时", U"欠序时", U"实现正增长", U"正增长", U"负增长"})) return "count-of-items";
    if (is({"份"}) && endsWithAny(head, {U"共印", U"印", U"共印发"})) return "document-number";
    if (startsWithAny(rest, {U"=100", U"＝100"})) return "name";
    if (head.ends_with(U"=") || head.ends_with(U"＝")) return "base-period";
    return std::nullopt;
}

} // namespace xushi
