#include "wiring/SheetFiles.h"

#include "io/sheets/ReaderProcess.h"

#include <algorithm>

namespace xushi {
namespace {

bool hasFigures(const Recognition& recognition) {
    return std::ranges::any_of(recognition.cells, [](const FoundCell& cell) { return cell.fate != CellFate::Ignored; });
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
    if (found.size() > 1) return refused("import.choose-sheet", {file.origin.fileName, listed(withFigures)});
    if (found.empty()) return refused("import.no-table", {file.origin.fileName});
    return found;
}

} // namespace xushi
