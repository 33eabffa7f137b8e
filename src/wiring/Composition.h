#pragma once

#include "domain/summary/SummaryTable.h"
#include "io/PagePainter.h"
#include "io/SummaryWriter.h"
#include "store/Store.h"
#include "words/Sentences.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Where engines meet interfaces: opens stores, names the formats, knows the clock and the login.
namespace xushi {

struct StoreOpening {
    std::unique_ptr<Store> store;
    std::optional<Remark> readOnlyReason;
};

/// For writing when possible; says why when only reading was granted.
Result<StoreOpening> openForWriting(const std::filesystem::path& path);
Result<std::unique_ptr<Store>> openForReading(const std::filesystem::path& path);
/// The same as it stood at a position, as `readPosition` reads it; as it stands where that is empty.
Result<std::unique_ptr<Store>> openForReadingAt(const std::filesystem::path& path, const std::string& position);

/// What is kept for a person in $XDG_DATA_HOME/xushi, else in ~/.local/share/xushi; empty where neither is known.
std::filesystem::path personalFolder();
/// Where copies of the store are kept: `personalFolder()/backups`, beside the store where there is no such folder.
std::filesystem::path folderOfCopies(const std::filesystem::path& store);
/// Under which a copy of the store is kept before something large is written to it: `city-before-import-20250603-110805.xushi`
/// in `folderOfCopies()`, which is made; `city-20250603-110805.xushi` where `before` is empty. A name that is free.
/// `store.no-backup-folder`.
Result<std::filesystem::path> pathOfCopy(const std::filesystem::path& store, const std::string& before);

/// A new store with the catalogue and figures of a sample, or with data/catalog/base.json (the regions) when
/// `sample` is empty.
/// On any failure no file is left.
Result<void> createStoreFrom(const std::filesystem::path& path, const std::string& sample);
std::vector<std::string> sampleNames();

/// What an office may edit without a compiler: $XUSHI_DATA_DIR, share/xushi beside the program, or the source tree.
std::filesystem::path dataFolder();

/// The layout of the half-year table.
Result<SummaryTemplate> halfYearLayout();

/// One writer for each export format; dialogs and the command line build their lists from it.
const std::vector<std::unique_ptr<SummaryWriter>>& summaryWriters();
/// The writer for the ending of `path`; `summary.format` names those that there are.
Result<const SummaryWriter*> writerFor(const std::filesystem::path& path);

/// The table for the clipboard: a page for a word processor, and tab-separated cells for a spreadsheet.
std::string tableAsHtml(const SummaryTable& table);
std::string tableAsCells(const SummaryTable& table);

/// The pages of a table for the screen and the printer, drawn by the painter that draws the PDF.
std::unique_ptr<PagePainter> pagePainter(const SummaryTable& table);

/// What an import of the file changed in the records, and what it says and the store did not take: settings that
/// differ, files of a folder that are none of a catalogue.
struct ImportNotes {
    std::vector<Remark> changed;
    std::vector<Remark> notTaken;
};
Result<ImportNotes> importNotes(const std::filesystem::path& path, const Catalogue& before, const Catalogue& after);
/// A .json file, an .xlsx workbook, else a folder of CSV files. Read again by wiring/CatalogueLists.h.
/// What differs in the fields of records that both catalogues have, as `catalogue.change` says it, by the place of the record
/// (`indicators/HTE_VALID`).
std::vector<std::pair<std::string, Remark>> definitionChanges(const Catalogue& before, const Catalogue& after);
Result<void> writeCatalogueFile(const Catalogue& catalogue, const std::filesystem::path& path);

/// Who does `act` now.
ChangeNote changeNote(std::string act, std::string reason = {});
Date today();
/// The day of a time of the journal (UTC) on the clock of this machine; what is no time is 1970-01-01.
Date localDay(const std::string& utc);
/// When the day begins on the clock of this machine, as a time of the journal (UTC).
std::string startOfDay(const Date& day);
/// 2025-06-10 17:20 on the clock of this machine, for people; what is no time stays as it is.
std::string localMinute(const std::string& utc);
/// With its times of the journal told so.
Remark inLocalTime(Remark remark);

/// The number of the schema that this program writes.
int schemaOfStores();

/// The language of the environment.
Language environmentLanguage();

} // namespace xushi
