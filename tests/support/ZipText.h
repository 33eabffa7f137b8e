#pragma once

#include <string>
#include <zip.h>

namespace xushi {

/// The bytes of one entry of a zip file; empty when there is no such file or entry.
inline std::string zipText(const std::string& path, const std::string& entry) {
    zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, nullptr);
    if (!archive) return {};
    std::string text;
    if (zip_file_t* file = zip_fopen(archive, entry.c_str(), 0)) {
        char block[4096];
        for (auto size = zip_fread(file, block, sizeof block); size > 0;
             size = zip_fread(file, block, sizeof block))
            text.append(block, static_cast<std::size_t>(size));
        zip_fclose(file);
    }
    zip_discard(archive);
    return text;
}

} // namespace xushi
