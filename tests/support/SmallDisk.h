#pragma once

#include "support/TemporaryFolder.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <unistd.h>

namespace xushi {

/// A file system of its own of a few MiB in memory, which can really be full. Mounted in a user namespace, so that nobody
/// needs rights for it; a machine that allows none says why.
class SmallDisk {
public:
    explicit SmallDisk(int kib) {
        if (const std::string refused = ownNamespace(); !refused.empty()) m_refused = refused;
        else if (::mount("tmpfs", path().c_str(), "tmpfs", 0, ("size=" + std::to_string(kib) + "k").c_str()) != 0)
            m_refused = std::string("a tmpfs cannot be mounted here: ") + std::strerror(errno);
        else m_isMounted = true;
    }
    ~SmallDisk() {
        if (m_isMounted) ::umount2(path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    /// Why there is no such disk; empty where there is one.
    const std::string& refused() const { return m_refused; }
    std::filesystem::path path() const { return m_folder.path(); }

    /// Leaves room for so many KiB.
    void fill(int leftKib) const {
        makeRoom();
        const int file = ::open(filler().c_str(), O_WRONLY | O_CREAT, 0600);
        const std::string block(1024, 'x');
        off_t size = 0;
        for (ssize_t written = 0; (written = ::write(file, block.data(), block.size())) > 0;) size += written;
        [[maybe_unused]] const int cut = ::ftruncate(file, std::max<off_t>(0, size - off_t{1024} * leftKib));
        ::close(file);
    }
    void makeRoom() const { std::filesystem::remove(filler()); }

private:
    std::filesystem::path filler() const { return path() / "filler"; }

    static void say(const char* file, const std::string& text) { std::ofstream(file) << text; }

    /// The process moves into namespaces of its own once; its children inherit them.
    static std::string ownNamespace() {
        static const std::string refused = [] {
            const auto user = ::getuid();
            const auto group = ::getgid();
            if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return std::string("user namespaces are refused here: ") + std::strerror(errno);
            say("/proc/self/setgroups", "deny");
            say("/proc/self/uid_map", "0 " + std::to_string(user) + " 1");
            say("/proc/self/gid_map", "0 " + std::to_string(group) + " 1");
            if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
                return std::string("mounts cannot be made private here: ") + std::strerror(errno);
            return std::string();
        }();
        return refused;
    }

    TemporaryFolder m_folder;
    std::string m_refused;
    bool m_isMounted = false;
};

} // namespace xushi
