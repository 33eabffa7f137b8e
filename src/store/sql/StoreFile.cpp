#include "store/sql/StoreFile.h"

#include "store/sql/Migrator.h"

#include <array>
#include <string>
#include <sys/vfs.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t pageSizeAt = 16;
constexpr std::size_t pageCountAt = 28;
constexpr std::size_t formatVersionsAt = 18; // two bytes; 1 is a rollback journal, and a store never has another
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

int bigEndian(std::string_view header, std::size_t at) {
    unsigned number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8U | static_cast<unsigned char>(header[at + i]);
    return static_cast<int>(number);
}

} // namespace

Result<int> schemaNumberIn(std::string_view header, const fs::path& path) {
    if (header.size() < storeHeaderSize || !header.starts_with(magic) || bigEndian(header, applicationIdAt) != applicationId)
        return Problem{ProblemKind::Unreadable, "store.not-a-store", {path.string()}};
    const int number = bigEndian(header, userVersionAt);
    if (number > schemaNumber())
        return Problem{ProblemKind::Newer, "store.newer",
                       {path.string(), std::to_string(number), std::to_string(schemaNumber())}};
    // Opening such a file would run SQL that writes to it: its journal converted, its migrations begun anew.
    if (number < 1 || header[formatVersionsAt] != 1 || header[formatVersionsAt + 1] != 1)
        return Problem{ProblemKind::Unreadable, "store.damaged-file", {path.string()}};
    return number;
}

std::uint64_t sizeIn(std::string_view header) {
    const auto pageSize = static_cast<unsigned>(bigEndian(header, pageSizeAt)) >> 16U; // two bytes; 1 is 65536
    return std::uint64_t{pageSize == 1 ? 65536 : pageSize} * static_cast<unsigned>(bigEndian(header, pageCountAt));
}

bool isOnNetwork(const fs::path& path) {
    struct statfs info {};
    if (::statfs(path.c_str(), &info) != 0) return false;
    // NFS, SMB, CIFS, SMB2, FUSE, 9p, from linux/magic.h
    constexpr std::array<unsigned long, 6> network{0x6969UL, 0x517BUL, 0xFF534D42UL, 0xFE534D42UL, 0x65735546UL, 0x01021997UL};
    for (const auto type : network)
        if (static_cast<unsigned long>(info.f_type) == type) return true;
    return false;
}

} // namespace xushi
