#pragma once

#include "domain/Journal.h"
#include "io/SummaryWriter.h"
#include "usecases/CompareBoards.h"
#include "usecases/Publish.h"

#include <filesystem>
#include <optional>
#include <string>

namespace xushi {

/// A table that is given out, and where it comes from.
struct TableToKeep {
    SummaryTable table;
    JournalHead position; ///< after which entry the store stood as the table shows it
    LayoutMark layout;    ///< the table was made in
    Period period;
    RegionCode region;    ///< empty: the city
};

/// Which table is wanted.
struct TableAsked {
    std::string layout = "half-year"; ///< code or name
    Period period;
    std::string region = {};          ///< code or name; empty: the city
};

/// The table as the reading has the store, in an official table's language. `layout.unknown`, `template.*`, `region.unknown`, `summary.*`.
Result<TableToKeep> tableToGive(Reading& reading, const TableAsked& asked);

struct KeptTable {
    Publication publication;
    std::u32string undrawn; ///< as of WrittenSummary
};

/// 留存: writes the file, then notes it with its bytes as an act. What the act would refuse is asked before, so that no file is
/// written for it. Where the act fails all the same, the file stands alone and `publication.file-alone` says so.
Result<KeptTable> writeAndKeep(Store& store, const TableToKeep& given, const std::filesystem::path& path, const ChangeNote& note,
                               const WritingProgress& progress = {});

/// What an export of a publication gave.
struct ExportedPublication {
    bool isKept = false;             ///< the kept bytes; else the table was built again
    bool isSameLayout = true;        ///< built in the layout of then
    std::optional<bool> isSameFile;  ///< whether it has the bytes of then; nothing where there was no file, or one of another format
    std::optional<bool> isSameContent; ///< whether the table says what it said then; nothing where that was not noted
    std::u32string undrawn;
};

/// What is said of an export, in the order in which it matters.
std::vector<Remark> remarksOf(const ExportedPublication& exported, const Publication& publication);
/// Today's table says the same, or what else.
Remark remarkOf(PublishedState state);

/// Between a table that was given out and the store as the reading has it: of its region, or of every one where it shows them.
Result<ComparisonAsked> comparisonAsked(Reading& reading, const Publication& publication);

/// The file of a publication once more: its kept bytes, held against their SHA-256, or the table built again at its position.
/// `publication.format` where the kept file is of another ending, `publication.bytes-differ`, `summary.*`, `file.*`.
Result<ExportedPublication> exportPublication(Store& store, const Publication& publication, const std::filesystem::path& path,
                                              const WritingProgress& progress = {});

} // namespace xushi
