#pragma once

#include "store/Reading.h"
#include "store/sql/PreparedStatements.h"

#include <cstdint>
#include <vector>

namespace xushi {

/// The numbers of the entries that are of the wanted indicator, region and month, in order. Told from the index of keys, which is leapt
/// through: in time of what is found, of the periods that the journal has, and, of a region alone, of the indicators in each of them. Throws
/// SQLite::Exception.
std::vector<std::int64_t> entriesAbout(PreparedStatements& prepared, const ActsWanted& wanted);

} // namespace xushi
