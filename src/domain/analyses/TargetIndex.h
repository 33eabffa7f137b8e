#pragma once

#include "domain/Target.h"

#include <span>
#include <string_view>
#include <unordered_map>

namespace xushi {

/// Finds the targets of one year by indicator and region. The targets must outlive it.
class TargetIndex {
public:
    TargetIndex(std::span<const Target> targets, int year);

    /// nullptr when there is none.
    const Target* find(const IndicatorCode& indicator, const RegionCode& region) const;

private:
    struct Key {
        std::string_view indicator;
        std::string_view region;

        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };

    std::unordered_map<Key, const Target*, Hash> m_targets;
};

} // namespace xushi
