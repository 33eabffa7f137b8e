#include "domain/prose/ProseScopes.h"

#include "domain/prose/ProseItems.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array<std::u32string_view, 20> scopeWords{U"全市", U"全省", U"全国", U"全县", U"全区", U"全州", U"我市", U"我省", U"我县", U"我区", U"全盟", U"全旗", U"全镇", U"全乡", U"我镇", U"本市", U"本县", U"本区", U"全园区", U"全行业"};
constexpr std::size_t longestTitle = 60;
constexpr std::size_t mostTitleLines = 4;
constexpr std::size_t mostSigningLines = 3;
constexpr std::size_t longestSignature = 20;

/// 全市首位, 全省95个县中, 全市平均: what a rank or a comparison is within.
bool isComparedBehind(std::u32string_view rest) {
    if (startsWithAny(rest, {U"首位", U"首个", U"前列", U"第", U"排名", U"排位", U"位次", U"平均", U"最", U"领先", U"同类", U"上游", U"中游", U"总量的", U"总数的", U"总额的", U"末位"})) return true;
    const auto digits = rest.find_first_not_of(U"0123456789");
    return digits != std::u32string_view::npos && digits > 0 && rest.substr(digits).starts_with(U"个") && holdsAny(rest.substr(0, 20), {U"中列", U"中居", U"中排", U"中位"});
}

bool isComparedBefore(std::u32string_view head) {
    return endsWithAny(head, {U"占", U"对", U"于", U"在", U"居", U"列", U"排", U"位", U"比", U"较", U"与", U"过", U"是", U"为", U"超", U"低", U"出", U"达"});
}

/// 市 of 全市.
std::u32string_view kindOf(std::u32string_view scope) { return scope.empty() ? scope : scope.substr(scope.size() - 1); }

/// 全省 is wider than 全市, which is wider than 全县.
int widthOf(std::u32string_view scope) {
    const auto kind = kindOf(scope);
    return kind == U"国" ? 3 : kind == U"省" ? 2 : kind == U"市" ? 1 : 0;
}

/// 全县 of 涟水县, 全区 of an 开发区, 全市 of a 市科技局.
std::u32string wholeOf(std::u32string_view place) {
    if (endsWithAny(place, {U"县", U"区", U"市", U"镇", U"乡", U"省", U"旗", U"州"})) return U"全" + std::u32string(kindOf(place));
    return place.empty() ? std::u32string() : U"全区";
}

/// Without what stands before the name in a title: 关于, 2025年上半年, 前四个月.
std::u32string_view withoutTitleHead(std::u32string_view line) {
    constexpr std::u32string_view ofPeriods = U"0123456789年月日—至、.（）〔〕一二三四五六七八九十上半下前个季度第期末底以来《“ ";
    for (bool isCut = true; isCut;) {
        isCut = false;
        for (const std::u32string_view word : {U"关于", U"印发", U"报送", U"中共", U"在", U"对"})
            if (line.starts_with(word)) {
                line.remove_prefix(word.size());
                isCut = true;
            }
        while (!line.empty() && ofPeriods.find(line.front()) != std::u32string_view::npos) line.remove_prefix(1);
    }
    return line;
}

/// 清溪县 of 清溪县科技局, 临湖镇 of 临湖镇1—4月: by its shape, with the office or the period behind it.
std::u32string_view placeOfTitle(std::u32string_view line, const ProsePlaces& places) {
    if (const auto known = places.knownAtHead(line); known > 0) return line.substr(0, known);
    for (std::size_t at = 0; at < std::min<std::size_t>(line.size(), 10); ++at) {
        if (std::u32string_view(U"县市区镇乡旗州").find(line[at]) == std::u32string_view::npos) continue;
        const auto name = line.substr(0, at + 1);
        const auto rest = line.substr(at + 1);
        const bool isOfTitle = rest.empty() || isDigit32(rest.front())
                               || startsWithAny(rest, {U"第", U"上", U"下", U"前", U"一季", U"二季", U"三季", U"四季", U"全年", U"年", U"人民", U"政府", U"管委", U"科", U"统计", U"工", U"发", U"商", U"经济", U"运行", U"委", U"办", U"局", U"各", U"（", U"—", U"关于", U"知识", U"人才", U"财", U"农", U"教"});
        if (!isOfTitle || startsWithAny(name, {U"赴", U"加快", U"推进", U"推动", U"支持", U"召开", U"建设", U"促进", U"打造", U"申报", U"创建", U"学习"})) return {};
        const bool isOther = startsWithAny(rest, {U"区", U"场", U"域", U"级", U"民", U"值", U"县", U"市"}) || endsWithAny(name, {U"城市", U"地区", U"上市", U"超市", U"小区", U"县区", U"全市", U"全县", U"全区", U"各县", U"各区", U"各市"});
        if (!isOther) return name;
    }
    return {};
}

