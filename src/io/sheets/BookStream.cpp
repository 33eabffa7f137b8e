#include "io/sheets/BookStream.h"

#include "io/sheets/CellPlace.h"
#include "io/sheets/StreamBytes.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::string_view streamMark = "xushi-book-1\n";
constexpr std::size_t sentAtOnce = std::size_t{64} << 10U;
constexpr std::string_view noStream = "sheet.reader-died";

enum RecordLetter : char { SheetBegins = 'S', CellRecord = 'C', SheetEnds = 'E', BookRead = 'B', BookRefused = 'P' };

constexpr unsigned kindBits = 0x07;
constexpr unsigned percentBit = 0x08;
constexpr unsigned formulaBit = 0x10;
constexpr unsigned writtenBit = 0x20;
constexpr unsigned decimalsBit = 0x40;

unsigned marksOf(const SheetCell& cell) {
    return static_cast<unsigned>(cell.kind) | (cell.isPercent ? percentBit : 0U) | (cell.isFormula ? formulaBit : 0U)
           | (cell.written.empty() ? 0U : writtenBit) | (cell.decimals ? decimalsBit : 0U);
}

bool isColumn(int column) { return column >= 1 && column <= lastSheetColumn; }

bool isInSheet(const CellRange& range) {
    return range.firstRow >= 1 && range.firstRow <= range.lastRow && isColumn(range.firstColumn) && isColumn(range.lastColumn) && range.firstColumn <= range.lastColumn;
}

/// Whether what is told behind the cells of a sheet can be of one.
bool isPossible(const Sheet& rest) {
    const auto areInOrder = [](const std::pair<int, int>& columns) { return isColumn(columns.first) && isColumn(columns.second) && columns.first <= columns.second; };
    return std::ranges::all_of(rest.merges, isInSheet) && std::ranges::all_of(rest.hiddenRows, [](int row) { return row >= 1; })
           && std::ranges::all_of(rest.hiddenColumns, areInOrder);
}

} // namespace

BookStreamWriter::BookStreamWriter(std::function<bool(std::string_view)> send) : m_send(std::move(send)), m_block(streamMark) {}

void BookStreamWriter::beginSheet(const std::string& name, bool isHidden) {
    putText(m_record, name);
    putNumber(m_record, isHidden ? 1 : 0);
    addRecord(SheetBegins);
}

void BookStreamWriter::take(SheetCell cell) {
    putSigned(m_record, cell.row);
    putSigned(m_record, cell.column);
    putNumber(m_record, marksOf(cell));
    putText(m_record, cell.text);
    if (!cell.written.empty()) putText(m_record, cell.written);
    if (cell.decimals) putSigned(m_record, *cell.decimals);
    addRecord(CellRecord);
}

void BookStreamWriter::endSheet(Sheet rest) {
    putText(m_record, rest.name);
    putNumber(m_record, rest.isHidden ? 1 : 0);
    putNumber(m_record, rest.merges.size());
    for (const auto& range : rest.merges)
        for (const int edge : {range.firstRow, range.firstColumn, range.lastRow, range.lastColumn}) putSigned(m_record, edge);
    putNumber(m_record, rest.hiddenRows.size());
    for (const int row : rest.hiddenRows) putSigned(m_record, row);
    putNumber(m_record, rest.hiddenColumns.size());
    for (const auto& [from, to] : rest.hiddenColumns) putSigned(m_record, from), putSigned(m_record, to);
    addRecord(SheetEnds);
}

bool BookStreamWriter::end(const Result<SheetBook>& outcome) {
    if (outcome) {
        putText(m_record, outcome->format);
        putText(m_record, outcome->encoding);
        addRecord(BookRead);
    } else {
        putNumber(m_record, static_cast<std::uint64_t>(outcome.error().kind));
        putText(m_record, outcome.error().key);
        putNumber(m_record, outcome.error().args.size());
        for (const auto& arg : outcome.error().args) putText(m_record, arg);
        addRecord(BookRefused);
    }
    send();
    return m_isWanted;
}

void BookStreamWriter::addRecord(char letter) {
    m_block += letter;
    putNumber(m_block, m_record.size());
    m_block += m_record;
    m_record.clear();
    if (m_block.size() >= sentAtOnce) send();
}

void BookStreamWriter::send() {
    m_isWanted = m_isWanted && m_send(m_block);
    m_block.clear();
}

