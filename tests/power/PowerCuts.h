#pragma once

#include "power/DiskStates.h"

#include <functional>
#include <optional>

namespace xushi {

/// What is found after a power cut.
struct AfterTheCut {
    std::filesystem::path folder;
    int acknowledged = 0; ///< acts that somebody was told are stored
    bool goesOn = false;  ///< the next act is tried as well
};

/// What is wrong with it; empty where nothing is.
using Judgement = std::function<std::string(const AfterTheCut& found)>;

/// How many states were judged.
struct CutsPlayed {
    int cuts = 0;   ///< moments between two calls
    int states = 0; ///< that differ
    int lost = 0;
    std::string first = {}; ///< what was wrong with the first of them
};

/// Cuts the power after the calls, about `states` times, and judges what is found. The same seed gives the same states.
CutsPlayed playCuts(const RecordedWork& work, const Judgement& judge, int states, unsigned seed);

/// "entry: 212 cut points, 180 states, 0 lost".
std::string inWords(const std::string& act, const CutsPlayed& played);

/// In memory where there is such a place.
std::filesystem::path fastFolder();

} // namespace xushi
