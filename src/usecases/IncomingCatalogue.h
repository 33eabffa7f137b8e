#pragma once

#include "domain/Catalogue.h"
#include "domain/YearSpan.h"

#include <type_traits>

namespace xushi {

/// The record of the same code, or of the same target; nullptr where there is none.
template <class Record> const Record* storedOf(const Catalogue& stored, const Record& record) {
    if constexpr (std::is_same_v<Record, Target>) return stored.find(record.key);
    else return stored.find(record.code);
}

/// `incoming` as the next revisions of what is stored; a record that is equal to the stored one is that revision.
Catalogue asNextOf(const Catalogue& stored, Catalogue incoming);

/// `reason` in every changed target and curve, and every new version of a definition, that says none of its own or the one of before.
Catalogue withReason(const Catalogue& stored, Catalogue incoming, const std::string& reason);

/// The years of the targets of a file.
YearSpan yearsOfTargets(const Catalogue& file);

/// What the store will hold: the records of a file stand beside one another before any of them is written.
Catalogue joined(Catalogue stored, const Catalogue& incoming);

} // namespace xushi
