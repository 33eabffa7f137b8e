#pragma once

#include "domain/prose/ProseLexicon.h"
#include "domain/prose/ProsePeriods.h"
#include "domain/prose/ProseStatement.h"

#include <string_view>
#include <vector>

namespace xushi {

/// Reads a report: every number of it with its meaning, and verdicts in words, in text order. Every Arabic digit lies in
/// exactly one statement: what is no figure is one of kind NotAnIndicator. Nothing is guessed in silence: what the text
/// leaves open is a question of the statement.
class ProseReader {
public:
    explicit ProseReader(ProseLexicon lexicon = {}) : m_lexicon(std::move(lexicon)) {}

    /// `utf8` with any line ends; a year or month that stands nowhere in it comes from `context`.
    std::vector<ProseStatement> read(std::string_view utf8, const ProseContext& context) const;

private:
    ProseLexicon m_lexicon;
};

} // namespace xushi
