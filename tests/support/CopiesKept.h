#pragma once

#include "app/office/Workspace.h"
#include "app/text/QtText.h"

#include <filesystem>
#include <string>

namespace xushi {

/// How many copies of the open store were kept before something: bulk, roll-over.
inline int copiesKeptBefore(const Workspace& workspace, const std::string& what) {
    const std::filesystem::path store = fromQt(workspace.openStore().path());
    const std::string begin = store.stem().string() + "-before-" + what + "-";
    int count = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folderOfCopies(store), error), end; !error && entry != end; entry.increment(error))
        count += entry->path().filename().string().starts_with(begin);
    return count;
}

} // namespace xushi
