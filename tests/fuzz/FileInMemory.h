#pragma once

#include "fuzz/Fuzzing.h"

#include <string>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace xushi {

/// A file in memory, where no disk is waited for.
class FileInMemory {
public:
    explicit FileInMemory(std::string_view bytes) : m_handle(::memfd_create("fuzzed", MFD_CLOEXEC)) {
        claim(::write(m_handle, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "there is memory for the file");
    }
    FileInMemory(const FileInMemory&) = delete;
    FileInMemory& operator=(const FileInMemory&) = delete;
    ~FileInMemory() { ::close(m_handle); }
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_handle); }

private:
    int m_handle;
};

} // namespace xushi
