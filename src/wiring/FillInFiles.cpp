#include "wiring/FillInFiles.h"

#include "io/FileTarget.h"
#include "io/ReplaceFile.h"
#include "io/xlsx/FillInWorkbook.h"

namespace xushi {
namespace {

Problem namingFile(const std::filesystem::path& path, const Problem& problem) { return {problem.kind, problem.key, {path.string()}}; }

} // namespace

Result<void> writeFillInSheet(const FillInSheet& sheet, const std::filesystem::path& path) {
    if (lowerEnding(path) != ".xlsx") return refused("fill-in.format", {path.string()});
    const auto bytes = fillInWorkbook(sheet);
    if (!bytes) return namingFile(path, bytes.error());
    return replaceFile(path, *bytes);
}

Result<FillInFolder> writeFillInSheets(std::span<const FillInSheet> sheets, bool areDepartments, const std::filesystem::path& folder) {
    FillInFolder written{.cover = coverListOf(sheets, areDepartments)};
    std::vector<FileContent> contents;
    const auto add = [&](const std::string& name, Result<std::string> bytes) -> Result<void> {
        written.files.push_back(folder / name);
        if (!bytes) return namingFile(written.files.back(), bytes.error());
        contents.push_back({written.files.back(), std::move(*bytes)});
        return {};
    };
    if (const auto added = add("00-总清单.xlsx", coverWorkbook(written.cover)); !added) return added.error();
    for (std::size_t i = 0; i < sheets.size(); ++i)
        if (const auto added = add(written.cover.rows[i].fileName, fillInWorkbook(sheets[i])); !added) return added.error();
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) return cannotWrite(failure.value(), folder);
    if (const auto replaced = replaceFiles(contents); !replaced) return replaced.error();
    return written;
}

} // namespace xushi
