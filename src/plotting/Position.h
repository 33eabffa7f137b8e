#pragma once

#include "domain/Ratio.h"

namespace xushi {

/// Where an exact value is drawn. Positions are the only floating-point numbers of a picture, and this is where they
/// are made.
double positionOf(const Ratio& value);

} // namespace xushi
