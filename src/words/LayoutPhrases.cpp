#include "words/LayoutPhrases.h"

#include <array>
#include <string_view>

namespace xushi {
namespace {

/// Chinese and English.
using InBoth = std::array<std::string_view, 2>;

template <class E, std::size_t N> std::string wordOf(E value, const std::array<InBoth, N>& words, Language language) {
    static_assert(N == Tokens<E>::all.size());
    return std::string(words[static_cast<std::size_t>(value)][language == Language::Chinese ? 0 : 1]);
}

} // namespace

std::string columnWord(SummaryColumn column, Language language) {
    constexpr std::array<InBoth, 32> words{{{"序号", "No."},
                                            {"指标", "Indicator"},
                                            {"单位", "Unit"},
                                            {"全年目标", "Target"},
                                            {"数据截至", "As of"},
                                            {"累计完成", "Cumulative"},
                                            {"上年同期", "Last year's same period"},
                                            {"同比(%)", "Growth (%)"},
                                            {"完成率(%)", "Completion (%)"},
                                            {"序时(%)", "Schedule (%)"},
                                            {"超(欠)序时(百分点)", "Ahead or behind (points)"},
                                            {"亮灯", "Light"},
                                            {"责任处室", "Department"},
                                            {"备注", "Note"},
                                            {"板块", "Section"},
                                            {"县区", "Region"},
                                            {"当月", "Month alone"},
                                            {"当季", "Quarter alone"},
                                            {"上年全年", "Whole last year"},
                                            {"上年目标", "Last year's target"},
                                            {"上年完成率(%)", "Last year's completion (%)"},
                                            {"上年增幅(%)", "Last year's growth (%)"},
                                            {"占比(%)", "Share (%)"},
                                            {"位次", "Rank"},
                                            {"贡献率(%)", "Contribution (%)"},
                                            {"拉动(百分点)", "Pull (points)"},
                                            {"全年推算", "Forecast of the year"},
                                            {"进展", "Stage"},
                                            {"进展情况", "Wording"},
                                            {"完成时限", "Deadline"},
                                            {"审核提示", "Finding"},
                                            {"说明", "Explanation"}}};
    return wordOf(column, words, language);
}

std::string layoutKindWord(LayoutKind kind, Language language) {
    constexpr std::array<InBoth, 6> words{{{"指标一览", "indicators"},
                                           {"指标与县区对照", "indicators against regions"},
                                           {"县区位次", "ranking of regions"},
                                           {"两年对照", "two years"},
                                           {"需要说明的指标", "exceptions"},
                                           {"重要事项", "milestones"}}};
    return wordOf(kind, words, language);
}

std::string groupingWord(RowGrouping grouping, Language language) {
    constexpr std::array<InBoth, 4> words{{{"按板块", "by section"}, {"按处室", "by department"}, {"按县区", "by region"}, {"不分组", "not at all"}}};
    return wordOf(grouping, words, language);
}

std::string orientationWord(Orientation orientation, Language language) {
    constexpr std::array<InBoth, 2> words{{{"横向", "landscape"}, {"纵向", "portrait"}}};
    return wordOf(orientation, words, language);
}

std::string matrixRegionsWord(MatrixRegions regions, Language language) {
    constexpr std::array<InBoth, 2> words{{{"县区在列", "regions across"}, {"县区在行", "regions down"}}};
    return wordOf(regions, words, language);
}

std::string rankedByWord(RankedBy by, Language language) {
    constexpr std::array<InBoth, 4> words{{{"累计完成", "cumulative"}, {"同比", "growth"}, {"完成率", "completion"}, {"超(欠)序时", "ahead or behind"}}};
    return wordOf(by, words, language);
}

std::string rankingOrderWord(RankingOrder order, Language language) {
    constexpr std::array<InBoth, 6> words{{{"按位次", "by rank"},
                                           {"按县区次序", "as the catalogue has them"},
                                           {"按累计完成", "by the cumulative"},
                                           {"按同比", "by growth"},
                                           {"按完成率", "by completion"},
                                           {"按超(欠)序时", "by how far ahead or behind"}}};
    return wordOf(order, words, language);
}

} // namespace xushi
