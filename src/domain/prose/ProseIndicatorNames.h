#pragma once

#include "domain/prose/ProseDraft.h"
#include "domain/prose/ProseLexicon.h"

#include <map>
#include <string>
#include <utility>

namespace xushi {

/// Asks the lexicon once for each name of a text.
class NamesOfText {
public:
    NamesOfText(const ProseLexicon& lexicon, const ProseHome& home) : m_lexicon(lexicon), m_home(home) {}

    const Indicator* indicator(const std::string& wording, const std::string& unit);
    const Region* region(const std::string& wording);
    /// 新开工项目（亿元以上）: a name with its bracket, or the part that stands in it.
    const Indicator* withAside(const std::string& wording, const std::u32string& aside, const std::string& unit);
    /// Of a draft: 新开工项目（亿元以上）12项 is 新开工项目（亿元以上）, or the part 亿元以上 of 新开工项目. Puts the bracket to its wording where it names more.
    const Indicator* named(ProseDraft& draft, const std::string& unit);
    /// 新开工项目〔未报〕（亿元以上3项）: a part of what has no number itself.
    const Indicator* partOfHost(const ProseDraft& draft);
    /// What leaves out a word that it shares with one of the items before it in the sentence, the nearest first.
    const Indicator* sharedBefore(const ProseReading& reading, const ProseDraft& draft) const;

private:
    const Indicator* withSharedHead(const ProseDraft& draft, const std::string& unit);

    const ProseLexicon& m_lexicon;
    const ProseHome& m_home;
    std::map<std::pair<std::string, std::string>, const Indicator*> m_indicators;
    std::map<std::string, const Region*> m_regions;
};

/// （含增资扩股）, 按法人所在地口径, 近三年分别, 后三名, 东湖大学1—5月: a number that is counted in another way or of another part than what is kept.
bool isCountedOtherwise(const ProseReading& reading, const ProseDraft& draft, const Indicator& indicator);

} // namespace xushi
