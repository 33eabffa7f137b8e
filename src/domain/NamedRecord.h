#pragma once

#include "domain/Catalogue.h"

namespace xushi {

/// What a person or a file calls an indicator: its code, else its name or an alias of it, in whatever width. Of several
/// of one name the only one that is valid in `when`; never the first of them. Refuses with `figure.no-indicator`, or with
/// `figure.which-indicator` and the codes to choose from. Points into the catalogue.
Result<const Indicator*> indicatorNamed(const Catalogue& catalogue, std::string_view text, const MonthSpan& when);

/// The same for a region; an empty text means the city. Refuses with `figure.no-region`, `figure.no-city` or
/// `figure.which-region`.
Result<const Region*> regionNamed(const Catalogue& catalogue, std::string_view text, const MonthSpan& when);

/// The same for a department, which has no alias. Refuses with `workflow.no-department`.
Result<const Department*> departmentNamed(const Catalogue& catalogue, std::string_view text);

} // namespace xushi
