#pragma once

#include <filesystem>
#include <string>
#include <utility>

namespace xushi {

/// A file under the name that people know it by: `name` is shown and judged, `path` is opened.
struct NamedFile {
    NamedFile(const std::filesystem::path& file) : path(file), name(file.filename().string()) {}
    NamedFile(std::filesystem::path opened, std::string shown) : path(std::move(opened)), name(std::move(shown)) {}

    std::filesystem::path path;
    std::string name;
};

} // namespace xushi
