#pragma once

#include "domain/Format.h"
#include "domain/analyses/Provenance.h"
#include "words/Sentences.h"

#include <string>
#include <vector>

namespace xushi {

/// 累计完成, 同比, 完成率 ...: the column that is explained.
std::string columnWord(ExplainedColumn column, Language language);
/// The same of what was told, which may have a word of its own.
std::string nameOf(const Explanation& told, Language language);

/// The number with its sign, qualifier and unit as every surface shows it, or the words that stand in its place.
std::string explainedNumber(const Explanation& told, const NumberFormat& format, Language language);

/// How a number was made, one thought a line: the number, its formula, the exact value and the rounding, each input
/// with its period, value, status and source, and what else was said. Plain text for a terminal and a panel.
std::vector<std::string> explanationLines(const Explanation& told, const NumberFormat& format, Language language);

} // namespace xushi
