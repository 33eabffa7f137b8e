#include "domain/analyses/TargetIndex.h"

#include <functional>

namespace xushi {

std::size_t TargetIndex::Hash::operator()(const Key& key) const {
    const std::hash<std::string_view> hash;
    return hash(key.indicator) * 31 + hash(key.region);
}

TargetIndex::TargetIndex(std::span<const Target> targets, int year) {
    for (const auto& target : targets)
        if (target.key.year == year) m_targets.emplace(Key{target.key.indicator.text, target.key.region.text}, &target);
}

const Target* TargetIndex::find(const IndicatorCode& indicator, const RegionCode& region) const {
    const auto at = m_targets.find({indicator.text, region.text});
    return at == m_targets.end() ? nullptr : at->second;
}

} // namespace xushi