ProseHome homeOfLine(std::u32string_view line, const ProsePlaces& places) {
    if (const Region* region = places.regionWithin(line)) return {region->type == RegionType::City ? U"全市" : wholeOf(codePoints(region->name)), codePoints(region->name)};
    for (const auto scope : scopeWords)
        if (line.find(scope) != std::u32string_view::npos && scope != U"全国" && scope != U"全行业") return {std::u32string(scope), {}};
    auto words = withoutTitleHead(line);
    if (const auto at = words.find(U"日在"); at != std::u32string_view::npos) words = words.substr(at + 2);
    const auto place = placeOfTitle(words, places);
    return {wholeOf(place), place.size() > 1 ? std::u32string(place) : std::u32string()};
}

/// 市农业农村局, 市服务中心; the offices of science, of statistics and of the plan speak for the city.
bool isOtherOffice(std::u32string_view name) {
    return endsWithAny(name, {U"局", U"中心"}) && name.find(U'市') != std::u32string_view::npos && !holdsAny(name, {U"科技局", U"科学技术局", U"统计局", U"发展和改革", U"发展改革"});
}

/// 东湖大学 of 东湖大学2025年, 科创支行 of 科创支行运行简报: a body whose own numbers are those of no place.
bool isOfOwnBody(std::u32string_view line) {
    constexpr std::size_t longestName = 24;
    if (startsWithAny(line, {U"关于", U"全", U"我", U"各", U"本", U"县区", U"高校", U"高等", U"支持", U"推进", U"推动", U"加快", U"赴", U"在", U"对", U"与"})) return false;
    line = withoutTitleHead(line);
    for (std::size_t end = 2; end <= std::min(line.size(), longestName); ++end) {
        const auto name = line.substr(0, end);
        const auto rest = line.substr(end);
        if (!isHan32(name.back()) || std::u32string_view(U"与和对").find(name.back()) != std::u32string_view::npos) return false;
        const bool isBody = endsWithAny(name, {U"大学", U"学院", U"学校", U"中学", U"研究院", U"研究所", U"银行", U"支行", U"分行", U"公司", U"集团", U"医院", U"协会", U"学会", U"产业园", U"科技园", U"街道", U"街道办事处", U"社区"}) || (name.ends_with(U"村") && !endsWithAny(name, {U"农村", U"乡村"}));
        const bool isTitle = rest.empty() || isDigit32(rest.front()) || startsWithAny(rest, {U"第", U"上半年", U"下半年", U"半年", U"前", U"一季", U"二季", U"三季", U"四季", U"全年", U"年", U"关于", U"运行", U"工作", U"情况", U"简报", U"专报", U"总结", U"科技", U"科研"});
        if (isTitle && (isBody || isOtherOffice(name))) return true;
    }
    return false;
}

/// 涟水县科技局 below a text.
bool isSignature(std::u32string_view line) { return line.size() <= longestSignature && endsWithAny(line, {U"局", U"政府", U"委员会", U"管委会", U"办公室", U"办", U"委", U"中心"}); }

ProseHome homeOfBody(const ProseText& text) {
    std::size_t first = std::u32string_view::npos;
    ProseHome home;
    for (const auto scope : scopeWords) {
        const bool isOfCity = scope.ends_with(U'市') || scope.ends_with(U'省') || scope.ends_with(U'国') || scope == U"全行业";
        const auto at = text.characters().find(scope);
        if (at >= first || isComparedBefore(text.characters().substr(0, at)) || isComparedBehind(text.characters().substr(at + scope.size()))) continue;
        first = at;
        home.scope = isOfCity ? std::u32string_view() : scope;
    }
    return home;
}

/// 与本市企业签订: whoever something is done with is no scope.
bool isOfOthers(std::u32string_view words) {
    const bool isWith = !words.empty() && std::u32string_view(U"与向对给跟同为").find(words.front()) != std::u32string_view::npos;
    return isWith && std::ranges::any_of(scopeWords, [&](std::u32string_view scope) { return words.substr(1).starts_with(scope); });
}

} // namespace

std::u32string takeScope(std::u32string& words) {
    constexpr std::size_t farthest = 4;
    std::size_t first = farthest + 1;
    std::u32string_view found;
    for (const auto scope : scopeWords) {
        const auto at = words.find(scope);
        if (at >= first || isComparedBefore(std::u32string_view(words).substr(0, at)) || isComparedBehind(std::u32string_view(words).substr(at + scope.size()))) continue;
        first = at;
        found = scope;
    }
    if (!found.empty()) words.erase(first, found.size());
    return std::u32string(found);
}

