#pragma once

#include "domain/Catalogue.h"
#include "domain/prose/ProseStatement.h"

#include <cstddef>
#include <span>
#include <vector>

namespace xushi {

/// True for a number that is a figure of an indicator, region and period of the catalogue as a source reports it: no bound, no
/// multiple, no number of several years, nothing that is computed from others, in a unit that converts exactly.
bool canBeStored(const ProseStatement& statement, const Catalogue& catalogue);

/// The statements at the places `chosen` that can be stored, as figures in the units of their indicators, in that order; each with its
/// qualifier and status, and with the growth and the change in 百分点 against the year before that the text says of it. The
/// growth of a figure that is not stated is a figure of its growth alone. What cannot be stored is left out.
std::vector<Figure> figuresIn(std::span<const ProseStatement> statements, std::span<const std::size_t> chosen, const Catalogue& catalogue);

} // namespace xushi
