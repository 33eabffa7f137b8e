#pragma once

#include "domain/prose/ProsePlaces.h"
#include "domain/prose/ProseStatement.h"
#include "domain/recognition/NameBook.h"

#include <map>
#include <memory>

namespace xushi {

/// The names of a catalogue as reports write them: indicators by name, alias and the longest of both within a wording,
/// regions by their names. The catalogue must outlive it.
class ProseLexicon {
public:
    ProseLexicon() = default; ///< knows nothing: the wording itself is then the indicator
    explicit ProseLexicon(const Catalogue& catalogue);

    /// The indicator that a wording means, in full or with general words around it (ProseLeftovers); `unit` tells 技术合同 by 项 from 技术合同 by 亿元. Nothing for none and for several.
    const Indicator* indicator(std::string_view wording, std::string_view unit) const;
    /// The part of `parent` that a wording means.
    const Indicator* part(std::string_view wording, const Indicator& parent) const;
    /// The indicator of an item that leaves out what it shares with an item before it: 新开工 behind 新签约科技型工业项目, 国家乙计划 behind
    /// 推荐申报国家甲计划. By exact names alone.
    const Indicator* shared(std::string_view wording, std::string_view earlier, std::string_view unit) const;
    const Region* region(std::string_view wording) const;
    const ProsePlaces& places() const { return m_places; }
    const Catalogue* catalogue() const { return m_catalogue; }

private:
    std::string withoutCity(std::string before) const;

    struct Name {
        std::string text;
        const Indicator* indicator;
    };
    const Catalogue* m_catalogue = nullptr;
    std::shared_ptr<const NameBook> m_names;
    ProsePlaces m_places;
    std::vector<Name> m_longestFirst;
    std::map<std::string, const Indicator*> m_exact; ///< by plain name; nullptr where two have it
};

/// 156项 and 156个 are one count, 8场 and 230人次 are two.
bool areCountedAlike(std::string_view unit, std::string_view other);

} // namespace xushi
