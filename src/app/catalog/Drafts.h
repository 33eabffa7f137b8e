#pragma once

#include "app/catalog/IndicatorDraft.h"
#include "app/catalog/TargetDraft.h"

#include <algorithm>
#include <map>

namespace xushi {

/// Edits that were not saved yet. They outlive a look at another indicator, not the store.
struct Drafts {
    std::map<IndicatorCode, IndicatorDraft> definitions; ///< the empty code: one that is being added
    std::map<TargetKey, TargetDraft> targets;

    bool has(const IndicatorCode& code) const {
        return definitions.contains(code)
               || std::ranges::any_of(targets, [&](const auto& entry) { return entry.first.indicator == code; });
    }
};

} // namespace xushi
