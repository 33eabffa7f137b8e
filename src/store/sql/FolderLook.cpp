#include "store/sql/FolderLook.h"

#include <chrono>

namespace xushi {
namespace {

/// The coarsest time that a file system keeps is FAT's.
constexpr auto coarsestTime = std::chrono::seconds(2);

} // namespace

std::filesystem::path FolderLook::found(const std::filesystem::path& folder, const std::function<std::filesystem::path()>& look) {
    std::error_code error;
    const auto written = std::filesystem::last_write_time(folder, error);
    if (!error && m_known && m_known->folder == folder && m_known->written == written) return m_known->name;
    const bool canTell = !error && written + coarsestTime < std::filesystem::file_time_type::clock::now();
    m_known.reset();
    const auto name = look();
    if (canTell) m_known = Known{folder, written, name};
    return name;
}

} // namespace xushi
