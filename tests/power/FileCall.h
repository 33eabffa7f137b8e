#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xushi {

/// A file or a folder of the record, by whatever names it has. The first folder is 0.
using Node = int;

/// Of one folder: which node a name leads to from now on, or that it leads nowhere. A renaming is one change of two names.
using NameChange = std::vector<std::pair<std::string, std::optional<Node>>>;

/// One call that changed files, or that asked the disk to keep what was changed, or the word that an act is stored.
struct FileCall {
    enum class Kind { NewFile, NewFolder, Write, Resize, Sync, Name, Acknowledge };

    Kind kind = Kind::Sync;
    Node node = 0;          ///< of a name: its folder
    std::uint64_t at = 0;   ///< of a write: its place; of a resize: the new size
    std::string bytes = {}; ///< of a write
    NameChange names = {};
};

/// Files and folders as they lie on a disk.
struct NodeContent {
    bool isFolder = false;
    std::string bytes = {};                 ///< of a file
    std::map<std::string, Node> names = {}; ///< of a folder
};

/// What happened to a folder while work was done in it: how it stood before, on the disk, and every call since.
struct RecordedWork {
    std::map<Node, NodeContent> start;
    std::vector<FileCall> calls;
    std::vector<std::string> surprises; ///< calls that the record cannot follow: it proves nothing then
};

} // namespace xushi
