#pragma once

#include "domain/Catalogue.h"

namespace xushi {

/// True when the way up from `record`, by the parents that the catalogue knows, leads back to it. A loop that does not
/// hold `record` ends the search.
template <class Record> bool hangsBelowItself(const Catalogue& catalogue, const Record& record) {
    constexpr int deepest = 100;
    const auto above = [&](const Record& below) { return below.parent ? catalogue.find(*below.parent) : nullptr; };
    const Record* at = above(record);
    for (int depth = 0; at && depth < deepest; ++depth) {
        if (at->code == record.code) return true;
        at = above(*at);
    }
    return record.parent == record.code;
}

/// How many records stand above `record`, by the parents that the catalogue knows; a loop ends the count.
template <class Record> int depthOf(const Catalogue& catalogue, const Record& record) {
    constexpr int deepest = 100;
    int depth = 0;
    for (const Record* at = &record; at->parent && depth < deepest; ++depth) {
        at = catalogue.find(*at->parent);
        if (!at) break;
        if (at->code == record.code) return depth;
    }
    return depth;
}

} // namespace xushi
