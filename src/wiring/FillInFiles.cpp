#include "wiring/FillInFiles.h"

#include "io/NewFolders.h"
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
    NewFolders folders;
    if (const auto made = folders.make(folder); !made) return made.error();
    const auto replaced = replaceFiles(contents);
    if (replaced || isNewFileThere(replaced.error())) folders.keep();
    return replaced ? Result<FillInFolder>(std::move(written)) : Result<FillInFolder>(replaced.error());
}

} // namespace xushi
