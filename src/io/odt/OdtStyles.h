#pragma once

#include "domain/summary/SummaryTable.h"

#include <set>
#include <string>

namespace xushi {

/// styles.xml: faces with what stands in for them, the page, its foot, and from the second page on the title with its mark.
std::string odtStyles(const SummaryTable& table);

/// The declaration of the faces, which both parts of the document begin with.
std::string odtFaces(const SummaryTable& table);

} // namespace xushi
