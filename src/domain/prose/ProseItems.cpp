#include "domain/prose/ProseItems.h"

#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr auto deeds = std::to_array<std::u32string_view>({U"签约", U"开工", U"竣工", U"投产", U"达产", U"完工", U"落地", U"投用"});
constexpr auto grades = std::to_array<std::u32string_view>({U"国家级", U"省级", U"市级", U"县级", U"区级"});

/// How long the deed is with which a name begins: 3 of 新开工项目; 0 for none.
std::size_t deedLength(std::u32string_view name) {
    const std::size_t prefix = startsWithAny(name, {U"新", U"已", U"拟"}) ? 1 : 0;
    for (const auto deed : deeds)
        if (name.substr(prefix).starts_with(deed)) return prefix + deed.size();
    return 0;
}

std::u32string otherDeed(std::u32string_view own, std::u32string_view earlier) {
    const auto length = deedLength(earlier);
    const bool isDeedAlone = deedLength(own) == own.size();
    if (isDeedAlone && length == 0) // 工业项目新签约222项、新开工156项
        for (std::size_t at = 1; at < earlier.size(); ++at)
            if (deedLength(earlier.substr(at)) == earlier.size() - at) return std::u32string(earlier.substr(0, at)) + std::u32string(own);
    if (isDeedAlone && length == 0 && earlier.ends_with(U"项目")) { // 实施重点项目156个，已开工134个
        for (const std::u32string_view verb : {U"计划实施", U"组织实施", U"安排", U"实施", U"排定", U"共有"})
            if (earlier.starts_with(verb)) earlier.remove_prefix(verb.size());
        return std::u32string(own) + std::u32string(holdsAny(earlier, {U"以上", U"超"}) ? U"项目" : earlier);
    }
    const bool isOther = isDeedAlone && length > 0 && length < earlier.size() && earlier.substr(length).front() != U'率' && earlier.substr(length).front() != U'（';
    return isOther ? std::u32string(own) + std::u32string(earlier.substr(length, earlier.find(U'（') - length)) : std::u32string();
}

std::u32string otherGrade(std::u32string_view own, std::u32string_view earlier) {
    if (std::ranges::find(grades, own) == grades.end()) return {};
    for (const auto grade : grades)
        if (const auto at = earlier.find(grade); at != std::u32string_view::npos && at + grade.size() < earlier.size() && !earlier.substr(at + grade.size()).starts_with(U"以上"))
            return std::u32string(earlier.substr(0, at)) + std::u32string(own) + std::u32string(earlier.substr(at + grade.size()));
    return {};
}

std::u32string otherTail(std::u32string_view own, std::u32string_view earlier) {
    if (earlier.ends_with(U'”') && own.size() <= 4 && own.find(U'“') == std::u32string_view::npos) return std::u32string(earlier) + std::u32string(own);
    const auto at = own.size() < 3 || own.size() > 6 ? std::u32string_view::npos : earlier.rfind(own.substr(0, 2));
    const bool isShared = at != std::u32string_view::npos && at > 1 && earlier.find(own) == std::u32string_view::npos;
    return isShared ? std::u32string(earlier.substr(0, at)) + std::u32string(own) : std::u32string();
}

/// 技术合同成交额 of a paragraph （三）技术合同成交额。全市114.2亿元: a name behind an ordinal, as a sentence of its own.
std::u32string runInHeading(const ProseReading& reading, const ProseClause& clause) {
    constexpr std::u32string_view ordinals = U"（）0123456789一二三四五六七八九十、.．是 ";
    const auto paragraph = reading.text.paragraphs()[clause.paragraph];
    const auto line = reading.text.of(paragraph);
    const auto start = std::min(line.find_first_not_of(ordinals), line.size());
    const auto end = line.find(U'。');
    const bool isHere = end != std::u32string_view::npos && start > 0 && start < end && clause.span.start < paragraph.start + end && clause.span.end >= paragraph.start + end;
    if (!isHere || end + 1 >= line.size()) return {};
    std::u32string words(line.substr(start, end - start));
    if (endsWithAny(words, {U"增速", U"增幅"})) return words.substr(0, words.size() - 2);
    const bool isName = words.find_first_of(U"，；：") == std::u32string::npos && endsWithAny(words, {U"额", U"数", U"量", U"率", U"投入", U"支出", U"费用", U"收入", U"产值", U"利润", U"贷款", U"得分", U"占比", U"比重", U"强度"});
    return isName ? words : std::u32string();
}

} // namespace

std::u32string fullItem(std::u32string_view own, std::u32string_view earlier, bool isListed) {
    if (own.empty() || earlier.empty() || own == earlier) return {};
    if (auto full = otherDeed(own, earlier); !full.empty()) return full;
    if (auto full = otherGrade(own, earlier); !full.empty()) return full;
    return isListed ? otherTail(own, earlier) : std::u32string();
}

