#pragma once

#include "domain/Catalogue.h"

#include <algorithm>
#include <span>

namespace xushi {

/// The items of a list sorted by it whose projection is `key`: the earlier revisions of one record, the first first.
template <class Item, class Key, class Projection>
std::span<const Item> earlierRevisions(const std::vector<Item>& sorted, const Key& key, Projection projection) {
    const auto first = std::ranges::lower_bound(sorted, key, {}, projection);
    return {first, std::ranges::upper_bound(first, sorted.end(), key, {}, projection)};
}

} // namespace xushi
