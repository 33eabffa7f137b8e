#pragma once

#include "io/FileTarget.h"

#include <vector>

namespace xushi {

/// The folders of a path that are made for an export and go again when nothing comes of it.
class NewFolders {
public:
    NewFolders() = default;
    ~NewFolders() {
        std::error_code ignored;
        for (const auto& folder : m_made) std::filesystem::remove(folder, ignored); // the innermost first; only empty ones go
    }
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;

    /// Refuses as cannotWrite() does.
    Result<void> make(const std::filesystem::path& folder) {
        std::error_code error;
        for (auto each = folder; !each.empty() && !std::filesystem::exists(each, error); each = each.parent_path()) m_made.push_back(each);
        std::error_code reason;
        std::filesystem::create_directories(folder, reason);
        if (!std::filesystem::is_directory(folder, error)) return cannotWrite(reason ? reason.value() : ENOTDIR, folder);
        return {};
    }
    void keep() { m_made.clear(); }

private:
    std::vector<std::filesystem::path> m_made;
};

} // namespace xushi
