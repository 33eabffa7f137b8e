#include "io/DocumentPackage.h"

#include <zip.h>

#include <memory>

namespace xushi {
namespace {

/// The time of a part, in the two words that a zip file has for it: years from 1980 on, two seconds at a time.
struct DosTime {
    zip_uint16_t time = 0;
    zip_uint16_t date = 0;
};

DosTime dosTime(std::time_t at) {
    std::tm utc{};
    ::gmtime_r(&at, &utc);
    constexpr int firstYear = 80;
    if (utc.tm_year < firstYear) return {0, (1 << 5) | 1};
    return {static_cast<zip_uint16_t>((utc.tm_hour << 11) | (utc.tm_min << 5) | (utc.tm_sec / 2)),
            static_cast<zip_uint16_t>(((utc.tm_year - firstYear) << 9) | ((utc.tm_mon + 1) << 5) | utc.tm_mday)};
}

/// Releases what libzip has not taken over.
struct SourceRelease {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceRelease>;

bool addPart(zip_t* zip, const DocumentPart& part, const DosTime& at) {
    Source content(zip_source_buffer(zip, part.bytes.data(), part.bytes.size(), 0));
    if (!content) return false;
    const auto place = zip_file_add(zip, part.name.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
    if (place < 0) return false;
    content.release();
    const auto entry = static_cast<zip_uint64_t>(place);
    return zip_set_file_compression(zip, entry, part.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0
           && zip_file_set_dostime(zip, entry, at.time, at.date, 0) == 0
           && zip_file_set_external_attributes(zip, entry, 0, ZIP_OPSYS_DOS, 0) == 0;
}

std::string bytesIn(zip_source_t* source) {
    if (zip_source_open(source) != 0) return {};
    std::string bytes;
    std::string piece(1 << 16, '\0');
    for (auto got = zip_source_read(source, piece.data(), piece.size()); got > 0; got = zip_source_read(source, piece.data(), piece.size()))
        bytes.append(piece, 0, static_cast<std::size_t>(got));
    zip_source_close(source);
    return bytes;
}

} // namespace

Result<std::string> documentPackage(const std::vector<DocumentPart>& parts, std::time_t at) {
    const Problem notMade{ProblemKind::Unavailable, "file.not-made", {}};
    zip_error_t error;
    zip_error_init(&error);
    const Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer) return notMade;
    zip_source_keep(buffer.get()); // it is read after the archive, which takes it over, is closed
    zip_t* zip = zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error);
    if (!zip) {
        zip_source_free(buffer.get());
        return notMade;
    }
    const DosTime time = dosTime(at);
    for (const auto& part : parts)
        if (!addPart(zip, part, time)) {
            zip_discard(zip);
            return notMade;
        }
    if (zip_close(zip) != 0) {
        zip_discard(zip);
        return notMade;
    }
    std::string bytes = bytesIn(buffer.get());
    return bytes.empty() ? Result<std::string>(notMade) : Result<std::string>(std::move(bytes));
}

} // namespace xushi
