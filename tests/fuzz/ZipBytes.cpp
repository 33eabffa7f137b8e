#include "fuzz/ZipBytes.h"

#include <zip.h>

namespace xushi {

std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries) {
    zip_source_t* const whole = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(whole);
    zip_t* const archive = zip_open_from_source(whole, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, bytes] : entries) {
        const auto index = zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, 0, 0);
    }
    if (zip_close(archive) != 0) return {};
    zip_stat_t facts;
    zip_source_stat(whole, &facts);
    std::string bytes(static_cast<std::size_t>(facts.size), '\0');
    zip_source_open(whole);
    zip_source_read(whole, bytes.data(), bytes.size());
    zip_source_close(whole);
    zip_source_free(whole);
    return bytes;
}

} // namespace xushi
