#pragma once

#include "domain/prose/ProseStatement.h"
#include "domain/recognition/NameBook.h"

#include <memory>

namespace xushi {

/// The names of a catalogue as reports write them: indicators by name, alias and the longest of both within a wording,
/// regions by their names. The catalogue must outlive it.
class ProseLexicon {
public:
    ProseLexicon() = default; ///< knows nothing: the wording itself is then the indicator
    explicit ProseLexicon(const Catalogue& catalogue);

    /// The indicator that a wording means; `unit` tells 技术合同 by 项 from 技术合同 by 亿元. Nothing for none and for several.
    const Indicator* indicator(std::string_view wording, std::string_view unit) const;
    /// The part of `parent` that a wording means.
    const Indicator* part(std::string_view wording, const Indicator& parent) const;
    const Region* region(std::string_view wording) const;
    const Catalogue* catalogue() const { return m_catalogue; }

private:
    struct Name {
        std::string text;
        const Indicator* indicator;
    };
    const Catalogue* m_catalogue = nullptr;
    std::shared_ptr<const NameBook> m_names;
    std::vector<Name> m_longestFirst;
};

} // namespace xushi
