#include "domain/prose/ProseLeftovers.h"

#include <algorithm>
#include <array>
#include <vector>

namespace xushi {
namespace {

constexpr auto before = std::to_array<std::u32string_view>({
    // of the whole city and of the time
    U"全市", U"我市", U"本市", U"市", U"今年", U"当年", U"年内", U"全年", U"年底", U"年末", U"目前", U"截至目前", U"上半年", U"下半年", U"累计", U"当月", U"我们", U"全市各县区",
    // what a bureau does with it
    U"完成", U"实现", U"达到", U"达", U"登记", U"认定", U"认定登记", U"提交", U"上报", U"上报归集", U"归集", U"填报", U"申报", U"推荐申报", U"组织", U"组织实施", U"组织开展", U"开展", U"举办", U"召开", U"实施", U"推进", U"推动", U"凝练", U"推广", U"遴选", U"启动", U"发布", U"发放", U"邀请", U"签订", U"兑现", U"拨付",
    U"建成", U"建立", U"建设", U"组建", U"获", U"获批", U"获评", U"荣获", U"喜获", U"入选", U"拥有", U"现有", U"保有", U"成功", U"积极", U"大力", U"深入", U"持续", U"扎实", U"全面", U"稳步", U"及时", U"时", U"有效", U"全力", U"切实", U"努力", U"加快", U"首次", U"率先", U"预计", U"有望", U"计划", U"确保", U"力争", U"争取",
    U"帮助企业", U"支持企业", U"引导企业", U"指导企业", U"推动企业", U"服务企业", U"协助企业", U"企业有望", U"帮助", U"促成", U"带动",
    // words that bind
    U"共", U"共计", U"总计", U"合计", U"已", U"均", U"将", U"要", U"其中", U"并", U"和", U"及", U"的", U"有", U"为", U"是", U"由", U"从", U"约", U"仅", U"至", U"等", U"各类", U"各项", U"各级", U"相关", U"主要", U"主要指标", U"指标", U"方面", U"看"});

/// They make another thing of what stands at a moment.
constexpr auto beforeFlow = std::to_array<std::u32string_view>({U"新", U"新增", U"净增", U"新认定", U"新建", U"新获批", U"新培育", U"培育"});

constexpr auto behind = std::to_array<std::u32string_view>({U"总额", U"总数", U"总量", U"总数量", U"数", U"数量", U"额", U"金额", U"项数", U"个数", U"家数", U"件数", U"场次", U"次数", U"登记项数",
    U"增速", U"增幅", U"降幅", U"涨幅", U"跌幅", U"增长率", U"增长", U"同比", U"同比增速", U"同比增幅", U"环比", U"完成", U"完成率", U"完成情况", U"完成进度", U"实现", U"达", U"达到", U"已", U"已达", U"累计", U"合计", U"共计", U"总计", U"共", U"分别", U"均", U"为", U"是", U"有",
    U"目标", U"任务", U"年度", U"全年", U"年度目标", U"方面", U"情况", U"指标", U"工作", U"的", U"等", U"位次", U"排名", U"位居", U"居", U"列", U"仅", U"约", U"今年", U"年底", U"首次", U"将", U"预计", U"力争", U"确保", U"较", U"与", U"保持", U"稳定", U"“", U"”", U",", U":", U"、"});

/// Whether the words are made of words of the lists alone.
template <class... Lists> bool areMadeOf(std::u32string_view words, const Lists&... lists) {
    std::vector<bool> isReached(words.size() + 1);
    isReached[0] = true;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!isReached[at]) continue;
        const auto reach = [&](std::u32string_view word) {
            if (words.substr(at).starts_with(word)) isReached[at + word.size()] = true;
        };
        (std::ranges::for_each(lists, reach), ...);
    }
    return isReached[words.size()];
}

} // namespace

bool isGeneralBefore(std::u32string_view words, bool isOfStock) { return isOfStock ? areMadeOf(words, before) : areMadeOf(words, before, beforeFlow); }

std::u32string deedFirst(std::u32string_view words) {
    for (const std::u32string_view deed : {U"新签约", U"新开工", U"新竣工", U"新投产", U"新增", U"签约", U"开工", U"竣工", U"投产"})
        if (words.ends_with(deed) && words.size() > deed.size() + 1) return std::u32string(deed) + std::u32string(words.substr(0, words.size() - deed.size()));
    return {};
}

bool isGeneralBehind(std::u32string_view words, bool isOfStock) { return isOfStock ? areMadeOf(words, behind) : areMadeOf(words, behind, beforeFlow); }

} // namespace xushi
