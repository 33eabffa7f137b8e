#include "words/MergePhrases.h"

#include "domain/VersionInForce.h"
#include "words/FigureChange.h"
#include "words/RowPhrases.h"

namespace xushi {

std::string mergeValue(const Catalogue& catalogue, const FigureKey& key, const std::optional<Figure>& side, const NumberFormat& format, Language language) {
    const Indicator* indicator = indicatorInForce(catalogue, key.indicator, monthOf(key.period));
    if (!indicator) return side && side->value ? side->value->toString() : std::string();
    const bool isNothing = side && side->state == FigureState::Cleared;
    return boardtext::value(isNothing ? std::nullopt : side, *indicator, format, language);
}

std::string mergeDescription(const std::optional<Figure>& from, const std::optional<Figure>& to, const NumberFormat& format, Language language) {
    if (!to) return {};
    std::string text;
    for (const auto& change : descriptionChanges(from, *to, format, language)) text += (text.empty() ? "" : language == Language::Chinese ? "；" : "; ") + change;
    return text;
}

} // namespace xushi
