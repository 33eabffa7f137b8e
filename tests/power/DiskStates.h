#pragma once

#include "power/FileCall.h"

#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace xushi {

/// What a power cut makes of changes that nobody has asked the disk to keep.
enum class Loss {
    AllOfThem,     ///< none has reached the disk
    NoneOfThem,    ///< as after the end of the program alone
    Contents,      ///< names have reached it, contents have not
    Names,         ///< contents have, names have not
    SomeInOrder,   ///< any sectors of contents; of each folder the first so many changes of names
    SomeAnyhow,    ///< any sectors, any changes of names
};

/// What is found below the folder after the cut, by path.
struct DiskState {
    std::vector<std::string> folders;
    std::map<std::string, std::string> files;

    std::size_t digest() const;
    /// Into an empty folder.
    void writeTo(const std::filesystem::path& folder) const;
};

/// A disk that keeps only what POSIX promises: a sync of a file keeps its content and not its name, a sync of a folder its names and not
/// what they lead to. A sector of 512 bytes is written whole or not at all.
class DiskStates {
public:
    explicit DiskStates(const std::map<Node, NodeContent>& start);

    /// The next call has been made.
    void take(const FileCall& call);
    DiskState after(Loss loss, std::mt19937& chance) const;

private:
    struct File {
        NodeContent kept;                 ///< what the disk has promised
        std::vector<FileCall> changes;    ///< since then, in order
    };

    NodeContent contentAfter(const File& file, Loss loss, std::mt19937& chance) const;
    void walk(Node folder, const std::string& path, const std::map<Node, NodeContent>& nodes, DiskState& state) const;

    std::map<Node, File> m_files;
};

} // namespace xushi
