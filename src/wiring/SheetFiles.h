#pragma once

#include "domain/sheets/Sheet.h"
#include "io/SheetReader.h"
#include "usecases/ImportFigures.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace xushi {

/// Somebody's table as it was read, and which bytes it was read from.
struct SheetFile {
    SheetBook book;
    ImportOrigin origin;
};

/// Reads a spreadsheet or a text table in a program of its own (io/sheets/ReaderProcess), never in this one. Nothing of the
/// file is kept or changed. `isCancelled` is asked twenty times a second, `tell` hears how many cells have been read.
Result<SheetFile> readSheetFile(const std::filesystem::path& file, const std::function<bool()>& isCancelled = {},
                                const std::function<void(std::int64_t cells)>& tell = {});

/// The same for whoever takes the cells as they come, as the file has them; the book is given without sheets.
Result<SheetFile> readSheetFile(const std::filesystem::path& file, SheetSink& sink);

/// What a person has chosen for a whole file; empty: what the file says.
struct ImportChoices {
    std::string sheet;
    std::optional<RegionCode> region;
    std::optional<FoundPeriod> period;
    bool withHidden = false;
    const ImportMap* map = nullptr; ///< what was decided of tables of this make; its names are in the name book
};

/// The sheet that is chosen, or the only one that is shown and has figures. Refuses with `import.choose-sheet`,
/// `import.no-sheet` and `import.no-table`.
Result<std::vector<RecognisedSheet>> recognisedSheets(const SheetFile& file, const NameBook& names, const ImportChoices& choices);

} // namespace xushi
