#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

namespace xushi {

/// A C++ file, by its path below the tree that was asked for.
struct SourceFile {
    std::string path;
    std::string text;

    /// The first group of every match, in order.
    std::vector<std::string> matches(const std::string& pattern) const {
        const std::regex regex(pattern);
        std::vector<std::string> found;
        for (auto at = std::sregex_iterator(text.begin(), text.end(), regex); at != std::sregex_iterator(); ++at)
            found.push_back((*at)[1]);
        return found;
    }
};

/// Every .h and .cpp below `root`, by path: of src/, unless another tree is asked for. An empty one stops the test.
inline std::vector<SourceFile> sourceFiles(const std::filesystem::path& root = XUSHI_SOURCE) {
    std::vector<SourceFile> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const auto ending = entry.path().extension();
        if (ending != ".h" && ending != ".cpp" && ending != ".in") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        files.push_back({std::filesystem::relative(entry.path(), root).string(), {std::istreambuf_iterator<char>(file), {}}});
    }
    if (files.empty()) throw std::runtime_error("no source below " + root.string());
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace xushi
