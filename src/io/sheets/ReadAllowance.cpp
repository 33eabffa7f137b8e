#include "io/sheets/ReadAllowance.h"

namespace xushi {

ReadAllowance::ReadAllowance(const NamedFile& file, const ReadLimits& limits, SheetSink& sink)
    : m_name(file.name), m_limits(limits), m_sink(sink) {}

void ReadAllowance::unpack(std::uint64_t bytes) {
    m_unpacked += bytes;
    if (m_unpacked > m_limits.unpackedBytes) refuse("sheet.too-large");
}

void ReadAllowance::keep(std::uint64_t bytes) {
    m_kept += bytes;
    if (m_kept > m_limits.unpackedBytes) refuse("sheet.too-large");
}

void ReadAllowance::countElement() {
    constexpr std::int64_t most = 12'000'000; // a book of as many cells as are read has fewer
    if (++m_elements > most) refuse("sheet.too-large");
}

void ReadAllowance::take(SheetCell&& cell) {
    if (++m_cells > m_limits.cells) refuse("sheet.too-large");
    keep(cell.text.size() + cell.written.size());
    if (!isOver()) m_sink.take(std::move(cell));
}

void ReadAllowance::askForEnd() {
    if (m_sink.isCancelled()) refuse("sheet.cancelled");
}

void ReadAllowance::refuse(const std::string& key) {
    if (!m_problem) m_problem = problem(key);
}

Problem ReadAllowance::problem(const std::string& key) const {
    const bool isDamage = key == "sheet.damaged" || key == "sheet.unreadable";
    return {isDamage ? ProblemKind::Unreadable : ProblemKind::Refused, key, {m_name}};
}

} // namespace xushi
