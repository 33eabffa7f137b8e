#include "words/sentences/SentenceParts.h"

#include <array>

namespace xushi {
namespace {

constexpr std::array newsTable{
    Sentence{"news.another-journal",
             "台账与上次看到的不是同一份（修订记录对不上，可能换成了备份），列不出其间的变化；台账没有改动",
             "the store is not the one that was seen last (its journal is another one, it may be a backup): what has changed cannot be listed; nothing was changed"},
    Sentence{"news.comma",
             "，",
             ", "},
    Sentence{"news.count-came",
             "新报{0}项",
             "{0} figure(s) came in"},
    Sentence{"news.count-lights",
             "亮灯变化{0}项",
             "{0} light(s) changed"},
    Sentence{"news.count-months",
             "{0}个处室的月份有变",
             "{0} month(s) of departments moved"},
    Sentence{"news.count-revised",
             "改动{0}项",
             "{0} figure(s) revised"},
    Sentence{"news.figure",
             "{0}（{1}）{2m}：{3}",
             "{0} ({1}) {2m}: {3}"},
    Sentence{"news.first",
             "第一次打开这个台账：下次来时，这里列出其间的新报、改动和亮灯变化",
             "this store is opened for the first time: from the next visit on, what came in and what changed meanwhile is listed here"},
    Sentence{"news.head",
             "自{0}以来：{1}",
             "since {0}: {1}"},
    Sentence{"news.light",
             "{0}（{1}）：{2} → {3}",
             "{0} ({1}): {2} → {3}"},
    Sentence{"news.month",
             "{0}{1m}：{2} → {3}",
             "{0}, {1m}: {2} → {3}"},
    Sentence{"news.no-target",
             "无目标",
             "no target"},
    Sentence{"news.none",
             "自{0}以来没有变化",
             "nothing has changed since {0}"},
};

} // namespace

std::span<const Sentence> newsSentences() { return newsTable; }

} // namespace xushi
