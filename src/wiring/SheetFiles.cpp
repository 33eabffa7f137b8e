#include "wiring/SheetFiles.h"

#include "io/sheets/ReaderProcess.h"

#include <algorithm>
#include <set>

namespace xushi {
namespace {

/// A sheet that was given out and not filled in has nothing to say, and is no sheet that nobody understands.
bool hasFigures(const Recognition& recognition) {
    if (std::ranges::any_of(recognition.tables, &FoundTable::hasKeys)) return true;
    return std::ranges::any_of(recognition.cells, [](const FoundCell& cell) { return cell.fate != CellFate::Ignored; });
}

/// 洪泽区, 金湖县: each sheet has figures of one region, no two of the same.
bool areOfOneRegionEach(const std::vector<RecognisedSheet>& sheets) {
    std::set<RegionCode> all;
    for (const auto& sheet : sheets) {
        std::set<RegionCode> own;
        for (const auto& cell : sheet.recognition.cells)
            if (cell.fate == CellFate::Figure) own.insert(*cell.region);
        if (own.size() != 1 || !all.insert(*own.begin()).second) return false;
    }
    return true;
}

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const auto& name : names) list += (list.empty() ? "" : "、") + name;
    return list;
}

Result<SheetFile> sheetFile(const std::filesystem::path& file, Result<ReadBook> read) {
    if (!read) return read.error();
    return SheetFile{std::move(read->book), {file.filename().string(), std::move(read->sha256)}};
}

} // namespace

Result<SheetFile> readSheetFile(const std::filesystem::path& file, const std::function<bool()>& isCancelled,
                                const std::function<void(std::int64_t cells)>& tell) {
    return sheetFile(file, readInHelper(file, {.isCancelled = isCancelled, .tell = tell}));
}

Result<SheetFile> readSheetFile(const std::filesystem::path& file, SheetSink& sink) { return sheetFile(file, readInHelper(file, sink)); }

std::string sheetFingerprint(const Recognition& recognition) {
    std::string fingerprint;
    for (const auto& table : recognition.tables) fingerprint += table.fingerprint;
    return fingerprint;
}

Result<OpenedSheet> openedSheet(SheetFile file, const Catalogue& catalogue) {
    if (file.book.sheets.empty()) return refused("import.no-table", {file.origin.fileName});
    const NameBook names(catalogue);
    const auto recognised = [&](std::size_t sheet) { return recognise({.names = names, .sheet = file.book.sheets[sheet], .fileName = file.origin.fileName}); };
    std::optional<OpenedSheet> opened;
    for (std::size_t i = 0; i < file.book.sheets.size(); ++i) {
        if (file.book.sheets[i].isHidden) continue;
        auto recognition = recognised(i);
        const bool isWanted = hasFigures(recognition);
        if (isWanted || !opened) opened = OpenedSheet{.sheet = i, .recognition = std::move(recognition)};
        if (isWanted) break;
    }
    if (!opened) opened = OpenedSheet{.recognition = recognised(0)};
    opened->file = std::move(file);
    return std::move(*opened);
}

int obeyMaps(std::vector<RecognisedSheet>& sheets, const SheetFile& file, const Catalogue& catalogue, const ImportChoices& choices,
             const std::vector<RememberedMap>& maps) {
    int count = 0;
    for (auto& [name, recognition] : sheets) {
        const std::string fingerprint = sheetFingerprint(recognition);
        const auto map = std::ranges::find(maps, fingerprint, &RememberedMap::fingerprint);
        const auto sheet = std::ranges::find(file.book.sheets, name, &Sheet::name);
        if (fingerprint.empty() || map == maps.end() || sheet == file.book.sheets.end()) continue;
        const NameBook names(catalogue, map->map);
        recognition = recognise({.names = names, .sheet = *sheet, .fileName = file.origin.fileName, .region = choices.region, .period = choices.period,
                                 .withHidden = choices.withHidden, .map = &map->map});
        ++count;
    }
    return count;
}

Result<std::vector<RecognisedSheet>> recognisedSheets(const SheetFile& file, const NameBook& names, const ImportChoices& choices) {
    std::vector<RecognisedSheet> found;
    std::vector<std::string> known;
    std::vector<std::string> withFigures;
    for (const auto& sheet : file.book.sheets) {
        known.push_back(sheet.name);
        if (choices.sheet.empty() ? sheet.isHidden : sheet.name != choices.sheet) continue;
        RecognisedSheet recognised{sheet.name, recognise({.names = names, .sheet = sheet, .fileName = file.origin.fileName, .region = choices.region,
                                                          .period = choices.period, .withHidden = choices.withHidden, .map = choices.map})};
        const bool isChosen = !choices.sheet.empty();
        if (!isChosen && !hasFigures(recognised.recognition)) continue;
        withFigures.push_back(sheet.name);
        found.push_back(std::move(recognised));
    }
    if (!choices.sheet.empty() && found.empty()) return missing("import.no-sheet", {file.origin.fileName, choices.sheet, listed(known)});
    if (found.size() > 1 && !areOfOneRegionEach(found)) return refused("import.choose-sheet", {file.origin.fileName, listed(withFigures)});
    if (found.empty()) return refused("import.no-table", {file.origin.fileName});
    return found;
}

} // namespace xushi
