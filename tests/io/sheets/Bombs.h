#pragma once

#include "io/sheets/Books.h"

#include <algorithm>
#include <cstring>

namespace xushi {

inline std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// A part that is as long as it is told and never held: `head`, then `filling` again and again.
struct Endless {
    std::string head;
    std::string filling;
    std::uint64_t size = 0;
    std::uint64_t at = 0;
};

inline zip_int64_t readEndless(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto& part = *static_cast<Endless*>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN: part.at = 0; return 0;
    case ZIP_SOURCE_READ: {
        zip_uint64_t done = 0;
        auto* const bytes = static_cast<char*>(data);
        while (done < length && part.at < part.size) {
            const bool isHead = part.at < part.head.size();
            const std::string& text = isHead ? part.head : part.filling;
            const auto from = isHead ? part.at : (part.at - part.head.size()) % part.filling.size();
            const auto chunk = std::min({length - done, part.size - part.at, text.size() - from});
            std::memcpy(bytes + done, text.data() + from, chunk);
            done += chunk;
            part.at += chunk;
        }
        return static_cast<zip_int64_t>(done);
    }
    case ZIP_SOURCE_STAT: zip_stat_init(static_cast<zip_stat_t*>(data)); return sizeof(zip_stat_t);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE: return 0;
    case ZIP_SOURCE_SUPPORTS: return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_FREE, ZIP_SOURCE_ERROR, -1);
    default: return -1;
    }
}

/// A workbook whose sheet has `size` bytes; the file has few.
inline void writeBomb(const std::filesystem::path& file, const std::string& head, const std::string& filling, std::uint64_t size) {
    auto entries = bookOf("").entries();
    entries.erase(entries.begin() + 3);
    EXPECT_TRUE(writeZip(file, entries));
    Endless sheet{head, filling, size};
    zip_t* archive = zip_open(file.c_str(), 0, nullptr);
    const auto index = zip_file_add(archive, "xl/worksheets/sheet1.xml", zip_source_function(archive, readEndless, &sheet), 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 1); // the fastest
    EXPECT_EQ(zip_close(archive), 0);
    EXPECT_LT(std::filesystem::file_size(file), 4U << 20U);
}

inline const std::string sheetHead = "<worksheet xmlns=\"" + mainSpace + "\"><sheetData>";

} // namespace xushi
