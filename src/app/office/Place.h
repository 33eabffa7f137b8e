#pragma once

#include "domain/Ids.h"
#include "domain/Period.h"
#include "domain/workflow/Person.h"

#include <optional>

namespace xushi {

/// Where somebody is in the open store: what a page shows and what another page takes over from it.
struct Place {
    Period period;
    RegionCode region;
    std::optional<IndicatorCode> indicator = {}; ///< nothing: no row is meant
    PersonCode person = {};                      ///< who is working; empty until somebody is chosen

    bool operator==(const Place&) const = default;
};

} // namespace xushi
