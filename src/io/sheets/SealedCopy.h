#pragma once

#include "domain/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

namespace xushi {

/// The bytes of a file as they were at one moment, in memory, where nobody changes them any more.
class SealedCopy {
public:
    /// Refuses what is no file that can be read, and one of more than `most` bytes: `file.not-found`, `sheet.folder`,
    /// `sheet.unreadable`, `sheet.too-large`, `sheet.reader-overran` where there is no memory for it.
    static Result<SealedCopy> of(const std::filesystem::path& file, std::uint64_t most);

    SealedCopy(SealedCopy&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
    SealedCopy& operator=(SealedCopy&&) = delete;
    ~SealedCopy();

    int handle() const { return m_handle; }
    /// Where this program reads it.
    std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_handle); }

private:
    explicit SealedCopy(int handle) : m_handle(handle) {}

    int m_handle;
};

} // namespace xushi
