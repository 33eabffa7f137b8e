#pragma once

#include "domain/analyses/Board.h"
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
};

std::span<const char* const> boardFields();
std::vector<BoardLine> boardLines(const Catalogue& catalogue, std::span<const BoardRow> rows, Language language);

void writeJson(std::ostream& out, const std::vector<BoardLine>& lines);
void writeCsv(std::ostream& out, const std::vector<BoardLine>& lines);
/// The columns that a person reads first, aligned for a terminal, with the digits of the window and of paper.
void writeText(std::ostream& out, const Catalogue& catalogue, std::span<const BoardRow> rows, Language language);

} // namespace xushi
