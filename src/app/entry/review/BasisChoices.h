#pragma once

#include "domain/Catalogue.h"
#include "words/Sentences.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// A schedule that a target could be judged by.
struct BasisChoice {
    std::string name;
    std::optional<CurveCode> code; ///< none: month by month evenly
    std::optional<Curve> added;    ///< not stored yet: it comes with the target
};

/// Evenly, then the curves of the catalogue, then last year's shares and the mean of three years where no curve has them.
std::vector<BasisChoice> basisChoices(const Catalogue& catalogue, const Target& target, Language language);

} // namespace xushi
