#include "io/csv/CatalogueCsv.h"

#include "io/CatalogueFiles.h"
#include "io/CsvWriter.h"
#include "io/FileTarget.h"
#include "io/NewFolders.h"
#include "io/ReplaceFile.h"
#include "io/records/CatalogueFields.h"
#include "io/records/FieldCells.h"

#include <algorithm>
#include <cerrno>

namespace xushi {
namespace fs = std::filesystem;
namespace {

fs::path fileOf(const fs::path& folder, const CatalogueList& list) {
    return folder / (std::string(list.name) + ".csv");
}

bool isCatalogueFile(const fs::path& path) {
    return std::ranges::any_of(catalogueLists(), [&](const CatalogueList& list) { return path == fileOf(path.parent_path(), list); });
}

Result<std::string> csvOf(const FileValue& records, const CatalogueList& list) {
    CsvWriter writer(CsvAudience::Exchange);
    std::vector<std::string> cells;
    for (const auto& field : list.fields) cells.emplace_back(field.name);
    writer.addRow(cells);
    for (const FileValue& record : records) {
        cells.clear();
        for (const auto& field : list.fields) {
            const FileValue value = record.value(std::string(field.name), FileValue()); // what a record leaves out is an empty cell
            const auto cell = fieldCellFrom(value, field.form);
            if (!cell)
                return refused("catalogue.field", {std::string(list.name) + "/" + shownValue(record.begin().value()),
                                                   std::string(field.name), shownValue(value)});
            cells.push_back(*cell);
        }
        writer.addRow(cells);
    }
    return writer.text();
}

} // namespace

Result<void> writeCatalogueFolder(const FileValue& document, const fs::path& folder) {
    std::vector<FileContent> files;
    for (const auto& list : catalogueLists()) {
        auto text = csvOf(document.value(std::string(list.name), FileValue::array()), list);
        if (!text) return text.error();
        files.push_back({fileOf(folder, list), std::move(*text)});
    }
    NewFolders folders;
    if (const auto made = folders.make(folder); !made) {
        std::error_code error;
        const bool isOther = fs::exists(folder, error) && !fs::is_directory(folder, error);
        return isOther ? refused("catalogue.not-a-folder", {folder.string()}) : made;
    }
    const auto written = replaceFiles(files);
    if (written || isNewFileThere(written.error())) folders.keep();
    return written;
}

Result<std::vector<std::string>> filesPassedOver(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    if (!fs::is_directory(folder, error)) return names;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with('.') && !isCatalogueFile(entry.path())) names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
}

} // namespace xushi
