#include "domain/ComparatorWord.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr bool before = true;
constexpr bool behind = false;

constexpr std::array table{
    ComparatorWord{"以上", Comparator::Ge, behind},   ComparatorWord{"及以上", Comparator::Ge, behind},
    ComparatorWord{"达", Comparator::Ge, before},     ComparatorWord{"达到", Comparator::Ge, before},
    ComparatorWord{"不低于", Comparator::Ge, before}, ComparatorWord{"不少于", Comparator::Ge, before},
    ComparatorWord{"不小于", Comparator::Ge, before}, ComparatorWord{"至少", Comparator::Ge, before},
    ComparatorWord{"≥", Comparator::Ge, before},      ComparatorWord{"突破", Comparator::Gt, before},
    ComparatorWord{"超过", Comparator::Gt, before},   ComparatorWord{"超", Comparator::Gt, before},
    ComparatorWord{"高于", Comparator::Gt, before},   ComparatorWord{"大于", Comparator::Gt, before},
    ComparatorWord{"多于", Comparator::Gt, before},   ComparatorWord{">", Comparator::Gt, before},
    ComparatorWord{"以内", Comparator::Le, behind},   ComparatorWord{"不超过", Comparator::Le, before},
    ComparatorWord{"不高于", Comparator::Le, before}, ComparatorWord{"不大于", Comparator::Le, before},
    ComparatorWord{"不多于", Comparator::Le, before}, ComparatorWord{"至多", Comparator::Le, before},
    ComparatorWord{"≤", Comparator::Le, before},      ComparatorWord{"低于", Comparator::Lt, before},
    ComparatorWord{"少于", Comparator::Lt, before},   ComparatorWord{"小于", Comparator::Lt, before},
    ComparatorWord{"不足", Comparator::Lt, before},   ComparatorWord{"不到", Comparator::Lt, before},
    ComparatorWord{"<", Comparator::Lt, before},
    // A law counts the bound in, a statistical size band leaves it out: 以下 is either, and stands for both below.
    ComparatorWord{"以下", Comparator::Le, behind}};

Comparator mirrored(Comparator comparator) {
    switch (comparator) {
    case Comparator::Ge: return Comparator::Le;
    case Comparator::Gt: return Comparator::Lt;
    case Comparator::Le: return Comparator::Ge;
    case Comparator::Lt: return Comparator::Gt;
    }
    return comparator;
}

bool says(const ComparatorWord& word, Comparator comparator) {
    return word.comparator == comparator || (word.word == "以下" && comparator == Comparator::Lt);
}

} // namespace

const ComparatorWord* comparingWord(std::string_view word) {
    const auto at = std::ranges::find(table, word, &ComparatorWord::word);
    return at == table.end() ? nullptr : &*at;
}

std::string comparatorSign(Comparator comparator) {
    constexpr std::array<std::string_view, 4> signs{"≥", ">", "≤", "<"};
    return std::string(signs[static_cast<std::size_t>(comparator)]);
}

Comparator spokenComparator(const Target& target) {
    const bool isDecline = target.nature == TargetNature::Growth && target.value.isNegative();
    return isDecline ? mirrored(target.comparator) : target.comparator;
}

bool fitsItsComparator(const Target& target) {
    if (target.nature == TargetNature::Milestone) return true;
    const ComparatorWord* word = comparingWord(target.word);
    return !word || says(*word, spokenComparator(target));
}

void dropMisfittingWord(Target& target) {
    if (!fitsItsComparator(target)) target.word.clear();
}

} // namespace xushi
