#pragma once

#include <ctime>
#include <string_view>

namespace xushi {

/// Seconds since 1970 of yyyy-mm-ddThh:mm:ssZ. Anything else is 1980-01-01: a fixed time, because a file that
/// carried the present moment would differ at every export.
std::time_t documentTimeSeconds(std::string_view text);

} // namespace xushi
