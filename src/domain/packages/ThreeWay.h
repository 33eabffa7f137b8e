#pragma once

namespace xushi {

/// What three states of one thing come to: as it was given out (base), as it came back (theirs), as it is here now (ours).
enum class ThreeWay {
    Nothing,  ///< they have not changed it, or both have alike
    Theirs,   ///< they alone have changed it
    Conflict, ///< both have, and differently
};

/// `isSame` compares two states.
template <class State, class IsSame> ThreeWay threeWay(const State& base, const State& theirs, const State& ours, IsSame isSame) {
    if (isSame(theirs, base) || isSame(theirs, ours)) return ThreeWay::Nothing;
    return isSame(ours, base) ? ThreeWay::Theirs : ThreeWay::Conflict;
}

} // namespace xushi
