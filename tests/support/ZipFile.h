#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace xushi {

/// The entries of a zip file, each with its name as it shall stand there and its bytes.
using ZipEntries = std::vector<std::pair<std::string, std::string>>;

/// Writes them to `path` in their order; false where that failed.
inline bool writeZip(const std::filesystem::path& path, const ZipEntries& entries) {
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!archive) return false;
    for (const auto& [name, bytes] : entries) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) return zip_discard(archive), false;
    }
    return zip_close(archive) == 0;
}

} // namespace xushi
