#pragma once

#include "domain/analyses/RowOutlook.h"
#include "domain/workflow/RowDebt.h"
#include "words/Sentences.h"

#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// One row of a board as text, field by field in the order of boardFields(); empty means null.
/// Figures as entered; growth, completion and schedule in per cent and gaps in points, each rounded once, half away
/// from zero, to 6 decimals from its own exact ratio; ASCII minus. A growth of which only a bound was published has it
/// in growthBound; targetNature tells a growth in per cent from an amount in the unit.
struct BoardLine {
    std::vector<std::optional<std::string>> fields;
    bool isAsOfAssumed = false;
    std::vector<std::optional<std::string>> why; ///< the fields of whyFields(), where they were asked
};

/// What stands behind a row: a sentence each, and the numbers of them exact as the other fields. Empty texts are null.
struct BoardWhy {
    std::string reason;
    std::string owes;
    std::optional<std::string> forecast; ///< at the run rate
    std::string forecastBasis;           ///< with the verdict, and by last year's share
    std::optional<std::string> linearLight;
    std::string linear;
};
BoardWhy whyOf(const RowOutlook& outlook, const RowDebt& debt, const Catalogue& catalogue, Language language);

std::span<const char* const> boardFields();
std::vector<BoardLine> boardLines(const Catalogue& catalogue, std::span<const BoardRow> rows, Language language, std::span<const BoardWhy> why = {});

void writeJson(std::ostream& out, const std::vector<BoardLine>& lines);
void writeCsv(std::ostream& out, const std::vector<BoardLine>& lines);
/// The columns that a person reads first, aligned for a terminal, with the digits of the window and of paper.
void writeText(std::ostream& out, const Catalogue& catalogue, std::span<const BoardRow> rows, Language language);
/// A line for each row of which something is to be said.
void writeWhy(std::ostream& out, const Catalogue& catalogue, std::span<const BoardRow> rows, std::span<const BoardWhy> why);

} // namespace xushi
