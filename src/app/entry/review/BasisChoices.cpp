#include "app/entry/review/BasisChoices.h"

#include "words/Phrases.h"

#include <algorithm>

namespace xushi {
namespace {

CurveCode freeCode(const Catalogue& catalogue, const TargetKey& key, const std::string& suffix) {
    const std::string stem = key.indicator.text + "-" + std::to_string(key.year) + suffix;
    CurveCode code{stem};
    for (int number = 2; catalogue.find(code); ++number) code.text = stem + "-" + std::to_string(number);
    return code;
}

} // namespace

std::vector<BasisChoice> basisChoices(const Catalogue& catalogue, const Target& target, Language language) {
    std::vector<BasisChoice> choices{{curveKindWord(MonthLinear{}, language), {}, {}}};
    for (const auto& curve : catalogue.curves) choices.push_back({curve.name.empty() ? curve.code.text : curve.name, curve.code, {}});
    const Indicator* indicator = catalogue.find(target.key.indicator);
    for (const auto& [shape, suffix] : {std::pair<CurveShape, std::string>(LastYearShare{}, ""), std::pair<CurveShape, std::string>(MeanShare{3}, "-3")}) {
        if (!indicator || std::ranges::find(catalogue.curves, shape, &Curve::shape) != catalogue.curves.end()) continue;
        Curve curve{.code = freeCode(catalogue, target.key, suffix), .name = suggestedCurveName(*indicator, target.key.year, shape, language), .shape = shape, .reason = {}};
        choices.push_back({curveKindWord(shape, language), curve.code, curve});
    }
    return choices;
}

} // namespace xushi
