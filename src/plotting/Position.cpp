#include "plotting/Position.h"

#include "domain/Rounding.h"

#include <cstdlib>

namespace xushi {
namespace {

constexpr int drawnDecimals = 12; ///< far below a pixel of the smallest figure

} // namespace

double positionOf(const Ratio& value) { return std::strtod(rounded(value, drawnDecimals).toString().c_str(), nullptr); }

} // namespace xushi
