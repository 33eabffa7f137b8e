#pragma once

#include "power/DiskActs.h"
#include "power/FailingDisk.h"

#include <map>
#include <set>

namespace xushi {

/// What became of an act of which calls were failed one after the other.
struct FaultsPlayed {
    int calls = 0;    ///< that the act makes where none fails
    int faults = 0;   ///< runs of the act in which one was met
    int done = 0;     ///< runs that were done all the same
    int standing = 0; ///< runs that said of what is there that the disk has not confirmed it
    int lost = 0;     ///< runs that broke the promise
    std::string first = {}; ///< what was wrong with the first of them, a line each
    std::set<std::string> keys = {}; ///< of the problems that were told
};

/// Which kinds of calls are failed, and how.
struct FaultSeries {
    DiskCall kind = DiskCall::Write;
    bool isLasting = false;
    int error = 0;
    bool isHidden = false;
};

/// Every kind of call of which a caller is told, each alone and with all later ones of its kind.
std::vector<FaultSeries> everySeries();

/// Plays the act once for each call, or for about `spread` of them, of each series, each time from the same start, and judges what is left.
FaultsPlayed playFaults(const DiskAct& act, const std::vector<FaultSeries>& series, int spread);

std::string inWords(const std::string& act, const FaultsPlayed& played);

} // namespace xushi
