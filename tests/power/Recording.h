#pragma once

#include "power/FileCall.h"

#include <sys/stat.h>

#include <filesystem>
#include <mutex>

namespace xushi {

/// Records what this process does to the files below a folder, for as long as it lives; SystemCalls.cpp tells it. One at a time.
class Recording {
public:
    explicit Recording(const std::filesystem::path& folder);
    ~Recording();
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    /// The caller was told that one more act is stored.
    void acknowledge();
    RecordedWork work() const;

    /// nullptr while nothing is recorded.
    static Recording* current() { return s_current; }

    /// By the calls of the system, after they succeeded. A folder is told by a path of it, a file by its descriptor or its name.
    bool knowsFolderOf(const std::string& path);
    bool knows(int descriptor);
    void hasOpened(const std::string& path, int descriptor, bool isNew, bool isEmptied);
    void hasMadeNameless(const std::string& folder, int descriptor);
    void hasMadeFolder(const std::string& path);
    void hasWritten(int descriptor, std::uint64_t at, std::string bytes);
    void hasResized(int descriptor, std::uint64_t size);
    void hasSynced(int descriptor);
    void hasNamed(const std::string& path);
    void hasRemoved(const std::string& path);
    void hasRenamed(const std::string& from, const std::string& to, bool isExchange);
    void surprise(const std::string& what);

private:
    using Identity = std::pair<dev_t, ino_t>;

    Node learn(const std::filesystem::path& path);
    std::optional<Node> nodeOf(const struct stat& state) const;
    std::optional<Node> nodeOf(int descriptor) const;
    std::optional<Node> folderOf(const std::string& path) const;
    Node newNode(const struct stat& state, bool isFolder);
    void note(FileCall call) { m_work.calls.push_back(std::move(call)); }

    static inline Recording* s_current = nullptr;
    mutable std::mutex m_mutex;
    std::map<Identity, Node> m_nodes;
    Node m_next = 0;
    RecordedWork m_work;
};

} // namespace xushi
