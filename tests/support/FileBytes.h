#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace xushi {

inline std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void writeBytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// What must stay when a file was only looked at.
struct FileState {
    std::string bytes;
    std::filesystem::file_time_type writtenAt;

    bool operator==(const FileState&) const = default;
};

inline FileState stateOf(const std::filesystem::path& path) {
    return {bytesOf(path), std::filesystem::last_write_time(path)};
}

} // namespace xushi
