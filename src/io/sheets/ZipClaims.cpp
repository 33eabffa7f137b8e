#include "io/sheets/ZipClaims.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace xushi {
namespace {

std::uint64_t littleEndian(const std::string& bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(at + i < bytes.size() ? bytes[at + i] : 0);
    return value;
}

std::string bytesAt(std::ifstream& file, std::uint64_t at, std::size_t size) {
    std::string bytes(size, '\0');
    file.clear();
    file.seekg(static_cast<std::streamoff>(at));
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

/// The end of the directory of a file of more than 4 GiB, which others write too.
std::uint64_t claimedByWideEnd(std::ifstream& file, const std::string& locator) {
    constexpr std::string_view mark("PK\6\6", 4);
    constexpr std::uint64_t farthest = std::uint64_t(1) << 62;
    const auto at = littleEndian(locator, 8, 8);
    const std::string end = at < farthest ? bytesAt(file, at, 56) : std::string();
    return end.starts_with(mark) ? std::max(littleEndian(end, 24, 8), littleEndian(end, 32, 8)) : 0;
}

} // namespace

std::uint64_t claimedEntries(const std::filesystem::path& file) {
    constexpr std::string_view endMark("PK\5\6", 4);
    constexpr std::string_view locatorMark("PK\6\7", 4);
    constexpr std::size_t locatorSize = 20;
    constexpr std::uint64_t searched = 65'535 + 22 + locatorSize + 64;
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::uint64_t>(std::max<std::streamoff>(stream.tellg(), 0));
    const std::string tail = bytesAt(stream, size - std::min(size, searched), static_cast<std::size_t>(std::min(size, searched)));
    std::uint64_t most = 0;
    for (auto at = tail.find(endMark); at != std::string::npos; at = tail.find(endMark, at + 1)) {
        most = std::max({most, littleEndian(tail, at + 8, 2), littleEndian(tail, at + 10, 2)});
        const std::string locator = at >= locatorSize ? tail.substr(at - locatorSize, locatorSize) : std::string();
        if (locator.starts_with(locatorMark)) most = std::max(most, claimedByWideEnd(stream, locator));
    }
    return most;
}

} // namespace xushi
