#pragma once

#include "domain/Catalogue.h"
#include "domain/recognition/ImportMap.h"

#include <map>
#include <string>
#include <vector>

namespace xushi {

/// Whom a text of a table means: exactly one record, or none and whom it may mean.
template <class Record> struct NameMatch {
    const Record* record = nullptr;
    std::vector<const Record*> suggestions; ///< the likeliest first; taken by nobody but a person
};

/// The names of a catalogue as tables write them. Exact: the code, the name, an alias, without blanks, width, quotation
/// marks, ordinals and footnote marks, and with the unit or 当月 in brackets behind it; of a region the name with or
/// without the city's before it, and the former name of one that was renamed. Everything else is a suggestion. The
/// catalogue must outlive it.
class NameBook {
public:
    explicit NameBook(const Catalogue& catalogue);
    /// The same with what a person has decided: texts that are names from then on.
    NameBook(const Catalogue& catalogue, const ImportMap& learned);

    NameMatch<Indicator> indicator(std::string_view text) const;
    /// The same without looking for suggestions, which costs a comparison with every name; nullptr where there is none.
    const Indicator* exactIndicator(std::string_view text) const;
    const Region* exactRegion(std::string_view text) const;
    /// 其中：X below or behind `parent`.
    NameMatch<Indicator> part(std::string_view text, const Indicator& parent) const;
    NameMatch<Region> region(std::string_view text) const;
    /// The only region that is named within the text: 洪泽区科技局月报; nullptr where there is none or several.
    const Region* regionWithin(std::string_view text) const;
    /// The only indicator that is named within a title: 2025年1—5月各县区技术合同成交额.
    const Indicator* indicatorWithin(std::string_view text) const;
    /// Regions that a region which has ended may have become.
    std::vector<const Region*> successorsOf(const Region& ended) const;

    const Catalogue& catalogue() const { return *m_catalogue; }

private:
    const Catalogue* m_catalogue;
    std::multimap<std::string, const Indicator*> m_indicators;
    std::multimap<std::string, const Region*> m_regions;
    std::map<std::string, const Indicator*> m_learnedIndicators;
    std::map<std::string, const Region*> m_learnedRegions;
    std::vector<std::pair<std::string, const Indicator*>> m_indicatorsWithin; ///< names that may stand in a text, the longest first
    std::vector<std::pair<std::string, const Region*>> m_regionsWithin;
    std::string m_cityStem; ///< 淮安
};

/// 其中：亿元以下 is a part: 亿元以下. Empty where the text says nothing of the kind.
std::string partName(std::string_view text);
/// 其中： on a line of its own: the lines below it are parts.
bool isPartsAlone(std::string_view text);
/// True for a text that begins with a blank: a further part below the first one.
bool isIndented(std::string_view text);

} // namespace xushi
