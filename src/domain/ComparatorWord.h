#pragma once

#include "domain/Target.h"

#include <string>
#include <string_view>

namespace xushi {

/// A word of the documents that says how a figure compares with its target: 突破268, 150以上.
struct ComparatorWord {
    std::string_view word;
    Comparator comparator = Comparator::Ge;
    bool standsBefore = false; ///< before its number: 突破268; behind it otherwise: 150以上
};

/// The entry of the table; nullptr for a word that says nothing of a comparison: 全覆盖, 左右.
const ComparatorWord* comparingWord(std::string_view word);

/// ≥ > ≤ <
std::string comparatorSign(Comparator comparator);

/// How the target's number compares when it is said without its sign: 下降5%以上 is a growth of -5 or less.
Comparator spokenComparator(const Target& target);

/// False when the target's word says another comparator than the target has: 突破 at ≥, 以内 at >. A milestone's word
/// is its promise and compares nothing.
bool fitsItsComparator(const Target& target);

/// Takes the word from a target that it does not fit: it was written for another comparator.
void dropMisfittingWord(Target& target);

} // namespace xushi
