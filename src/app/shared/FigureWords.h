#pragma once

#include "app/office/Workspace.h"

#include <QString>

#include <optional>

namespace xushi {

/// How the board writes a figure that is not of a grid.
namespace figureWords {

/// 技术合同成交额（亿元）, as its month calls it; the code where the catalogue does not hold it.
QString nameOf(const FigureKey& key, const Catalogue& catalogue);
/// The digits that were entered; 未报 where there is none.
QString valueOf(const std::optional<Figure>& figure, const FigureKey& key, const Catalogue& catalogue, const NumberFormat& format, Language language);

} // namespace figureWords
} // namespace xushi