std::u32string takeScopeBehindLeads(std::u32string& words) {
    const bool isOther = isOfOthers(words);
    dropLeads(words);
    return isOther ? std::u32string() : takeScope(words);
}

std::u32string takePlaceOff(std::u32string& words, const ProsePlaces& places) {
    std::u32string place;
    const auto each = words.find(U"分别");
    const auto end = words.rfind(U'的');
    if (each != std::u32string::npos && places.isPlace(std::u32string_view(words).substr(0, each))) {
        place = words.substr(0, each);
        words.erase(0, each);
    } else if (end != std::u32string::npos && places.isPlace(std::u32string_view(words).substr(end + 1))) {
        place = words.substr(end + 1);
        words.erase(end);
        for (const std::u32string_view most : {U"最高", U"最低", U"最多", U"最少", U"最快", U"最慢", U"最大", U"最小", U"第一", U"靠后", U"靠前"})
            if (words.ends_with(most)) words.erase(words.size() - most.size());
        return place;
    } else {
        place = words.substr(0, places.isPlace(words) ? words.size() : places.atHead(words));
        words.erase(0, place.size());
    }
    if (!place.empty()) dropLeads(words);
    return place;
}

ProseHome homeOf(const ProseText& text, const ProsePlaces& places) {
    const auto& lines = text.paragraphs();
    const auto head = lines.empty() ? std::u32string_view() : text.of(lines.front()).substr(0, longestTitle);
    if (const auto colon = head.find(U'：'); colon != std::u32string_view::npos && colon + 1 < head.size() && isOfOwnBody(head.substr(0, colon))) return {.isOfBody = true};
    for (std::size_t i = 0; i < std::min(lines.size(), mostTitleLines); ++i) {
        const auto line = text.of(lines[i]);
        const bool isTitle = lines.size() > 1 && line.size() <= longestTitle && line.find(U'。') == std::u32string_view::npos && line.find(U'，') == std::u32string_view::npos && line.find(U'\t') == std::u32string_view::npos;
        if (!isTitle) break;
        if (line.ends_with(U'：')) continue; // to whom it is written
        if (isOfOwnBody(line)) return {.isOfBody = true};
        if (auto home = homeOfLine(line, places); !home.scope.empty()) return home;
    }
    for (std::size_t i = lines.size(); i-- > 1 && lines.size() - i <= mostSigningLines;)
        if (const auto line = text.of(lines[i]); line.size() <= longestSignature && isOfOwnBody(line)) return {.isOfBody = true};
        else if (isSignature(line))
            if (auto home = homeOfLine(line, places); !home.scope.empty()) return home;
    return homeOfBody(text);
}

const Region* regionOf(const std::string& scope, const ProseHome& home, const ProseLexicon& lexicon) {
    const auto words = codePoints(scope);
    const auto whole = home.scope.empty() ? std::u32string_view(U"全市") : std::u32string_view(home.scope);
    const bool isWhole = words.empty() || (words.size() == 2 && (words.front() == U'全' || words.front() == U'我' || words.front() == U'本'));
    const bool isHome = isWhole && (words.empty() || kindOf(words) == kindOf(whole));
    if (words.empty() && home.isOfBody) return nullptr;
    if (!isHome) return kindOf(words) == U"市" && isWhole ? lexicon.region({}) : isWhole ? nullptr : lexicon.region(scope);
    if (!home.place.empty()) return lexicon.region(utf8Of(home.place));
    return kindOf(whole) == U"市" ? lexicon.region({}) : nullptr;
}

/// 一、涟水县 over paragraphs, each of which is of it; any other heading ends it.
void ScopeWalk::beginParagraph(std::size_t paragraph) {
    constexpr std::u32string_view ordinals = U"（）0123456789一二三四五六七八九十、.．：";
    auto line = m_reading.text.of(m_reading.text.paragraphs()[paragraph]);
    const bool isHeading = line.size() < 24 && line.find_first_of(U"。，；") == std::u32string_view::npos;
    while (!line.empty() && ordinals.find(line.front()) != std::u32string_view::npos) line.remove_prefix(1);
    while (!line.empty() && ordinals.find(line.back()) != std::u32string_view::npos) line.remove_suffix(1);
    if (isHeading) m_section = m_reading.places->isPlace(line) ? std::u32string(line) : std::u32string();
    m_paragraphScope = m_section.empty() ? m_home : m_section;
    m_paragraphPlace.clear();
}

