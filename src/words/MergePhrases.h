#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/Format.h"
#include "words/Sentences.h"

#include <optional>
#include <string>

namespace xushi {

/// A figure as one side of a merge has it: its value in the indicator's unit, 未报 where there is none. `like` has its place.
std::string mergeValue(const Catalogue& catalogue, const FigureKey& key, const std::optional<Figure>& side, const NumberFormat& format, Language language);

/// What else two sides say otherwise, in one text: 备注：空 → 含补报；状态：快报 → 最终. Empty where only the value differs.
std::string mergeDescription(const std::optional<Figure>& from, const std::optional<Figure>& to, const NumberFormat& format, Language language);

} // namespace xushi
