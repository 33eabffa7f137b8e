#pragma once

#include "domain/analyses/Board.h"

#include <vector>

namespace xushi {

/// The months whose figures tell most rows of a board at a period, in their order: its own, the one before (the month alone), the
/// same of the year before (the base) and the December before (where a stock starts).
std::vector<YearMonth> monthsOfBoard(const Period& period);

/// The months of the year before all of them, of which a row of a board takes words alone.
std::vector<YearMonth> monthsOfWords(const Period& period);

/// Whether every figure is to be read: where a curve looks back at whole years, and where a month was signed off, because it may have
/// been judged by other definitions. `stored` has every version.
bool needsEveryMonth(const Catalogue& stored, const SignedWorlds& worlds);

/// The indicators whose rows rest on more than `request.figures`, which are those of monthsOfBoard(): what is reported by the month or the quarter
/// alone is summed, a rate may have parts, and where nothing of the month counts an earlier one is judged.
std::vector<IndicatorCode> indicatorsOfMoreMonths(const BoardRequest& request);

} // namespace xushi
