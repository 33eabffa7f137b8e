// A source that no list of CMake names is neither built nor tested, and nobody is told.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace xushi {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Whether a word of the list is the name: `PackageTest.cpp` does not list `MakePackageTest.cpp`.
bool names(const std::string& list, const std::string& name) {
    std::string words = list;
    for (char& sign : words)
        if (sign == '(' || sign == ')') sign = ' ';
    std::istringstream all(words);
    for (std::string word; all >> word;)
        if (word == name || (word.starts_with("${PROJECT_SOURCE_DIR}/") && word.ends_with('/' + name))) return true;
    return false;
}

/// By its own folder's list or one above it.
bool isListed(const fs::path& source, const fs::path& root) {
    for (fs::path folder = source.parent_path();; folder = folder.parent_path()) {
        if (names(textOf(folder / "CMakeLists.txt"), source.lexically_relative(folder).generic_string())) return true;
        if (folder == root) return false;
    }
}

TEST(Sources, AreAllInTheListsOfCMake) {
    int count = 0;
    for (const char* const root : {XUSHI_SOURCE, XUSHI_TESTS}) {
        const bool isOfTests = std::string(root) == XUSHI_TESTS;
        for (const auto& entry : fs::recursive_directory_iterator(root)) {
            if (entry.path().extension() != ".cpp") continue;
            ++count;
            const std::string fromOtherLists = "${PROJECT_SOURCE_DIR}/tests/" + entry.path().lexically_relative(root).generic_string();
            bool isNamed = isListed(entry.path(), root);
            for (fs::recursive_directory_iterator list(root), end; isOfTests && !isNamed && list != end; ++list)
                isNamed = list->path().filename() == "CMakeLists.txt" && textOf(list->path()).find(fromOtherLists) != std::string::npos;
            EXPECT_TRUE(isNamed) << entry.path();
        }
    }
    EXPECT_GT(count, 1000);
}

} // namespace
} // namespace xushi
