#pragma once

#include <filesystem>
#include <functional>
#include <optional>

namespace xushi {

/// What somebody found who looked through a folder, for as long as no name in it has come or gone since.
class FolderLook {
public:
    /// Looks anew where the folder was written since, and where it was written so shortly before the last look that its time need not tell what
    /// came after it.
    std::filesystem::path found(const std::filesystem::path& folder, const std::function<std::filesystem::path()>& look);

private:
    struct Known {
        std::filesystem::path folder;
        std::filesystem::file_time_type written;
        std::filesystem::path name;
    };
    std::optional<Known> m_known;
};

} // namespace xushi
