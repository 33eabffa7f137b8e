#include "words/sentences/SentenceParts.h"

#include <array>

namespace xushi {
namespace {

constexpr std::array meetingTable{
    Sentence{"meeting.basis",
             "序时依据：{0}",
             "schedule: {0}"},
    Sentence{"meeting.completion-head",
             "完成率%",
             "done %"},
    Sentence{"meeting.counties-more",
             "另有{0}个县区",
             "{0} more counties"},
    Sentence{"meeting.county-head",
             "县区",
             "county"},
    Sentence{"meeting.duty",
             "责任处室：{0}",
             "responsible: {0}"},
    Sentence{"meeting.empty",
             "没有滞后的指标",
             "Nothing is behind"},
    Sentence{"meeting.empty-unjudged",
             "这一期还没有能判定的指标",
             "Nothing can be judged in this period yet"},
    Sentence{"meeting.explained",
             "说明：{0}",
             "Explanation: {0}"},
    Sentence{"meeting.explained-mark",
             "；",
             "; "},
    Sentence{"meeting.head",
             "{0}　{1}　序时进度 {2}%（{3}/12）",
             "{0}   {1}   even schedule {2} % ({3}/12)"},
    Sentence{"meeting.keys",
             "← → 翻页　Home End 首末　F5 重新判定　Esc 返回",
             "← → walk   Home End first, last   F5 judge again   Esc back"},
    Sentence{"meeting.keys-screens",
             "← → 翻页　Home End 首末　F5 重新判定　S 换到另一屏　Esc 返回",
             "← → walk   Home End first, last   F5 judge again   S other screen   Esc back"},
    Sentence{"meeting.no-region",
             "台账里还没有地区，会议模式没有可看的内容。请先在指标库中建立地区。",
             "The store has no region yet, so that a meeting has nothing to look at. Make the regions in the catalogue first."},
    Sentence{"meeting.share-head",
             "占比%",
             "share %"},
    Sentence{"meeting.target",
             "目标{0}；{1}",
             "target {0}; {1}"},
    Sentence{"meeting.title",
             "{0}（{1}）",
             "{0} ({1})"},
    Sentence{"meeting.unexplained",
             "还没有说明",
             "Not explained yet"},
    Sentence{"meeting.value-head",
             "完成",
             "done"},
};

} // namespace

std::span<const Sentence> meetingSentences() { return meetingTable; }

} // namespace xushi
