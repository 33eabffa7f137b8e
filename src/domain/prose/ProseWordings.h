#pragma once

#include "domain/Catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// The indicators of a catalogue by names whose words stand in another order, or with other words for what an office does:
/// 科技型工业项目新签约 is 新签约科技型工业项目. Every character of wording and name is covered by the other, so that no
/// narrower thing is taken for it.
class ProseWordings {
public:
    /// `catalogue` outlives it.
    explicit ProseWordings(const Catalogue& catalogue);

    /// Null where none or more than one has such a name and is measured in `unit`.
    const Indicator* indicator(std::string_view wording, std::string_view unit) const;
    /// 新开工 behind 科技型工业项目新签约: an item of a list that leaves out what it shares with the one before it.
    const Indicator* shared(std::string_view wording, std::string_view earlier, std::string_view unit) const;

private:
    struct Name {
        std::u32string sorted;
        const Indicator* indicator = nullptr;
    };
    std::vector<Name> m_names;
};

} // namespace xushi
