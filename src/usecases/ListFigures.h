#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "store/Reading.h"

#include <string>
#include <vector>

namespace xushi {

/// Which figures are asked for. Names or codes; an empty list means all.
struct FiguresAsked {
    MonthSpan months; ///< in which the figures' periods end
    std::vector<std::string> indicators;
    std::vector<std::string> regions;
};

struct ListedFigures {
    Catalogue catalogue;
    std::vector<Figure> figures; ///< in the order of the catalogue's indicators, then of its regions, then by period; none that was cleared
    JournalHead head;            ///< of the journal as they were read
};

/// What stands in the store of the months. Refuses what indicatorNamed and regionNamed refuse, months of which the last is
/// before the first (`figures.months`), and when there is no figure at all (`figures.none`, Missing).
Result<ListedFigures> listFigures(Reading& reading, const FiguresAsked& asked);

} // namespace xushi
