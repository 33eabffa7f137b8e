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

} // namespace xushi
