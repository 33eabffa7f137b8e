#pragma once

#include "domain/narrative/Narrative.h"

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// The pieces of a sentence while it is put together. Two commas never stand beside each other, and none before the end: what stood
/// between them was left out.
class SentenceRuns {
public:
    void text(std::string_view text);
    void figure(std::string text, const NarrativeFigure& figure);
    void mark(std::string text, const NarrativeFigure& figure);
    /// A mark of the sentence as a whole.
    void mark(std::string text);
    void add(const SentenceRuns& others);
    /// Commas at the end are taken back, then `end` is added.
    void close(std::string_view end);

    bool isEmpty() const { return m_runs.empty(); }
    const std::vector<NarrativeRun>& runs() const { return m_runs; }

private:
    std::string lastCharacter() const;

    std::vector<NarrativeRun> m_runs;
};

} // namespace xushi
