#pragma once

#include "domain/Catalogue.h"

#include <map>

namespace xushi {

/// The catalogue as one month reads it: every indicator in the version that is in force then.
class CatalogueByMonth {
public:
    /// `catalogue` must outlive this and everything that it gives.
    explicit CatalogueByMonth(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    /// The catalogue itself where its latest versions hold in the month; no copy is made then. What is given stays
    /// where it is.
    const Catalogue& at(const YearMonth& month);

private:
    const Catalogue& m_catalogue;
    std::map<std::vector<int>, Catalogue> m_made; ///< by the revisions that are in force
};

} // namespace xushi
