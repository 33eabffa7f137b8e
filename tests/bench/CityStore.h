#pragma once

#include <filesystem>

namespace xushi {

/// How much a made-up city has kept.
struct CityExtent {
    int indicators = 300;
    int regions = 12; ///< the city among them
    int years = 10;   ///< up to 2025, every month of each
    int corrections = 9'000; ///< figures of the last year that were written again
    int acts = 1;            ///< that the corrections were made in; of several people, where it is not one
};

/// Writes a store of this size with its whole journal, month by month as a bureau would: one act a month and department.
/// Replaces nothing. Ends the program when it cannot.
void writeCityStore(const std::filesystem::path& path, const CityExtent& extent);

} // namespace xushi