bool BookStreamReader::take(std::string_view bytes) {
    if (!m_fault.empty()) return false;
    const bool isSpare = m_waiting.empty();
    if (!isSpare) m_waiting += bytes;
    std::string_view rest = isSpare ? bytes : std::string_view(m_waiting);
    if (!m_hasMark) {
        const auto compared = std::min(rest.size(), streamMark.size());
        if (rest.substr(0, compared) != streamMark.substr(0, compared)) m_fault = noStream;
        m_hasMark = compared == streamMark.size();
        if (m_hasMark) rest.remove_prefix(compared);
    }
    while (m_hasMark && m_fault.empty() && !rest.empty()) {
        StreamBytes record(rest.substr(1));
        const auto size = record.number();
        if (record.isShort() && !m_outcome) break;
        if (m_outcome || record.isWrong() || size > m_limits.unpackedBytes) m_fault = noStream;
        else if (size > record.rest().size()) break;
        else if (!takeRecord(rest.front(), record.rest().substr(0, size)) && m_fault.empty()) m_fault = noStream;
        else rest = record.rest().substr(size);
    }
    if (isSpare) m_waiting = rest;
    else m_waiting.erase(0, m_waiting.size() - rest.size()); // what is not whole yet is not moved again and again
    return m_fault.empty();
}

bool BookStreamReader::takeRecord(char letter, std::string_view content) {
    if (letter == CellRecord) return takeCell(content);
    if (letter == SheetEnds) return takeSheetEnd(content);
    if (letter != SheetBegins) return takeEnd(letter, content);
    StreamBytes bytes(content);
    const std::string name = bytes.text();
    const bool isHidden = bytes.yesOrNo();
    if (m_isInSheet || !bytes.isAllTaken()) return false;
    m_isInSheet = true;
    m_sink.beginSheet(name, isHidden);
    return true;
}

bool BookStreamReader::takeCell(std::string_view content) {
    StreamBytes bytes(content);
    SheetCell cell{.row = bytes.signedNumber(), .column = bytes.signedNumber()};
    const auto marks = bytes.number();
    if (marks >= decimalsBit * 2 || (marks & kindBits) > static_cast<unsigned>(CellKind::Formula)) return false;
    cell.kind = static_cast<CellKind>(marks & kindBits);
    cell.isPercent = (marks & percentBit) != 0;
    cell.isFormula = (marks & formulaBit) != 0;
    cell.text = bytes.text();
    if ((marks & writtenBit) != 0) cell.written = bytes.text();
    if ((marks & decimalsBit) != 0) cell.decimals = bytes.signedNumber();
    const bool isOneWay = ((marks & writtenBit) != 0) == !cell.written.empty();
    const bool isPlace = cell.row >= 1 && isColumn(cell.column);
    if (!m_isInSheet || !bytes.isAllTaken() || !isOneWay || !isPlace || cell.decimals.value_or(0) < 0) return false;
    m_kept += cell.text.size() + cell.written.size();
    if (++m_cells > m_limits.cells || m_kept > m_limits.unpackedBytes) return m_fault = "sheet.too-large", false;
    m_sink.take(std::move(cell));
    return true;
}

bool BookStreamReader::takeSheetEnd(std::string_view content) {
    StreamBytes bytes(content);
    Sheet rest{.name = bytes.text(), .isHidden = bytes.yesOrNo()};
    for (auto count = bytes.number(); count > 0 && !bytes.isWrong(); --count)
        rest.merges.push_back({bytes.signedNumber(), bytes.signedNumber(), bytes.signedNumber(), bytes.signedNumber()});
    for (auto count = bytes.number(); count > 0 && !bytes.isWrong(); --count) rest.hiddenRows.push_back(bytes.signedNumber());
    for (auto count = bytes.number(); count > 0 && !bytes.isWrong(); --count) {
        const int from = bytes.signedNumber();
        rest.hiddenColumns.emplace_back(from, bytes.signedNumber());
    }
    if (!m_isInSheet || !bytes.isAllTaken() || !isPossible(rest)) return false;
    m_kept += content.size();
    if (m_kept > m_limits.unpackedBytes) return m_fault = "sheet.too-large", false;
    m_isInSheet = false;
    m_sink.endSheet(std::move(rest));
    return true;
}

bool BookStreamReader::takeEnd(char letter, std::string_view content) {
    StreamBytes bytes(content);
    if (letter == BookRead) {
        SheetBook book{.format = bytes.text(), .encoding = bytes.text()};
        if (m_isInSheet || !bytes.isAllTaken()) return false;
        m_outcome = std::move(book);
        return true;
    }
    if (letter != BookRefused) return false;
    const auto kind = bytes.number();
    Problem problem{.key = bytes.text()};
    for (auto count = bytes.number(); count > 0 && !bytes.isWrong(); --count) problem.args.push_back(bytes.text());
    if (kind > static_cast<std::uint64_t>(ProblemKind::Newer) || !bytes.isAllTaken()) return false;
    problem.kind = static_cast<ProblemKind>(kind);
    m_outcome = std::move(problem);
    return true;
}

} // namespace xushi
