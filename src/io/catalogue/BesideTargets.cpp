#include "io/catalogue/BesideTargets.h"

#include "domain/ComparatorWord.h"
#include "domain/Width.h"
#include "domain/reading/Amount.h"
#include "domain/recognition/PlainName.h"

#include <array>

namespace xushi {
namespace {

/// A word of comparison at one end of the text, the longest; it is cut off.
const ComparatorWord* takeWord(std::vector<std::string>& characters, bool isBefore) {
    for (std::size_t length = characters.size(); length-- > 1;) {
        std::string word;
        const auto first = isBefore ? 0 : characters.size() - length;
        for (std::size_t i = first; i < first + length; ++i) word += characters[i];
        const ComparatorWord* found = comparingWord(word);
        if (!found || found->standsBefore != isBefore) continue;
        characters.erase(characters.begin() + static_cast<std::ptrdiff_t>(first), characters.begin() + static_cast<std::ptrdiff_t>(first + length));
        return found;
    }
    return nullptr;
}

std::optional<Comparator> takeSign(std::string& text) {
    static constexpr std::array signs{std::pair<std::string_view, Comparator>{">=", Comparator::Ge}, std::pair<std::string_view, Comparator>{"<=", Comparator::Le},
                                      std::pair<std::string_view, Comparator>{"≥", Comparator::Ge},  std::pair<std::string_view, Comparator>{"≤", Comparator::Le},
                                      std::pair<std::string_view, Comparator>{">", Comparator::Gt},  std::pair<std::string_view, Comparator>{"<", Comparator::Lt}};
    for (const auto& [sign, comparator] : signs)
        if (text.starts_with(sign)) {
            text.erase(0, sign.size());
            return comparator;
        }
    return std::nullopt;
}

} // namespace

Result<Target> targetWritten(const std::string& text, const std::string& unit, Target target) {
    std::string rest(trimmed(foldWidth(withoutInvisible(text))));
    const auto sign = takeSign(rest);
    auto characters = charactersOf(rest);
    const ComparatorWord* word = takeWord(characters, true);
    if (!word) word = takeWord(characters, false);
    rest.clear();
    for (const auto& character : characters) rest += character;
    const auto value = readPlainNumber(rest, unit, Strictness::FromFile);
    if (!value) return value.error();
    if (target.value != *value) target.value = *value; // equal keeps its decimals
    if (word) target.word = std::string(word->word), target.comparator = word->comparator;
    else if (sign) target.comparator = *sign;
    return target;
}

TargetNature natureFor(const Indicator& indicator) {
    switch (indicator.measure) {
    case Measure::Stock: return TargetNature::Stock;
    case Measure::Rate: return TargetNature::Rate;
    case Measure::Milestone: return TargetNature::Milestone;
    case Measure::Flow:
    case Measure::EventCount: break;
    }
    return TargetNature::Flow;
}

} // namespace xushi
