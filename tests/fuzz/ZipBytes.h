#pragma once

#include <string>
#include <utility>
#include <vector>

namespace xushi {

/// A zip file of these entries, not compressed; the same bytes whenever it is made.
std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries);

} // namespace xushi
