#include "io/CatalogueFiles.h"

#include "io/ReplaceFile.h"
#include "io/catalogue/CatalogueChecks.h"
#include "io/catalogue/CatalogueDocument.h"
#include "io/csv/CatalogueCsv.h"
#include "io/json/JsonText.h"

namespace xushi {
namespace fs = std::filesystem;
namespace {

bool isJsonFile(const fs::path& path) { return path.extension() == ".json"; }

Result<FileValue> readDocument(const fs::path& path) {
    const auto text = readFileText(path);
    if (!text) return text.error();
    auto document = parsedJson(*text);
    if (!document) return Problem{ProblemKind::Unreadable, "catalogue.not-json", {path.string()}};
    return std::move(*document);
}

} // namespace

Result<Catalogue> readCatalogue(const fs::path& path) {
    const auto document = readDocument(path);
    if (!document) return document.error();
    auto catalogue = catalogueFrom(*document);
    if (!catalogue) return catalogue;
    if (const auto checked = checkCatalogue(*catalogue); !checked) return checked.error();
    catalogue->sort();
    return catalogue;
}

Result<std::vector<CatalogueDifference>> notTaken(const fs::path& path, const Catalogue& stored) {
    const auto document = readDocument(path);
    if (!document) return document.error();
    const auto given = catalogueFrom(*document);
    if (!given) return given.error();
    return settingsNotTaken(*document, given->settings, stored.settings);
}

Result<void> writeCatalogue(const Catalogue& catalogue, const fs::path& path) {
    const FileValue document = documentOf(catalogue);
    // Made for both forms, because it is what notices a text that is no UTF-8.
    const auto text = jsonText(document);
    if (!text) return refused("catalogue.not-utf-8", {path.string()});
    return isJsonFile(path) ? replaceFile(path, *text) : writeCatalogueFolder(document, path);
}

} // namespace xushi
