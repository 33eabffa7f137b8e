#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// The first inputs of a target: the files of its folder in the corpus, of one that ends in .lines each line, and what is made
/// here of those that are no text.
std::vector<std::string> seedsOf(const std::string& target);

} // namespace xushi
