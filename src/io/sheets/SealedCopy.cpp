#include "io/sheets/SealedCopy.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xushi {
namespace {

class SourceHandle {
public:
    /// A pipe is not waited for.
    explicit SourceHandle(const std::filesystem::path& file) : m_handle(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
    ~SourceHandle() {
        if (m_handle >= 0) ::close(m_handle);
    }
    SourceHandle(const SourceHandle&) = delete;
    SourceHandle& operator=(const SourceHandle&) = delete;

    int number() const { return m_handle; }

private:
    int m_handle;
};

/// Empty, or the key of why there is nothing to copy.
std::string_view sourceRefusal(const SourceHandle& source) {
    if (source.number() < 0) return errno == ENOENT || errno == ENOTDIR ? "file.not-found" : "sheet.unreadable";
    struct stat status {};
    if (::fstat(source.number(), &status) != 0) return "sheet.unreadable";
    if (S_ISDIR(status.st_mode)) return "sheet.folder";
    return S_ISREG(status.st_mode) ? "" : "sheet.unreadable";
}

bool writeWhole(int handle, const char* bytes, std::size_t size) {
    while (size > 0) {
        const auto written = ::write(handle, bytes, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

/// Empty, or the key of what ended it.
std::string_view copyAll(const SourceHandle& source, int target, std::uint64_t most) {
    std::string block(std::size_t{256} << 10U, '\0');
    std::uint64_t copied = 0;
    while (true) {
        const auto size = ::read(source.number(), block.data(), block.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return "sheet.unreadable";
        if (size == 0) return {};
        copied += static_cast<std::uint64_t>(size);
        if (copied > most) return "sheet.too-large";
        if (!writeWhole(target, block.data(), static_cast<std::size_t>(size))) return "sheet.reader-overran";
    }
}

Problem copyProblem(std::string_view key, const std::filesystem::path& file) {
    const ProblemKind kind = key == "file.not-found" ? ProblemKind::Missing : key == "sheet.unreadable" ? ProblemKind::Unreadable : ProblemKind::Refused;
    return {kind, std::string(key), {file.filename().string()}};
}

} // namespace

Result<SealedCopy> SealedCopy::of(const std::filesystem::path& file, std::uint64_t most) {
    const SourceHandle source(file);
    if (const auto key = sourceRefusal(source); !key.empty()) return copyProblem(key, file);
    SealedCopy copy(::memfd_create("table", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (copy.m_handle < 0) return copyProblem("sheet.reader-overran", file);
    if (const auto key = copyAll(source, copy.m_handle, most); !key.empty()) return copyProblem(key, file);
    const bool isSealed = ::fcntl(copy.m_handle, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) == 0;
    if (!isSealed || ::lseek(copy.m_handle, 0, SEEK_SET) != 0) return copyProblem("sheet.reader-overran", file);
    return copy;
}

SealedCopy::~SealedCopy() {
    if (m_handle >= 0) ::close(m_handle);
}

} // namespace xushi
