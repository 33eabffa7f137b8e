#pragma once

#include "domain/Catalogue.h"
#include "domain/Problem.h"
#include "domain/Records.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace xushi {

/// Something in a file that is no part of a record: it is left out, and nothing that has one is imported unasked.
struct ArrivalFault {
    std::string cell;   ///< 指标!C4
    std::string record; ///< what its row or column is called there
    Problem problem;    ///< `listing.*`
};

/// The records of a file as they were understood, before anything is judged. Revisions are left 0.
struct ArrivingCatalogue {
    Catalogue catalogue;
    bool isWhole = false; ///< the file is complete in itself and has settings: JSON
    std::map<std::pair<RecordKind, std::string>, std::string> cells; ///< where a record begins, by its key
    std::vector<ArrivalFault> faults;
    std::vector<Remark> told; ///< `listing.told-*`: what a person must see before it is written
};

} // namespace xushi
