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

/// By which sheets of one make are known again (ImportMap.h); empty where no table was found. Of a sheet that was recognised
/// without what was decided of it.
std::string sheetFingerprint(const Recognition& recognition);

/// A file as it is first looked at: with the first sheet that is shown and has figures, else the first that is shown.
struct OpenedSheet {
    SheetFile file;
    std::size_t sheet = 0;
    Recognition recognition; ///< of that sheet, nothing decided
};

/// Refuses with `import.no-table` a book without a sheet.
Result<OpenedSheet> openedSheet(SheetFile file, const Catalogue& catalogue);

/// The sheet that is chosen, or the only one that is shown and has figures, or several of which each is of one region of its
/// own. Refuses with `import.choose-sheet`,
/// `import.no-sheet` and `import.no-table`.
Result<std::vector<RecognisedSheet>> recognisedSheets(const SheetFile& file, const NameBook& names, const ImportChoices& choices);

/// Recognises anew, by what is remembered, each of the sheets of whose make something is; says for how many there was.
int obeyMaps(std::vector<RecognisedSheet>& sheets, const SheetFile& file, const Catalogue& catalogue, const ImportChoices& choices,
             const std::vector<RememberedMap>& maps);

} // namespace xushi
