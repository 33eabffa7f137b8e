#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace xushi {

/// The owner record in the side file `.NAME.xushi.lock`, held with flock. A record whose owner died is taken over,
/// because the kernel drops the lock with the process.
class StoreLock {
public:
    struct Refusal {
        bool isHeldByOther = false; ///< false: the folder cannot be written
        std::string holder;         ///< "user@host since time" as the owner wrote it
    };

    StoreLock() = default;
    ~StoreLock();
    StoreLock(const StoreLock&) = delete;
    StoreLock& operator=(const StoreLock&) = delete;

    /// Nothing on success.
    std::optional<Refusal> acquire(const std::filesystem::path& store);

private:
    int m_handle = -1;
};

} // namespace xushi
