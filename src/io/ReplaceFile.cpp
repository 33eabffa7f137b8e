#include "io/ReplaceFile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

Problem cannotWrite(const fs::path& path) {
    const char* key = errno == ENOSPC ? "file.disk-full" : "file.cannot-write";
    return {ProblemKind::Unavailable, key, {path.string()}};
}

bool flushToDisk(const fs::path& path, int flags) {
    const int handle = ::open(path.c_str(), flags);
    if (handle < 0) return false;
    const bool isFlushed = ::fsync(handle) == 0;
    const int reason = errno;
    ::close(handle);
    errno = reason;
    return isFlushed;
}

} // namespace

Result<void> replaceFile(const fs::path& path, const std::function<Result<void>(const fs::path&)>& write) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const fs::path temporary = folder / ("." + path.filename().string() + "." + std::to_string(::getpid()) + ".part");
    std::error_code ignored;
    const auto fail = [&](const Problem& problem) {
        fs::remove(temporary, ignored);
        return problem;
    };
    // Made first: an engine that cannot open its file may speak to stderr in words of its own.
    errno = 0;
    if (!std::ofstream(temporary, std::ios::binary)) return cannotWrite(path);
    if (const auto written = write(temporary); !written) return fail(written.error());
    if (!flushToDisk(temporary, O_RDONLY)) return fail(cannotWrite(path));
    if (std::rename(temporary.c_str(), path.c_str()) != 0) return fail(cannotWrite(path));
    if (!flushToDisk(folder, O_RDONLY | O_DIRECTORY)) return cannotWrite(path);
    return {};
}

Result<void> replaceFileText(const fs::path& path, std::string_view text) {
    return replaceFile(path, [&](const fs::path& temporary) -> Result<void> {
        std::ofstream out(temporary, std::ios::binary);
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        out.close();
        if (!out) return cannotWrite(path);
        return {};
    });
}

Result<std::string> readFileText(const fs::path& path, std::size_t limit) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error) return Problem{ProblemKind::Missing, "file.not-found", {path.string()}};
    if (size > limit) return refused("file.too-large", {path.string()});
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return Problem{ProblemKind::Unreadable, "file.unreadable", {path.string()}};
    return text.str();
}

} // namespace xushi
