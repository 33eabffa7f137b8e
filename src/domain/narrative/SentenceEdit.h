#pragma once

#include "domain/Ids.h"
#include "domain/Period.h"

#include <string>
#include <vector>

namespace xushi {

/// Which sentence of which report.
struct SentenceKey {
    std::string narrative; ///< code of the template
    std::string sentence;  ///< its id there
    Period period;
    RegionCode region;

    auto operator<=>(const SentenceKey&) const = default;
};

/// A sentence of a report as a person wrote it, over the generated one.
struct SentenceEdit {
    SentenceKey key;
    std::string text;    ///< empty: it was withdrawn, and the generated sentence stands
    std::string figures; ///< figuresUnder() the sentence when it was edited
    int revision = 0;

    bool isThere() const { return !text.empty(); }
    bool operator==(const SentenceEdit&) const = default;
};

/// A figure under an edit that says something else now. Empty: there is none.
struct ChangedFigure {
    std::string figure; ///< indicator|region|aspect
    std::string before;
    std::string now;

    bool operator==(const ChangedFigure&) const = default;
};

/// What differs between two figuresUnder(), in the order of the present.
std::vector<ChangedFigure> changedFigures(const std::string& before, const std::string& now);

} // namespace xushi
