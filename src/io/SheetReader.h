#pragma once

#include "domain/Result.h"
#include "domain/sheets/Sheet.h"
#include "io/NamedFile.h"

#include <cstdint>
#include <string>

namespace xushi {

/// What a file may ask of the machine. Beyond it the file is refused (`sheet.too-large`).
struct ReadLimits {
    std::uint64_t fileBytes = 64ULL << 20;
    std::uint64_t partBytes = 128ULL << 20;     ///< of one part of a package, unpacked
    std::uint64_t unpackedBytes = 256ULL << 20; ///< of all parts that are read
    std::uint64_t runBytes = 1ULL << 20;        ///< of text without markup
    int depth = 64;                             ///< of elements in one another
    int parts = 10'000;                         ///< in a package
    std::int64_t cells = 2'000'000;
};

/// Takes what is read, sheet by sheet, as it comes: a book need not be held.
class SheetSink {
public:
    virtual ~SheetSink() = default;
    virtual void beginSheet(const std::string& name, bool isHidden) = 0;
    virtual void take(SheetCell cell) = 0;
    /// What is known of the sheet behind its cells: merges and hidden rows and columns; its `cells` are empty.
    virtual void endSheet(Sheet rest) = 0;
    /// Asked now and then; true ends the reading (`sheet.cancelled`).
    virtual bool isCancelled() const { return false; }
};

/// Reads a spreadsheet or a text table by what it is, whatever its name says; never a formula, never a link. `format` and
/// `encoding` of what is given, without sheets. Failures: `sheet.*`, each with what to do about it.
Result<SheetBook> readSheets(const NamedFile& file, SheetSink& sink, const ReadLimits& limits = {});

/// The same held whole, its cells in order.
Result<SheetBook> readSheets(const NamedFile& file, const ReadLimits& limits = {});

} // namespace xushi
