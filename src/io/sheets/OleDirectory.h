#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace xushi {

/// A stream of an OLE file, as Office wrote them until 2003 and still does around what is encrypted.
struct OleStream {
    std::string name;      ///< ASCII; other characters are ?
    std::string beginning; ///< its first bytes, where they are easily found
};

/// The directory of an OLE file; as much of it as can be found in a damaged one.
std::vector<OleStream> oleDirectory(const std::filesystem::path& file);

} // namespace xushi
