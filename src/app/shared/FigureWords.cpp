#include "app/shared/FigureWords.h"

#include "app/table/BoardCells.h"
#include "app/text/QtText.h"
#include "domain/VersionInForce.h"
#include "words/RowPhrases.h"

namespace xushi::figureWords {
namespace {

/// nullptr for one that the catalogue does not hold.
const Indicator* definitionOf(const FigureKey& key, const Catalogue& catalogue) {
    const Indicator* latest = catalogue.find(key.indicator);
    return latest ? &indicatorInForce(catalogue, *latest, monthOf(key.period)) : nullptr;
}

} // namespace

QString nameOf(const FigureKey& key, const Catalogue& catalogue) {
    const Indicator* indicator = definitionOf(key, catalogue);
    return indicator ? cells::nameWithUnit(*indicator) : toQt(key.indicator.text);
}

QString valueOf(const std::optional<Figure>& figure, const FigureKey& key, const Catalogue& catalogue, const NumberFormat& format, Language language) {
    const Indicator* indicator = definitionOf(key, catalogue);
    return toQt(boardtext::value(figure, indicator ? *indicator : Indicator{}, format, language));
}

} // namespace xushi::figureWords
