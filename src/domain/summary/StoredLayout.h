#pragma once

#include "domain/Ids.h"

#include <string>

namespace xushi {

using LayoutCode = Code<struct LayoutTag>;

/// A layout of a bureau's own, kept with its figures.
struct StoredLayout {
    LayoutCode code;
    std::string name;
    std::string body; ///< the text of a file of data/templates; empty: its adding was taken back, and it is none
    int revision = 0;

    bool isThere() const { return !body.empty(); }
    bool operator==(const StoredLayout&) const = default;
};

} // namespace xushi
