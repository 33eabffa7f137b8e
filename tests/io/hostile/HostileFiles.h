#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace xushi {

/// A file that was made to hurt whoever reads it.
struct HostileFile {
    const char* name;    ///< what is wrong with it
    const char* ending;  ///< of its name, with the point
    const char* outcome; ///< the key of the refusal, or the format where what can be read is bounded
    std::function<void(const std::filesystem::path& file)> write;
};

/// Packages of XLSX and ODS; workbooks of Excel 97 to 2003 and what stands in their container; texts and pages.
std::vector<HostileFile> hostilePackages();
std::vector<HostileFile> hostileContents();
std::vector<HostileFile> hostileWorkbooks();
std::vector<HostileFile> hostileTexts();

/// Writes what `make` gives.
std::function<void(const std::filesystem::path&)> bytesFrom(std::function<std::string()> make);

} // namespace xushi