void ScopeWalk::begin(const ProseClause& clause) {
    const bool isOfNewParagraph = clause.paragraph != m_paragraph;
    m_isFirst = isOfNewParagraph || (m_isFirst && m_isLead);
    m_isLead = wordsOfClause(m_reading, static_cast<std::size_t>(&clause - m_reading.parts.clauses.data())).empty(); // 1—5月，
    if (isOfNewParagraph) beginParagraph(clause.paragraph);
    if (clause.sentence != m_sentence) {
        m_sentenceScope.clear();
        m_leading.clear();
        m_isLed = true;
    }
    if (clause.sentence != m_sentence || clause.begunBy == U'；') m_place = m_leading;
    m_paragraph = clause.paragraph;
    m_sentence = clause.sentence;
}

/// 盱眙县产业取得突破，新签约31项: the place of a clause without a number holds for those behind it.
void ScopeWalk::hear(const ProseClause& clause) {
    const bool hasNumber = std::ranges::any_of(clause.tokens, [&](std::size_t token) { return m_reading.tokens[token].number() != nullptr; });
    if (hasNumber || clause.depth > 0) return;
    std::u32string words(m_reading.text.of(clause.span));
    for (const std::size_t token : clause.tokens)
        if (const auto* phrase = m_reading.tokens[token].phrase()) {
            const auto at = words.find(m_reading.text.of(phrase->span));
            if (at != std::u32string::npos && at <= 4) words.erase(0, at + phrase->span.end - phrase->span.start);
        }
    words.erase(0, std::min(words.find_first_not_of(U"●■◆▲★※·—【 "), words.size()));
    dropLeads(words);
    std::u32string head = words.substr(0, 8);
    if (const auto scope = takeScope(head); !scope.empty()) return take(scope);
    const auto list = words.substr(0, words.find_first_of(U"居位列领排较完表增均分"));
    const bool isList = list.find(U'、') != std::u32string::npos && m_reading.places->isPlace(list);
    const auto named = words.find_last_of(U"是为");
    if (isList) takePlace(list); // 甲县、乙县居前，分别为28项、31项
    else if (named != std::u32string::npos && m_reading.places->isPlace(words.substr(named + 1))) takePlace(words.substr(named + 1)); // 较多的是甲县，达31项
    else if (m_reading.places->isPlace(words)) takePlace(words);
    else if (const auto length = m_reading.places->atHead(words); length > 0) takePlace(words.substr(0, length));
}

void ScopeWalk::enter(std::size_t clause) {
    for (; m_next < clause; ++m_next) {
        begin(m_reading.parts.clauses[m_next]);
        hear(m_reading.parts.clauses[m_next]);
    }
    if (clause < m_next && m_reading.parts.clauses[clause].sentence == m_sentence) return; // goes on behind a bracket
    begin(m_reading.parts.clauses[clause]);
    m_next = std::max(m_next, clause + 1);
}

void ScopeWalk::take(std::u32string scope) {
    m_place.clear();
    m_leading.clear();
    m_isLed = false;
    if (m_home.empty() && !m_reading.home.isOfBody) m_home = scope;
    const bool isWiderThanHome = !m_home.empty() && widthOf(scope) > widthOf(m_home);
    m_sentenceScope.clear();
    if (!isWiderThanHome) m_paragraphPlace.clear();
    (isWiderThanHome ? m_sentenceScope : m_paragraphScope) = std::move(scope);
}

bool ScopeWalk::isHome(std::u32string_view place) const {
    if (place.empty() || m_reading.home.place.empty()) return false;
    const Region* region = m_reading.places->region(place);
    return place == m_reading.home.place || (region && region == m_reading.places->region(m_reading.home.place));
}

void ScopeWalk::takePlace(std::u32string place) {
    const bool isAside = !m_isLed && m_next > 0 && m_reading.text.of(m_reading.parts.clauses[m_next - 1].span).starts_with(U"其中");
    if (isAside) return;
    const bool isOne = !place.empty() && place.find(U'、') == std::u32string::npos && !isHome(place);
    if (isOne && m_isFirst) m_paragraphScope = m_paragraphPlace = place;
    else if (isOne && !m_paragraphPlace.empty() && place != m_paragraphPlace) { // 甲县…；乙县…: the paragraph is of none
        m_paragraphPlace.clear();
        m_paragraphScope = m_section.empty() ? m_home : m_section;
    }
    m_place = isHome(place) ? std::u32string() : std::move(place);
    if (m_isLed) m_leading = m_place;
}

void ScopeWalk::pass() { m_isLed = m_isLed && !m_place.empty(); }

} // namespace xushi
