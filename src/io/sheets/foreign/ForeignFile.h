#pragma once

#include "domain/Result.h"
#include "io/SheetReader.h"

#include <string>
#include <string_view>

namespace xushi {

/// Columns of the widest spreadsheet there is; what stands beyond is no table of figures.
inline constexpr int widestSheet = 16'384;

/// `key` with the file's name; Unreadable for a file that is broken, Refused otherwise.
Problem foreignProblem(std::string_view key, const NamedFile& file);

/// The bytes of `file`; refuses what is larger than the limit with `sheet.too-large`.
Result<std::string> foreignBytes(const NamedFile& file, const ReadLimits& limits);

/// With U+FFFD for each control character but TAB and line ends, so that no figure closes over a gap.
std::string withoutControls(std::string text);

/// Counts cells as they go to `sink` and stops at the limit or when somebody cancels.
class CellDoor {
public:
    CellDoor(SheetSink& sink, const ReadLimits& limits) : m_sink(sink), m_limit(limits.cells), m_longest(limits.runBytes) {}

    /// False when reading has to end: see `stopKey`.
    bool take(SheetCell cell);
    /// To be called now and then where no cell goes through.
    bool mayGoOn();
    std::string_view stopKey() const { return m_stopKey; }

private:
    SheetSink& m_sink;
    std::int64_t m_limit;
    std::uint64_t m_longest; ///< bytes of one text
    std::int64_t m_taken = 0;
    std::string_view m_stopKey;
};

} // namespace xushi
