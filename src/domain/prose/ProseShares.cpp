#include "domain/prose/ProseShares.h"

#include "domain/prose/ProseText.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

/// 总数, 的比重: what says no more than that something is a whole.
std::u32string_view withoutWhole(std::u32string_view words) {
    for (bool isCut = true; isCut;) {
        isCut = false;
        for (const std::u32string_view ending : {U"的", U"比重", U"比例", U"份额", U"总量", U"总数", U"总额", U"总计", U"数量", U"近", U"超", U"达", U"约", U"到", U"仅", U"为"})
            if (words.ends_with(ending)) {
                words.remove_suffix(ending.size());
                isCut = true;
            }
    }
    return words;
}

/// 吸纳合同 of 吸纳技术合同; 投资 is more than 工业投资.
bool isShortFor(std::u32string_view words, std::u32string_view name) {
    for (const std::u32string_view verb : {U"共", U"登记", U"认定登记", U"完成", U"实现", U"新增", U"提交", U"共登记"})
        if (name.starts_with(verb) && !words.starts_with(verb)) name.remove_prefix(verb.size());
    if (words.empty() || name.empty() || words.front() != name.front()) return false;
    std::size_t at = 0;
    for (const char32_t c : name)
        if (at < words.size() && words[at] == c) ++at;
    return words.size() >= 2 && at == words.size();
}

bool isOfPart(std::u32string_view subject, std::u32string_view part) {
    for (const std::u32string_view word : {U"合计", U"共计", U"分别", U"均", U"仅", U"三者", U"两者", U"共"})
        while (subject.ends_with(word)) subject.remove_suffix(word.size());
    return subject.empty() || part.ends_with(subject) || subject.ends_with(part);
}

/// 占全市总量: the place of the total, and nothing else.
bool isOfTotal(std::u32string_view whole, const ProseStatement& total) {
    for (const std::u32string_view word : {U"全部", U"其", U"总", U"所有"})
        if (whole.starts_with(word)) whole.remove_prefix(word.size());
    whole = withoutWhole(whole);
    if (whole.empty()) return true;
    const auto name = codePoints(total.indicator);
    const auto scope = codePoints(total.scope.empty() ? std::string("全市") : total.scope);
    if (whole.starts_with(scope)) whole = withoutWhole(whole.substr(scope.size()));
    if (whole.starts_with(U"的")) whole.remove_prefix(1);
    return whole.empty() || isShortFor(whole, name);
}

} // namespace

bool isShareOf(const ProseStatement& share, const ProseStatement& part, const ProseStatement& total) {
    const bool isWhole = total.kind == StatementKind::Figure || total.kind == StatementKind::Part;
    const auto words = codePoints(share.indicator);
    const auto at = words.rfind(U'占');
    if (!isWhole || share.scope != part.scope) return false;
    if (at == std::u32string::npos) return isOfPart(withoutWhole(words), codePoints(part.indicator));
    auto whole = std::u32string_view(words).substr(at + 1);
    if (whole.starts_with(U"比") || whole.starts_with(U"总比")) whole = {};
    return isOfPart(std::u32string_view(words).substr(0, at), codePoints(part.indicator)) && isOfTotal(whole, total);
}

std::u32string denominatorIn(std::u32string_view wording) {
    const auto at = wording.rfind(U'占');
    std::u32string words(at == std::u32string_view::npos ? std::u32string_view() : wording.substr(at + 1));
    for (bool isCut = true; isCut;) {
        const auto end = endingOf(words, {U"比重", U"比例", U"份额", U"的", U"比", U"约", U"达"});
        isCut = !end.empty();
        words.resize(words.size() - end.size());
    }
    return words;
}

} // namespace xushi