std::u32string stockBehind(std::u32string_view words, std::u32string_view earlier) {
    const bool isStock = words == U"总数" || words == U"总量" || words == U"累计" || words == U"存量" || words == U"保有量" || words == U"累计总数";
    if (!isStock) return {};
    for (const std::u32string_view prefix : {U"新认定登记", U"新认定", U"新培育", U"新备案", U"新获批", U"新增", U"净增", U"新建", U"新设立", U"新设"})
        if (earlier.starts_with(prefix) && earlier.size() > prefix.size()) return words.starts_with(U"累计") ? std::u32string(words) + std::u32string(earlier.substr(prefix.size())) : std::u32string(earlier.substr(prefix.size())) + std::u32string(words);
    return {};
}

std::u32string_view beforeRank(std::u32string_view words) {
    if (const auto from = words.rfind(U'由'); from != std::u32string_view::npos && from > 0 && words.size() - from < 6) return words.substr(0, from); // 综合排名由全国第92位
    if (const auto at = words.rfind(U'第'); at != std::u32string_view::npos) words = words.substr(0, at);
    for (const std::u32string_view verb : {U"位居", U"位列", U"分列", U"跃居", U"排名", U"排在", U"居", U"列", U"跃升至", U"跃升到", U"上升至", U"上升到", U"提升至", U"前移至", U"升至", U"升到", U"排", U"第"})
        if (const auto at = words.rfind(verb); at != std::u32string_view::npos) return words.substr(0, at);
    return endsWithAny(words, {U"全市", U"全省", U"全国"}) ? words.substr(0, words.size() - 2) : words;
}

std::u32string wordsOfClause(const ProseReading& reading, std::size_t place) {
    const auto& clause = reading.parts.clauses[place];
    std::u32string words = withoutBrackets(reading.text.of(clause.span));
    for (const std::size_t token : clause.tokens) {
        const auto& each = reading.tokens[token];
        const bool isOfTime = each.phrase() || (each.claim() && each.claim()->subkind == "date");
        const auto at = isOfTime ? words.find(reading.text.of(each.span)) : std::u32string::npos;
        if (at != std::u32string::npos) words.erase(0, at + each.span.end - each.span.start);
    }
    return words;
}

std::u32string topicOfClause(const ProseReading& reading, std::size_t place) {
    const auto& clauses = reading.parts.clauses;
    const auto& clause = clauses[place];
    const bool hasNumber = std::ranges::any_of(clause.tokens, [&](std::size_t token) { return reading.tokens[token].number() != nullptr; });
    if (hasNumber || clause.depth > 0) return {};
    std::u32string words = wordsOfClause(reading, place);
    const bool isBeforeColon = place + 1 < clauses.size() && clauses[place + 1].begunBy == U'：' && clauses[place + 1].sentence == clause.sentence;
    const bool isAspectOf = words.ends_with(U"方面");
    const auto named = words.find_last_of(U"是为");
    const bool isOfPlaces = named != std::u32string::npos && reading.places->isPlace(words.substr(named + 1)); // 完成率居前的是甲县、乙县，
    const auto heading = runInHeading(reading, clause);
    if (!heading.empty()) words = heading;
    else if (!isBeforeColon && !isAspectOf && !isOfPlaces) return {};
    if (isAspectOf) words.resize(words.size() - 2);
    if (isOfPlaces)
        for (const std::u32string_view mark : {U"居前", U"靠前", U"前", U"最", U"较", U"高于", U"低于", U"的", U"排名", U"是", U"为"})
            if (const auto at = words.find(mark); at != std::u32string::npos) words.erase(at);
    dropLeads(words);
    takeScope(words);
    dropLeads(words);
    const bool isNamed = words.size() >= 3 && words.size() <= 20 && !holdsAny(words, {U"县区", U"地区", U"区域", U"板块", U"如下", U"问题", U"情况", U"目标", U"任务", U"措施", U"意见", U"建议", U"特点", U"附表", U"附件", U"联系", U"主要", U"指标", U"增速", U"增幅", U"原因", U"看"});
    return isNamed ? words : std::u32string();
}

bool isNarrowedBefore(const ProseReading& reading, const ProseDraft& draft) {
    for (std::size_t i = draft.clause; i-- > reading.parts.sentences[reading.sentenceOf(draft)].firstClause;) {
        const auto& clause = reading.parts.clauses[i];
        if (clause.depth > 0 || std::ranges::any_of(clause.tokens, [&](std::size_t token) { return reading.tokens[token].number() != nullptr; })) return false;
        const auto words = wordsOfClause(reading, i);
        const bool isPart = endsWithAny(words, {U"领域", U"行业", U"产业", U"板块", U"赛道", U"环节"}) && (startsWithAny(words, {U"在", U"主要在"}) || words.find(U"集中在") != std::u32string::npos);
        if (isPart) return true;
        if (reading.parts.clauses[i + 1].begunBy == U'；') return false;
    }
    return false;
}

bool isBareVerb(std::u32string_view words) {
    if (words.starts_with(U"共")) words.remove_prefix(1);
    return words == U"新增" || words == U"完成" || words == U"实现" || words == U"净增" || words == U"达成" || words == U"累计";
}

} // namespace xushi
