#include "io/sheets/ZipPackage.h"

#include "io/sheets/PartNames.h"
#include "io/sheets/ZipClaims.h"

#include <zip.h>

#include <algorithm>

namespace xushi {

PartStream::PartStream(zip_file* file, ReadAllowance& allowance) : m_file(file), m_allowance(allowance) {}

void PartStream::Close::operator()(zip_file* file) const { zip_fclose(file); }

std::size_t PartStream::read(void* target, std::size_t size) {
    m_allowance.askForEnd();
    if (m_allowance.isOver()) return 0;
    const auto got = zip_fread(m_file.get(), target, size);
    if (got < 0) m_allowance.refuse("sheet.damaged");
    if (got <= 0) return 0;
    m_bytes += static_cast<std::uint64_t>(got);
    m_allowance.unpack(static_cast<std::uint64_t>(got));
    if (m_bytes > m_allowance.limits().partBytes) m_allowance.refuse("sheet.too-large");
    return m_allowance.isOver() ? 0 : static_cast<std::size_t>(got);
}

void ZipPackage::Discard::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipPackage> ZipPackage::open(const std::filesystem::path& file, ReadAllowance& allowance) {
    const auto most = static_cast<std::uint64_t>(allowance.limits().parts);
    if (claimedEntries(file) > most) return allowance.problem("sheet.too-large");
    zip* const archive = zip_open(file.c_str(), ZIP_RDONLY, nullptr);
    if (!archive) return allowance.problem("sheet.damaged");
    ZipPackage package(archive);
    if (static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive, 0), 0)) > most)
        return allowance.problem("sheet.too-large");
    return package;
}

ZipPackage::ZipPackage(zip* archive) : m_archive(archive) {
    const auto count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive, 0), 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        const char* const name = zip_get_name(archive, i, ZIP_FL_ENC_RAW);
        if (!name) continue;
        const auto [at, isNew] = m_parts.emplace(partKey(name), Entry{i});
        if (!isNew) at->second.isTwice = true;
    }
}

bool ZipPackage::hasFolder(std::string_view key) const {
    return std::ranges::any_of(m_parts, [&](const auto& part) { return part.first.starts_with(std::string(key) + "/"); });
}

Result<PartStream> ZipPackage::part(std::string_view key, ReadAllowance& allowance) const {
    const auto found = m_parts.find(std::string(key));
    if (found == m_parts.end() || found->second.isTwice) return allowance.problem("sheet.damaged");
    zip_file* const file = zip_fopen_index(m_archive.get(), found->second.index, 0);
    if (file) return PartStream(file, allowance);
    const int reason = zip_error_code_zip(zip_get_error(m_archive.get()));
    return allowance.problem(reason == ZIP_ER_NOPASSWD ? "sheet.encrypted" : "sheet.damaged");
}

Result<std::string> ZipPackage::text(std::string_view key, std::size_t most, ReadAllowance& allowance) const {
    auto stream = part(key, allowance);
    if (!stream) return stream.error();
    std::string text(most, '\0');
    std::size_t size = 0;
    while (size < most) {
        const auto got = stream->read(text.data() + size, most - size);
        if (got == 0) break;
        size += got;
    }
    if (const auto sound = allowance.soFar(); !sound) return sound.error();
    text.resize(size);
    return text;
}

} // namespace xushi
