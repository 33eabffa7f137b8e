#include "io/sheets/OleDirectory.h"

#include <algorithm>
#include <cstdint>
#include <fstream>

namespace xushi {
namespace {

constexpr std::size_t headerSize = 512;
constexpr std::size_t entrySize = 128;
constexpr std::size_t mostSectors = 4096; ///< of a directory: a ring of them ends

/// The sectors of a file, of which every answer may be a lie.
class OleSectors {
public:
    explicit OleSectors(const std::filesystem::path& file) : m_file(file, std::ios::binary), m_header(bytes(0, headerSize)) {
        const auto shift = m_header.size() == headerSize ? number(m_header, 30, 2) : 0;
        if (shift == 9 || shift == 12) m_sectorSize = std::size_t(1) << shift;
    }

    std::string directory() {
        std::string all;
        if (m_sectorSize == 0) return all;
        std::uint64_t sector = number(m_header, 48, 4);
        for (std::size_t i = 0; i < mostSectors && isSector(sector); ++i) {
            const std::string read = sectorBytes(sector);
            all += read;
            if (read.size() < m_sectorSize) break;
            sector = sectorBehind(sector);
        }
        return all;
    }

    std::string sectorBytes(std::uint64_t sector) { return bytes((sector + 1) * m_sectorSize, m_sectorSize); }

    static std::uint64_t number(const std::string& bytes, std::size_t at, std::size_t size) {
        std::uint64_t value = 0;
        for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(at + i < bytes.size() ? bytes[at + i] : 0);
        return value;
    }

    static bool isSector(std::uint64_t sector) { return sector < 0xFFFFFFFA; }

private:
    /// By the table of sectors, of which the header names the first 109 parts.
    std::uint64_t sectorBehind(std::uint64_t sector) {
        const std::uint64_t inPart = m_sectorSize / 4;
        const std::uint64_t part = sector / inPart;
        if (part >= 109) return 0xFFFFFFFE;
        const std::uint64_t table = number(m_header, 76 + static_cast<std::size_t>(part) * 4, 4);
        return isSector(table) ? number(bytes((table + 1) * m_sectorSize + sector % inPart * 4, 4), 0, 4) : 0xFFFFFFFE;
    }

    std::string bytes(std::uint64_t at, std::size_t size) {
        std::string read(size, '\0');
        m_file.clear();
        m_file.seekg(static_cast<std::streamoff>(at));
        m_file.read(read.data(), static_cast<std::streamsize>(size));
        read.resize(static_cast<std::size_t>(std::max<std::streamsize>(m_file.gcount(), 0)));
        return read;
    }

    std::ifstream m_file;
    std::string m_header;
    std::size_t m_sectorSize = 0;
};

std::string entryName(const std::string& entry) {
    const auto length = std::min<std::uint64_t>(OleSectors::number(entry, 64, 2), 64);
    std::string name;
    for (std::size_t i = 0; i + 2 < length; i += 2) {
        const auto unit = OleSectors::number(entry, i, 2);
        name += unit >= 0x20 && unit < 0x7F ? static_cast<char>(unit) : '?';
    }
    return name;
}

} // namespace

std::vector<OleStream> oleDirectory(const std::filesystem::path& file) {
    constexpr std::uint64_t leastOfItsOwn = 4096; // shorter streams stand in a common one
    OleSectors sectors(file);
    const std::string directory = sectors.directory();
    std::vector<OleStream> streams;
    for (std::size_t at = 0; at + entrySize <= directory.size(); at += entrySize) {
        const std::string entry = directory.substr(at, entrySize);
        constexpr char isStream = 2;
        if (entry[66] != isStream) continue;
        const auto first = OleSectors::number(entry, 116, 4);
        const bool isEasy = OleSectors::isSector(first) && OleSectors::number(entry, 120, 4) >= leastOfItsOwn;
        streams.push_back({entryName(entry), isEasy ? sectors.sectorBytes(first) : std::string()});
    }
    return streams;
}

} // namespace xushi
