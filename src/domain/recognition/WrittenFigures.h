#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/sheets/FigureSheet.h"

#include <span>
#include <string>

namespace xushi {

/// Figures in the words that recognise() reads back without being told anything: codes beside the names, periods with their
/// form (2025年1—5月, 2025年5月当月, 2025年二季度, 2025年5月末), 近300, 570余, —, …, 完成（2）, growth with its bound. A figure
/// that was cleared is none; one that states neither number, mark, stage nor growth is left out and counted.
FigureSheet figureSheetOf(const Catalogue& catalogue, std::span<const Figure> figures);

/// A period as a cell of such a table says it.
std::string writtenOut(const Period& period);

} // namespace xushi
