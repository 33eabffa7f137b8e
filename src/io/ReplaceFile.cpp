#include "io/ReplaceFile.h"

#include "io/Replacement.h"

#include <fstream>
#include <vector>

namespace xushi {
namespace fs = std::filesystem;

Result<bool> wouldReplace(const fs::path& path) {
    const auto target = fileTarget(path);
    if (!target) return target.error();
    return target->present.has_value();
}

Result<void> replaceFile(const fs::path& path, std::string_view bytes) {
    Replacement file(path);
    if (const auto prepared = file.prepare(bytes); !prepared) return prepared;
    if (const auto taken = file.take(); !taken) return taken;
    return file.settle();
}

bool isNewFileThere(const Problem& problem) { return problem.key == "file.unconfirmed" || problem.key == "file.old-remains"; }

Result<void> replaceFiles(std::span<const FileContent> files) {
    std::vector<Replacement> all;
    for (const auto& file : files) {
        all.emplace_back(file.path);
        if (const auto prepared = all.back().prepare(file.bytes); !prepared) return prepared;
    }
    for (auto& file : all)
        if (const auto taken = file.take(); !taken) return taken;
    Result<void> outcome;
    for (auto& file : all)
        if (const auto settled = file.settle(); !settled) outcome = settled;
    return outcome;
}

Result<std::string> readFileText(const fs::path& path, std::size_t limit) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error) return Problem{ProblemKind::Missing, "file.not-found", {path.string()}};
    if (size > limit) return refused("file.too-large", {path.string()});
    // One byte more than there are: what grows meanwhile is no whole file either.
    std::string text(size + 1, '\0');
    std::ifstream in(path, std::ios::binary);
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!in.is_open() || in.bad() || static_cast<std::uintmax_t>(in.gcount()) != size)
        return Problem{ProblemKind::Unavailable, "file.unreadable", {path.string()}};
    text.resize(size);
    return text;
}

} // namespace xushi
